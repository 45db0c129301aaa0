package org.mithaq.rest.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.model.Labels;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Finder;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds documents by their words. */
@RestController
final class SearchController {

    private static final Set<String> OTHERS = Set.of("q", "sort", "offset", "limit");
    private static final Set<Sort> SORTS = EnumSet.of(Sort.RELEVANCE, Sort.NEWEST, Sort.TITLE, Sort.MODIFIED);
    private static final int MOST = 100;

    private final Finder finder;
    private final CatchUp catchUp;
    private final Labels labels;
    private final Filters filters;

    SearchController(Finder finder, CatchUp catchUp, Labels labels, Filters filters) {
        this.finder = finder;
        this.catchUp = catchUp;
        this.labels = labels;
        this.filters = filters;
    }

    @GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchView search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam MultiValueMap<String, String> all) {
        long begun = System.nanoTime();
        SearchQuery query = new SearchQuery(
                q,
                Set.of(),
                Filters.read(all, OTHERS),
                SearchQuery.COUNTED,
                order(sort),
                within("offset", offset, 0, SearchQuery.MAX_DEPTH - within("limit", limit, 1, MOST)),
                limit,
                SearchQuery.MOST_PASSAGES,
                actor.language());
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        Finder.Found found = finder.find(actor, query);
        List<SearchView.Hit> hits =
                found.hits().stream().map(hit -> hit(hit, actor.language())).toList();
        List<SearchView.FacetView> facets = filters.views(found.facets(), query.filters(), actor.language());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return new SearchView(found.total(), took, hits, facets, new SearchView.Index(backlog));
    }

    /** What was changed last comes first. */
    private static Order order(String name) {
        Sort sort = sort(name);
        return sort == Sort.MODIFIED ? new Order(sort, Direction.DESCENDING, List.of()) : Order.by(sort);
    }

    private static Sort sort(String name) {
        return SORTS.stream()
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REST-014", "sort", name));
    }

    private static int within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", parameter, Integer.toString(value));
        }
        return value;
    }

    private SearchView.Hit hit(Finder.Result result, WorkingLanguage language) {
        Document document = result.document();
        Properties properties = document.properties();
        Optional<String> status = properties.text(Prm.PROP_STATUS);
        return new SearchView.Hit(
                document.id().value(),
                document.type().toString(),
                labels.type(document.type().toString(), language),
                document.title(language),
                document.name(),
                properties.text(Prm.PROP_REFERENCE).orElse(null),
                status.orElse(null),
                status.map(code -> labels.value(Prm.PROP_STATUS, code, language))
                        .orElse(null),
                properties.text(Prm.PROP_LANGUAGE).orElse(null),
                document.modified(),
                properties.text(Prm.PROP_LEAD_SECTOR).orElse(null),
                properties.text(Prm.PROP_TEXT_STATE).orElse(null),
                result.snippets().stream().map(SearchView.SnippetView::of).toList());
    }
}
