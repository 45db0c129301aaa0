package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;
import org.mithaq.search.SearchResult.Hit;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** One search of one person in one state of the index. */
final class Search {

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Narrowing narrowing;
    private final Wanted wanted;
    private final List<Wish> optional;
    private final List<Wish> required;
    private final SimilarWords similar;
    private final Query readable;

    /** @param similar of the same person in the same state of the index */
    Search(IndexSearcher searcher, SearchQuery query, Set<String> authorities, Wanted wanted, SimilarWords similar)
            throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.readable = new ReadableBy(authorities);
        this.narrowing = new Narrowing(searcher, query, readable);
        this.wanted = wanted;
        this.similar = similar;
        this.optional = similar.insteadOfMissing(wanted.with(Occurrence.OPTIONAL));
        this.required = similar.insteadOfMissing(wanted.with(Occurrence.REQUIRED));
    }

    SearchResult run(TextAnalysis analysis) throws IOException {
        TopDocsCollector<?> top = collector(query.offset() + query.limit());
        Narrowing.Counted counted = narrowing.collect(matching(), top);
        return new SearchResult(
                counted.total(),
                hits(rank(top.topDocs())),
                counted.facets(),
                wanted.concepts,
                new Spellings(new LuceneCorpus(searcher, readable), analysis)
                        .of(query, counted.total(), similar, sought()),
                List.of());
    }

    private List<Wish> sought() {
        List<Wish> sought = new ArrayList<>(optional);
        sought.addAll(required);
        return sought;
    }

    /** How many documents it finds. */
    long count() throws IOException {
        return narrowing.collectAlone(
                matching(), new TopScoreDocCollectorManager(1, null, Integer.MAX_VALUE, false).newCollector());
    }

    SearchResult.Listing list() throws IOException {
        TopDocsCollector<?> top = collector(SearchQuery.MAX_DEPTH);
        long total = narrowing.collectAlone(matching(), top);
        List<DocumentId> ids = new ArrayList<>();
        for (ScoreDoc hit : rank(top.topDocs()).scoreDocs) {
            ids.add(id(hit));
        }
        return new SearchResult.Listing(total, ids);
    }

    private Query matching() {
        return Matching.of(wanted, optional, required);
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
        return new Ranking(searcher, sought(), wanted.inOrder).rank(found);
    }

    private List<Hit> hits(TopDocs found) throws IOException {
        int from = Math.min(query.offset(), found.scoreDocs.length);
        int to = Math.min(query.offset() + query.limit(), found.scoreDocs.length);
        List<ScoreDoc> page = Arrays.asList(found.scoreDocs).subList(from, to);
        Map<Integer, Snippets.Quoted> quoted = query.passages() == 0
                ? Map.of()
                : new Snippets(searcher, sought())
                        .of(page.stream().map(hit -> hit.doc).toList());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : page) {
            float score = Float.isNaN(hit.score) ? 0 : hit.score;
            Snippets.Quoted own = quoted.get(hit.doc);
            hits.add(
                    own == null ? new Hit(id(hit), score, List.of()) : new Hit(own.id(), score, first(own.snippets())));
        }
        return hits;
    }

    private DocumentId id(ScoreDoc hit) throws IOException {
        return DocumentFields.id(searcher.storedFields().document(hit.doc, Set.of(Fields.ID)));
    }

    private List<Snippet> first(List<Snippet> quoted) {
        return quoted.subList(0, Math.min(quoted.size(), query.passages()));
    }
}
