package org.mithaq.search.lucene.analysis;

import java.util.Optional;

/**
 * A word in its place.
 *
 * @param start of what is marked when the word is found, in UTF-16 units of the text
 * @param end exclusive
 * @param position counted in words from 0
 * @param passage what the language of the passage is
 * @param compound when a hyphen joins this word to the next: the two written as one (co-operation, cooperation)
 */
public record Word(
        WordForms forms, int start, int end, int position, Passages.Latin passage, Optional<Compound> compound) {

    /** @param end exclusive end of the second part */
    public record Compound(WordForms forms, int end) {}
}
