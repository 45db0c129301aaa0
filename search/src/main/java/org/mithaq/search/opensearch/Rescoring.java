package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mithaq.search.lucene.Ranking;
import org.mithaq.search.lucene.Sought;
import org.mithaq.search.lucene.Wanted.Wish;

/** The second and third look at the best hits, as {@link Ranking} has them. */
final class Rescoring {

    private final List<Wish> sought;
    private final List<String> inOrder;

    Rescoring(List<Wish> sought, List<String> inOrder) {
        this.sought = sought;
        this.inOrder = inOrder;
    }

    List<Map<String, Object>> steps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        steps.add(step(covered(), "multiply"));
        Map<String, Object> together = together();
        if (!together.isEmpty()) {
            steps.add(step(together, "total"));
        }
        return steps;
    }

    private static Map<String, Object> step(Map<String, Object> query, String mode) {
        return Map.of("window_size", Ranking.DEPTH, "query", Map.of("rescore_query", query, "score_mode", mode));
    }

    /** The share of the words that a document has. */
    private Map<String, Object> covered() {
        float least = (float) (1 - Ranking.COVERAGE);
        Dsl.Bool covered = Dsl.bool().must(Dsl.constant(Dsl.all(), least));
        SoughtQueries queries = new SoughtQueries();
        for (Wish wish : sought) {
            covered.should(
                    Dsl.constant(queries.in(wish.sought(), wish.fields()), (float) Ranking.COVERAGE / sought.size()));
        }
        return covered.query();
    }

    private Map<String, Object> together() {
        List<Sought.AWord> words = Ranking.words(sought);
        boolean some = false;
        Dsl.Bool together = Dsl.bool();
        for (String name : Ranking.TOGETHER_IN) {
            String field = Layout.words(name);
            for (int i = 1; i < words.size(); i++) {
                some = true;
                together.should(
                        SoughtQueries.near(field, words.get(i - 1), words.get(i), Ranking.NEAR, Ranking.NEAR_WEIGHT));
            }
            if (inOrder.size() > 1) {
                some = true;
                together.should(SoughtQueries.phrase(field, String.join(" ", inOrder), 0, Ranking.PHRASE_WEIGHT));
            }
        }
        return some ? together.query() : Map.of();
    }
}
