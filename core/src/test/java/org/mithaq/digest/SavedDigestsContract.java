package org.mithaq.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.search.Commonalities;

/** What every host's digests hold. */
public interface SavedDigestsContract {

    Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    UnitOfWork unitOfWork();

    SavedDigests digests();

    @Test
    default void choiceShouldBeTheLastOne() {
        PersonId person = somebody();
        assertThat(in(() -> digests().choice(person))).isEmpty();

        for (DigestChoice choice : DigestChoice.values()) {
            unitOfWork().inTransaction(() -> digests().choose(person, choice));
            assertThat(in(() -> digests().choice(person))).contains(choice);
        }
        assertThat(in(() -> digests().choice(somebody()))).isEmpty();
    }

    @Test
    default void documentShouldBeFoundOnceForAPerson() {
        DigestEntry entry = entry(somebody(), "المياه والبيئة", NOON, NOON.plusSeconds(10));
        assertThat(noted(entry)).isTrue();
        assertThat(noted(new DigestEntry(
                        entry.person(), entry.document(), "EDU", "", Commonalities.NONE, NOON, Optional.of(NOON))))
                .isFalse();

        assertThat(waiting(entry.person())).containsExactly(entry);

        unitOfWork().inTransaction(() -> digests().markTold(entry.person(), entry.document()));
        assertThat(waiting(entry.person())).isEmpty();
        assertThat(noted(entry)).isFalse();
        assertThat(waiting(entry.person())).isEmpty();
    }

    @Test
    default void whatCouldNotBeToldShouldBeFoundAnew() {
        DigestEntry entry = entry(somebody(), "Water", NOON, NOON.plusSeconds(10));
        noted(entry);
        unitOfWork().inTransaction(() -> digests().drop(somebody(), entry.document()));
        assertThat(waiting(entry.person())).containsExactly(entry);

        unitOfWork().inTransaction(() -> digests().drop(entry.person(), entry.document()));

        assertThat(waiting(entry.person())).isEmpty();
        assertThat(noted(entry)).isTrue();
    }

    @Test
    default void whatIsDueShouldBeToldWithWhatElseWaits() {
        PersonId person = somebody();
        DigestEntry late = entry(person, "", NOON.plusSeconds(2), NOON.plusSeconds(200));
        DigestEntry soon = entry(person, "Water", NOON.plusSeconds(1), NOON.plusSeconds(100));
        noted(late);
        noted(soon);

        assertThat(due(NOON.plusSeconds(99))).doesNotContain(person);
        assertThat(due(NOON.plusSeconds(100))).containsOnlyOnce(person);
        assertThat(due(NOON.plusSeconds(300))).containsOnlyOnce(person);
        assertThat(waiting(person)).containsExactly(soon, late);

        unitOfWork().inTransaction(() -> digests().markTold(person, soon.document()));
        assertThat(due(NOON.plusSeconds(100))).doesNotContain(person);
        assertThat(due(NOON.plusSeconds(200))).contains(person);
    }

    private static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }

    private static DigestEntry entry(PersonId person, String interest, Instant at, Instant due) {
        return new DigestEntry(
                person,
                new DocumentId(UUID.randomUUID().toString()),
                "SCI",
                interest,
                new Commonalities(List.of("تحلية المياه", "wells"), List.of("WATER")),
                at,
                Optional.of(due));
    }

    private boolean noted(DigestEntry entry) {
        return in(() -> digests().note(entry));
    }

    private List<PersonId> due(Instant now) {
        return in(() -> digests().due(now, 1_000));
    }

    private List<DigestEntry> waiting(PersonId person) {
        return in(() -> digests().waiting(person));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }
}
