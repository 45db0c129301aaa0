package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts lines right that a PDF gave with their two parts in exchanged order, as happens to Arabic lines of which one part
 * is set in another font or direction.
 *
 * <p>Only a line whose letters do not occur in the other text as they are, and do with its parts exchanged, is touched: so
 * a change of the wording is never hidden.
 */
final class TurnedLines {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final int SHINGLE = 10;
    private static final int SHORTEST = 6;

    private final String letters;
    private final Set<String> shingles = new HashSet<>();

    private TurnedLines(List<Line> other) {
        this.letters = Line.letters(other, false);
        for (int i = 0; i + SHINGLE <= letters.length(); i++) {
            shingles.add(letters.substring(i, i + SHINGLE));
        }
    }

    /** @param other the text that shows the right order */
    static List<Line> putRight(List<Line> lines, List<Line> other) {
        boolean arabic = lines.stream().anyMatch(TurnedLines::isArabic);
        return arabic ? new TurnedLines(other).putRight(lines) : lines;
    }

    private List<Line> putRight(List<Line> lines) {
        return lines.stream()
                .map(line -> isArabic(line) ? putRight(line) : line)
                .toList();
    }

    private static boolean isArabic(Line line) {
        return ARABIC.matcher(line.text()).find();
    }

    private Line putRight(Line whole) {
        String asItIs = Line.letters(List.of(whole), false);
        if (asItIs.length() < SHORTEST || occurs(asItIs)) {
            return whole;
        }
        String line = whole.text();
        List<Integer> spaces = new ArrayList<>();
        for (int at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) {
            spaces.add(at);
        }
        return spaces.stream()
                .flatMap(at -> exchanged(line.substring(0, at), line.substring(at + 1)).stream())
                .findFirst()
                .map(Line::of)
                .orElse(whole);
    }

    private Optional<String> exchanged(String first, String second) {
        if (!occurs(letters(second) + letters(first))) {
            return Optional.empty();
        }
        return Optional.of(second + " " + first);
    }

    private boolean occurs(String text) {
        for (int i = 0; i + SHINGLE <= text.length(); i++) {
            if (!shingles.contains(text.substring(i, i + SHINGLE))) {
                return false;
            }
        }
        return letters.contains(text);
    }

    private static String letters(String part) {
        return Line.letters(List.of(Line.of(part)), false);
    }
}
