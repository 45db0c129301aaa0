package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.mithaq.search.lucene.Places.Place;
import org.mithaq.search.lucene.StoredClauses.Ranges;
import org.mithaq.search.lucene.Wanted.Wish;

/** How well a clause has what was sought: by its own words, and by how rare these are in what the person may read. */
public final class ClauseScoring {

    private static final float SATURATION = 0.6f;
    private static final float IN_TITLE = 1.8f;
    private static final float TOGETHER = 0.5f;
    private static final int NEAR = 3;
    /** Length in characters from which on words count half. */
    private static final float LENGTH = 8_000f;

    private final List<Wish> sought;
    private final float[] rarities;
    private final Rule rule;
    /** How many of the things sought a clause may have, and whether one without any is none. */
    private final int wanted;

    private final boolean needsSome;
    // Of the clause that is scored: there are many.
    private final float[] best;
    private final int[] times;
    private final int[] last;
    private final boolean[] counted;

    /**
     * @param sought all that is looked for in the text
     * @param rarities of each
     */
    ClauseScoring(List<Wish> sought, float[] rarities, Rule rule) {
        this.sought = sought;
        this.rarities = rarities;
        this.rule = rule;
        this.wanted = (int) IntStream.range(0, sought.size())
                .filter(wish -> !rule.forbidden()[wish])
                .count();
        this.needsSome = Math.min(rule.least(), wanted) > 0
                || IntStream.range(0, sought.size()).anyMatch(wish -> rule.required()[wish]);
        this.best = new float[sought.size()];
        this.times = new int[sought.size()];
        this.last = new int[sought.size()];
        this.counted = new boolean[sought.size()];
    }

    /**
     * Which clauses match.
     *
     * @param least how many of the things sought a clause must have
     * @param required those that it must have
     * @param forbidden those that it must not have
     * @param except a clause that is left out, as document of the index and index within it; of a negative document none
     */
    public record Rule(int least, boolean[] required, boolean[] forbidden, int exceptDocument, int exceptClause) {}

    interface Found {
        void clause(int clause, float score);
    }

    Places places(LeafReader reader) throws IOException {
        return new Places(reader, Fields.TEXT, sought, having -> 1, Sought.AWidened.OTHERS, Places.Reach.ALL);
    }

    /** @param places by start */
    void score(Ranges ranges, List<Place> places, int document, Found found) {
        int at = 0;
        for (int clause = 0; clause < ranges.size(); clause++) {
            while (at < places.size() && places.get(at).start() < ranges.starts()[clause]) {
                at++;
            }
            int from = at;
            while (at < places.size() && places.get(at).start() < ranges.ends()[clause]) {
                at++;
            }
            if (document != rule.exceptDocument() || clause != rule.exceptClause()) {
                float score = score(ranges, clause, places.subList(from, at));
                if (score >= 0) {
                    found.clause(clause, score);
                }
            }
        }
    }

    /** Below 0 for a clause that does not match. */
    private float score(Ranges ranges, int clause, List<Place> places) {
        if (places.isEmpty() && needsSome) {
            return -1;
        }
        Arrays.fill(best, 0);
        Arrays.fill(times, 0);
        for (Place place : places) {
            boolean inTitle = place.start() < ranges.bodies()[clause];
            best[place.wish()] = Math.max(best[place.wish()], place.weight() * (inTitle ? IN_TITLE : 1f));
            times[place.wish()]++;
        }
        int had = 0;
        float score = 0;
        for (int wish = 0; wish < best.length; wish++) {
            boolean has = times[wish] > 0;
            if (rule.forbidden()[wish]) {
                if (has) {
                    return -1;
                }
                continue;
            }
            if (rule.required()[wish] && !has) {
                return -1;
            }
            had += has ? 1 : 0;
            score += rarities[wish] * best[wish] * times[wish] / (times[wish] + SATURATION);
        }
        if (had < Math.min(rule.least(), wanted)) {
            return -1;
        }
        float share = wanted == 0 ? 1 : (float) had / wanted;
        int length = ranges.ends()[clause] - ranges.starts()[clause];
        return (score * share * share + together(places)) / (1 + length / LENGTH);
    }

    /** A little more for things that stand beside each other in the order in which they were asked for. */
    private float together(List<Place> places) {
        if (sought.size() < 2) {
            return 0;
        }
        float sum = 0;
        Arrays.fill(last, Integer.MIN_VALUE / 2);
        Arrays.fill(counted, false);
        for (Place place : places) {
            int wish = place.wish();
            last[wish] = place.position();
            boolean follows = wish > 0 && place.position() - last[wish - 1] <= NEAR;
            if (follows && !counted[wish]) {
                counted[wish] = true;
                sum += TOGETHER * Math.min(rarities[wish - 1], rarities[wish]) * place.weight();
            }
        }
        return sum;
    }
}
