package org.mithaq.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.mithaq.setting.EditedTable;

/** The organisation's calendar as it is in force: what day it is, which days are worked, and the table behind it. */
public final class WorkingCalendar {

    /** Name of the setting. */
    public static final String SETTING = "days-off";

    private static final int LONGEST_SPAN_YEARS = 5;

    private final EditedTable<DaysOff> table;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone of the organisation
     * @param weekend days of the week on which nobody works, until the table is edited: from then on it holds them
     */
    public WorkingCalendar(
            UnitOfWork work, Settings settings, AuditTrail audit, Clock clock, ZoneId zone, Set<DayOfWeek> weekend) {
        this.clock = clock;
        this.zone = zone;
        this.table = new EditedTable<>(
                work, settings, audit, clock, SETTING, shipped(weekend), text -> DaysOff.parse(text, zone));
    }

    /** The table, to read and edit. */
    public EditedTable<?> table() {
        return table;
    }

    public WorkingDays workingDays() {
        return table.current().workingDays();
    }

    /** Close of business on the given number of working days after the day of the instant. */
    public Instant after(Instant from, int days) {
        return workingDays().after(from, days);
    }

    /** The day of the clock in the organisation's zone. */
    public LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * The holidays in a span of days, the weekend left out.
     *
     * @param to exclusive
     * @throws Problem {@code PRM-SETTING-010} when the span is empty or longer than five years
     */
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        if (!from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > LONGEST_SPAN_YEARS * 366L) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SETTING-010", LONGEST_SPAN_YEARS);
        }
        return table.current().between(from, to);
    }

    private static String shipped(Set<DayOfWeek> weekend) {
        String header = String.join(",", DaysOff.COLUMNS) + "\n";
        String week = weekend.stream()
                .sorted()
                .map(day -> "WEEK," + day + ",Weekend,Fin de semaine,عطلة نهاية الأسبوع,FIXED\n")
                .collect(Collectors.joining());
        String file = EditedTable.shipped(WorkingCalendar.class, "days-off.csv");
        if (!file.startsWith(header)) {
            throw new IllegalStateException("days-off.csv has another header");
        }
        return header + week + file.substring(header.length());
    }
}
