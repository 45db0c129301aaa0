package org.mithaq.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Page headers and footers of a PDF, which a word processor knows as such and a PDF repeats on every page, in the middle of
 * a sentence that goes on overleaf. They stay where they stand first, so that they are found, and go from the pages after.
 *
 * <p>Such a line stands among the outermost of its page, and on most pages, word for word; a page number may differ. A
 * line with other words beside a number that differs is none: it could be the heading of an article.
 */
final class RunningLines {

    private static final int FEWEST_PAGES = 3;
    /** Lines from the top, and as many from the bottom. */
    private static final int OUTERMOST = 3;
    /** Characters; a row of a million dots would be looked at for hours. */
    private static final int LONGEST_NUMBER = 60;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\p{P}\\s]*(?:page|صفحة)?[\\p{P}\\s]*\\p{Nd}{1,4}[\\p{P}\\s]*(?:(?:of|sur|de|من|/)?[\\p{P}\\s]*\\p{Nd}{1,4}[\\p{P}\\s]*)?",
            Pattern.CASE_INSENSITIVE);

    private RunningLines() {}

    static List<String> onceIn(List<String> pages) {
        if (pages.size() < FEWEST_PAGES) {
            return pages;
        }
        Map<String, Integer> frequency = new HashMap<>();
        for (String page : pages) {
            outermost(page.split("\n", -1)).forEach(line -> frequency.merge(line, 1, Integer::sum));
        }
        int most = Math.max(FEWEST_PAGES, pages.size() / 2 + 1);
        frequency.values().removeIf(count -> count < most);
        Set<String> met = new HashSet<>();
        return frequency.isEmpty()
                ? pages
                : pages.stream()
                        .map(page -> without(page.split("\n", -1), frequency.keySet(), met))
                        .toList();
    }

    private static String without(String[] lines, Set<String> running, Set<String> met) {
        Set<Integer> outer = places(lines);
        List<String> kept = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            String line = shape(lines[i]);
            boolean repeated = outer.contains(i) && running.contains(line);
            if (repeated) {
                here.add(line);
            }
            if (!repeated || !met.contains(line)) {
                kept.add(lines[i]);
            }
        }
        met.addAll(here);
        return String.join("\n", kept).strip();
    }

    private static Set<String> outermost(String[] lines) {
        Set<String> shapes = new HashSet<>();
        places(lines).forEach(place -> shapes.add(shape(lines[place])));
        return shapes;
    }

    private static Set<Integer> places(String[] lines) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                filled.add(i);
            }
        }
        Set<Integer> places = new HashSet<>(filled.subList(0, Math.min(OUTERMOST, filled.size())));
        places.addAll(filled.subList(Math.max(0, filled.size() - OUTERMOST), filled.size()));
        return places;
    }

    private static String shape(String line) {
        String stripped = line.strip();
        return stripped.length() <= LONGEST_NUMBER
                        && PAGE_NUMBER.matcher(stripped).matches()
                ? "#"
                : stripped;
    }
}
