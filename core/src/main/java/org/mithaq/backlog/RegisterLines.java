package org.mithaq.backlog;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.problem.Problem;

/**
 * The lines of a register while its file is read. Whoever reads says cell after cell, and is stopped at the first that no register
 * may have, before it is held: a small file can stand for a table that no memory has room for.
 */
public final class RegisterLines {

    private static final int MOST_LINES = 10 * RegisterTable.MOST_ROWS;
    private static final int LONGEST_CELL = 10_000;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> line = new ArrayList<>();
    private int withText;
    private long characters;

    /**
     * A cell of the line; a blank one may be left out.
     *
     * @param column from 0, greater than that of the cell before it
     * @throws Problem {@code PRM-BACKLOG-005} (TOO_LARGE)
     */
    public void cell(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        characters += text.length();
        requireWithin(
                column < RegisterTable.MOST_COLUMNS && text.length() <= LONGEST_CELL && characters <= MOST_CHARACTERS);
        while (line.size() < column) {
            line.add("");
        }
        line.add(text);
    }

    /** @throws Problem {@code PRM-BACKLOG-005} (TOO_LARGE) */
    public void endLine() {
        withText += line.isEmpty() ? 0 : 1;
        requireWithin(lines.size() < MOST_LINES && withText <= 1 + RegisterTable.MOST_ROWS);
        lines.add(List.copyOf(line));
        line.clear();
    }

    /** How many lines have ended. */
    public int count() {
        return lines.size();
    }

    private static void requireWithin(boolean within) {
        if (!within) {
            throw RegisterTable.tooLarge();
        }
    }

    /** Each up to its last cell with a text. */
    List<List<String>> all() {
        return lines;
    }
}
