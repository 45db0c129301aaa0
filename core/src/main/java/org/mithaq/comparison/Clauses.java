package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Divides the text of an instrument into its clauses, each with its place in the text. Headings are found at the beginning of
 * lines and, because what is read of a file may have lost its line breaks, within them after the end of a sentence. A text
 * without articles is divided into passages of some sentences.
 */
public final class Clauses {

    /** As for comparisons: no instrument has as many. */
    private static final int MOST = 1_000;

    private static final int LONGEST_TITLE = 120;
    /** Of two Arabic lines as long as this the first is no title. */
    private static final int LONG_LINE = 60;
    /** What is looked at of a line: enough for a heading and its title. */
    private static final int LONGEST_HEAD = 400;
    /** A passage of a text without articles ends at the first end of a sentence beyond this length. */
    private static final int PASSAGE = 700;

    private static final int LONGEST_PASSAGE = 1_400;

    /** What is looked at within lines: more is written by nobody but to keep the host busy. */
    private static final int MOST_WITHIN = 10_000;

    /** What may be headings at all: what stands behind so many is the wording of the last clause. */
    private static final int MOST_OPENINGS = 20_000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LAST_SEPARATORS = Pattern.compile("[\\s.:\\-–—]+$");

    private static final List<String> WITHIN =
            List.of("Article", "Art.", "Section", "Clause", "ARTICLE", "SECTION", "CLAUSE", "المادة", "مادة", "البند");
    private static final String FIRST_WITHIN = "ASCما";
    private static final String ENDS = ".;:?!؛؟»”\"')]…";

    private final String text;
    private final List<Opening> openings = new ArrayList<>();

    private Clauses(String text) {
        this.text = text;
    }

    /** @param lines whether it begins a line: what stands within one must follow the last number by one */
    private record Opening(int start, Heading heading, boolean line) {

        boolean isArabic() {
            return heading.written().codePoints().anyMatch(c -> c >= 0x0600 && c <= 0x06FF);
        }
    }

    /** The clauses in order, without gaps but for white space; none for a text without letters and digits. */
    public static List<Clause> of(String text) {
        Clauses clauses = new Clauses(text);
        clauses.find();
        List<Sequence.Part> parts = clauses.sequence();
        List<Clause> found = parts.isEmpty() ? clauses.passages() : clauses.divided(parts);
        return found.stream().filter(clause -> hasWords(text, clause)).toList();
    }

    private static boolean hasWords(String text, Clause clause) {
        for (int i = clause.start(); i < clause.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void find() {
        int start = 0;
        int within = 0;
        while (start < text.length() && openings.size() < MOST_OPENINGS) {
            int end = lineEnd(start, text.length());
            int first = skipSpace(start, end);
            if (first < end) {
                open(first, end, true);
                for (int i = first + 1; i < end && within < MOST_WITHIN; i++) {
                    if (beginsWithin(i)) {
                        within++;
                        open(i, end, false);
                    }
                }
            }
            start = end + 1;
        }
    }

    /** A word for a part of a text after the end of a sentence; in capitals after any word. */
    private boolean beginsWithin(int i) {
        if (FIRST_WITHIN.indexOf(text.charAt(i)) < 0 || !isSpace(text.charAt(i - 1))) {
            return false;
        }
        return WITHIN.stream()
                .filter(word -> text.startsWith(word, i))
                .anyMatch(word -> i + word.length() < text.length()
                        && " (:\u00a0".indexOf(text.charAt(i + word.length())) >= 0
                        && (Character.isUpperCase(word.charAt(1)) || followsSentence(i)));
    }

    private boolean followsSentence(int i) {
        int before = i - 1;
        while (before > 0 && isSpace(text.charAt(before))) {
            before--;
        }
        return ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private void open(int start, int end, boolean line) {
        if (!Heading.mayBegin(text.charAt(start))) {
            return;
        }
        String head = text.substring(start, Math.min(end, start + LONGEST_HEAD));
        Heading.of(SPACE.matcher(head).replaceAll(" ").strip())
                .filter(heading -> line || heading.form() == Heading.Form.ARTICLE)
                .ifPresent(heading -> openings.add(new Opening(start, heading, line)));
    }

    /** Or the limit, when the line goes on beyond it. */
    private int lineEnd(int from, int limit) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\f' || c == '\r') {
                return i;
            }
        }
        return limit;
    }

