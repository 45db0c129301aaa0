package org.mithaq.backlog;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.document.VisibleText;
import org.mithaq.problem.Problem;

/**
 * A register as a table of texts, whatever file it came in. Every row has as many cells as there are columns; lines without
 * any text are left out, and so are columns that have neither a heading nor a text.
 */
public final class RegisterTable {

    /** Rows in one batch. */
    public static final int MOST_ROWS = 10_000;

    public static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 10_000;

    private final List<String> columns;
    private final List<Row> rows;

    private RegisterTable(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * @param lines the first with any text is the heading; a line is counted from 1 where it stands in the file
     * @throws Problem {@code PRM-BACKLOG-004} (INVALID) without a heading and a row, {@code PRM-BACKLOG-005} (TOO_LARGE)
     *     beyond the limits
     */
    public static RegisterTable of(List<List<String>> lines) {
        int heading = 0;
        while (heading < lines.size() && isBlank(lines.get(heading))) {
            heading++;
        }
        if (heading == lines.size()) {
            throw empty();
        }
        int width = width(lines);
        requireWithin(width <= MOST_COLUMNS);
        List<String> columns = cells(lines.get(heading), width);
        List<Row> rows = new ArrayList<>();
        for (int line = heading + 1; line < lines.size(); line++) {
            if (!isBlank(lines.get(line))) {
                rows.add(Row.of(line + 1, cells(lines.get(line), width)));
                requireWithin(rows.size() <= MOST_ROWS);
            }
        }
        if (rows.isEmpty()) {
            throw empty();
        }
        return new RegisterTable(columns, rows);
    }

    private static Problem empty() {
        return Problem.of(Problem.Kind.INVALID, "PRM-BACKLOG-004");
    }

    private static void requireWithin(boolean within) {
        if (!within) {
            throw tooLarge();
        }
    }

    /** What is thrown for a register beyond the limits, also by whoever reads its file and stops there. */
    public static Problem tooLarge() {
        return Problem.of(Problem.Kind.TOO_LARGE, "PRM-BACKLOG-005", MOST_ROWS, MOST_COLUMNS);
    }

    private static int width(List<List<String>> lines) {
        int width = 0;
        for (List<String> line : lines) {
            for (int cell = width; cell < line.size(); cell++) {
                if (!line.get(cell).isBlank()) {
                    width = cell + 1;
                }
            }
        }
        return width;
    }

    private static boolean isBlank(List<String> line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static List<String> cells(List<String> line, int width) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < width; cell++) {
            cells.add(cell < line.size() ? cell(line.get(cell)) : "");
        }
        return cells;
    }

    /** Without what no database keeps, and what disguises a text. */
    private static String cell(String given) {
        requireWithin(given.length() <= LONGEST_CELL);
        return VisibleText.of(given)
                .codePoints()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }
}
