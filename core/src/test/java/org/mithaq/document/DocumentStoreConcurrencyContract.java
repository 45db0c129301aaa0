package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** What a repository over a true database holds when several people work at once. */
public interface DocumentStoreConcurrencyContract extends StoredDocuments {

    @Test
    default void ofTwoWritersWithOneRevisionExactlyOneShouldWin() throws Exception {
        Document document = memorandum("Draft");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<String>> results = new ArrayList<>();
            for (String sector : List.of("EDU", "SCI")) {
                results.add(pool.submit(() -> {
                    go.await();
                    try {
                        set(document, Prm.PROP_LEAD_SECTOR, sector);
                        return "won";
                    } catch (Problem problem) {
                        return problem.code();
                    }
                }));
            }
            go.countDown();
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder("won", "PRM-DOC-009");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    default void lockShouldHoldOffOthersUntilTheTransactionEnds() throws Exception {
        Document document = memorandum("Draft");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = pool.submit(() -> unitOfWork().inTransaction(() -> {
                Document mine = store().lock(document.id()).orElseThrow();
                locked.countDown();
                await(release);
                set(mine, Prm.PROP_RISK, "HIGH");
            }));
            await(locked);
            Future<String> second = pool.submit(() -> inTransaction(() -> store().lock(document.id())
                    .orElseThrow()
                    .properties()
                    .text(Prm.PROP_RISK)
                    .orElse("unset")));
            Thread.sleep(100);
            assertThat(second.isDone()).isFalse();
            release.countDown();
            first.get();
            assertThat(second.get()).isEqualTo("HIGH");
        } finally {
            release.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    default void noChangeShouldBeSkippedThoughTransactionsCommitInAnotherOrder() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            long begin = followTo(0, new HashSet<>());
            Future<DocumentId> slow = pool.submit(() -> inTransaction(() -> {
                DocumentId id = memorandumNamed("first.docx", "Written first, committed last")
                        .id();
                written.countDown();
                await(release);
                return id;
            }));
            await(written);
            DocumentId quick = memorandumNamed("last.docx", "Written last, committed first")
                    .id();
            Set<DocumentId> seen = new HashSet<>();
            long mark = followTo(begin, seen);
            assertThat(seen).containsExactly(quick);

            release.countDown();
            DocumentId late = slow.get();
            seen.clear();
            followTo(mark, seen);
            assertThat(seen).containsExactly(late);
        } finally {
            release.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    default void followerShouldSeeEveryChangeOfManyWriters() throws Exception {
        int writers = 3;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            Set<DocumentId> followed = new HashSet<>();
            long mark = followTo(0, new HashSet<>());
            List<Future<List<DocumentId>>> written = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                written.add(pool.submit(() -> {
                    List<DocumentId> ids = new ArrayList<>();
                    for (int i = 0; i < 15; i++) {
                        ids.add(memorandum("Draft " + i).id());
                    }
                    return ids;
                }));
            }
            while (!written.stream().allMatch(Future::isDone)) {
                mark = followTo(mark, followed);
            }
            followTo(mark, followed);
            for (Future<List<DocumentId>> ids : written) {
                assertThat(followed).containsAll(ids.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private long followTo(long from, Set<DocumentId> seen) {
        long mark = from;
        List<Change> changes;
        do {
            long start = mark;
            changes = inTransaction(() -> store().changesSince(start, 7));
            for (Change change : changes) {
                seen.add(change.id());
                mark = change.mark();
            }
        } while (!changes.isEmpty());
        return mark;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
