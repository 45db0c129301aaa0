package org.mithaq.rest.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.comparison.SectionKind;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.problem.Messages;
import org.mithaq.search.CatchUp;
import org.mithaq.search.ClauseFinder;
import org.mithaq.search.ClauseFinder.Wanted;
import org.mithaq.search.Finder;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds how something was worded: clauses by words, or like another clause. */
@RestController
final class PassageController {

    private static final Set<String> OTHERS =
            Set.of("q", "like", "at", "partner", "unsigned", "offset", "limit", "without");

    private final ClauseFinder finder;
    private final PartnerRecords partners;
    private final CatchUp catchUp;
    private final HitViews views;
    private final Filters filters;
    private final Messages messages;

    PassageController(
            Finder finder,
            PartnerRecords partners,
            CatchUp catchUp,
            HitViews views,
            Filters filters,
            Messages messages) {
        this.finder = finder.clauses();
        this.partners = partners;
        this.catchUp = catchUp;
        this.views = views;
        this.filters = filters;
        this.messages = messages;
    }

    /**
     * @param like id of a document, with a place in one of its clauses: what resembles that clause
     * @param partner id of one: instruments with it alone
     */
    @GetMapping(path = "/passages", produces = MediaType.APPLICATION_JSON_VALUE)
    PassagesView passages(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "false") boolean unsigned,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") Set<String> without,
            @RequestParam MultiValueMap<String, String> all) {
        long begun = System.nanoTime();
        SearchQuery query = new SearchQuery(
                q,
                Set.of(),
                read(all),
                Set.copyOf(ClauseFinder.FACETS),
                SearchQuery.Order.by(SearchQuery.Sort.RELEVANCE),
                HitViews.offset(offset, limit),
                limit,
                SearchQuery.MOST_PASSAGES,
                actor.language());
        Optional<Set<DocumentId>> among = partner.isBlank()
                ? Optional.empty()
                : Optional.of(partners.agreedWith(actor, Addresses.document(partner)).stream()
                        .map(Document::id)
                        .collect(Collectors.toSet()));
        Wanted wanted = new Wanted(unsigned, among, without);
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        ClauseFinder.Found found = like.isBlank()
                ? finder.find(actor, query, wanted)
                : finder.similar(actor, sample(like, at), query, wanted);
        return view(found, query, actor.language(), new SearchView.Index(backlog), begun);
    }

    private static PassageResult.Sample sample(String like, int at) {
        if (at < 0) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", "at", Integer.toString(at));
        }
        return new PassageResult.Sample(Addresses.document(like), at);
    }

    /** What clauses are counted by can be filtered by, nothing else. */
    private static Map<Facet, Set<String>> read(MultiValueMap<String, String> all) {
        Map<Facet, Set<String>> filters = Filters.read(all, OTHERS);
        filters.keySet().stream()
                .filter(facet -> !ClauseFinder.FACETS.contains(facet))
                .findFirst()
                .ifPresent(facet -> {
                    throw Problem.of(Kind.INVALID, "PRM-REST-019", facet.parameter());
                });
        return filters;
    }

    private PassagesView view(
            ClauseFinder.Found found, SearchQuery query, WorkingLanguage language, SearchView.Index index, long begun) {
        List<PassagesView.Wording> wordings = found.wordings().stream()
                .map(wording -> wording(wording, language))
                .toList();
        return new PassagesView(
                found.to()
                        .map(document -> views.of(document, List.of(), language))
                        .orElse(null),
                found.total(),
                found.different(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                wordings,
                filters.views(ClauseFinder.FACETS, found.facets(), query.filters(), language),
                found.concepts().stream().map(SearchView.Also::of).toList(),
                index);
    }

    private PassagesView.Wording wording(ClauseFinder.Wording wording, WorkingLanguage language) {
        ClauseFinder.Clause first = wording.clauses().get(0);
        return new PassagesView.Wording(
                place(first, language),
                first.passage().text(),
                first.passage().marks().stream()
                        .map(mark -> List.of(mark.start(), mark.end()))
                        .toList(),
                first.passage().isPart(),
                wording.clauses().stream()
                        .skip(1)
                        .map(clause -> place(clause, language))
                        .toList(),
                wording.count() - 1);
    }

    private PassagesView.Place place(ClauseFinder.Clause clause, WorkingLanguage language) {
        PassageResult.Passage passage = clause.passage();
        return new PassagesView.Place(
                views.of(clause.document(), List.of(), language),
                clause.partners(),
                clause.document().properties().date(Prm.PROP_SIGNED_ON).orElse(null),
                passage.kind().map(SectionKind::name).orElse(null),
                passage.kind()
                        .map(kind -> messages.text(language, "comparison.section." + kind.name()))
                        .orElse(null),
                given(passage.container()),
                given(passage.heading()),
                given(passage.title()),
                given(passage.beginning()),
                passage.page(),
                passage.start(),
                passage.end());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
