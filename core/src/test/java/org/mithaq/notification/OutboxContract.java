package org.mithaq.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;

/** What every host's outbox holds. The store is empty before each test. */
public interface OutboxContract {

    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    PersonId OFFICER = new PersonId("officer");
    PersonId REVIEWER = new PersonId("legal-reviewer");

    UnitOfWork unitOfWork();

    Outbox outbox();

    Inbox inbox();

    /** Keeps a notice in the inbox without posting it, and returns its id. Called in a transaction. */
    String keep(Notice notice);

    @Test
    default void noticeShouldWaitUntilItIsDue() {
        post(OFFICER, "first", NOW.plusSeconds(60));

        assertThat(due(NOW.plusSeconds(59))).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).containsExactly(OFFICER);
        assertThat(waiting(OFFICER))
                .extracting(one -> one.notice().subject().orElseThrow())
                .containsExactly("first");
        assertThat(waiting(REVIEWER)).isEmpty();
    }

    @Test
    default void waitingNoticesShouldBeTheOldestFirstWithWhatTheySay() {
        post(OFFICER, "first", NOW);
        post(OFFICER, "second", NOW.plusSeconds(60));

        assertThat(waiting(OFFICER))
                .extracting(one -> one.notice().subject().orElseThrow())
                .containsExactly("first", "second");
        assertThat(waiting(OFFICER).get(0).notice().arguments())
                .containsExactly("Title – عنوان", 7L, Map.of("en", "In force", "fr", "En vigueur", "ar", "نافذ"));
        assertThat(waiting(OFFICER).get(0).read()).isFalse();
        in(() -> inbox().markRead(OFFICER, waiting(OFFICER).get(0).id()));
        assertThat(waiting(OFFICER)).extracting(Inbox.Received::read).containsExactly(true, false);
    }

    @Test
    default void bundledNoticesShouldWaitNoLonger() {
        String first = post(OFFICER, "first", NOW);
        String second = post(OFFICER, "second", NOW.plusSeconds(60));
        String third = post(OFFICER, "third", NOW);
        unitOfWork().inTransaction(() -> outbox().bundle("bundle-1", List.of(first, second), NOW));

        assertThat(waiting(OFFICER)).extracting(Inbox.Received::id).containsExactly(third);
        assertThat(bundles(NOW)).singleElement().satisfies(bundle -> {
            assertThat(bundle.id()).isEqualTo("bundle-1");
            assertThat(bundle.to()).isEqualTo(OFFICER);
            assertThat(bundle.attempts()).isZero();
            assertThat(bundle.notices()).extracting(Inbox.Received::id).containsExactly(first, second);
        });
        assertThat(due(NOW)).as("the third").containsExactly(OFFICER);
    }

    @Test
    default void postponedBundleShouldComeAgainLaterAsTheSame() {
        String first = post(OFFICER, "first", NOW);
        unitOfWork().inTransaction(() -> outbox().bundle("bundle-1", List.of(first), NOW));
        unitOfWork()
                .inTransaction(() -> outbox().postpone("bundle-1", NOW.plusSeconds(60), "refused – مرفوض".repeat(200)));

        assertThat(bundles(NOW.plusSeconds(59))).isEmpty();
        assertThat(bundles(NOW.plusSeconds(60))).singleElement().satisfies(bundle -> {
            assertThat(bundle.id()).isEqualTo("bundle-1");
            assertThat(bundle.attempts()).isEqualTo(1);
        });
        assertThat(due(NOW.plusSeconds(3600))).as("it is bundled").isEmpty();
    }

    @Test
    default void removedNoticesShouldStayInTheInbox() {
        String first = post(OFFICER, "first", NOW);
        String second = post(OFFICER, "second", NOW);
        unitOfWork().inTransaction(() -> {
            outbox().bundle("bundle-1", List.of(first), NOW);
            outbox().remove(List.of(first, second));
            outbox().remove(List.of());
        });

        assertThat(bundles(NOW)).isEmpty();
        assertThat(due(NOW)).isEmpty();
        assertThat(in(() -> inbox().of(OFFICER, 10))).hasSize(2);
    }

    @Test
    default void bundlesShouldBeKeptApartAndNoMoreThanAskedFor() {
        String first = post(OFFICER, "first", NOW);
        String second = post(REVIEWER, "second", NOW);
        unitOfWork().inTransaction(() -> {
            outbox().bundle("bundle-1", List.of(first), NOW);
            outbox().bundle("bundle-2", List.of(second), NOW.plusSeconds(1));
        });

        assertThat(bundles(NOW.plusSeconds(1))).extracting(Outbox.Bundle::to).containsExactly(OFFICER, REVIEWER);
        assertThat(in(() -> outbox().bundles(NOW.plusSeconds(1), 1))).hasSize(1);
    }

    @Test
    default void mailOfARolledBackTransactionShouldNotStay() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    outbox().post(keep(notice(OFFICER, "first")), OFFICER, NOW);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(due(NOW)).isEmpty();
    }

    private String post(PersonId to, String subject, Instant due) {
        return in(() -> {
            String id = keep(notice(to, subject));
            outbox().post(id, to, due);
            return id;
        });
    }

    private static Notice notice(PersonId to, String subject) {
        return new Notice(
                to,
                "notice.review.requested",
                List.of("Title – عنوان", 7L, Map.of("en", "In force", "fr", "En vigueur", "ar", "نافذ")),
                Optional.of(subject));
    }

    private List<PersonId> due(Instant now) {
        return in(() -> outbox().due(now, 10));
    }

    private List<Inbox.Received> waiting(PersonId person) {
        return in(() -> outbox().waiting(person));
    }

    private List<Outbox.Bundle> bundles(Instant now) {
        return in(() -> outbox().bundles(now, 10));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }
}
