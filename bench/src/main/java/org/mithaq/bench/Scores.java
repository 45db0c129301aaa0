package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Averages of what queries scored, per group, and how they differ from a run that was recorded in a small file. */
final class Scores {

    private static final List<String> MEASURES = List.of("recall@10", "MRR", "nDCG@10");
    private static final double UNCHANGED = 0.0005;

    private final Path file;
    private final Map<String, List<double[]>> scored = new LinkedHashMap<>();
    /** By group; empty when nothing was recorded. */
    private final Map<String, Map<String, String>> recorded = new LinkedHashMap<>();

    /** @param file comma-separated, {@code group} and the measures; need not exist */
    Scores(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Table.read(file).forEach(row -> recorded.put(row.getOrDefault("group", ""), row));
        }
    }

    void add(String group, Judgement query, List<String> ranking) {
        scored.computeIfAbsent(group, each -> new ArrayList<>())
                .add(new double[] {query.recall(ranking), query.reciprocalRank(ranking), query.gain(ranking)});
    }

    void print() {
        scored.forEach((group, scores) -> {
            StringBuilder line =
                    new StringBuilder(String.format(Locale.ROOT, "%-26s %3d queries", group, scores.size()));
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                line.append(String.format(Locale.ROOT, "  %s %.3f", MEASURES.get(measure), average(scores, measure)));
                line.append(change(group, measure, average(scores, measure)));
            }
            System.out.println(line);
        });
    }

    private String change(String group, int measure, double now) {
        String before = recorded.getOrDefault(group, Map.of()).get(MEASURES.get(measure));
        if (before == null) {
            return "";
        }
        double change = now - Double.parseDouble(before);
        return Math.abs(change) < UNCHANGED ? " (=)" : String.format(Locale.ROOT, " (%+.3f)", change);
    }

    /** Writes the averages to the file, in place of those before. */
    void record() throws IOException {
        StringBuilder text = new StringBuilder("group,queries," + String.join(",", MEASURES) + "\n");
        scored.forEach((group, scores) -> {
            text.append(group).append(',').append(scores.size());
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                text.append(String.format(Locale.ROOT, ",%.4f", average(scores, measure)));
            }
            text.append('\n');
        });
        Files.writeString(file, text);
    }

    private static double average(List<double[]> scores, int measure) {
        return scores.stream().mapToDouble(score -> score[measure]).average().orElse(0);
    }
}
