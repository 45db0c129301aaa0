package org.mithaq.search.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores a document by its own words alone: how often it has a term, for its length. What Lucene knows of the whole index,
 * how many documents have a term and how long they are, tells of documents that a person may not read, so it has no part.
 */
final class OwnWords extends Similarity {

    /** From how many times on a word counts little more. */
    private static final float SATURATION = 1.2f;

    private static final float BY_LENGTH = 0.5f;
    /** Words of an agreement of a few pages. */
    private static final float LENGTH = 2_000f;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                float often = SATURATION * (1 - BY_LENGTH + BY_LENGTH * length / LENGTH);
                return boost * frequency / (frequency + often);
            }

            @Override
            public Explanation explain(Explanation frequency, long norm) {
                return Explanation.match(score(frequency.getValue().floatValue(), norm), "own words", frequency);
            }
        };
    }
}
