package org.mithaq.rest.backlog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mithaq.backlog.RegisterLines;

/**
 * A register in separated values as spreadsheets write them: comma, semicolon or tab, whichever the first line that is not blank
 * has most of;
 * quotation marks where needed, also around several lines; UTF-8 or UTF-16 with a mark, UTF-8 without, else windows-1256 when that
 * gives Arabic words, else windows-1252.
 */
final class SeparatedText {

    private static final String SEPARATORS = ",;\t";
    /** What makes a spreadsheet calculate; an apostrophe before it was put there so that it does not. */
    private static final String FORMULA = "=+-@";

    private final String text;
    private final char separator;
    private final RegisterLines lines = new RegisterLines();
    private final StringBuilder cell = new StringBuilder();
    private boolean blank = true;
    private int column;

    private SeparatedText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** Lines that stand in several because of a quoted line break are counted as they stand: blank ones follow. */
    static RegisterLines read(byte[] bytes) {
        return new SeparatedText(decoded(bytes)).lines();
    }

    private RegisterLines lines() {
        boolean quoted = false;
        int broken = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted) {
                if (character != '"') {
                    broken += character == '\n' ? 1 : 0;
                    append(character);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (character == '"' && blank) {
                cell.setLength(0);
                quoted = true;
            } else if (character == separator) {
                endCell();
            } else if (character == '\n') {
                endLine(broken);
                broken = 0;
            } else if (character != '\r') {
                append(character);
            }
        }
        if (cell.length() > 0 || column > 0) {
            endLine(0);
        }
        return lines;
    }

    private void append(char character) {
        cell.append(character);
        blank &= Character.isWhitespace(character);
    }

    private void endCell() {
        String value = cell.toString();
        boolean kept = value.length() > 1 && value.charAt(0) == '\'' && FORMULA.indexOf(value.charAt(1)) >= 0;
        lines.cell(column, kept ? value.substring(1) : value);
        column++;
        cell.setLength(0);
        blank = true;
    }

    private void endLine(int broken) {
        endCell();
        column = 0;
        for (int line = 0; line <= broken; line++) {
            lines.endLine();
        }
    }

    private static char separator(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start)) && text.charAt(start) != '\t') {
            start++;
        }
        int end = text.indexOf('\n', start);
        String heading = end < 0 ? text.substring(start) : text.substring(start, end);
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count =
                    heading.chars().filter(character -> character == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> inOneByte(bytes));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Accents stand alone between Latin letters; Arabic letters stand beside each other. */
    private static String inOneByte(byte[] bytes) {
        String arabic = new String(bytes, Charset.forName("windows-1256"));
        long together = 0;
        long alone = 0;
        for (int i = 1; i < arabic.length(); i++) {
            if (isArabic(arabic.charAt(i))) {
                if (isArabic(arabic.charAt(i - 1))) {
                    together++;
                } else {
                    alone++;
                }
            }
        }
        return together > alone ? arabic : new String(bytes, Charset.forName("windows-1252"));
    }

    private static boolean isArabic(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC && Character.isLetter(letter);
    }
}
