package org.mithaq.access;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.problem.Problem;

/**
 * Days on which somebody is away, and who does their tasks meanwhile.
 *
 * @param id opaque, given by the host
 * @param from first day away, in the organisation's time zone
 * @param to last day away, inclusive
 * @param standIn who may act on the absent person's tasks, never the person themselves
 */
public record Absence(String id, PersonId person, LocalDate from, LocalDate to, PersonId standIn) {

    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends on " + to + " before it begins on " + from);
        }
        if (person.equals(standIn)) {
            throw new IllegalArgumentException("nobody stands in for themselves");
        }
    }

    /** @throws Problem {@code PRM-ABSENCE-004} when one of the absences, all of one person, lasts on one of the days */
    public static void requireFree(List<Absence> absences, LocalDate from, LocalDate to) {
        boolean taken = absences.stream()
                .anyMatch(other -> !other.from().isAfter(to) && !other.to().isBefore(from));
        if (taken) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-ABSENCE-004");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
