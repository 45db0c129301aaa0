package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mithaq.search.SearchResult.Snippet;
import org.mithaq.search.lucene.Places.Place;

/** Chooses the passages of a text that show most of what was found, and cuts them at words. */
final class Passage {

    /** What the marked words of a passage may span. */
    private static final int SPAN = 160;
    /** Length that a passage is filled up to. */
    private static final int LENGTH = 240;
    /** How far back a passage may begin to begin with its sentence. */
    private static final int LEAD = 80;

    private static final float REPEATED = 0.1f;

    private final String text;
    private final List<Place> places;
    private final boolean paged;

    /**
     * @param places by start
     * @param paged whether the text has pages; else its parts are values of their own
     */
    Passage(String text, List<Place> places, boolean paged) {
        this.text = text;
        this.places = places;
        this.paged = paged;
    }

    /** @param from index of the first place @param to index after the last */
    private record Window(int from, int to, float score, int start, int end) {}

    List<Snippet> best(int most) {
        List<Window> windows = new ArrayList<>();
        for (int from = 0; from < places.size(); from++) {
            windows.add(window(from));
        }
        windows.sort(
                Comparator.comparingDouble((Window window) -> -window.score()).thenComparingInt(Window::start));
        List<Window> chosen = new ArrayList<>();
        for (Window window : windows) {
            if (chosen.size() == most) {
                break;
            }
            if (chosen.stream()
                    .noneMatch(other -> window.start() < other.end() + LEAD && other.start() < window.end() + LEAD)) {
                chosen.add(window);
            }
        }
        return chosen.stream().map(this::snippet).toList();
    }

    private Window window(int from) {
        Place first = places.get(from);
        int limit = partEnd(first.start(), first.start() + SPAN);
        float score = 0;
        int end = first.end();
        int to = from;
        List<Place> kept = new ArrayList<>();
        for (; to < places.size() && places.get(to).end() <= Math.max(limit, first.end()); to++) {
            Place place = places.get(to);
            score += gain(kept, place);
            kept.add(place);
            end = Math.max(end, place.end());
        }
        return new Window(from, to, score, first.start(), end);
    }

    /** What a thing adds that was not in the passage yet, or in a lesser form; repetition adds little. */
    private static float gain(List<Place> kept, Place place) {
        float best = 0;
        for (Place other : kept) {
            if (other.wish() == place.wish()) {
                best = Math.max(best, other.weight());
            }
        }
        return Math.max(place.weight() - best, REPEATED * place.weight());
    }

    private Snippet snippet(Window window) {
        int start = begin(window.start());
        int end = finish(start, window.end());
        Shown shown = Shown.of(text, start, end, places, false);
        return new Snippet(shown.text(), paged ? page(start) : 0, shown.marks());
    }

    private int page(int offset) {
        int page = 1;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\f') {
                page++;
            }
        }
        return page;
    }

    /** The beginning of the sentence when it is near, else of a word. */
    private int begin(int offset) {
        int earliest = Math.max(partStart(offset), offset - LEAD);
        for (int i = offset - 1; i > earliest; i--) {
            if (endsSentence(i - 1) && Character.isWhitespace(text.charAt(i))) {
                return skipSpace(i, offset);
            }
        }
        if (earliest == partStart(offset)) {
            return skipSpace(earliest, offset);
        }
        for (int i = earliest; i < offset; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return skipSpace(i, offset);
            }
        }
        return offset;
    }

    private int skipSpace(int from, int limit) {
        int i = from;
        while (i < limit && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean endsSentence(int i) {
        return i >= 0 && ".!?؟؛".indexOf(text.charAt(i)) >= 0
                || i >= 1 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\n';
    }

    private int finish(int start, int least) {
        int furthest = Math.max(start + LENGTH, least);
        int partEnd = partEnd(start, furthest + 1);
        if (partEnd <= furthest) {
            return partEnd;
        }
        for (int i = furthest; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return least;
    }

    private int partStart(int offset) {
        for (int i = offset; i > 0; i--) {
            if (isBreak(text.charAt(i - 1))) {
                return i;
            }
        }
        return 0;
    }

    /** Where the part ends, or the limit before that: a text may be long, and this is asked for each place in it. */
    private int partEnd(int offset, int limit) {
        int end = Math.min(limit, text.length());
        for (int i = offset; i < end; i++) {
            if (isBreak(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\f' || c == '\u001d';
    }
}
