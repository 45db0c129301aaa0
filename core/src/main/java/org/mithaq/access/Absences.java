package org.mithaq.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: who is away when, and who stands in. Joins the running transaction. */
public interface Absences {

    /**
     * Keeps an absence under a new id. Of two transactions that add one for the same person the later waits until the earlier
     * has ended, and sees what that one kept.
     *
     * @throws org.mithaq.problem.Problem {@code PRM-ABSENCE-004} (CONFLICT) when the person is away on one of the days
     *     already; nothing is kept
     */
    Absence add(PersonId person, LocalDate from, LocalDate to, PersonId standIn);

    Optional<Absence> find(String id);

    /** Absences of a person whose last day is not before the day, by first day. */
    List<Absence> of(PersonId person, LocalDate day);

    /** Absences in which the person stands in and whose last day is not before the day, by first day. */
    List<Absence> standingIn(PersonId standIn, LocalDate day);

    /** Takes an absence back; false when there is none. */
    boolean remove(String id);
}