    /** Beyond spaces and the marks of direction that may stand before a heading. */
    private int skipSpace(int from, int end) {
        int i = from;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private List<Sequence.Part> sequence() {
        List<Sequence.Step> steps = new ArrayList<>();
        for (Opening opening : openings) {
            steps.add(new Sequence.Step(opening.heading(), opening.line(), opening.isArabic()));
        }
        return Sequence.of(steps, MOST);
    }

    private List<Clause> divided(List<Sequence.Part> parts) {
        List<Clause> clauses = new ArrayList<>();
        int first = openings.get(parts.get(0).step()).start();
        if (first > 0) {
            clauses.add(clause(Optional.of(SectionKind.PREAMBLE), "", "", "", 0, 0, first));
        }
        for (int i = 0; i < parts.size(); i++) {
            Sequence.Part part = parts.get(i);
            Opening opening = openings.get(part.step());
            int end =
                    i + 1 < parts.size() ? openings.get(parts.get(i + 1).step()).start() : text.length();
            clauses.add(headed(part, opening, end));
        }
        return clauses;
    }

    private Clause headed(Sequence.Part part, Opening opening, int end) {
        if (part.kind() == SectionKind.SIGNATURES) {
            return clause(Optional.of(part.kind()), part.container(), "", "", opening.start(), opening.start(), end);
        }
        int after = headingEnd(opening, end);
        int from = skipSeparators(after, end);
        int titleEnd = titleEnd(from, end);
        String title =
                SPACE.matcher(text.substring(from, titleEnd)).replaceAll(" ").strip();
        return clause(
                Optional.of(part.kind()),
                part.container(),
                LAST_SEPARATORS.matcher(opening.heading().written()).replaceAll(""),
                title,
                opening.start(),
                title.isEmpty() ? Math.min(after, end) : titleEnd,
                end);
    }

    /** Where the characters of the heading end, however they are spaced. */
    private int headingEnd(Opening opening, int end) {
        int left = (int) opening.heading()
                .written()
                .chars()
                .filter(c -> !isSpace((char) c))
                .count();
        int i = opening.start();
        while (i < end && left > 0) {
            left -= isSpace(text.charAt(i)) ? 0 : 1;
            i++;
        }
        return i;
    }

    private int skipSeparators(int from, int end) {
        int i = from;
        while (i < end && (isSpace(text.charAt(i)) || ".:)]-–—".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** A short line that is no sentence, when more follows; from itself where there is none. */
    private int titleEnd(int from, int end) {
        int lineEnd = lineEnd(from, Math.min(end, from + LONGEST_TITLE + 1));
        if (lineEnd == end || lineEnd - from > LONGEST_TITLE || lineEnd == from) {
            return from;
        }
        String line = text.substring(from, lineEnd).strip();
        boolean sentence = line.isEmpty()
                || ".;:،,؛".indexOf(line.charAt(line.length() - 1)) >= 0
                || !Character.isLetter(line.codePointAt(0)) && "\"«“„(".indexOf(line.charAt(0)) < 0;
        int next = skipSpace(lineEnd, end);
        boolean goesOn = next < end && Character.isLowerCase(text.codePointAt(next));
        boolean more = next < end && hasLetter(next, end);
        return sentence || goesOn || !more || beginsSentence(line, next, end) ? from : lineEnd;
    }

    /** In Arabic no capital tells a sentence that goes on: a line as long as those after it is one of them. */
    private boolean beginsSentence(String line, int next, int end) {
        boolean arabic = line.codePoints().anyMatch(c -> c >= 0x0600 && c <= 0x06FF);
        return arabic
                && line.length() > LONG_LINE
                && lineEnd(next, Math.min(end, next + LONG_LINE + 1)) - next > LONG_LINE;
    }

    private boolean hasLetter(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Clause> passages() {
        List<Clause> passages = new ArrayList<>();
        int start = skipSpace(0, text.length());
        while (start < text.length() && passages.size() < MOST) {
            int end = passages.size() == MOST - 1 ? text.length() : passageEnd(start);
            passages.add(clause(Optional.empty(), "", "", "", start, start, end));
            start = skipSpace(end, text.length());
        }
        return passages;
    }

    private int passageEnd(int start) {
        int space = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int length = i - start;
            if (length >= PASSAGE && (".!?؟".indexOf(c) >= 0 || c == '\f')) {
                return i + 1;
            }
            space = Character.isWhitespace(c) ? i : space;
            if (length >= LONGEST_PASSAGE) {
                return space > start ? space : i;
            }
        }
        return text.length();
    }

    private Clause clause(
            Optional<SectionKind> kind, String container, String heading, String title, int start, int body, int end) {
        int last = end;
        while (last > body && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Clause(kind, container, heading, title, start, body, last);
    }
}
