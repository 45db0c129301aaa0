package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mithaq.model.Prm;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.analysis.WordForms;

/** What one person may read of a Lucene index. */
final class LuceneCorpus implements Corpus {

    private final IndexSearcher searcher;
    private final Query readable;

    LuceneCorpus(IndexSearcher searcher, Query readable) {
        this.searcher = searcher;
        this.readable = readable;
    }

    @Override
    public int[] counts(List<Sought> sought, List<Fields.Searched> fields, int upTo) throws IOException {
        int[] counts = new int[sought.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = count(sought.get(i).in(fields), upTo);
        }
        return counts;
    }

    private int count(Query sought, int upTo) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(sought, Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        int count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = count < upTo ? weight.scorer(leaf) : null;
            if (scorer != null) {
                count += live(scorer.iterator(), leaf.reader().getLiveDocs(), upTo - count);
            }
        }
        return count;
    }

    private static int live(DocIdSetIterator documents, @Nullable Bits live, int upTo) throws IOException {
        int count = 0;
        int doc = documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && count < upTo) {
            count += live == null || live.get(doc) ? 1 : 0;
            doc = documents.nextDoc();
        }
        return count;
    }

    @Override
    public Map<String, Float> spelledLike(String word, List<String> fields, int edits) throws IOException {
        Map<String, Float> candidates = new HashMap<>();
        for (String field : fields) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms != null) {
                FuzzyTermsEnum similar = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
                for (BytesRef term = similar.next(); term != null; term = similar.next()) {
                    String text = term.utf8ToString();
                    if (text.charAt(0) != WordForms.MARKER) {
                        candidates.merge(text, similar.getBoost(), Math::max);
                    }
                }
            }
        }
        return candidates;
    }

    @Override
    public Map<String, String> written(List<String> terms) throws IOException {
        Map<String, String> written = new HashMap<>();
        for (String term : terms) {
            written(term).ifPresent(text -> written.put(term, text));
        }
        return written;
    }

    private Optional<String> written(String term) throws IOException {
        for (String field : Written.FIELDS) {
            BooleanQuery.Builder having = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(field, term)), Occur.FILTER)
                    .add(readable, Occur.FILTER);
            if (field.equals(Fields.PARTY)) {
                having.add(Narrowing.oneOf(Facet.TYPE, Set.of(Prm.TYPE_PARTNER.toString())), Occur.FILTER);
            }
            TopDocs found = searcher.search(having.build(), 1);
            if (found.scoreDocs.length > 0) {
                return Optional.of(Written.in(searcher, found.scoreDocs[0].doc, field, term));
            }
        }
        return Optional.empty();
    }
}
