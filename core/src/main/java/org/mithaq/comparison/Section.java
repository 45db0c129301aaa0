package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a text that is compared by itself.
 *
 * @param container label of the annex that it lies in; empty outside of annexes
 * @param label what it is called by, in one form for all ways of writing ("4", "4 bis"); empty for the preamble and the
 *     signatures
 * @param heading as it is written, for people ("المادة الرابعة"); empty where the text has none
 * @param words without those of the heading's number
 */
record Section(SectionKind kind, String container, String label, String heading, List<Word> words) {

    Section {
        words = List.copyOf(words);
    }

    /** Equal for the sections that a reader would call the same, whatever they say. */
    String identity() {
        return kind + "/" + container + "/" + label;
    }

    String wording() {
        return words.stream().map(Word::key).collect(Collectors.joining(" "));
    }

    /** This and what follows it, whose heading is wording then. */
    Section with(Section next) {
        List<Word> all = new ArrayList<>(words);
        all.addAll(Word.ofLine(next.heading));
        all.addAll(next.words);
        return new Section(kind, container, label, heading, all);
    }
}
