package org.mithaq.access;

import java.time.LocalDate;

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

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
