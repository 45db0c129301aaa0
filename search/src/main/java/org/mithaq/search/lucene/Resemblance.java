package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult.Like;
import org.mithaq.search.SearchResult.Likeness;
import org.mithaq.search.lucene.TellingTerms.Compared;
import org.mithaq.search.lucene.TellingTerms.Weighted;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * What resembles one document, to one person in one state of the index: what shares its most telling words, those that it
 * has often and few others have. How many others have a word is counted among what the person may read, and hits are scored
 * by their {@link OwnWords own words}: the answer is what it would be if nothing else were in the index.
 */
final class Resemblance {

    private static final float TIE = 0.2f;

    private static final List<String> FIELDS =
            TellingTerms.COMPARED.stream().map(Compared::field).toList();

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Query readable;
    private final TextAnalysis analysis;

    Resemblance(IndexSearcher searcher, SearchQuery query, Set<String> authorities, TextAnalysis analysis) {
        this.searcher = ofOwnWords(searcher);
        this.query = query;
        this.readable = new ReadableBy(authorities);
        this.analysis = analysis;
    }

    private static IndexSearcher ofOwnWords(IndexSearcher searcher) {
        IndexSearcher own = new IndexSearcher(searcher.getIndexReader());
        own.setQueryCache(searcher.getQueryCache());
        own.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
        own.setSimilarity(new OwnWords());
        return own;
    }

    Optional<Likeness> to(DocumentId id) throws IOException {
        Query itself = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, id.value())), Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        TopDocs found = searcher.search(itself, 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(to(id, found.scoreDocs[0].doc));
    }

    private Likeness to(DocumentId id, int document) throws IOException {
        List<Weighted> telling = telling(document);
        if (telling.isEmpty()) {
            return Likeness.NONE;
        }
        TopDocsCollector<?> top = new TopScoreDocCollectorManager(
                        query.offset() + query.limit(), null, Integer.MAX_VALUE, false)
                .newCollector();
        Narrowing.Counted counted = new Narrowing(searcher, query, readable).collect(alike(id, telling), top);
        ScoreDoc[] best = top.topDocs().scoreDocs;
        List<Like> likes = new ArrayList<>();
        for (int i = Math.min(query.offset(), best.length); i < best.length; i++) {
            likes.add(new Like(id(best[i].doc), shared(best[i].doc, telling)));
        }
        return new Likeness(counted.total(), likes, counted.facets());
    }

    private List<Weighted> telling(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, Set.copyOf(FIELDS));
        Map<String, String> texts = new HashMap<>();
        FIELDS.forEach(field -> Optional.ofNullable(stored.get(field)).ifPresent(text -> texts.put(field, text)));
        return new TellingTerms(analysis).ofDocument(texts, new Readable(searcher, readable, FIELDS));
    }

    private static Query alike(DocumentId id, List<Weighted> telling) {
        BooleanQuery.Builder words =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(TellingTerms.leastOfDocument(telling.size()));
        for (Weighted weighted : telling) {
            words.add(new BoostQuery(in(weighted.word().term()), weighted.weight()), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(words.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, id.value())), Occur.MUST_NOT)
                .build();
    }

    private static Query in(String term) {
        List<Query> queries = new ArrayList<>();
        for (Compared compared : TellingTerms.COMPARED) {
            queries.add(new BoostQuery(new TermQuery(new Term(compared.field(), term)), compared.found()));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private DocumentId id(int document) throws IOException {
        return DocumentFields.id(searcher.storedFields().document(document, Set.of(Fields.ID)));
    }

    private List<String> shared(int document, List<Weighted> telling) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        List<String> shared = new ArrayList<>();
        for (Weighted weighted : telling) {
            if (shared.size() < Like.MOST_WORDS
                    && has(leaf, document - leaf.docBase, weighted.word().term())) {
                shared.add(weighted.word().written());
            }
        }
        return shared;
    }

    private static boolean has(LeafReaderContext leaf, int document, String term) throws IOException {
        for (String field : FIELDS) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum found = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (found.seekExact(new BytesRef(term))
                    && found.postings(null, PostingsEnum.NONE).advance(document) == document) {
                return true;
            }
        }
        return false;
    }
}
