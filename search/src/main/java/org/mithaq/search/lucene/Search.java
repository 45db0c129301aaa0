package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;
import org.mithaq.search.SearchResult.Count;
import org.mithaq.search.SearchResult.Hit;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;

/** One search of one person in one state of the index. */
final class Search {

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Query readable;
    private final Wanted wanted;
    private final List<Wish> optional;
    private final List<Wish> required;

    Search(IndexSearcher searcher, SearchQuery query, Set<String> authorities, Wanted wanted) throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.readable = new ReadableBy(authorities);
        this.wanted = wanted;
        SimilarWords similar = new SimilarWords(searcher, readable);
        this.optional = similar.insteadOfMissing(wanted.with(Occurrence.OPTIONAL));
        this.required = similar.insteadOfMissing(wanted.with(Occurrence.REQUIRED));
    }

    SearchResult run() throws IOException {
        Query matching = matching();
        FacetCounts counts = new FacetCounts(unfiltered());
        TopDocsCollector<?> top = collector(query.offset() + query.limit());
        searcher.search(filtered(matching, null), MultiCollector.wrap(top, counts));
        TopDocs found = rank(top.topDocs());
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        facets.putAll(counts.byFacet());
        for (Facet facet : query.facets()) {
            if (isFiltered(facet)) {
                facets.putAll(countsWithoutOwnFilter(matching, facet));
            }
        }
        return new SearchResult(counts.total(), hits(found), facets);
    }

    SearchResult.Listing list() throws IOException {
        FacetCounts counts = new FacetCounts(Set.of());
        TopDocsCollector<?> top = collector(SearchQuery.MAX_DEPTH);
        searcher.search(filtered(matching(), null), MultiCollector.wrap(top, counts));
        List<DocumentId> ids = new ArrayList<>();
        for (ScoreDoc hit : rank(top.topDocs()).scoreDocs) {
            ids.add(id(hit));
        }
        return new SearchResult.Listing(counts.total(), ids);
    }

    private Map<Facet, List<Count>> countsWithoutOwnFilter(Query matching, Facet facet) throws IOException {
        FacetCounts counts = new FacetCounts(Set.of(facet));
        searcher.search(filtered(matching, facet), counts);
        return counts.byFacet();
    }

    private Set<Facet> unfiltered() {
        Set<Facet> facets = new java.util.HashSet<>(query.facets());
        facets.removeIf(this::isFiltered);
        return facets;
    }

    private boolean isFiltered(Facet facet) {
        return query.filters().containsKey(facet) && !query.filters().get(facet).isEmpty();
    }

    private Query matching() {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Wish wish : optional) {
            words.add(wish.sought().in(wish.fields()), Occur.SHOULD);
        }
        for (Wish wish : required) {
            words.add(wish.sought().in(wish.fields()), Occur.MUST);
        }
        if (optional.isEmpty() && required.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        return words.build();
    }

    /** @param except a facet whose filter is left out; null for none */
    private Query filtered(Query matching, @org.jspecify.annotations.Nullable Facet except) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(matching, Occur.MUST);
        all.add(readable, Occur.FILTER);
        scope().forEach(narrowed -> all.add(narrowed, Occur.FILTER));
        for (Wish wish : wanted.with(Occurrence.FORBIDDEN)) {
            all.add(wish.sought().in(wish.fields()), Occur.MUST_NOT);
        }
        wanted.codes.forEach((facet, codes) -> all.add(oneOf(facet, codes), Occur.FILTER));
        wanted.forbiddenCodes.forEach((facet, codes) -> all.add(oneOf(facet, codes), Occur.MUST_NOT));
        query.filters().forEach((facet, codes) -> {
            if (facet != except && !codes.isEmpty()) {
                all.add(oneOf(facet, codes), Occur.FILTER);
            }
        });
        return all.build();
    }

    private List<Query> scope() {
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

    private static Query oneOf(Facet facet, Set<String> codes) {
        return new TermInSetQuery(
                Fields.facet(facet), codes.stream().map(BytesRef::new).toList());
    }

    private boolean byRelevance() {
        return query.order().by() == SearchQuery.Sort.RELEVANCE && !(optional.isEmpty() && required.isEmpty());
    }

    private TopDocsCollector<?> collector(int depth) {
        if (byRelevance()) {
            return new TopScoreDocCollectorManager(Math.max(depth, Ranking.DEPTH), null, Integer.MAX_VALUE, false)
                    .newCollector();
        }
        return new TopFieldCollectorManager(HitOrder.of(query), depth, null, Integer.MAX_VALUE, false).newCollector();
    }

    private TopDocs rank(TopDocs found) throws IOException {
        if (!byRelevance()) {
            return found;
        }
        List<Wish> sought = new ArrayList<>(optional);
        sought.addAll(required);
        return new Ranking(searcher, sought, wanted.inOrder).rank(found);
    }

    private List<Hit> hits(TopDocs found) throws IOException {
        int from = Math.min(query.offset(), found.scoreDocs.length);
        int to = Math.min(query.offset() + query.limit(), found.scoreDocs.length);
        List<Wish> sought = new ArrayList<>(optional);
        sought.addAll(required);
        Snippets snippets = new Snippets(searcher, sought);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : Arrays.asList(found.scoreDocs).subList(from, to)) {
            float score = Float.isNaN(hit.score) ? 0 : hit.score;
            List<Snippet> quoted = query.passages() == 0 ? List.of() : snippets.of(hit.doc);
            hits.add(new Hit(id(hit), score, first(quoted)));
        }
        return hits;
    }

    private DocumentId id(ScoreDoc hit) throws IOException {
        return new DocumentId(
                searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
    }

    private List<Snippet> first(List<Snippet> quoted) {
        return quoted.subList(0, Math.min(quoted.size(), query.passages()));
    }
}
