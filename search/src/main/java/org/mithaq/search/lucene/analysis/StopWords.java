package org.mithaq.search.lucene.analysis;

import java.util.HashSet;
import java.util.Set;

/** Words that say nothing of what a text is about, folded; they also tell French from English. */
final class StopWords {

    static final Set<String> ARABIC = load("stopwords-ar.txt");
    static final Set<String> FRENCH = load("stopwords-fr.txt");
    static final Set<String> ENGLISH = load("stopwords-en.txt");

    private StopWords() {}

    private static Set<String> load(String file) {
        Set<String> words = new HashSet<>();
        Lexicon.entries(file).forEach(words::addAll);
        return Set.copyOf(words);
    }
}
