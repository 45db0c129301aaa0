package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.document.UnitOfWork;

/** What every host's register of absences holds. */
public interface AbsencesContract {

    LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    UnitOfWork unitOfWork();

    Absences absences();

    @Test
    default void absenceShouldBeFoundAgainAsItWasRecorded() {
        PersonId away = somebody();
        PersonId standIn = somebody();
        Absence absence = added(away, MONDAY, FRIDAY, standIn);

        assertThat(absence).isEqualTo(new Absence(absence.id(), away, MONDAY, FRIDAY, standIn));
        assertThat(in(() -> absences().find(absence.id()))).contains(absence);
        assertThat(of(away, MONDAY)).containsExactly(absence);
        assertThat(standingIn(standIn, MONDAY)).containsExactly(absence);
    }

    @Test
    default void absenceShouldBeToldUntilItsLastDayIsOver() {
        PersonId away = somebody();
        Absence absence = added(away, MONDAY, FRIDAY, somebody());

        assertThat(of(away, MONDAY.minusYears(1))).containsExactly(absence);
        assertThat(of(away, FRIDAY)).containsExactly(absence);
        assertThat(of(away, FRIDAY.plusDays(1))).isEmpty();
    }

    @Test
    default void dayOfAnAbsenceOfOneDayShouldBeItsFirstAndLast() {
        PersonId standIn = somebody();
        Absence absence = added(somebody(), MONDAY, MONDAY, standIn);

        assertThat(standingIn(standIn, MONDAY)).containsExactly(absence);
        assertThat(standingIn(standIn, MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    default void severalShouldComeByTheirFirstDay() {
        PersonId away = somebody();
        PersonId standIn = somebody();
        Absence later = added(away, FRIDAY.plusDays(10), FRIDAY.plusDays(20), standIn);
        Absence sooner = added(away, MONDAY, FRIDAY, standIn);
        Absence another = added(somebody(), MONDAY.plusDays(1), FRIDAY, standIn);

        assertThat(of(away, MONDAY)).containsExactly(sooner, later);
        assertThat(standingIn(standIn, MONDAY)).containsExactly(sooner, another, later);
    }

    @Test
    default void nobodyShouldBeToldTheAbsencesOfOthers() {
        PersonId away = somebody();
        PersonId standIn = somebody();
        added(away, MONDAY, FRIDAY, standIn);

        assertThat(of(standIn, MONDAY)).isEmpty();
        assertThat(standingIn(away, MONDAY)).isEmpty();
    }

    @Test
    default void absenceThatIsTakenBackShouldBeGone() {
        PersonId away = somebody();
        Absence absence = added(away, MONDAY, FRIDAY, somebody());

        assertThat(in(() -> absences().remove(absence.id()))).isTrue();

        assertThat(in(() -> absences().find(absence.id()))).isEmpty();
        assertThat(of(away, MONDAY)).isEmpty();
        assertThat(in(() -> absences().remove(absence.id()))).isFalse();
    }

    @Test
    default void unknownAbsenceShouldBeEmpty() {
        assertThat(in(() -> absences().find("unknown"))).isEmpty();
    }

    @Test
    default void absenceOfARolledBackTransactionShouldNotBeKept() {
        PersonId away = somebody();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    absences().add(away, MONDAY, FRIDAY, somebody());
                    throw new IllegalStateException("the audit trail could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(of(away, MONDAY)).isEmpty();
    }

    private Absence added(PersonId person, LocalDate from, LocalDate to, PersonId standIn) {
        return in(() -> absences().add(person, from, to, standIn));
    }

    private List<Absence> of(PersonId person, LocalDate day) {
        return in(() -> absences().of(person, day));
    }

    private List<Absence> standingIn(PersonId person, LocalDate day) {
        return in(() -> absences().standingIn(person, day));
    }

    private <T> T in(java.util.function.Supplier<T> read) {
        return unitOfWork().inTransaction(read);
    }

    private static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }
}
