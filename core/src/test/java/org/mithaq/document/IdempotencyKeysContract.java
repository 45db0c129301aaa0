package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.IdempotencyKeys.Kept;

/** What every host's idempotency keys hold. */
public interface IdempotencyKeysContract {

    PersonId OFFICER = new PersonId("officer");
    PersonId RECORDS_MANAGER = new PersonId("records-manager");

    UnitOfWork unitOfWork();

    IdempotencyKeys idempotencyKeys();

    @Test
    default void unknownKeyShouldBeEmpty() {
        assertThat(find(OFFICER, "unknown")).isEmpty();
        assertThat(find(OFFICER, "unknown")).isEmpty();
    }

    @Test
    default void keptAnswerShouldBeFoundAgain() {
        Kept kept = new Kept("a".repeat(64), "document-1");
        keep(OFFICER, "first", kept);

        assertThat(find(OFFICER, "first")).contains(kept);
    }

    @Test
    default void sameKeyOfAnotherPersonShouldBeAnotherKey() {
        keep(OFFICER, "shared", new Kept("a".repeat(64), "document-1"));

        assertThat(find(RECORDS_MANAGER, "shared")).isEmpty();
    }

    @Test
    default void answerOfARolledBackTransactionShouldNotStay() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    idempotencyKeys().find(OFFICER, "rolled-back");
                    idempotencyKeys().keep(OFFICER, "rolled-back", new Kept("b".repeat(64), "document-2"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find(OFFICER, "rolled-back")).isEmpty();
    }

    @Test
    default void requestsWithOneKeyAtTheSameTimeShouldBeAnsweredByOneOfThem() throws Exception {
        int askers = 4;
        AtomicInteger made = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(askers);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int asker = 0; asker < askers; asker++) {
                answers.add(pool.submit(() -> unitOfWork().inTransaction(() -> {
                    Optional<Kept> kept = idempotencyKeys().find(OFFICER, "at-once");
                    if (kept.isPresent()) {
                        return kept.get().result();
                    }
                    String result = "document-" + made.incrementAndGet();
                    pause();
                    idempotencyKeys().keep(OFFICER, "at-once", new Kept("c".repeat(64), result));
                    return result;
                })));
            }
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Optional<Kept> find(PersonId person, String key) {
        return unitOfWork().inTransaction(() -> idempotencyKeys().find(person, key));
    }

    private void keep(PersonId person, String key, Kept kept) {
        unitOfWork().inTransaction(() -> {
            idempotencyKeys().find(person, key);
            idempotencyKeys().keep(person, key, kept);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
