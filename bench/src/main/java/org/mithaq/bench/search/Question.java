package org.mithaq.bench.search;

import java.util.List;
import java.util.Set;

/**
 * One search of one person.
 *
 * @param words of a phrase in their order; of a prefix its letters
 * @param groups of the person
 */
record Question(Kind kind, List<String> words, Set<Integer> groups) {

    enum Kind {
        TERM,
        PHRASE,
        PREFIX,
        /** A word with one letter wrong. */
        FUZZY,
        /** Two words of two languages, of which either will do. */
        MIXED,
        /** Understood alike by every engine: it is asked to compare the answers, not the times. */
        NUMBER
    }

    /** As people type it into our search. */
    String typed() {
        String joined = String.join(" ", words);
        return switch (kind) {
            case PHRASE -> '"' + joined + '"';
            case PREFIX -> joined + '*';
            default -> joined;
        };
    }
}
