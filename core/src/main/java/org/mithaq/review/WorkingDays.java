package org.mithaq.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The calendar that clocks run by: working days, with a configured weekend.
 *
 * @param weekend days on which nobody works; never all seven
 */
public record WorkingDays(ZoneId zone, Set<DayOfWeek> weekend) {

    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a working day");
        }
    }

    /** Close of business on the given number of working days after the day of the instant. */
    public Instant after(Instant from, int days) {
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!weekend.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.atTime(CLOSE).atZone(zone).toInstant();
    }
}
