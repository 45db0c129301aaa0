package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** How many documents have a word, among those that a person may read. */
final class Readable implements TellingTerms.Occurrences {

    private final List<Segment> segments = new ArrayList<>();
    private final List<String> fields;
    private int size;

    /** @param fields what is looked into */
    Readable(IndexSearcher searcher, Query readable, List<String> fields) throws IOException {
        this.fields = fields;
        Weight weight = searcher.createWeight(searcher.rewrite(readable), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
                addLive(documents, scorer.iterator(), leaf.reader().getLiveDocs());
                size += documents.cardinality();
                segments.add(new Segment(leaf, documents));
            }
        }
    }

    private record Segment(LeafReaderContext leaf, FixedBitSet documents) {}

    private static void addLive(
            FixedBitSet documents, DocIdSetIterator found, @org.jspecify.annotations.Nullable Bits live)
            throws IOException {
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (live == null || live.get(doc)) {
                documents.set(doc);
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int[] having(List<String> terms) throws IOException {
        int[] having = new int[terms.size()];
        for (int i = 0; i < having.length; i++) {
            having[i] = having(terms.get(i));
        }
        return having;
    }

    private int having(String term) throws IOException {
        int count = 0;
        for (Segment segment : segments) {
            FixedBitSet having = new FixedBitSet(segment.documents().length());
            for (String field : fields) {
                Terms terms = segment.leaf().reader().terms(field);
                TermsEnum found = terms == null ? TermsEnum.EMPTY : terms.iterator();
                if (found.seekExact(new BytesRef(term))) {
                    having.or(found.postings(null, PostingsEnum.NONE));
                }
            }
            having.and(segment.documents());
            count += having.cardinality();
        }
        return count;
    }
}
