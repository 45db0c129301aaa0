package org.mithaq.search.lucene.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** English spelling and light stem. */
final class EnglishWords {

    private static final Map<String, String> AMERICAN = spellings();

    private EnglishWords() {}

    static LatinStems stems() {
        return new LatinStems("en", EnglishWords::american, EnglishWords::lightStem);
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        for (List<String> entry : Lexicon.entries("spellings-en.txt")) {
            spellings.put(entry.get(0), entry.get(1));
        }
        return spellings;
    }

    /** Organisation, programme, labour, licence … as Americans write them, which the stemmer's dictionary knows. */
    static String american(String word) {
        String known = AMERICAN.get(word);
        if (known != null) {
            return known;
        }
        String stem = null;
        String plural = word.endsWith("s") ? word.substring(0, word.length() - 1) : null;
        if (plural != null) {
            stem = AMERICAN.get(plural);
        }
        if (stem != null) {
            return stem + "s";
        }
        return word.length() < 7
                ? word
                : word.replaceFirst("is(e|es|ed|ing|er|ers|ation|ations|ational)$", "iz$1")
                        .replaceFirst("ys(e|es|ed|ing)$", "yz$1");
    }

    /** The filter is the only way to the stemmer that Lucene leaves open; words are asked once and then remembered. */
    private static String lightStem(String word) {
        try (KeywordTokenizer letters = new KeywordTokenizer();
                KStemFilter stemmer = new KStemFilter(letters)) {
            letters.setReader(new StringReader(word));
            CharTermAttribute stem = stemmer.addAttribute(CharTermAttribute.class);
            stemmer.reset();
            return stemmer.incrementToken() ? stem.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
