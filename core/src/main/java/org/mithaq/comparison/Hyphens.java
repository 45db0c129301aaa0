package org.mithaq.comparison;

import java.util.List;
import java.util.Set;

/** Puts together the words that a line's end has cut. */
final class Hyphens {

    private final Set<String> vocabulary;

    /** @param vocabulary keys of words that occur elsewhere, uncut */
    Hyphens(Set<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words with those of the next line; the same list, longer. */
    List<Word> append(List<Word> words, List<Word> next) {
        if (next.isEmpty()) {
            return words;
        }
        int last = words.size() - 1;
        if (last >= 0
                && words.get(last).broken()
                && Character.isLetter(next.get(0).text().codePointAt(0))) {
            Word cut = words.get(last);
            Word kept = cut.joined(next.get(0), true);
            Word whole = cut.joined(next.get(0), false);
            words.set(last, vocabulary.contains(whole.key()) && !vocabulary.contains(kept.key()) ? whole : kept);
            words.addAll(next.subList(1, next.size()));
        } else {
            words.addAll(next);
        }
        return words;
    }
}
