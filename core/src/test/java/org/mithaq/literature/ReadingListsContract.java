package org.mithaq.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;

/** What every host's reading lists hold. */
public interface ReadingListsContract {

    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork unitOfWork();

    ReadingLists lists();

    @Test
    default void whatWasPutByShouldBeOnThePersonsOwnListAlone() {
        PersonId person = somebody();
        PersonId other = somebody();
        add(person, "one");
        add(person, "two");
        add(other, "one");

        assertThat(of(person)).containsExactlyInAnyOrder(new DocumentId("one"), new DocumentId("two"));
        assertThat(of(other)).containsExactly(new DocumentId("one"));
        assertThat(of(somebody())).isEmpty();
    }

    @Test
    default void puttingByAgainShouldChangeNothing() {
        PersonId person = somebody();
        add(person, "one");
        add(person, "one");

        assertThat(of(person)).containsExactly(new DocumentId("one"));
        assertThat(remove(person, "one")).isTrue();
        assertThat(of(person)).isEmpty();
    }

    @Test
    default void takingOffShouldLeaveWhatOthersPutBy() {
        PersonId person = somebody();
        PersonId other = somebody();
        add(person, "one");
        add(other, "one");

        assertThat(remove(person, "one")).isTrue();
        assertThat(remove(person, "one")).isFalse();

        assertThat(of(person)).isEmpty();
        assertThat(of(other)).containsExactly(new DocumentId("one"));
    }

    @Test
    default void whatARolledBackTransactionPutByShouldNotBeKept() {
        PersonId person = somebody();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    lists().add(person, new DocumentId("never"), NOW);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(of(person)).isEmpty();
    }

    private void add(PersonId person, String document) {
        unitOfWork().inTransaction(() -> lists().add(person, new DocumentId(document), NOW));
    }

    private boolean remove(PersonId person, String document) {
        return unitOfWork().inTransaction(() -> lists().remove(person, new DocumentId(document)));
    }

    private List<DocumentId> of(PersonId person) {
        return unitOfWork().inTransaction(() -> lists().of(person));
    }

    private static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }
}
