package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Files every document of a corpus with its manifest's metadata, says what could not be read and why, and asks the
 * corpus's judged queries.
 *
 * <p>Arguments: the corpus folder (with {@code manifest.csv} and {@code queries.csv}), the address of the API, and person
 * and password with a colon between. Ends with 1 when a document was refused.
 */
public final class Corpus {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final MithaqClient client;
    private final Path folder;
    /** By id. */
    private final Map<String, String> paths = new LinkedHashMap<>();

    private int refused;

    private Corpus(MithaqClient client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("Usage: bench/corpus CORPUS-FOLDER API-ADDRESS PERSON:PASSWORD");
            System.exit(2);
        }
        Corpus corpus = new Corpus(new MithaqClient(arguments[1], arguments[2]), Path.of(arguments[0]));
        corpus.file();
        corpus.awaitIndex();
        corpus.reportTexts();
        corpus.ask();
        System.exit(corpus.refused == 0 ? 0 : 1);
    }

    private void file() throws IOException, InterruptedException {
        Filing filing = new Filing(client, folder);
        List<Long> times = new ArrayList<>();
        long begun = System.nanoTime();
        for (Map<String, String> row : Table.read(folder.resolve("manifest.csv"))) {
            CorpusDocument document = CorpusDocument.of(row);
            if (!Fingerprint.of(Files.readAllBytes(folder.resolve(document.path())))
                    .equals(document.fingerprint())) {
                print("not as in the manifest: %s", document.path());
            }
            long start = System.nanoTime();
            try {
                paths.put(filing.file(document), document.path());
                times.add(millisSince(start));
            } catch (Filing.Refused e) {
                refused++;
                print("refused\t%s\t%s", document.path(), e.reason());
            }
        }
        double seconds = millisSince(begun) / 1000.0;
        print(
                "filed %d, refused %d, in %.1f s (%.1f/s; %s)",
                paths.size(), refused, seconds, paths.size() / seconds, quantiles(times));
    }

    /** Until every file was read and the index has caught up. */
    private void awaitIndex() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long backlog = 1;
        while (backlog > 0 && millisSince(begun) < LONGEST_WAIT.toMillis()) {
            Answer answer = client.get("/search", Map.of("q", "", "limit", "1"), "en");
            backlog = answer.succeeded()
                    ? answer.body().path("index").path("backlog").asLong()
                    : 1;
            Thread.sleep(backlog > 0 ? 200 : 0);
        }
        print(
                "index caught up %.1f s after the last filing%s",
                millisSince(begun) / 1000.0, backlog > 0 ? ": NOT, backlog " + backlog : "");
    }

    private void reportTexts() throws IOException, InterruptedException {
        Map<String, Integer> states = new TreeMap<>();
        for (Map.Entry<String, String> filed : paths.entrySet()) {
            JsonNode document = client.get("/documents/" + filed.getKey()).body();
            String state = document.path("textState").asText("none");
            states.merge(state, 1, Integer::sum);
            if (!state.equals("READABLE")) {
                print(
                        "%s\t%s\t%s",
                        state,
                        filed.getValue(),
                        document.path("textStateMessage").asText(""));
            }
        }
        print("texts: %s", states);
    }

    private void ask() throws IOException, InterruptedException {
        Map<String, List<double[]>> scores = new TreeMap<>();
        List<Long> times = new ArrayList<>();
        for (Map<String, String> row : Table.read(folder.resolve("queries.csv"))) {
            Judgement judgement = Judgement.of(row);
            long start = System.nanoTime();
            Answer answer = client.get(
                    "/search",
                    Map.of("q", judgement.query(), "limit", String.valueOf(Judgement.DEPTH)),
                    judgement.language());
            times.add(millisSince(start));
            List<String> ranking = new ArrayList<>();
            answer.body()
                    .path("hits")
                    .forEach(
                            hit -> ranking.add(paths.getOrDefault(hit.path("id").asText(), "?")));
            double recall = judgement.recall(ranking);
            if (!answer.succeeded() || recall < 1) {
                print(
                        "%s\t%s\trecall %.2f\t%s\t%s",
                        judgement.id(),
                        judgement.level(),
                        recall,
                        judgement.query(),
                        answer.succeeded() ? "" : answer.refusal());
            }
            double[] score = {recall, judgement.reciprocalRank(ranking)};
            for (String group : List.of(judgement.level(), judgement.level() + " " + judgement.language())) {
                scores.computeIfAbsent(group, g -> new ArrayList<>()).add(score);
            }
        }
        scores.forEach((group, of) -> print(
                "%-12s recall@10 %.3f  MRR %.3f  (%d queries)",
                group,
                of.stream().mapToDouble(s -> s[0]).average().orElse(0),
                of.stream().mapToDouble(s -> s[1]).average().orElse(0),
                of.size()));
        print("answered in %s", quantiles(times));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static String quantiles(List<Long> millis) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? "nothing"
                : "p50 " + sorted[sorted.length / 2] + " ms, p95 " + sorted[sorted.length * 95 / 100] + " ms, most "
                        + Arrays.stream(sorted).max().orElse(0) + " ms";
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
