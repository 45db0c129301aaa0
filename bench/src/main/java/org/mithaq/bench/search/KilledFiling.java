package org.mithaq.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.mithaq.document.DocumentId;
import org.mithaq.search.IndexedDocument;

/**
 * A process files batch after batch, says so after each, and is ended with SIGKILL; then the index is opened again, and what it does not
 * have yet is filed, as both hosts do from its mark on. Every document that was acknowledged must be there as it was.
 */
final class KilledFiling {

    private static final int BATCH = 50;

    private final MadeUpRows rows;
    private final Path texts;
    private final int bytes;
    private final int documents;
    private final Random chance = new Random(9);

    /** @param documents that are in the index before */
    KilledFiling(MadeUpRows rows, Path texts, int bytes, int documents) {
        this.rows = rows;
        this.texts = texts;
        this.bytes = bytes;
        this.documents = documents;
    }

    /** Whether nothing was lost. */
    boolean run(Path folder, int rounds) throws IOException, InterruptedException {
        Times times = new Times();
        long acknowledged = 0;
        long lost = 0;
        int from = documents;
        for (int round = 0; round < rounds; round++) {
            int said = killed(folder, from);
            acknowledged += said - from;
            long begun = System.nanoTime();
            try (Ours ours = new Ours(folder)) {
                int begunWith = said + BATCH;
                int has = Math.toIntExact(ours.search.size());
                for (int next = has; next < begunWith; next += BATCH) {
                    ours.file(rows.rows(next, Math.min(next + BATCH, begunWith)));
                }
                times.add(System.nanoTime() - begun);
                lost += lost(ours, from, begunWith)
                        + (has < said ? said - has : 0)
                        + Math.abs(ours.search.size() - begunWith);
                from = begunWith;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "kill -9 during bulk filing, %d times: %d documents acknowledged, %d lost or different; open again and caught up in p50 %.0f ms, longest %.0f ms%n",
                rounds,
                acknowledged,
                lost,
                times.within(0.5),
                times.within(1));
        return lost == 0;
    }

    private int killed(Path folder, int from) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filing.class.getName(),
                        folder.toString(),
                        texts.toString(),
                        Integer.toString(bytes),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int said = from;
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            long until = Long.MAX_VALUE;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said = Integer.parseInt(line);
                if (until == Long.MAX_VALUE) {
                    until = System.nanoTime() + (1_000 + chance.nextInt(5_000)) * 1_000_000L;
                    kill(child, until);
                }
            }
        }
        child.waitFor();
        return said;
    }

    /** At that moment, whatever it is doing. */
    private static void kill(Process child, long nanos) {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(Math.max(0, (nanos - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            child.destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    private long lost(Ours ours, int from, int to) {
        List<IndexedDocument> expected =
                new ArrayList<>(rows.rows(from, to).stream().map(Ours::document).toList());
        Map<DocumentId, String> told = ours.search.told(
                expected.stream().map(document -> document.document().id()).toList());
        return expected.stream()
                .filter(document -> !document.fingerprint()
                        .equals(told.get(document.document().id())))
                .count();
    }

    /** The process that is ended. */
    static final class Filing {

        private Filing() {}

        public static void main(String[] arguments) throws IOException {
            MadeUpRows rows = new MadeUpRows(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            Ours ours = new Ours(Path.of(arguments[0]));
            for (int from = Integer.parseInt(arguments[3]); ; from += BATCH) {
                ours.file(rows.rows(from, from + BATCH));
                System.out.println(from + BATCH);
            }
        }
    }
}
