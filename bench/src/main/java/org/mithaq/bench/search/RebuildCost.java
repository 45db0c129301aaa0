package org.mithaq.bench.search;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.mithaq.search.DocumentSearch;

/** What searches take while the index is built anew beside them, and how long that takes. */
final class RebuildCost {

    private final Ours ours;
    private final MadeUpRows rows;
    private final int documents;

    RebuildCost(Ours ours, MadeUpRows rows, int documents) {
        this.ours = ours;
        this.rows = rows;
        this.documents = documents;
    }

    void run(List<Question> questions) throws InterruptedException {
        Times quiet = new Times();
        ask(questions, new Times());
        ask(questions, quiet);
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Thread rebuilding = new Thread(() -> {
            try {
                rebuild();
            } catch (RuntimeException e) {
                failure.set(e);
            } finally {
                done.set(true);
            }
        });
        long begun = System.nanoTime();
        rebuilding.start();
        Times during = new Times();
        while (!done.get()) {
            ask(questions.get(during.count() % questions.size()), during);
        }
        rebuilding.join();
        if (failure.get() != null) {
            throw failure.get();
        }
        System.out.printf(
                Locale.ROOT,
                "rebuild of %d documents in %.0f s; searches meanwhile %.2f / %.2f ms, without it %.2f / %.2f ms: %.2f x / %.2f x%n",
                documents,
                (System.nanoTime() - begun) / 1e9,
                during.within(0.5),
                during.within(0.95),
                quiet.within(0.5),
                quiet.within(0.95),
                during.within(0.5) / quiet.within(0.5),
                during.within(0.95) / quiet.within(0.95));
    }

    private void ask(List<Question> questions, Times times) {
        questions.forEach(question -> ask(question, times));
    }

    private void ask(Question question, Times times) {
        long begun = System.nanoTime();
        ours.ask(question);
        times.add(System.nanoTime() - begun);
    }

    private void rebuild() {
        try (DocumentSearch.Rebuild rebuild = ours.search.rebuild()) {
            for (int from = 0; from < documents; from += Freshness.BATCH) {
                rebuild.add(rows.rows(from, Math.min(from + Freshness.BATCH, documents)).stream()
                        .map(Ours::document)
                        .toList());
            }
            rebuild.finish(ours.search.mark());
        }
    }
}
