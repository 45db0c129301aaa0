package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every host's transactions hold. The sequence of {@link #numbers()} shows what was kept and what was undone. */
public interface UnitOfWorkContract {

    UnitOfWork unitOfWork();

    /** Some state that takes part in the transactions. */
    Numbers numbers();

    /** What this host's database throws when a transaction should be tried again. */
    RuntimeException transientFailure();

    @Test
    default void workShouldGiveItsResult() {
        assertThat(unitOfWork().<String>inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    default void whatWorkThrowsShouldReachTheCallerAndUndoTheWork() {
        IllegalStateException refused = new IllegalStateException("refused");

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    numbers().next("undone");
                    throw refused;
                }))
                .isSameAs(refused);

        assertThat(unitOfWork().<Long>inTransaction(() -> numbers().next("undone")))
                .isEqualTo(1L);
    }

    @Test
    default void innerWorkShouldJoinTheOuterTransaction() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    unitOfWork().<Long>inTransaction(() -> numbers().next("joined"));
                    throw new IllegalStateException("outer fails after inner");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(unitOfWork().<Long>inTransaction(() -> numbers().next("joined")))
                .isEqualTo(1L);
    }

    @Test
    default void transientFailureShouldBeTriedAgainFromTheStart() {
        AtomicInteger attempts = new AtomicInteger();

        long number = unitOfWork().<Long>inTransaction(() -> {
            long next = numbers().next("again");
            if (attempts.incrementAndGet() < 3) {
                throw transientFailure();
            }
            return next;
        });

        assertThat(attempts).hasValue(3);
        assertThat(number).isEqualTo(1L);
    }

    @Test
    default void failureThatStaysShouldReachTheCallerInTheEnd() {
        AtomicInteger attempts = new AtomicInteger();
        RuntimeException failure = transientFailure();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    attempts.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(attempts.get()).isBetween(2, 50);
    }

    @Test
    default void ordinaryFailureShouldNotBeTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    default void afterCommitShouldRunOnceInOrderAndOnlyAfterTheCommit() {
        List<String> happened = new ArrayList<>();
        AtomicInteger attempts = new AtomicInteger();

        unitOfWork().inTransaction(() -> {
            unitOfWork().afterCommit(() -> happened.add("first"));
            unitOfWork().inTransaction(() -> unitOfWork().afterCommit(() -> happened.add("second")));
            if (attempts.incrementAndGet() == 1) {
                throw transientFailure();
            }
            happened.add("work");
        });

        assertThat(happened).containsExactly("work", "first", "second");
    }

    @Test
    default void afterCommitShouldNotRunAfterARollback() {
        List<String> happened = new ArrayList<>();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    unitOfWork().afterCommit(() -> happened.add("ran"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(happened).isEmpty();
    }

    @Test
    default void afterCommitShouldBeAbleToUseATransactionOfItsOwn() {
        List<Long> given = new ArrayList<>();

        unitOfWork().inTransaction(() -> {
            numbers().next("after");
            unitOfWork()
                    .afterCommit(() -> given.add(
                            unitOfWork().<Long>inTransaction(() -> numbers().next("after"))));
        });

        assertThat(given).containsExactly(2L);
        assertThat(unitOfWork().<Long>inTransaction(() -> numbers().next("after")))
                .isEqualTo(3L);
    }

    @Test
    default void failingAfterCommitShouldNeitherFailTheWorkNorTheNextAction() {
        List<String> happened = new ArrayList<>();

        String result = unitOfWork().inTransaction(() -> {
            unitOfWork().afterCommit(() -> {
                throw new IllegalStateException("mail server is down");
            });
            unitOfWork().afterCommit(() -> happened.add("next"));
            return "committed";
        });

        assertThat(result).isEqualTo("committed");
        assertThat(happened).containsExactly("next");
    }

    @Test
    default void afterCommitOutsideOfATransactionShouldRunAtOnce() {
        List<String> happened = new ArrayList<>();

        unitOfWork().afterCommit(() -> happened.add("ran"));

        assertThat(happened).containsExactly("ran");
    }
}
