package org.mithaq.setting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Localized;
import org.mithaq.model.CsvFile;
import org.mithaq.model.ModelException;
import org.mithaq.problem.Problem;

/**
 * The rows of a CSV text with a fixed header. Everything that is wrong is collected, so that whoever edits it meets all
 * errors at once, each with its line.
 */
public final class TableText {

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem.Detail> errors = new ArrayList<>();

    /** @param cells by column, stripped; every column has one, empty when nothing stands there */
    public record Row(int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** @throws IllegalArgumentException for a column that the table does not have */
        public String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }
    }

    /** @param columns the header, in this order */
    public TableText(List<String> columns, String text) {
        List<CsvFile.Row> lines = lines(text);
        if (lines.isEmpty() || !lines.get(0).fields().equals(columns)) {
            if (errors.isEmpty()) {
                wrong(1, "PRM-SETTING-003", "", String.join(",", columns));
            }
            return;
        }
        for (CsvFile.Row line : lines.subList(1, lines.size())) {
            if (line.fields().size() == columns.size()) {
                rows.add(row(columns, line));
            } else {
                wrong(line.line(), "PRM-SETTING-004", "", line.fields().size(), columns.size());
            }
        }
    }

    private List<CsvFile.Row> lines(String text) {
        try {
            return CsvFile.read("table.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .rows();
        } catch (ModelException e) {
            Localized message = language -> e.message(language.locale());
            wrong(e.line(), "PRM-SETTING-005", "", message);
            return List.of();
        }
    }

    private static Row row(List<String> columns, CsvFile.Row line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), line.fields().get(i).strip());
        }
        return new Row(line.line(), cells);
    }

    /** The rows with as many cells as there are columns; none when the header is wrong. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Notes that the cell is no possible value. */
    public void wrongValue(Row row, String column) {
        wrong(row.line(), "PRM-SETTING-006", column, row.cell(column));
    }

    /**
     * Notes an error.
     *
     * @param code of the message, whose first argument is the line and whose second is the column, where there is one
     */
    public void wrong(int line, String code, String column, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(line));
        if (!column.isEmpty()) {
            all.add(column);
        }
        all.addAll(List.of(arguments));
        errors.add(new Problem.Detail(code, column, all));
    }

    /** @throws Problem {@code PRM-SETTING-002} with one detail per error; nothing when there is none */
    public void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "PRM-SETTING-002", List.of(), errors);
        }
    }
}
