package org.mithaq.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Page headers and footers of a PDF, which a word processor knows as such and a PDF repeats on every page, in the middle of
 * a sentence that goes on overleaf. They stay where they stand first, so that they are found, and go from the pages after.
 *
 * <p>Such a line stands among the outermost of its page, and on most pages, word for word. A page number stands at the
 * same distance from the top or from the bottom of most pages and rises by as much as they are apart: a sum at a page's
 * end does neither. A line with other words beside a number that differs is none: it could be the heading of an article.
 */
final class RunningLines {

    private static final int FEWEST_PAGES = 3;
    /** Lines from the top, and as many from the bottom. */
    private static final int OUTERMOST = 3;
    /** Characters; a row of a million dots would be looked at for hours. */
    private static final int LONGEST_NUMBER = 60;

    /** Of four digits at most, with that of all pages only where a sign or a word stands between. */
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-\\u2010-\\u2015\\u0640|~*\\s]*+(?:(?:page|p\\.|صفحة|الصفحة|ص)[-:.|\\s]*+)?(\\p{Nd}{1,4})"
                    + "(?:\\s*+(?:of|sur|de|من|[-\\u2010-\\u2015/|])\\s*+(\\p{Nd}{1,4}))?[-\\u2010-\\u2015\\u0640|~*\\s]*+",
            Pattern.CASE_INSENSITIVE);

    private RunningLines() {}

    /** @param pages all of one file, in order, also those without text */
    static List<String> onceIn(List<String> pages) {
        if (pages.size() < FEWEST_PAGES) {
            return pages;
        }
        List<List<Line>> outermost = new ArrayList<>();
        Map<String, Integer> frequency = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Line> lines = outermost(pages.get(page), page);
            Set<String> signs = new HashSet<>();
            lines.forEach(line -> signs.addAll(line.signs()));
            signs.forEach(sign -> frequency.merge(sign, 1, Integer::sum));
            outermost.add(lines);
        }
        int most = Math.max(FEWEST_PAGES, pages.size() / 2 + 1);
        frequency.values().removeIf(count -> count < most);
        if (frequency.isEmpty()) {
            return pages;
        }
        Set<String> met = new HashSet<>();
        List<String> once = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            once.add(without(pages.get(page), outermost.get(page), frequency.keySet(), met));
        }
        return once;
    }

    private static String without(String page, List<Line> lines, Set<String> running, Set<String> met) {
        StringBuilder kept = new StringBuilder(page);
        Set<String> here = new HashSet<>();
        for (Line line : lines) {
            List<String> signs = line.signs().stream().filter(running::contains).toList();
            if (!Collections.disjoint(signs, met)) {
                kept.delete(line.start(), Math.min(line.end() + 1, kept.length()));
            }
            here.addAll(signs);
        }
        met.addAll(here);
        return lines.isEmpty() ? page : kept.toString().strip();
    }

    /** From the last to the first, each once. */
    private static List<Line> outermost(String page, int number) {
        Map<Integer, Line> lines = new TreeMap<>(Collections.reverseOrder());
        int start = 0;
        for (int distance = 0; distance < OUTERMOST && start <= page.length(); ) {
            int end = page.indexOf('\n', start);
            end = end < 0 ? page.length() : end;
            if (!isBlank(page, start, end)) {
                lines.put(start, new Line(start, end, signs(page, start, end, "top " + distance++, number)));
            }
            start = end + 1;
        }
        int end = page.length();
        for (int distance = 0; distance < OUTERMOST && end >= 0; ) {
            start = page.lastIndexOf('\n', end - 1) + 1;
            if (!isBlank(page, start, end)) {
                Line line = new Line(start, end, signs(page, start, end, "bottom " + distance++, number));
                lines.merge(start, line, Line::and);
            }
            end = start - 1;
        }
        return List.copyOf(lines.values());
    }

    /** What a line of another page must have in common with it: its words, or the distance between number and page. */
    private static Set<String> signs(String page, int start, int end, String place, int number) {
        String line = page.substring(start, end).strip();
        if (line.codePoints().anyMatch(Character::isDigit)) {
            Matcher found = PAGE_NUMBER.matcher(line);
            if (line.length() <= LONGEST_NUMBER && found.matches()) {
                int before = Integer.parseInt(found.group(1)) - number;
                int all = found.group(2) == null ? -1 : Integer.parseInt(found.group(2));
                return Set.of("# " + place + " " + before + " " + all);
            }
            return line.codePoints().anyMatch(Character::isLetter) ? Set.of("= " + line) : Set.of();
        }
        return Set.of("= " + line);
    }

    private static boolean isBlank(String page, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!Character.isWhitespace(page.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private record Line(int start, int end, Set<String> signs) {
        Line and(Line same) {
            Set<String> both = new HashSet<>(signs);
            both.addAll(same.signs);
            return new Line(start, end, both);
        }
    }
}
