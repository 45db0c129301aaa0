package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;

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

    @Test
    default void daysThatAreTakenShouldBeRefusedToThePersonAlone() {
        PersonId away = somebody();
        PersonId standIn = somebody();
        Absence week = added(away, MONDAY, FRIDAY, standIn);

        assertRefused(away, FRIDAY, FRIDAY.plusDays(3));
        assertRefused(away, MONDAY.minusDays(3), MONDAY);
        assertRefused(away, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertRefused(away, MONDAY.minusDays(1), FRIDAY.plusDays(1));
        Absence before = added(away, MONDAY.minusDays(3), MONDAY.minusDays(1), standIn);
        Absence after = added(away, FRIDAY.plusDays(1), FRIDAY.plusDays(3), standIn);
        added(standIn, MONDAY, FRIDAY, away);

        assertThat(of(away, MONDAY.minusYears(1))).containsExactly(before, week, after);
    }

    @Test
    default void daysThatWereTakenBackShouldBeFreeAgain() {
        PersonId away = somebody();
        Absence first = added(away, MONDAY, FRIDAY, somebody());
        in(() -> absences().remove(first.id()));

        assertThat(of(away, MONDAY)).isEmpty();
        Absence second = added(away, FRIDAY, FRIDAY, somebody());
        assertThat(of(away, MONDAY)).containsExactly(second);
    }

    @Test
    default void ofOverlappingAbsencesEnteredAtOnceOneShouldBeKept() throws Exception {
        int askers = 4;
        int rounds = 12;
        ExecutorService pool = Executors.newFixedThreadPool(askers);
        try {
            PersonId known = somebody();
            added(known, MONDAY.minusYears(1), MONDAY.minusYears(1), somebody());
            for (int round = 0; round < rounds; round++) {
                PersonId away = round % 2 == 0 ? somebody() : known;
                LocalDate friday = FRIDAY.plusWeeks(round);
                CyclicBarrier together = new CyclicBarrier(askers);
                List<Future<Boolean>> asked = new ArrayList<>();
                for (int asker = 0; asker < askers; asker++) {
                    LocalDate from = friday.minusDays(asker);
                    asked.add(pool.submit(() -> {
                        together.await(30, TimeUnit.SECONDS);
                        return isKept(away, from, friday);
                    }));
                }
                int kept = 0;
                for (Future<Boolean> answer : asked) {
                    kept += answer.get(60, TimeUnit.SECONDS) ? 1 : 0;
                }
                assertThat(kept)
                        .as("of those entered at once in round %s", round)
                        .isEqualTo(1);
                assertThat(of(away, friday)).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Looks first and adds then, as the use case does: what was looked at must not be what decides. */
    private boolean isKept(PersonId away, LocalDate from, LocalDate to) {
        try {
            unitOfWork().inTransaction(() -> {
                absences().of(away, from);
                return absences().add(away, from, to, somebody());
            });
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo("PRM-ABSENCE-004");
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            return false;
        }
    }

    private void assertRefused(PersonId away, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> added(away, from, to, somebody()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ABSENCE-004"));
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
