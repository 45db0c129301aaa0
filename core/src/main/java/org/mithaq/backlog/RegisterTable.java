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

    private final List<String> columns;
    private final List<Row> rows;

    private RegisterTable(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** As {@link #of(RegisterLines)}, of lines that are held already. */
    public static RegisterTable of(List<List<String>> lines) {
        RegisterLines read = new RegisterLines();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                read.cell(column, line.get(column));
            }
            read.endLine();
        }
        return of(read);
    }

    /**
     * @param read the first line with any text is the heading; a line is counted from 1 where it stands in the file
     * @throws Problem {@code PRM-BACKLOG-004} (INVALID) without a heading and a row
     */
    public static RegisterTable of(RegisterLines read) {
        List<List<String>> lines = read.all();
        int heading = 0;
        while (heading < lines.size() && lines.get(heading).isEmpty()) {
            heading++;
        }
        if (heading == lines.size()) {
            throw empty();
        }
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        List<String> columns =
                cells(lines.get(heading).stream().map(RegisterTable::heading).toList(), width);
        List<Row> rows = new ArrayList<>();
        for (int line = heading + 1; line < lines.size(); line++) {
            if (!lines.get(line).isEmpty()) {
                rows.add(Row.of(line + 1, cells(lines.get(line), width)));
            }
        }
        if (rows.isEmpty()) {
            throw empty();
        }
        return new RegisterTable(columns, rows);
    }

    /** A heading on one line: mappings are kept by it. */
    static String heading(String given) {
        return given.replaceAll("\\p{Cntrl}+", " ");
    }

    private static Problem empty() {
        return Problem.of(Problem.Kind.INVALID, "PRM-BACKLOG-004");
    }

    /** What is thrown for a register beyond the limits, also by whoever reads its file and stops there. */
    public static Problem tooLarge() {
        return Problem.of(Problem.Kind.TOO_LARGE, "PRM-BACKLOG-005", MOST_ROWS, MOST_COLUMNS);
    }

    private static List<String> cells(List<String> line, int width) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < width; cell++) {
            cells.add(cell < line.size() ? cell(line.get(cell)) : "");
        }
        return cells;
    }

    /** Without what no database keeps, and what disguises a text; itself when it has none, since many cells may share a text. */
    private static String cell(String given) {
        String visible = VisibleText.of(given);
        return (visible.codePoints().allMatch(RegisterTable::isKept)
                        ? visible
                        : visible.codePoints()
                                .filter(RegisterTable::isKept)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString())
                .strip();
    }

    private static boolean isKept(int character) {
        return character == '\n'
                || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }
}
