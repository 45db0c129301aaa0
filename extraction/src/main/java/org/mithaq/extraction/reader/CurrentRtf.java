package org.mithaq.extraction.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * A rich text as it stands once its tracked changes are accepted, with what Tika's parser leaves out or runs together put
 * right: words that were deleted or moved away go, the cells of a row stand on one line, notes are kept apart from the words
 * before them, and the initials of who annotated are no text. Works on the control words of RTF 1.9.1 and leaves everything
 * else as it is.
 *
 * <p>A cell of several paragraphs keeps its lines, and the next cell begins on a new one: texts in two languages side by
 * side are no rows.
 */
final class CurrentRtf {

    private static final Set<String> NO_TEXT = Set.of("atnid", "atnauthor", "atndate", "atnref");
    private static final Set<String> NOTES = Set.of("footnote", "annotation");
    private static final Set<String> LETTERS = Set.of("u", "tab", "line", "emdash", "endash", "lquote", "rquote");

    private final byte[] rtf;
    private final ByteArrayOutputStream out;
    private final Deque<Set<String>> outer = new ArrayDeque<>();
    private int at;
    /** What tracked changes have done to the words that follow, by control word; empty where they stand. */
    private Set<String> gone = Set.of();

    private boolean linesInCell;

    private CurrentRtf(byte[] rtf) {
        this.rtf = rtf;
        this.out = new ByteArrayOutputStream(rtf.length);
    }

    static byte[] of(byte[] rtf) {
        return new CurrentRtf(rtf).filtered();
    }

    private byte[] filtered() {
        while (at < rtf.length) {
            switch (rtf[at]) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                default -> text(1);
            }
        }
        return out.toByteArray();
    }

    private void open() {
        String destination = destination();
        if (NO_TEXT.contains(destination)) {
            skipGroup();
            return;
        }
        if (NOTES.contains(destination)) {
            write("{ }");
        }
        outer.push(gone);
        copy(1);
    }

    private void close() {
        gone = outer.isEmpty() ? Set.of() : outer.pop();
        copy(1);
    }

    /** The control word that a group begins with, after a {@code \*}. */
    private String destination() {
        int from = at + 1;
        if (from + 1 < rtf.length && rtf[from] == '\\' && rtf[from + 1] == '*') {
            from += 2;
        }
        return from < rtf.length && rtf[from] == '\\' ? word(from + 1) : "";
    }

    private void skipGroup() {
        int depth = 0;
        do {
            switch (rtf[at]) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
            at++;
        } while (depth > 0 && at < rtf.length);
    }

    private void control() {
        String word = word(at + 1);
        if (word.isEmpty()) {
            boolean code = at + 1 < rtf.length && rtf[at + 1] == '\'';
            text(code ? 4 : 2);
            return;
        }
        int end = at + 1 + word.length();
        int number = end;
        if (end < rtf.length && rtf[end] == '-') {
            end++;
        }
        while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9') {
            end++;
        }
        long value = value(number, end);
        end += end < rtf.length && rtf[end] == ' ' ? 1 : 0;
        control(word, value, number == end || rtf[end - 1] == ' ' && number == end - 1, end - at);
    }

    private void control(String word, long value, boolean plain, int length) {
        switch (word) {
            case "bin" -> copy((int) Math.min(length + Math.max(0, value), rtf.length - at));
            case "deleted", "mvf" -> {
                Set<String> now = new HashSet<>(gone);
                now.remove(word);
                if (plain || value != 0) {
                    now.add(word);
                }
                gone = now;
                at += length;
            }
            case "plain" -> {
                gone = Set.of();
                copy(length);
            }
            case "trowd" -> {
                linesInCell = false;
                copy(length);
            }
            case "par", "line" -> {
                linesInCell = true;
                copy(length);
            }
            case "cell", "nestcell" -> {
                write(linesInCell ? "\\par " : "\\tab ");
                linesInCell = false;
                at += length;
            }
            case "row", "nestrow" -> {
                write("\\par ");
                linesInCell = false;
                at += length;
            }
            default -> {
                if (LETTERS.contains(word)) {
                    text(length);
                } else {
                    copy(length);
                }
            }
        }
    }

    private String word(int from) {
        int end = from;
        while (end < rtf.length && end - from < 32 && (rtf[end] | 0x20) >= 'a' && (rtf[end] | 0x20) <= 'z') {
            end++;
        }
        return new String(rtf, from, Math.max(0, end - from), StandardCharsets.US_ASCII);
    }

    private long value(int from, int end) {
        try {
            return Long.parseLong(new String(rtf, from, end - from, StandardCharsets.US_ASCII));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void text(int length) {
        if (!gone.isEmpty()) {
            at = Math.min(at + length, rtf.length);
        } else {
            copy(length);
        }
    }

    private void copy(int length) {
        int there = Math.min(length, rtf.length - at);
        out.write(rtf, at, there);
        at += there;
    }

    private void write(String control) {
        out.writeBytes(control.getBytes(StandardCharsets.US_ASCII));
    }
}
