package org.mithaq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Settings;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.problem.Problem;

class WorkingCalendarTest {

    private static final String HEADER = String.join(",", DaysOff.COLUMNS) + "\n";
    private static final String WEEKEND = "WEEK,SUNDAY,Weekend,Fin de semaine,عطلة نهاية الأسبوع,FIXED\n";

    private final MemoryHost host = new MemoryHost();
    private final WorkingCalendar calendar = host.calendar;
    private final Actor administrator = host.actor("administrator");

    @Test
    void holidayOfTheShippedTableShouldNotCountAsAWorkingDay() {
        // Friday 30 October 2026; Unity Day is a Saturday, 6 November a Friday.
        assertThat(calendar.after(Instant.parse("2026-11-05T09:00:00Z"), 1)).isEqualTo("2026-11-09T18:00:00Z");
        assertThat(calendar.workingDays().isWorkingDay(LocalDate.of(2030, 11, 18)))
                .as("every year")
                .isFalse();
    }

    @Test
    void tableShouldHoldTheConfiguredWeekendUntilItIsEdited() {
        WorkingCalendar gulf = new WorkingCalendar(
                host.work,
                host.records,
                host.records,
                host.clock,
                ZoneId.of("Asia/Riyadh"),
                EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        assertThat(gulf.workingDays().weekend()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

        gulf.table().write(administrator, 0, HEADER + WEEKEND);

        assertThat(gulf.workingDays().weekend()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(gulf.workingDays().dated()).isEmpty();
    }

    @Test
    void todayShouldBeTheDayOfTheOrganisation() {
        host.clock.set(Instant.parse("2026-03-02T22:30:00Z"));
        WorkingCalendar riyadh = new WorkingCalendar(
                host.work, host.records, host.records, host.clock, ZoneId.of("Asia/Riyadh"), Set.of(DayOfWeek.FRIDAY));

        assertThat(calendar.today()).isEqualTo("2026-03-02");
        assertThat(riyadh.today()).isEqualTo("2026-03-03");
    }

    @Test
    void movingHolidaysOfTheShippedTableShouldBeTheOnesOfUmmAlQuraAndSaySo() {
        List<Holiday> estimated = calendar.holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2031, 1, 1)).stream()
                .filter(Holiday::estimated)
                .toList();
        Set<LocalDate> expected = IntStream.rangeClosed(1447, 1453)
                .boxed()
                .flatMap(year -> Stream.of(
                        HijrahDate.of(year, 1, 1),
                        HijrahDate.of(year, 3, 12),
                        HijrahDate.of(year, 3, 13),
                        HijrahDate.of(year, 10, 1),
                        HijrahDate.of(year, 10, 2),
                        HijrahDate.of(year, 12, 10),
                        HijrahDate.of(year, 12, 11)))
                .map(day -> LocalDate.ofEpochDay(day.getLong(ChronoField.EPOCH_DAY)))
                .filter(day -> day.getYear() >= 2026 && day.getYear() <= 2030)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(estimated).extracting(Holiday::day).containsExactlyElementsOf(expected);
        assertThat(estimated.get(0).name(WorkingLanguage.AR)).isEqualTo("عيد الفطر");
    }

    @Test
    void editedTableShouldBeInForceAtOnceAndOnRecord() {
        Settings.Setting before = calendar.table().read(administrator);
        String moved = before.text().replace("2026-03-20,", "2026-03-22,");

        Settings.Setting written = calendar.table().write(administrator, before.version(), moved);

        assertThat(written.version()).isEqualTo(1);
        assertThat(calendar.workingDays().isWorkingDay(LocalDate.of(2026, 3, 20)))
                .isTrue();
        List<AuditEvent> recorded = host.work.inTransaction(() -> host.records.about(WorkingCalendar.SETTING));
        assertThat(recorded).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("setting.changed");
            assertThat(event.before()).containsEntry("text", before.text());
            assertThat(event.after()).containsEntry("text", moved);
        });
    }

    @Test
    void tableOfSomebodyWhoReadAnOlderOneShouldBeRefused() {
        calendar.table().write(administrator, 0, HEADER + WEEKEND);

        assertThatThrownBy(() -> calendar.table().write(administrator, 0, HEADER))
                .hasMessageContaining("PRM-SETTING-001");
    }

    @Test
    void tableThatWasWrittenInARolledBackTransactionShouldNotBeInForce() {
        assertThatThrownBy(() -> host.work.inTransaction(() -> {
                    calendar.table().write(administrator, 0, HEADER + WEEKEND);
                    assertThat(calendar.workingDays().weekend()).containsExactly(DayOfWeek.SUNDAY);
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(calendar.workingDays().weekend()).hasSize(2);
    }

    @Test
    void onlyAdministratorsAndTheHeadOfLegalShouldReadAndWriteTheTable() {
        assertThat(calendar.table().read(host.actor("head-of-legal")).version()).isZero();
        for (String person : List.of("officer", "legal-reviewer", "records-manager", "reader", "director-general")) {
            assertThatThrownBy(() -> calendar.table().read(host.actor(person))).hasMessageContaining("PRM-ACCESS-003");
            assertThatThrownBy(() -> calendar.table().write(host.actor(person), 0, HEADER))
                    .hasMessageContaining("PRM-ACCESS-003");
        }
    }

    @Test
    void everyErrorShouldBeToldWithItsLineAndColumn() {
        String table = HEADER
                + "MA,2026-02-30,Day,Jour,يوم,FIXED\n"
                + "MA,--02-29,Day,Jour,يوم,FIXED\n"
                + "MA,SATURN,Day,Jour,يوم,FIXED\n"
                + "MA,2026-01-01,Day,,يوم,SURE\n"
                + ",2026-01-02,Day,Jour,يوم,FIXED\n"
                + "MA,2026-01-01,Day,Jour,يوم,ESTIMATED\n"
                + "MA,2026-01-03,Day\n";

        assertThat(errors(table))
                .containsExactly(
                        "PRM-SETTING-004 8",
                        "PRM-SETTING-006 2 date",
                        "PRM-SETTING-006 4 date",
                        "PRM-SETTING-006 5 name_fr",
                        "PRM-SETTING-006 5 certainty",
                        "PRM-SETTING-006 6 calendar",
                        "PRM-SETTING-008 7 date");
        assertThat(errors("date,name\n")).containsExactly("PRM-SETTING-003 1");
        assertThat(errors(HEADER + "MA,\"2026\"01,x,x,x,FIXED\n")).containsExactly("PRM-SETTING-005 2");
        assertThat(errors(HEADER
                        + Stream.of(DayOfWeek.values())
                                .map(day -> "W," + day + ",Day,Jour,يوم,FIXED\n")
                                .collect(Collectors.joining())))
                .containsExactly("PRM-SETTING-009 1 date");
    }

    @Test
    void spanWithoutEndShouldBeRefused() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThatThrownBy(() -> calendar.holidays(day, day)).hasMessageContaining("PRM-SETTING-010");
        assertThatThrownBy(() -> calendar.holidays(day, day.plusYears(6))).hasMessageContaining("PRM-SETTING-010");
    }

    private List<String> errors(String table) {
        try {
            calendar.table().write(administrator, 0, table);
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo("PRM-SETTING-002");
            return problem.details().stream()
                    .map(detail -> (detail.code() + " " + detail.arguments().get(0) + " " + detail.field()).strip())
                    .toList();
        }
        throw new AssertionError("the table has errors");
    }
}
