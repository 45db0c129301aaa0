package org.mithaq.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.mithaq.agreement.Status;
import org.mithaq.calendar.WorkingDays;

/**
 * One row of the table of clocks.
 *
 * @param after empty for the clocks of a review
 * @param workingDays whether {@code after} counts working days
 * @param repeat after which it is told again; empty to tell it once
 * @param to who is told: {@link ClockTable#OWNER} and the like, or the name of a role
 */
record ClockRow(
        ClockKind kind,
        Status status,
        Optional<Period> after,
        boolean workingDays,
        Optional<Period> repeat,
        List<String> to) {

    ClockRow {
        to = List.copyOf(to);
    }

    /** The day that comes {@code after} another. */
    LocalDate dueAfter(LocalDate begin, WorkingDays calendar) {
        Period period = after.orElseThrow();
        return workingDays ? calendar.after(begin, period.getDays()) : begin.plus(period);
    }

    /**
     * The last day up to today on which it is to be told, of the first and its repetitions; empty before the first. The n-th
     * is counted from the first.
     */
    Optional<LocalDate> lastTold(LocalDate first, LocalDate today) {
        if (today.isBefore(first)) {
            return Optional.empty();
        }
        if (repeat.isEmpty()) {
            return Optional.of(first);
        }
        int times = (int)
                Math.min(100_000, (today.toEpochDay() - first.toEpochDay()) / Math.max(1, daysAtMost(repeat.get())));
        while (!first.plus(repeat.get().multipliedBy(times + 1)).isAfter(today)) {
            times++;
        }
        return Optional.of(first.plus(repeat.get().multipliedBy(times)));
    }

    private static long daysAtMost(Period period) {
        return period.toTotalMonths() * 31 + period.getDays();
    }
}
