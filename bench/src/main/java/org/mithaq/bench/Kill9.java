package org.mithaq.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Ends the server with SIGKILL at a random moment while documents are being filed, starts it again and looks for every
 * document whose filing it had acknowledged: it can be opened, its bytes are the same, and a search for a word that only
 * it has finds it. A filing that was under way is sent again with its key and must give exactly one document.
 *
 * <p>Arguments: the address of the API, person and password with a colon between, the number of rounds, {@code --}, and
 * the command that starts the server in the foreground. Ends with 1 when anything acknowledged is missing or a
 * filing is refused.
 */
public final class Kill9 {

    private static final int WRITERS = 3;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(2);

    private final MithaqClient client;
    private final List<String> command;
    private final Random chance = new Random();
    private final Queue<Filed> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Draft> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private int checked;
    private int lost;

    /**
     * @param word in no other document
     * @param upload once its bytes were received
     */
    private record Draft(String key, String word, byte[] bytes, Optional<String> upload) {}

    private record Filed(String id, Draft draft) {}

    private Kill9(MithaqClient client, List<String> command) {
        this.client = client;
        this.command = command;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 5 || !arguments[3].equals("--")) {
            System.err.println("Usage: bench/kill9 API-ADDRESS PERSON:PASSWORD ROUNDS -- SERVER-COMMAND...");
            System.exit(2);
        }
        Kill9 bench = new Kill9(
                new MithaqClient(arguments[0], arguments[1]), List.of(arguments).subList(4, arguments.length));
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            bench.round(round);
        }
        print(
                "%d acknowledged, %d checked, %d refused, %d lost",
                bench.acknowledged.size(), bench.checked, bench.refused.get(), bench.lost);
        System.exit(bench.lost + bench.refused.get() == 0 ? 0 : 1);
    }

    private void round(int number) throws IOException, InterruptedException {
        int before = acknowledged.size();
        Process server = start();
        try {
            long startedIn = awaitAnswer(server);
            long pause = 300 + chance.nextInt(4_000);
            fileUntil(server, pause);
            print(
                    "round %d: up in %d ms, killed %d ms after the first filing, with %d acknowledged, %d unanswered",
                    number, startedIn, pause, acknowledged.size() - before, unanswered.size());
        } finally {
            kill(server);
        }
        Process again = start();
        try {
            awaitAnswer(again);
            repeatUnanswered();
            List<Filed> recent = new ArrayList<>(acknowledged).subList(before, acknowledged.size());
            for (Filed filed : recent) {
                check(filed);
            }
        } finally {
            kill(again);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("kill9-server.log")))
                .start();
    }

    private static void kill(Process server) throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    private long awaitAnswer(Process server) throws InterruptedException {
        long begun = System.nanoTime();
        while (millisSince(begun) < LONGEST_START.toMillis() && server.isAlive()) {
            try {
                if (client.get("/me").succeeded()) {
                    return millisSince(begun);
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the server did not answer; see kill9-server.log");
    }

    private void fileUntil(Process server, long pause) throws InterruptedException {
        AtomicBoolean filing = new AtomicBoolean(true);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> {
                while (filing.get()) {
                    file(draft());
                }
            });
            writer.start();
            writers.add(writer);
        }
        awaitAcknowledgement();
        TimeUnit.MILLISECONDS.sleep(pause);
        kill(server);
        filing.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** A server that was killed before it had acknowledged anything would prove nothing, nor would one that refuses. */
    private void awaitAcknowledgement() throws InterruptedException {
        int before = acknowledged.size();
        while (acknowledged.size() == before && refused.get() == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private Draft draft() {
        String word = chance.ints(16, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String text = "Memorandum of understanding " + word + "\n"
                + "The Parties shall cooperate. ".repeat(chance.nextInt(4_000));
        return new Draft("kill9-" + UUID.randomUUID(), word, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private void file(Draft draft) {
        Draft sent = draft;
        try {
            if (sent.upload().isEmpty()) {
                Answer received = client.upload("draft.txt", sent.bytes());
                if (!received.succeeded()) {
                    refuse(received);
                    return;
                }
                String upload = received.body().path("upload").asText();
                sent = new Draft(sent.key(), sent.word(), sent.bytes(), Optional.of(upload));
            }
            Answer answer = post(sent);
            if (answer.succeeded()) {
                acknowledged.add(new Filed(answer.body().path("id").asText(), sent));
            } else {
                refuse(answer);
            }
        } catch (IOException killed) {
            unanswered.add(sent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Answer answer) {
        refused.incrementAndGet();
        print("refused: %s", answer.refusal());
    }

    private Answer post(Draft draft) throws IOException, InterruptedException {
        return client.post(
                "/documents",
                Map.of(
                        "type",
                        "prm:mou",
                        "properties",
                        Map.of("cm:title", Map.of("en", "Draft")),
                        "upload",
                        draft.upload().orElseThrow(),
                        "routeWhenComplete",
                        false),
                draft.key());
    }

    private void repeatUnanswered() throws InterruptedException {
        for (Draft draft = unanswered.poll(); draft != null; draft = unanswered.poll()) {
            file(draft);
        }
    }

    private void check(Filed filed) throws IOException, InterruptedException {
        checked++;
        Answer document = client.get("/documents/" + filed.id());
        byte[] bytes = client.content(filed.id());
        String expected = Fingerprint.of(filed.draft().bytes());
        if (!document.succeeded()) {
            lose(filed, "cannot be opened: " + document.refusal());
        } else if (!expected.equals(Fingerprint.of(bytes))
                || !expected.equals(
                        document.body().path("content").path("fingerprint").asText())) {
            lose(filed, "has other bytes");
        } else {
            checkSearch(filed);
        }
    }

    private void checkSearch(Filed filed) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> hits = List.of();
        while (hits.isEmpty() && millisSince(begun) < LONGEST_CATCH_UP.toMillis()) {
            List<String> found = new ArrayList<>();
            client.get("/search", Map.of("q", filed.draft().word()), "en")
                    .body()
                    .path("hits")
                    .forEach(hit -> found.add(hit.path("id").asText()));
            hits = found;
            TimeUnit.MILLISECONDS.sleep(hits.isEmpty() ? 100 : 0);
        }
        if (!hits.equals(List.of(filed.id()))) {
            lose(filed, hits.isEmpty() ? "is not found" : "is found as " + hits);
        }
    }

    private void lose(Filed filed, String how) {
        lost++;
        print("LOST %s %s", filed.id(), how);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
