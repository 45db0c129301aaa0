package org.mithaq.deadline;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mithaq.access.Role;
import org.mithaq.agreement.Status;
import org.mithaq.setting.TableText;

/**
 * When whom is told what. CSV with the header {@link #COLUMNS}; the form is described in {@code clocks.schema.json} beside the
 * shipped table. Every row counts.
 */
final class ClockTable {

    static final List<String> COLUMNS = List.of("clock", "status", "after", "days", "repeat", "to", "note");

    /** Who filed the document. */
    static final String OWNER = "OWNER";

    static final String FOCAL_POINT = "FOCAL_POINT";

    /** Whoever has the review, else those who may take it. */
    static final String REVIEWERS = "REVIEWERS";

    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final int LONGEST_DAYS = 36_500;

    private final List<ClockRow> rows;

    private ClockTable(List<ClockRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @throws org.mithaq.problem.Problem {@code PRM-SETTING-002} with one detail per error, each with its line */
    static ClockTable parse(String text) {
        TableText table = new TableText(COLUMNS, text);
        List<ClockRow> rows = new ArrayList<>();
        for (TableText.Row line : table.rows()) {
            row(table, line).ifPresent(rows::add);
        }
        table.refuseErrors();
        return new ClockTable(rows);
    }

    private static Optional<ClockRow> row(TableText table, TableText.Row line) {
        Optional<ClockKind> kind = named(table, line, "clock", ClockKind.values());
        Optional<Status> status = named(table, line, "status", Status.values());
        boolean ofReview = kind.filter(ClockKind::isOfReview).isPresent();
        Optional<Period> after = period(table, line, "after", ofReview);
        Optional<Period> repeat = period(table, line, "repeat", true);
        boolean working = line.cell("days").equals("WORKING");
        if (ofReview != line.cell("days").isEmpty()
                || !List.of("", "CALENDAR", "WORKING").contains(line.cell("days"))) {
            table.wrongValue(line, "days");
        }
        if ((ofReview && after.isPresent())
                || (working && after.filter(ClockTable::isOfDays).isEmpty())) {
            table.wrongValue(line, "after");
        }
        if (repeat.isPresent() && kind.filter(ClockKind::isOfTerm).isPresent()) {
            table.wrongValue(line, "repeat");
        }
        List<String> to = SEPARATOR.splitAsStream(line.cell("to")).toList();
        if (line.cell("to").isEmpty() || !to.stream().allMatch(ClockTable::isRecipient)) {
            table.wrongValue(line, "to");
        }
        return kind.flatMap(k -> status.map(s -> new ClockRow(k, s, after, working, repeat, to)));
    }

    private static <E extends Enum<E>> Optional<E> named(
            TableText table, TableText.Row line, String column, E[] values) {
        Optional<E> value = Stream.of(values)
                .filter(one -> one.name().equals(line.cell(column)))
                .findFirst();
        if (value.isEmpty()) {
            table.wrongValue(line, column);
        }
        return value;
    }

    private static Optional<Period> period(TableText table, TableText.Row line, String column, boolean mayLack) {
        String text = line.cell(column);
        if (text.isEmpty() && mayLack) {
            return Optional.empty();
        }
        try {
            Period period = Period.parse(text);
            if (!period.isNegative()
                    && !period.isZero()
                    && period.toTotalMonths() * 31 + period.getDays() <= LONGEST_DAYS) {
                return Optional.of(period);
            }
        } catch (DateTimeParseException e) {
            // told below, as the value of a period that is too long or none
        }
        table.wrongValue(line, column);
        return Optional.empty();
    }

    private static boolean isOfDays(Period period) {
        return period.toTotalMonths() == 0;
    }

    private static boolean isRecipient(String name) {
        return List.of(OWNER, FOCAL_POINT, REVIEWERS).contains(name)
                || Stream.of(Role.values()).anyMatch(role -> role.name().equals(name));
    }

    List<ClockRow> rows() {
        return rows;
    }

    List<ClockRow> of(Status status) {
        return rows.stream().filter(row -> row.status() == status).toList();
    }
}
