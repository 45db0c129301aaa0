package org.mithaq.model;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.model.ModelException.Fault;

/**
 * A CSV file as RFC 4180 has it, read strictly: UTF-8 (a byte order mark is allowed), comma, quotes where needed, one
 * record a line. Blank lines are skipped.
 *
 * @param rows the header is the first
 */
public record CsvFile(String file, List<Row> rows) {

    /** One record and the line on which it stands. */
    public record Row(int line, List<String> fields) {}

    /**
     * Reads a file to its end; the caller closes it.
     *
     * @param file what errors call it
     * @throws ModelException at the first line that is not CSV in UTF-8
     */
    public static CsvFile read(String file, InputStream in) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : Resources.text(file, in).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(number, fields(file, number, line)));
            }
        }
        return new CsvFile(file, List.copyOf(rows));
    }

    private static List<String> fields(String file, int line, String text) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            int end =
                    at < text.length() && text.charAt(at) == '"' ? afterQuotes(file, line, text, at) : comma(text, at);
            String field = text.substring(at, end);
            fields.add(
                    field.startsWith("\"")
                            ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                            : field);
            if (end == text.length()) {
                return List.copyOf(fields);
            }
            at = end + 1;
        }
    }

    private static int comma(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    /** Where the quoted field that begins here ends: at a comma or the end of the line. */
    private static int afterQuotes(String file, int line, String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else if (at + 1 == text.length() || text.charAt(at + 1) == ',') {
                return at + 1;
            } else {
                break;
            }
        }
        throw new ModelException(file, line, Fault.QUOTES);
    }
}
