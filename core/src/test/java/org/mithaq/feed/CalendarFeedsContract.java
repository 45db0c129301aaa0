package org.mithaq.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;

/** What every host's calendar feeds hold. */
public interface CalendarFeedsContract {

    Instant MADE = Instant.parse("2026-03-02T09:00:00.123456Z");

    UnitOfWork unitOfWork();

    CalendarFeeds feeds();

    @Test
    default void feedShouldBeFoundByItsDigestAsItWasKept() {
        PersonId person = somebody();
        String digest = digest();

        CalendarFeed kept = in(() -> feeds().add(person, true, digest, MADE));

        assertThat(kept)
                .isEqualTo(new CalendarFeed(
                        kept.id(), person, true, MADE.truncatedTo(ChronoUnit.MILLIS), Optional.empty()));
        assertThat(kept.id()).isNotBlank();
        assertThat(in(() -> feeds().byDigest(digest))).contains(kept);
        assertThat(in(() -> feeds().byDigest(digest()))).isEmpty();
    }

    @Test
    default void feedsOfAPersonShouldBeTheirsAloneTheOldestFirst() {
        PersonId person = somebody();
        CalendarFeed later = in(() -> feeds().add(person, false, digest(), MADE.plusSeconds(60)));
        CalendarFeed earlier = in(() -> feeds().add(person, true, digest(), MADE.plusSeconds(30)));
        in(() -> feeds().add(somebody(), true, digest(), MADE));

        assertThat(in(() -> feeds().of(person))).containsExactly(earlier, later);
    }

    @Test
    default void readingShouldBeNotedWithItsMoment() {
        PersonId person = somebody();
        String digest = digest();
        CalendarFeed feed = in(() -> feeds().add(person, true, digest, MADE));
        Instant first = MADE.plusSeconds(100);
        Instant second = MADE.plusSeconds(3_700);

        unitOfWork().inTransaction(() -> feeds().fetched(feed.id(), first));
        unitOfWork().inTransaction(() -> feeds().fetched(feed.id(), second));
        unitOfWork().inTransaction(() -> feeds().fetched(UUID.randomUUID().toString(), second));

        assertThat(in(() -> feeds().byDigest(digest)).orElseThrow().fetched())
                .contains(second.truncatedTo(ChronoUnit.MILLIS));
        assertThat(in(() -> feeds().of(person)).get(0).fetched()).contains(second.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    default void feedShouldBeTakenAwayByItsPersonAlone() {
        PersonId person = somebody();
        String digest = digest();
        CalendarFeed feed = in(() -> feeds().add(person, true, digest, MADE));

        assertThat(in(() -> feeds().remove(somebody(), feed.id()))).isFalse();
        assertThat(in(() -> feeds().byDigest(digest))).isPresent();
        assertThat(in(() -> feeds().remove(person, feed.id()))).isTrue();
        assertThat(in(() -> feeds().byDigest(digest))).isEmpty();
        assertThat(in(() -> feeds().of(person))).isEmpty();
        assertThat(in(() -> feeds().remove(person, feed.id()))).isFalse();
    }

    @Test
    default void feedShouldBeGoneWithTheTransactionThatAddedIt() {
        PersonId person = somebody();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    feeds().add(person, true, digest(), MADE);
                    throw new IllegalStateException("the transaction fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(in(() -> feeds().of(person))).isEmpty();
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }

    private static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }

    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
