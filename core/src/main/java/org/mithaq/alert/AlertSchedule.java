package org.mithaq.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When what was found is told.
 *
 * @param morning the hour of the daily mail
 * @param zone of the organisation
 */
public record AlertSchedule(LocalTime morning, ZoneId zone) {

    /** How long before the daily mail leaves, so that it goes with that. */
    private static final int HOURS_BEFORE = 1;

    /** Empty for at once. */
    public Optional<Instant> due(Cadence cadence, Instant now) {
        return switch (cadence) {
            case AT_ONCE -> Optional.empty();
            case DAILY -> Optional.of(next(now, 1));
            case WEEKLY -> Optional.of(next(now, 7));
        };
    }

    /** @param days 1 for the next morning, 7 for that of the next Monday */
    private Instant next(Instant now, int days) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = days == 1 ? today : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant due = told(day);
        return due.isAfter(now) ? due : told(day.plusDays(days));
    }

    private Instant told(LocalDate day) {
        ZonedDateTime mail = day.atTime(morning).atZone(zone);
        return mail.minusHours(HOURS_BEFORE).toInstant();
    }
}
