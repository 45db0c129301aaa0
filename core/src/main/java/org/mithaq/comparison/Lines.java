package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text without what belongs to its pages: their numbers, and the lines that run along their edges. */
final class Lines {

    private static final int EDGE = 3;
    private static final Pattern INTEGER = Pattern.compile("(?<![\\p{L}\\p{N}.,/])\\p{Nd}{1,4}(?![\\p{L}\\p{N}])");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)^[\\s\\-–—|(]*(?:(?:page|p\\.|صفحة|الصفحة|ص)\\s*[:.]?\\s*)?\\p{Nd}{1,4}(?:\\s*(?:/|of|sur|de|من)\\s*\\p{Nd}{1,4})?[\\s\\-–—|)]*$");

    private final List<List<String>> pages = new ArrayList<>();
    private final Set<String> running = new HashSet<>();

    Lines(List<String> text) {
        for (String page : text) {
            List<String> lines = page.lines()
                    .map(Lines::spaced)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                pages.add(lines);
            }
        }
        findRunning();
    }

    /** Lines that are repeated at the edges of pages, page numbers aside, in the form of {@link #formOf}. */
    Set<String> running() {
        return running;
    }

    /** @param also what runs along the edges of the other text: a format without pages shows it once */
    List<Line> wording(Set<String> also) {
        List<Line> wording = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<String> lines = pages.get(page);
            for (int i = 0; i < lines.size(); i++) {
                if (!isOfThePage(lines, page, i) && !isRunningElsewhere(lines, page, i, also)) {
                    wording.add(Line.of(lines.get(i)));
                }
            }
        }
        return wording;
    }

    private boolean isOfThePage(List<String> lines, int page, int i) {
        if (!atEdge(i, lines.size())) {
            return false;
        }
        String line = lines.get(i);
        return formsOf(line, page).stream().anyMatch(running::contains)
                || (pages.size() == 1 && isFirstNumber(lines, i));
    }

    /** At the beginning or the end of a text without pages; on the pages of one that has some, only its own lines run. */
    private boolean isRunningElsewhere(List<String> lines, int page, int i, Set<String> also) {
        boolean atStart = page == 0 && i < EDGE;
        boolean atEnd = page == pages.size() - 1 && i >= lines.size() - EDGE;
        return (atStart || atEnd)
                && formsOf(lines.get(i), 0).stream()
                        .filter(form -> !form.startsWith("#"))
                        .anyMatch(also::contains);
    }

    private static boolean isFirstNumber(List<String> lines, int i) {
        return lines.size() > 2
                && (i == 0 || i == lines.size() - 1)
                && Numerals.digits(lines.get(i)).replaceAll("[^\\p{N}]", "").equals("1")
                && PAGE_NUMBER.matcher(lines.get(i)).matches();
    }

    private void findRunning() {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            List<String> lines = pages.get(page);
            for (int i = 0; i < lines.size(); i++) {
                if (atEdge(i, lines.size())) {
                    for (String form : formsOf(lines.get(i), page)) {
                        seen.computeIfAbsent(form, f -> new HashSet<>()).add(page);
                    }
                }
            }
        }
        int enough = Math.max(2, (pages.size() + 1) / 2);
        seen.forEach((form, on) -> {
            if (on.size() >= enough) {
                running.add(form);
            }
        });
    }

    private static boolean atEdge(int i, int size) {
        return i < EDGE || i >= size - EDGE;
    }

    /**
     * The line as it would look on every page: itself, and with one of its numbers told relative to the page. A heading
     * never runs, or "Article 1" on page 1 and "Article 2" on page 2 would.
     */
    private static Set<String> formsOf(String line, int page) {
        Set<String> forms = new HashSet<>();
        if (Heading.of(line).isPresent()) {
            return forms;
        }
        boolean number = PAGE_NUMBER.matcher(line).matches();
        if (!number) {
            forms.add(line);
        }
        Matcher integer = INTEGER.matcher(line);
        while (integer.find()) {
            int offset = Integer.parseInt(Numerals.digits(integer.group())) - page;
            forms.add((number ? "#" : "") + line.substring(0, integer.start()) + "#" + offset
                    + line.substring(integer.end()));
        }
        return forms;
    }

    private static String spaced(String line) {
        return line.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
