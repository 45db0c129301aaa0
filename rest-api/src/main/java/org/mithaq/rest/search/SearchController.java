package org.mithaq.rest.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mithaq.access.Actor;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Finder;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds documents by their words. */
@RestController
final class SearchController {

    private static final Set<String> OTHERS = Set.of("q", "sort", "offset", "limit", "without");
    private static final Set<Sort> SORTS = EnumSet.of(Sort.RELEVANCE, Sort.NEWEST, Sort.TITLE, Sort.MODIFIED);

    private final Finder finder;
    private final CatchUp catchUp;
    private final HitViews views;
    private final Filters filters;

    SearchController(Finder finder, CatchUp catchUp, HitViews views, Filters filters) {
        this.finder = finder;
        this.catchUp = catchUp;
        this.views = views;
        this.filters = filters;
    }

    @GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchView search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") Set<String> without,
            @RequestParam MultiValueMap<String, String> all) {
        long begun = System.nanoTime();
        SearchQuery query = new SearchQuery(
                q,
                Set.of(),
                Filters.read(all, OTHERS),
                SearchQuery.COUNTED,
                order(sort),
                HitViews.offset(offset, limit),
                limit,
                SearchQuery.MOST_PASSAGES,
                actor.language());
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        Finder.Found found = finder.find(actor, query, without);
        List<SearchView.Hit> hits = found.hits().stream()
                .map(hit -> views.of(hit.document(), hit.snippets(), actor.language()))
                .toList();
        List<SearchView.FacetView> facets = filters.views(found.facets(), query.filters(), actor.language());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        List<SearchView.Also> also =
                found.concepts().stream().map(SearchView.Also::of).toList();
        return new SearchView(
                found.total(),
                took,
                hits,
                facets,
                also,
                found.spelling().map(SearchView.Spelling::of).orElse(null),
                found.nearest().stream()
                        .map(nearest -> nearest(nearest, query, actor.language()))
                        .toList(),
                new SearchView.Index(backlog));
    }

    private SearchView.Nearest nearest(SearchResult.Nearest nearest, SearchQuery query, WorkingLanguage language) {
        Map<Facet, List<SearchResult.Count>> without = new EnumMap<>(Facet.class);
        nearest.without()
                .forEach(facet -> without.put(
                        facet,
                        query.filters().getOrDefault(facet, Set.of()).stream()
                                .sorted()
                                .map(value -> new SearchResult.Count(value, nearest.total()))
                                .toList()));
        return new SearchView.Nearest(
                nearest.text(),
                filters.views(without.keySet(), without, Map.of(), language).stream()
                        .map(SearchView.Filter::of)
                        .toList(),
                nearest.words().isEmpty() ? null : nearest.words(),
                nearest.total());
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
}
