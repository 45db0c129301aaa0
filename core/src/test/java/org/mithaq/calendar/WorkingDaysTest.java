package org.mithaq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

    @Test
    void weekendShouldNotCountWhicheverDaysItHas() {
        WorkingDays western = new WorkingDays(ZoneOffset.UTC, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        WorkingDays gulf = new WorkingDays(ZoneOffset.UTC, EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

        assertThat(western.after(FRIDAY, 1)).isEqualTo("2026-03-09T18:00:00Z");
        assertThat(gulf.after(FRIDAY, 1)).isEqualTo("2026-03-08T18:00:00Z");
        assertThat(western.after(FRIDAY, 10)).isEqualTo("2026-03-20T18:00:00Z");
    }

    @Test
    void dayShouldBeTheOneOfTheOfficeNotOfGreenwich() {
        WorkingDays tokyo = new WorkingDays(ZoneId.of("Asia/Tokyo"), EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        assertThat(tokyo.after(Instant.parse("2026-03-05T16:00:00Z"), 1)).isEqualTo("2026-03-09T09:00:00Z");
    }

    @Test
    void weekWithoutAWorkingDayShouldBeRefused() {
        assertThatThrownBy(() -> new WorkingDays(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holidaysShouldNotCount() {
        WorkingDays days = new WorkingDays(
                ZoneOffset.UTC,
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(MonthDay.of(3, 9)),
                Set.of(LocalDate.of(2026, 3, 10)));

        assertThat(days.after(FRIDAY, 1)).isEqualTo("2026-03-11T18:00:00Z");
        assertThat(days.after(LocalDate.of(2027, 3, 8), 1)).isEqualTo("2027-03-10");
        assertThat(days.isWorkingDay(LocalDate.of(2027, 3, 10))).isTrue();
    }

    @Test
    void clockShouldEndAtTheSameHourOfTheOfficeWhenItsOffsetChanges() {
        WorkingDays casablanca =
                new WorkingDays(ZoneId.of("Africa/Casablanca"), EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        WorkingDays paris =
                new WorkingDays(ZoneId.of("Europe/Paris"), EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        // Morocco goes to UTC for Ramadan, France to summer time on 29 March 2026.
        assertThat(casablanca.after(Instant.parse("2026-02-13T09:00:00Z"), 1)).isEqualTo("2026-02-16T18:00:00Z");
        assertThat(casablanca.after(Instant.parse("2026-02-12T09:00:00Z"), 1)).isEqualTo("2026-02-13T17:00:00Z");
        assertThat(paris.after(Instant.parse("2026-03-27T09:00:00Z"), 1)).isEqualTo("2026-03-30T16:00:00Z");
    }

    @Test
    void yearOfHolidaysShouldBeRefused() {
        Set<MonthDay> everyDay = LocalDate.of(2028, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .map(MonthDay::from)
                .collect(Collectors.toSet());

        assertThatThrownBy(() -> new WorkingDays(ZoneOffset.UTC, Set.of(), everyDay, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
