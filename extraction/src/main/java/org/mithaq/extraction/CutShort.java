package org.mithaq.extraction;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its bytes that the end of a file is missing, as after a broken download. Parsers often read what is there and
 * say nothing, so that a contract would count as read with its last articles gone.
 *
 * <p>Only certain signs count: a PDF without its final cross-reference or with objects after it, or shorter than its
 * linearization says (ISO 32000-1, 7.5.5 and annex F); a ZIP (DOCX, XLSX, ODT …) without its central directory's end
 * (APPNOTE 4.3.16); an RTF whose groups are not all closed.
 */
final class CutShort {

    private static final int HEAD = 2048;
    private static final int PDF_TAIL = 64 * 1024;
    /** The record itself and the longest comment behind it. */
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    private static final int LARGEST_RTF = 64 << 20;

    private static final Pattern LINEARIZED =
            Pattern.compile("/Linearized\\b.{0,200}?/L\\s++(\\d{1,18})", Pattern.DOTALL);
    /** White space of its own line alone: each of many empty lines would be looked at from each of them. */
    private static final Pattern START_OF_OBJECT = Pattern.compile("(?m)^[^\\S\\r\\n]*+\\d{1,10}+ \\d{1,5}+ obj\\b");

    private static final String START_OF_CROSS_REFERENCE = "startxref";
    private static final String ZIP_END = "PK\5\6";

    private CutShort() {}

    static boolean isCutShort(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            String head = latin1(bytes, 0, HEAD);
            if (head.startsWith("PK\3\4")) {
                return !tail(bytes, ZIP_TAIL).contains(ZIP_END);
            }
            if (head.startsWith("{\\rtf")) {
                return bytes.length() <= LARGEST_RTF && hasOpenGroup(Files.readAllBytes(file));
            }
            return head.contains("%PDF-") && isPdfCutShort(head, tail(bytes, PDF_TAIL), bytes.length());
        }
    }

    private static boolean isPdfCutShort(String head, String tail, long length) {
        Matcher linearized = LINEARIZED.matcher(head);
        if (linearized.find() && Long.parseLong(linearized.group(1)) > length) {
            return true;
        }
        int end = tail.lastIndexOf(START_OF_CROSS_REFERENCE);
        return end < 0
                || START_OF_OBJECT.matcher(tail).region(end, tail.length()).find();
    }

    private static boolean hasOpenGroup(byte[] rtf) {
        int depth = 0;
        for (int i = 0; i < rtf.length; i++) {
            switch (rtf[i]) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
        return depth > 0;
    }

    private static String tail(RandomAccessFile bytes, int length) throws IOException {
        return latin1(bytes, Math.max(0, bytes.length() - length), length);
    }

    private static String latin1(RandomAccessFile bytes, long from, int length) throws IOException {
        byte[] part = new byte[(int) Math.min(length, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }
}
