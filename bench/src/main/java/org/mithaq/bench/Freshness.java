package org.mithaq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Files made-up documents one after the other and asks the search again and again until each is found: by a word that only
 * its title has, and by a word that only its text has. The time begins when the filing was answered, which is after its
 * commit, and ends with the answer that has the document; it includes the call that asks.
 *
 * <p>Arguments: the address of the API, person and password with a colon between, the number of documents. Ends with 1
 * when one is not found, or when one in a hundred is found later than a second after.
 */
public final class Freshness {

    private static final long LONGEST_MILLIS = 60_000;
    private static final long PROMISED_MILLIS = 1_000;

    private final MithaqClient client;
    private final Random chance = new Random();
    private final List<Long> byTitle = new ArrayList<>();
    private final List<Long> byText = new ArrayList<>();

    private Freshness(MithaqClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("Usage: bench/freshness API-ADDRESS PERSON:PASSWORD DOCUMENTS");
            System.exit(2);
        }
        Freshness bench = new Freshness(new MithaqClient(arguments[0], arguments[1]));
        int documents = Integer.parseInt(arguments[2]);
        for (int i = 0; i < documents; i++) {
            bench.fileAndFind();
        }
        print("%d documents, milliseconds from the answer to the filing until found", documents);
        print("%-22s %6s %6s %6s %6s", "", "p50", "p95", "p99", "most");
        report("by a word of the title", bench.byTitle);
        report("by a word of the text", bench.byText);
        System.exit(percentile(bench.byText, 99) <= PROMISED_MILLIS ? 0 : 1);
    }

    private void fileAndFind() throws IOException, InterruptedException {
        String titleWord = word();
        String textWord = word();
        String text = "Memorandum of understanding " + textWord + "\n"
                + "The Parties shall cooperate. ".repeat(chance.nextInt(400));
        Answer upload = client.upload("draft.txt", text.getBytes(StandardCharsets.UTF_8));
        require(upload);
        Answer filed = client.post(
                "/documents",
                Map.of(
                        "type",
                        "prm:mou",
                        "properties",
                        Map.of("cm:title", Map.of("en", "Draft " + titleWord)),
                        "upload",
                        upload.body().path("upload").asText(),
                        "routeWhenComplete",
                        false),
                "freshness-" + UUID.randomUUID());
        long begun = System.nanoTime();
        require(filed);
        byTitle.add(awaitFound(titleWord, begun));
        byText.add(awaitFound(textWord, begun));
    }

    private long awaitFound(String word, long begun) throws IOException, InterruptedException {
        while (true) {
            Answer answer = client.get("/search", Map.of("q", word), "en");
            long took = (System.nanoTime() - begun) / 1_000_000;
            if (!answer.body().path("hits").isEmpty()) {
                return took;
            }
            if (took > LONGEST_MILLIS) {
                throw new IllegalStateException("nothing is found by " + word + " after " + took + " ms");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void require(Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("refused: " + answer.refusal());
        }
    }

    private String word() {
        return chance.ints(16, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void report(String what, List<Long> times) {
        print(
                "%-22s %6d %6d %6d %6d",
                what, percentile(times, 50), percentile(times, 95), percentile(times, 99), percentile(times, 100));
    }

    /** The smallest time that so many in a hundred do not exceed. */
    private static long percentile(List<Long> times, int hundredths) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (sorted.size() * hundredths + 99) / 100 - 1));
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
