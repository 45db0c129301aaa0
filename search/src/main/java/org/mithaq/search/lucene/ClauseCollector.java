package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.mithaq.search.PassageResult;
import org.mithaq.search.lucene.Places.Place;

/** Looks for matching clauses in each document it is given, keeps the best, and passes documents that have one on to be counted. */
final class ClauseCollector implements Collector {

    private final ClauseScoring scoring;
    private final FacetCounts counts;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
    private long total;

    ClauseCollector(ClauseScoring scoring, FacetCounts counts) {
        this.scoring = scoring;
        this.counts = counts;
    }

    /** A matching clause. @param document of the whole index @param day of its document, for ties: the newest first */
    record Candidate(int document, int clause, float score, long day) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::score)
                .thenComparing(Candidate::day)
                .reversed()
                .thenComparing(Candidate::document)
                .thenComparing(Candidate::clause);
    }

    /** Number of matching clauses. */
    long total() {
        return total;
    }

    List<Candidate> best() {
        List<Candidate> sorted = new ArrayList<>(best);
        sorted.sort(Candidate.BEST_FIRST);
        return sorted;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        BinaryDocValues clauses = DocValues.getBinary(context.reader(), Fields.CLAUSES);
        NumericDocValues days = DocValues.getNumeric(context.reader(), Fields.DAY);
        Places places = scoring.places(context.reader());
        LeafCollector counting = counts.getLeafCollector(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                if (!clauses.advanceExact(document)) {
                    return;
                }
                StoredClauses.Ranges ranges = StoredClauses.ranges(clauses.binaryValue());
                List<Place> found = places.in(document);
                long before = total;
                long day = days.advanceExact(document) ? days.longValue() : 0;
                scoring.score(ranges, found, context.docBase + document, (clause, score) -> {
                    total++;
                    keep(new Candidate(context.docBase + document, clause, score, day));
                });
                if (total > before) {
                    counting.collect(document);
                }
            }
        };
    }

    private void keep(Candidate candidate) {
        best.add(candidate);
        if (best.size() > PassageResult.GROUPED) {
            best.poll();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
