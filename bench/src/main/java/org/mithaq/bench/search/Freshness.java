package org.mithaq.bench.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** How soon a changed document is found by a word that only it has, alone and while many others are filed. */
final class Freshness {

    static final int BATCH = 200;
    private static final int WARM_UP = 20;
    /** Numbers that stand in no text; every engine takes them as they are. */
    private static final int FIRST_WORD = 7_000_000;

    private static final Set<Integer> EVERYBODY = Set.copyOf(
            java.util.stream.IntStream.range(0, MadeUpRows.GROUPS).boxed().toList());

    private final MadeUpRows rows;
    private final int documents;
    private final Random chance = new Random(5);
    private final AtomicInteger words = new AtomicInteger();

    Freshness(MadeUpRows rows, int documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /** Of several engines in turn. */
    void alone(List<Engine> engines, int times) throws IOException {
        Times[] taken = new Times[engines.size()];
        java.util.Arrays.setAll(taken, i -> new Times());
        for (int i = 0; i < times + WARM_UP; i++) {
            Row row = changed();
            for (int engine = 0; engine < taken.length; engine++) {
                long nanos = found(engines.get(engine), row);
                if (i >= WARM_UP) {
                    taken[engine].add(nanos);
                }
            }
        }
        print("from filing to found", engines, taken);
    }

    /** Of several engines one after the other, while another thread files one batch after the other. */
    void underLoad(List<Engine> engines, int times) throws IOException {
        Times[] taken = new Times[engines.size()];
        double[] rates = new double[engines.size()];
        for (int engine = 0; engine < taken.length; engine++) {
            taken[engine] = new Times();
            rates[engine] = underLoad(engines.get(engine), times, taken[engine]);
        }
        print("the same under bulk filing", engines, taken);
        for (int engine = 0; engine < rates.length; engine++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %s filed %.0f documents a second meanwhile%n",
                    engines.get(engine).name(),
                    rates[engine]);
        }
    }

    private double underLoad(Engine engine, int times, Times taken) throws IOException {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger filed = new AtomicInteger();
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread bulk = new Thread(() -> {
            try {
                for (int from = documents; going.get(); from += BATCH) {
                    engine.file(rows.rows(from, from + BATCH));
                    filed.addAndGet(BATCH);
                }
            } catch (IOException | RuntimeException e) {
                failure.set(e);
            }
        });
        long begun = System.nanoTime();
        bulk.start();
        for (int i = 0; i < times; i++) {
            taken.add(found(engine, changed()));
        }
        going.set(false);
        try {
            bulk.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new IOException(failure.get());
        }
        return filed.get() * 1e9 / (System.nanoTime() - begun);
    }

    private Row changed() {
        return rows.row(chance.nextInt(documents)).with(Integer.toString(FIRST_WORD + words.incrementAndGet()));
    }

    private static long found(Engine engine, Row row) throws IOException {
        String word = row.title().substring(row.title().lastIndexOf(' ') + 1);
        Question question = new Question(Question.Kind.TERM, List.of(word), EVERYBODY);
        long begun = System.nanoTime();
        engine.file(List.of(row));
        long total = engine.ask(question).total();
        long taken = System.nanoTime() - begun;
        if (total != 1) {
            throw new IllegalStateException(engine.name() + " found " + total + " documents by " + word);
        }
        return taken;
    }

    private static void print(String what, List<Engine> engines, Times[] taken) {
        StringBuilder line = new StringBuilder(what);
        for (int i = 0; i < taken.length; i++) {
            line.append(String.format(
                    Locale.ROOT,
                    "%s %s %.1f / %.1f / %.1f ms",
                    i == 0 ? ":" : ";",
                    engines.get(i).name(),
                    taken[i].within(0.5),
                    taken[i].within(0.95),
                    taken[i].within(0.99)));
        }
        for (int i = 1; i < taken.length; i++) {
            line.append(String.format(
                    Locale.ROOT,
                    " (ours %.2f x / %.2f x / %.2f x of it)",
                    taken[0].within(0.5) / taken[i].within(0.5),
                    taken[0].within(0.95) / taken[i].within(0.95),
                    taken[0].within(0.99) / taken[i].within(0.99)));
        }
        System.out.println(line);
    }
}
