package org.mithaq.search;

import java.util.List;
import java.util.Map;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;

/** The use case of searching: asks the index, shows what the repository says of each hit now. */
public final class Finder {

    private final UnitOfWork work;
    private final Documents documents;
    private final DocumentSearch index;

    public Finder(UnitOfWork work, Documents documents, DocumentSearch index) {
        this.work = work;
        this.documents = documents;
        this.index = index;
    }

    /** @param hits in order; one that the person may no longer read, or that is gone, is left out */
    public record Found(long total, List<Result> hits, Map<SearchQuery.Facet, List<SearchResult.Count>> facets) {
        public Found {
            hits = List.copyOf(hits);
            facets = Map.copyOf(facets);
        }
    }

    public record Result(Document document, List<SearchResult.Snippet> snippets) {
        public Result {
            snippets = List.copyOf(snippets);
        }
    }

    public Found find(Actor actor, SearchQuery query) {
        SearchResult result = index.search(query, actor.readingAuthorities());
        List<Result> hits = work.inTransaction(() -> result.hits().stream()
                .flatMap(hit -> documents.readable(actor, hit.id()).stream()
                        .map(document -> new Result(document, hit.snippets())))
                .toList());
        return new Found(result.total(), hits, result.facets());
    }
}
