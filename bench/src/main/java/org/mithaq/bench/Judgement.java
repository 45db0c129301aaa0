package org.mithaq.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query with the documents that answer it, and how well a ranking does.
 *
 * @param level {@code core} in the documents' language, {@code stretch} across languages
 */
record Judgement(String id, String language, String level, String query, Set<String> expected) {

    /** How many hits count. */
    static final int DEPTH = 10;

    static Judgement of(Map<String, String> row) {
        return new Judgement(
                row.getOrDefault("id", ""),
                row.getOrDefault("language", ""),
                row.getOrDefault("level", ""),
                row.getOrDefault("query", ""),
                Arrays.stream(row.getOrDefault("expected", "").split(";"))
                        .map(String::strip)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** The same query with the answers in its own language alone. @param languages of the documents, by path */
    Judgement inOwnLanguage(Map<String, String> languages) {
        Set<String> own = expected.stream()
                .filter(path -> language.equals(languages.getOrDefault(path, language)))
                .collect(Collectors.toSet());
        return new Judgement(id, language, level + " own", query, own);
    }

    /** Share of the answers among the first ten hits. */
    double recall(List<String> ranking) {
        long found = ranking.stream().limit(DEPTH).filter(expected::contains).count();
        return (double) found / expected.size();
    }

    /** One divided by the rank of the first answer; 0 when none is among the first ten. */
    double reciprocalRank(List<String> ranking) {
        for (int rank = 1; rank <= Math.min(DEPTH, ranking.size()); rank++) {
            if (expected.contains(ranking.get(rank - 1))) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    /** Discounted gain of the answers among the first ten hits, beside that of a ranking that has them first; 1 at best. */
    double gain(List<String> ranking) {
        double gain = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, ranking.size()); rank++) {
            gain += expected.contains(ranking.get(rank - 1)) ? discount(rank) : 0;
        }
        double best = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, expected.size()); rank++) {
            best += discount(rank);
        }
        return gain / best;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }
}
