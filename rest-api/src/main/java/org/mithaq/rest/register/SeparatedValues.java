package org.mithaq.rest.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8 with the mark at the beginning by which spreadsheets know it. Days
 * are as in ISO 8601, amounts have a point.
 */
final class SeparatedValues implements Sheet {

    private static final char MARK = '\uFEFF';
    private static final String LINE = "\r\n";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** What makes a spreadsheet calculate instead of show. */
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;
    private final ZoneId zone;
    private final String separator;

    /** @param separator between several values in one cell */
    SeparatedValues(OutputStream out, ZoneId zone, String separator) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.zone = zone;
        this.separator = separator;
        this.out.write(MARK);
    }

    @Override
    public void head(List<Head> columns) throws IOException {
        List<String> labels = new ArrayList<>();
        for (Head head : columns) {
            labels.add(text(head.label()));
            if (head.money()) {
                labels.add("ISO 4217");
            }
        }
        line(labels);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        List<String> values = new ArrayList<>();
        for (Cell cell : cells) {
            values.addAll(values(cell));
        }
        line(values);
    }

    private List<String> values(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return List.of(text(String.join(separator, words.texts())));
        }
        if (cell instanceof Cell.Codes codes) {
            return List.of(text(String.join(separator, codes.labels())));
        }
        if (cell instanceof Cell.Day day) {
            return List.of(day.day().toString());
        }
        if (cell instanceof Cell.Moment moment) {
            return List.of(MOMENT.format(moment.moment().atZone(zone)));
        }
        if (cell instanceof Cell.Money money) {
            return List.of(BigDecimal.valueOf(money.minor(), money.digits()).toPlainString(), text(money.currency()));
        }
        return cell instanceof Cell.NoMoney ? List.of("", "") : List.of("");
    }

    /** A text that stays a text: one that a spreadsheet would calculate is shown with an apostrophe before it. */
    private static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void line(List<String> values) throws IOException {
        out.write(values.stream()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", LINE)));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
