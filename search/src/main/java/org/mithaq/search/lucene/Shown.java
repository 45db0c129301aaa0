package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.search.SearchResult.Mark;
import org.mithaq.search.lucene.Places.Place;

/**
 * A part of a text as it is shown: runs of white space as one space, or as one line break where a line ends a sentence and
 * {@code lines} are kept.
 */
record Shown(String text, List<Mark> marks) {

    private static final String ENDS = ".;:!?؛؟";

    /** @param places by start; those that lie in the part are marked */
    static Shown of(String text, int start, int end, List<Place> places, boolean lines) {
        StringBuilder shown = new StringBuilder();
        int[] shownAt = new int[end - start + 1];
        for (int i = start; i < end; i++) {
            shownAt[i - start] = shown.length();
            char c = text.charAt(i);
            if (!isSpace(c)) {
                shown.append(c);
                continue;
            }
            int last = shown.length() - 1;
            boolean ended = lines && (c == '\n' || c == '\f') && last >= 0;
            if (ended && endsSentence(shown)) {
                trim(shown);
                shown.append('\n');
            } else if (last >= 0 && !isSpace(shown.charAt(last))) {
                shown.append(' ');
            }
        }
        shownAt[end - start] = shown.length();
        return new Shown(shown.toString().stripTrailing(), marks(start, end, places, shownAt));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean endsSentence(StringBuilder shown) {
        int last = shown.length() - 1;
        while (last >= 0 && shown.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && ENDS.indexOf(shown.charAt(last)) >= 0;
    }

    private static void trim(StringBuilder shown) {
        while (shown.length() > 0 && shown.charAt(shown.length() - 1) == ' ') {
            shown.setLength(shown.length() - 1);
        }
    }

    private static List<Mark> marks(int start, int end, List<Place> places, int[] shownAt) {
        List<Mark> marks = new ArrayList<>();
        for (Place place : places) {
            if (place.start() < start || place.end() > end) {
                continue;
            }
            int from = shownAt[place.start() - start];
            int to = shownAt[place.end() - start];
            Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && from < last.end()) {
                marks.set(marks.size() - 1, new Mark(last.start(), Math.max(to, last.end())));
            } else if (to > from) {
                marks.add(new Mark(from, to));
            }
        }
        return marks;
    }
}
