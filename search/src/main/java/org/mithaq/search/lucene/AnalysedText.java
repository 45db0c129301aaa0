package org.mithaq.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text with all their forms, as text: what an engine without this analysis can index, and what can be read
 * back without analysing the text again. Forms of one word are joined by {@value #JOINT}, words by a space.
 *
 * @param words in order
 */
public record AnalysedText(List<AnalysedWord> words) {

    /** Stands in no word. */
    public static final char JOINT = '|';

    /** What lies between two values beside the step from one word to the next. */
    private static final int GAP = 100;

    /**
     * One word.
     *
     * @param forms joined
     * @param own number of forms that are the word's own; those after it are of the compound that begins here
     * @param start in UTF-16 units of the text
     * @param end exclusive
     * @param whole exclusive end of the compound; {@code end} without one
     * @param apart whether it begins another value than the word before
     */
    public record AnalysedWord(String forms, int own, int start, int end, int whole, boolean apart) {}

    public AnalysedText {
        words = List.copyOf(words);
    }

    /** Reads the stream to its end. */
    public static AnalysedText of(TokenStream tokens) {
        List<AnalysedWord> words = new ArrayList<>();
        try (TokenStream stream = tokens) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String form = plain(term.toString());
                if (step.getPositionIncrement() > 0) {
                    boolean apart = !words.isEmpty() && step.getPositionIncrement() > 1;
                    int end = offset.endOffset();
                    words.add(new AnalysedWord(form, 1, offset.startOffset(), end, end, apart));
                } else {
                    words.add(joined(words.remove(words.size() - 1), form, offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("words in memory", e);
        }
        return new AnalysedText(words);
    }

    private static AnalysedWord joined(AnalysedWord word, String form, int end) {
        boolean own = end == word.end() && word.whole() == word.end();
        return new AnalysedWord(
                word.forms() + JOINT + form,
                word.own() + (own ? 1 : 0),
                word.start(),
                word.end(),
                Math.max(end, word.whole()),
                word.apart());
    }

    private static String plain(String form) {
        return form.replace(JOINT, '_').replace(' ', '_');
    }

    /** The words that begin in a part of the text, with places counted from where that begins. */
    AnalysedText part(int from, int to) {
        List<AnalysedWord> part = new ArrayList<>();
        for (AnalysedWord word : words) {
            if (word.start() >= from && word.start() < to) {
                part.add(new AnalysedWord(
                        word.forms(),
                        word.own(),
                        word.start() - from,
                        word.end() - from,
                        word.whole() - from,
                        word.apart() && !part.isEmpty()));
            }
        }
        return new AnalysedText(part);
    }

    /** The words of each value. */
    public List<String> values() {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (AnalysedWord word : words) {
            if (word.apart()) {
                values.add(value.toString());
                value.setLength(0);
            }
            value.append(value.isEmpty() ? "" : " ").append(word.forms());
        }
        if (!value.isEmpty()) {
            values.add(value.toString());
        }
        return values;
    }

    /** Where the words stand, for {@link #read}. */
    public String places() {
        StringBuilder places = new StringBuilder();
        int last = 0;
        for (AnalysedWord word : words) {
            places.append(places.isEmpty() ? "" : " ").append(word.start() - last);
            places.append(',').append(word.end() - word.start());
            if (word.whole() > word.end()) {
                places.append(',').append(word.whole() - word.end()).append(',').append(word.own());
            }
            last = word.start();
        }
        return places.toString();
    }

    /** @param values as told by {@link #values()} @param places as told by {@link #places()} */
    public static AnalysedText read(List<String> values, String places) {
        List<AnalysedWord> words = new ArrayList<>();
        String[] all = places.isEmpty() ? new String[0] : places.split(" ");
        int last = 0;
        for (String value : values) {
            boolean apart = !words.isEmpty();
            for (String forms : value.split(" ")) {
                String[] place = all[words.size()].split(",");
                int start = last + Integer.parseInt(place[0]);
                int end = start + Integer.parseInt(place[1]);
                int whole = end + (place.length > 2 ? Integer.parseInt(place[2]) : 0);
                int own = place.length > 3 ? Integer.parseInt(place[3]) : Integer.MAX_VALUE;
                words.add(new AnalysedWord(forms, own, start, end, whole, apart));
                apart = false;
                last = start;
            }
        }
        return new AnalysedText(words);
    }

    /** As it came from the analysis. */
    TokenStream tokens() {
        return new Replay(words);
    }

    private static final class Replay extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<AnalysedWord> words;
        private int word = -1;
        private String[] forms = {};
        private int form;

        Replay(List<AnalysedWord> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (form >= forms.length) {
                if (++word >= words.size()) {
                    return false;
                }
                forms = words.get(word).forms().split("\\" + JOINT);
                form = 0;
            }
            AnalysedWord current = words.get(word);
            term.append(forms[form]);
            offset.setOffset(current.start(), form < current.own() ? current.end() : current.whole());
            step.setPositionIncrement(form > 0 ? 0 : current.apart() ? 1 + GAP : 1);
            form++;
            return true;
        }

        @Override
        public void reset() {
            word = -1;
            forms = new String[0];
            form = 0;
        }
    }
}
