package org.mithaq.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a notice may leave by e-mail.
 *
 * @param window how long notices are gathered for one mail
 * @param morning the hour of the daily mail
 * @param zone of the organisation
 */
public record MailSchedule(Duration window, LocalTime morning, ZoneId zone) {

    public MailSchedule {
        if (window.isNegative()) {
            throw new IllegalArgumentException("the bundling window is a length of time");
        }
    }

    /** Empty when it goes by no mail. */
    public Optional<Instant> due(Delivery delivery, Instant now) {
        return switch (delivery) {
            case AT_ONCE -> Optional.of(now);
            case BUNDLED -> Optional.of(now.plus(window));
            case DAILY -> Optional.of(nextMorning(now));
            case IN_APP -> Optional.empty();
        };
    }

    private Instant nextMorning(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.toLocalDate().atTime(morning).atZone(zone);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(morning).atZone(zone))
                .toInstant();
    }
}
