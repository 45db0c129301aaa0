package org.mithaq.search.lucene.analysis;

import org.apache.lucene.analysis.fr.FrenchLightStemmer;

/** French light stem, of words without accents. */
final class FrenchWords {

    private FrenchWords() {}

    static LatinStems stems() {
        return new LatinStems("fr", word -> word, FrenchWords::lightStem);
    }

    private static String lightStem(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, new FrenchLightStemmer().stem(letters, letters.length));
    }
}
