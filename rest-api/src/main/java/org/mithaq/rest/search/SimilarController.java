package org.mithaq.rest.search;

import java.util.List;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Finder;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Sort;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds documents that resemble one. */
@RestController
final class SimilarController {

    private static final Set<String> OTHERS = Set.of("offset", "limit");

    private final Finder finder;
    private final CatchUp catchUp;
    private final HitViews views;
    private final Filters filters;

    SimilarController(Finder finder, CatchUp catchUp, HitViews views, Filters filters) {
        this.finder = finder;
        this.catchUp = catchUp;
        this.views = views;
        this.filters = filters;
    }

    @GetMapping(path = "/documents/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    SimilarView similar(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam MultiValueMap<String, String> all) {
        SearchQuery query = new SearchQuery(
                "",
                Filters.read(all, OTHERS),
                SearchQuery.COUNTED,
                Sort.RELEVANCE,
                HitViews.offset(offset, limit),
                limit,
                actor.language());
        // Before the question: what is committed in between belongs to what the answer may lack.
        int backlog = catchUp.backlog();
        Finder.Similar similar = finder.similar(actor, new DocumentId(id), query);
        List<SimilarView.Hit> hits = similar.hits().stream()
                .map(alike -> new SimilarView.Hit(
                        views.of(alike.document(), List.of(), actor.language()),
                        alike.words(),
                        alike.partners(),
                        alike.sameKind()))
                .toList();
        return new SimilarView(
                views.of(similar.to(), List.of(), actor.language()),
                similar.total(),
                hits,
                filters.views(similar.facets(), query.filters(), actor.language()),
                new SearchView.Index(backlog));
    }
}
