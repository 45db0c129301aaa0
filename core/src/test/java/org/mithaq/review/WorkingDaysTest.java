package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
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
}
