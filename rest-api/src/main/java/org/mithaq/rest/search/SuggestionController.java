package org.mithaq.rest.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.document.Addresses;
import org.mithaq.search.Finder;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What helps somebody who searches: suggestions while they type, and why something was found. */
@RestController
final class SuggestionController {

    private static final int MOST = 20;

    private final Finder finder;
    private final HitViews views;

    SuggestionController(Finder finder, HitViews views) {
        this.finder = finder;
        this.views = views;
    }

    record SuggestionsView(List<SearchView.Hit> suggestions) {}

    record ReasonsView(List<ReasonView> reasons) {}

    /**
     * @param typed the words
     * @param how itself, form, concept or spelling
     * @param fields title, party, reference, name, about, text
     * @param written how it stands there
     */
    record ReasonView(String typed, String how, List<String> fields, List<String> written) {

        static ReasonView of(SearchResult.Reason reason) {
            return new ReasonView(
                    reason.typed(),
                    reason.how().name().toLowerCase(Locale.ROOT),
                    reason.fields().stream()
                            .map(field -> field.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    reason.written());
        }
    }

    @GetMapping(path = "/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    SuggestionsView suggest(
            Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", "limit", Integer.toString(limit));
        }
        return new SuggestionsView(finder.suggest(actor, q, limit).stream()
                .map(document -> views.of(document, List.of(), actor.language()))
                .toList());
    }

    @GetMapping(path = "/documents/{id}/matches", produces = MediaType.APPLICATION_JSON_VALUE)
    ReasonsView why(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<String> without) {
        SearchQuery query = new SearchQuery(q, Map.of(), Set.of(), Sort.RELEVANCE, 0, 1, actor.language());
        return new ReasonsView(finder.why(actor, Addresses.document(id), query, without).stream()
                .map(ReasonView::of)
                .toList());
    }
}
