package org.mithaq.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days that clocks in working days count.
 *
 * @param zone of the organisation; it decides what day an instant falls on
 * @param weekend days of each week on which nobody works; never all seven
 * @param yearly days of each year on which nobody works; at most half a year
 * @param dated single days on which nobody works
 */
public record WorkingDays(ZoneId zone, Set<DayOfWeek> weekend, Set<MonthDay> yearly, Set<LocalDate> dated) {

    private static final LocalTime CLOSE = LocalTime.of(18, 0);
    private static final int MOST_YEARLY = 183;

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        yearly = Set.copyOf(yearly);
        dated = Set.copyOf(dated);
        if (weekend.size() == DayOfWeek.values().length || yearly.size() > MOST_YEARLY) {
            throw new IllegalArgumentException("a calendar needs working days");
        }
    }

    /** A calendar without holidays. */
    public WorkingDays(ZoneId zone, Set<DayOfWeek> weekend) {
        this(zone, weekend, Set.of(), Set.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !yearly.contains(MonthDay.from(day)) && !dated.contains(day);
    }

    /** The day that is the given number of working days after another; that day itself for 0. */
    public LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Close of business on the given number of working days after the day of the instant. */
    public Instant after(Instant from, int days) {
        return close(after(dayOf(from), days));
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Close of business on a day. */
    public Instant close(LocalDate day) {
        return day.atTime(CLOSE).atZone(zone).toInstant();
    }
}
