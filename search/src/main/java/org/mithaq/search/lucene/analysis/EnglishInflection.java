package org.mithaq.search.lucene.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** English verbs and plurals, in American spelling. */
final class EnglishInflection implements Inflection {

    private static final String OWN_WORD = "+";
    private static final int SHORTEST = 3;

    private final EnglishSpelling spelling = new EnglishSpelling();
    private final Set<String> verbs = new HashSet<>();
    /** Words by their irregular forms. */
    private final Map<String, Set<String>> irregular = new HashMap<>();

    EnglishInflection() {
        for (List<String> verbs : Lexicon.entries("verbs-en.txt")) {
            verbs.forEach(verb -> this.verbs.add(spelling.american(verb)));
        }
        for (List<String> entry : Lexicon.entries("irregular-en.txt")) {
            String lemma = entry.get(0).replace(OWN_WORD, "");
            for (String form : entry) {
                String written = form.replace(OWN_WORD, "");
                if (form.endsWith(OWN_WORD)) {
                    add(written, written);
                }
                add(written, lemma);
            }
        }
    }

    private void add(String form, String lemma) {
        irregular
                .computeIfAbsent(spelling.american(form), key -> new LinkedHashSet<>())
                .add(spelling.american(lemma));
    }

    @Override
    public boolean isVerb(String infinitive) {
        return verbs.contains(infinitive)
                || irregular.getOrDefault(infinitive, Set.of()).contains(infinitive);
    }

    @Override
    public List<String> lemmas(String word) {
        String american = spelling.american(word);
        Set<String> known = irregular.get(american);
        if (known != null) {
            return List.copyOf(known);
        }
        String verb = infinitive(american);
        return List.of(verb != null ? verb : lightStem(american));
    }

    private @org.jspecify.annotations.Nullable String infinitive(String word) {
        if (isVerb(word)) {
            return word;
        }
        for (String ending : List.of("ing", "ed", "es", "s")) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST - 1 && word.endsWith(ending)) {
                String base = word.substring(0, length);
                for (String verb : List.of(base, base + "e", Derivations.withoutDouble(base), withY(base))) {
                    if (verb.length() >= SHORTEST && isVerb(verb)) {
                        return verb;
                    }
                }
            }
        }
        return null;
    }

    private static String withY(String base) {
        return base.endsWith("i") ? base.substring(0, base.length() - 1) + "y" : base;
    }

    @Override
    public String singular(String word) {
        String american = spelling.american(word);
        if (american.length() > SHORTEST + 1 && american.endsWith("ies")) {
            return american.substring(0, american.length() - 3) + "y";
        }
        boolean plural = american.length() > SHORTEST
                && american.endsWith("s")
                && !american.endsWith("ss")
                && !american.endsWith("us")
                && !american.endsWith("is");
        return plural ? american.substring(0, american.length() - 1) : american;
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
