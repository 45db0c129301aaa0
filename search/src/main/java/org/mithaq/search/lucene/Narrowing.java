package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Count;

/** What a person may read, within the scope and the filters of a query: nothing else is found or counted. */
final class Narrowing {

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Query readable;

    Narrowing(IndexSearcher searcher, SearchQuery query, Query readable) {
        this.searcher = searcher;
        this.query = query;
        this.readable = readable;
    }

    /** How many were found, and the counts of the facets asked for; one that is filtered as if it were not. */
    record Counted(long total, Map<Facet, List<Count>> facets) {}

    /** Collects the best of what matches, and counts all of it. */
    Counted collect(Query matching, TopDocsCollector<?> top) throws IOException {
        Deque<Collector> first = new ArrayDeque<>(List.of(top));
        return collect(matching, counts -> first.isEmpty() ? counts : MultiCollector.wrap(first.removeFirst(), counts));
    }

    /**
     * Counts what matches.
     *
     * @param through makes the collector that passes what counts on: first for all that is counted, then for each facet that is
     *     filtered
     */
    Counted collect(Query matching, Function<FacetCounts, Collector> through) throws IOException {
        Set<Facet> unfiltered = EnumSet.noneOf(Facet.class);
        unfiltered.addAll(query.facets());
        unfiltered.removeIf(this::isFiltered);
        FacetCounts counts = new FacetCounts(unfiltered);
        searcher.search(narrowed(matching, null), through.apply(counts));
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        facets.putAll(counts.byFacet());
        for (Facet facet : query.facets()) {
            if (isFiltered(facet)) {
                FacetCounts own = new FacetCounts(Set.of(facet));
                searcher.search(narrowed(matching, facet), through.apply(own));
                facets.putAll(own.byFacet());
            }
        }
        return new Counted(counts.total(), facets);
    }

    /** The same without facets. */
    long collectAlone(Query matching, TopDocsCollector<?> top) throws IOException {
        FacetCounts counts = new FacetCounts(Set.of());
        searcher.search(narrowed(matching, null), MultiCollector.wrap(top, counts));
        return counts.total();
    }

    private boolean isFiltered(Facet facet) {
        return !query.filters().getOrDefault(facet, Set.of()).isEmpty();
    }

    /** @param except a facet whose filter is left out; null for none */
    private Query narrowed(Query matching, @Nullable Facet except) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(matching, Occur.MUST);
        all.add(readable, Occur.FILTER);
        scope(query).forEach(narrowed -> all.add(narrowed, Occur.FILTER));
        query.filters().forEach((facet, codes) -> {
            if (facet != except && !codes.isEmpty()) {
                all.add(oneOf(facet, codes), Occur.FILTER);
            }
        });
        return all.build();
    }

    /** What the scope of a query keeps, each of it. */
    static List<Query> scope(SearchQuery query) {
        List<Query> scope = new ArrayList<>();
        query.scope().codes().forEach((facet, codes) -> scope.add(oneOf(facet, codes)));
        query.scope()
                .filedFrom()
                .ifPresent(from -> scope.add(
                        NumericDocValuesField.newSlowRangeQuery(Fields.FILED, from.toEpochMilli(), Long.MAX_VALUE)));
        query.scope()
                .among()
                .ifPresent(ids -> scope.add(new TermInSetQuery(
                        Fields.ID,
                        ids.stream().map(id -> new BytesRef(id.value())).toList())));
        return scope;
    }

    static Query oneOf(Facet facet, Set<String> codes) {
        return new TermInSetQuery(
                Fields.facet(facet), codes.stream().map(BytesRef::new).toList());
    }
}
