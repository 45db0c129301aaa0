package org.mithaq.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.setting.TableText;

/**
 * The table of the days on which nobody works.
 *
 * <p>CSV with the header {@link #COLUMNS}; the form is described in {@code days-off.schema.json} beside the shipped table.
 * The date is a day of the week in English ({@code SATURDAY}: every week), a day of the year ({@code --11-18}: every year)
 * or a day ({@code 2026-03-20}). Every row counts, whichever calendar it belongs to. A day that depends on the sighting of
 * the moon is {@code ESTIMATED} until somebody who knows it confirms or moves it.
 */
final class DaysOff {

    static final List<String> COLUMNS = List.of("calendar", "date", "name_en", "name_fr", "name_ar", "certainty");

    private static final String ESTIMATED = "ESTIMATED";
    private static final Set<String> CERTAINTIES = Set.of("FIXED", ESTIMATED);
    private static final int LONGEST_NAME = 100;

    private final List<Row> rows;
    private final WorkingDays workingDays;

    /** @param date a {@link DayOfWeek}, a {@link MonthDay} or a {@link LocalDate} */
    private record Row(String calendar, Object date, Map<WorkingLanguage, String> names, boolean estimated) {
        boolean isOn(LocalDate day) {
            return date.equals(day) || date.equals(MonthDay.from(day));
        }
    }

    private DaysOff(List<Row> rows, WorkingDays workingDays) {
        this.rows = List.copyOf(rows);
        this.workingDays = workingDays;
    }

    /** @throws org.mithaq.problem.Problem {@code PRM-SETTING-002} with one detail per error, each with its line */
    static DaysOff parse(String text, ZoneId zone) {
        TableText table = new TableText(COLUMNS, text);
        List<Row> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (TableText.Row line : table.rows()) {
            row(table, line).ifPresent(rows::add);
            if (!known.add(line.cell("calendar") + " " + line.cell("date"))) {
                table.wrong(line.line(), "PRM-SETTING-008", "date", line.cell("date"));
            }
        }
        table.refuseErrors();
        Optional<WorkingDays> workingDays = workingDays(rows, zone);
        if (workingDays.isEmpty()) {
            table.wrong(1, "PRM-SETTING-009", "date");
            table.refuseErrors();
        }
        return new DaysOff(rows, workingDays.orElseThrow());
    }

    private static Optional<Row> row(TableText table, TableText.Row line) {
        Optional<Object> date = date(line.cell("date"));
        if (date.isEmpty()) {
            table.wrongValue(line, "date");
        }
        if (line.cell("calendar").isEmpty()) {
            table.wrongValue(line, "calendar");
        }
        Map<WorkingLanguage, String> names = new EnumMap<>(WorkingLanguage.class);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            String column = "name_" + language.tag();
            String name = line.cell(column);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                table.wrongValue(line, column);
            }
            names.put(language, name);
        }
        if (!CERTAINTIES.contains(line.cell("certainty"))) {
            table.wrongValue(line, "certainty");
        }
        return date.map(day -> new Row(
                line.cell("calendar"),
                day,
                Map.copyOf(names),
                line.cell("certainty").equals(ESTIMATED)));
    }

    private static Optional<Object> date(String text) {
        if (text.matches("[A-Z]+")) {
            return Stream.of(DayOfWeek.values())
                    .filter(day -> day.name().equals(text))
                    .map(Object.class::cast)
                    .findFirst();
        }
        try {
            return Optional.of(text.startsWith("--") ? MonthDay.parse(text) : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty when nobody would ever work. */
    private static Optional<WorkingDays> workingDays(List<Row> rows, ZoneId zone) {
        try {
            Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
            weekend.addAll(dates(rows, DayOfWeek.class));
            return Optional.of(
                    new WorkingDays(zone, weekend, dates(rows, MonthDay.class), dates(rows, LocalDate.class)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <D> Set<D> dates(List<Row> rows, Class<D> kind) {
        return rows.stream()
                .map(Row::date)
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.toSet());
    }

    WorkingDays workingDays() {
        return workingDays;
    }

    /** The holidays in a span of days, the weekend left out. @param to exclusive */
    List<Holiday> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .flatMap(day -> rows.stream()
                        .filter(row -> row.isOn(day))
                        .map(row -> new Holiday(day, row.calendar(), row.names(), row.estimated())))
                .toList();
    }
}
