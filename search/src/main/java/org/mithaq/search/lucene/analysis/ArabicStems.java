package org.mithaq.search.lucene.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Candidate stems of an Arabic word: what stands before it (and, to, for, with, the) and after it (possessives, feminine,
 * dual, plural, relation) is taken off wherever it may be such a particle. A letter that may as well be the root's own
 * (و in وقف) leaves two candidates unless the table of the field's nouns knows the word; the table also knows broken
 * plurals.
 */
final class ArabicStems {

    private static final int SHORTEST_STEM = 3;
    /** Pronouns and endings, longest first; each may follow the one after it. */
    private static final List<String> PRONOUNS = List.of("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا");

    private static final List<String> ENDINGS = List.of(
            "تين", "تان", "يتان", "يتين", "يات", "يون", "يين", "ية", "يه", "ات", "ان", "ون", "ين", "تي", "ته", "وا",
            "ه", "ي", "ا");

    /** Stem of a noun's singular by every form in the table. */
    private final Map<String, Set<String>> nouns = new HashMap<>();
    /** Words whose end or beginning only looks like an ending or a particle. */
    private final Set<String> whole = new HashSet<>();

    ArabicStems() {
        Lexicon.entries("whole-ar.txt").forEach(whole::addAll);
        for (List<String> noun : Lexicon.entries("nouns-ar.txt")) {
            String stem = withoutEndings(noun.get(0));
            for (String form : noun) {
                nouns.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(stem);
                nouns.computeIfAbsent(withoutEndings(form), key -> new LinkedHashSet<>())
                        .add(stem);
            }
        }
    }

    /** Unmarked stems, likeliest first. @param raw as written, to see the hamza that no article has */
    List<String> of(String raw, String folded) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : withoutParticles(raw, folded)) {
            String stem = withoutEndings(word);
            Set<String> known = knownStems(word);
            stems.addAll(known);
            if (known.isEmpty() || known.contains(stem)) {
                stems.add(stem);
            }
        }
        return List.copyOf(stems);
    }

    private Set<String> knownStems(String word) {
        Set<String> known = nouns.get(word);
        if (known == null) {
            known = nouns.get(withoutEndings(word));
        }
        if (known == null) {
            known = nouns.get(withoutPronoun(word));
        }
        return known == null ? Set.of() : known;
    }

    /** The word without the particles before it, and as it stands where they may be its own letters. */
    private Set<String> withoutParticles(String raw, String word) {
        if (isKnown(word)) {
            return Set.of(word);
        }
        int conjunction = startsWithAny(word, "وف") && word.length() > SHORTEST_STEM ? 1 : 0;
        String joined = word.substring(conjunction);
        if (conjunction == 1 && isKnown(joined)) {
            return Set.of(joined);
        }
        boolean preposition = startsWithAny(joined, "بكل");
        if (preposition && isKnown(joined.substring(1))) {
            return Set.of(joined.substring(1));
        }
        String bare = withoutArticle(joined, hasHamza(raw, conjunction));
        if (bare != null) {
            return Set.of(bare);
        }
        Set<String> words = new LinkedHashSet<>();
        words.add(word);
        if (conjunction == 1) {
            addSplit(words, word, joined);
        }
        if (preposition) {
            addSplit(words, word, joined.substring(1));
        }
        if (word.startsWith("ي") && isKnown(word.substring(1))) {
            words.add(word.substring(1));
        }
        return words;
    }

    /** Adds what follows a particle; drops the whole word when only the rest is a known noun. */
    private void addSplit(Set<String> words, String word, String rest) {
        if (isKnown(rest)) {
            words.add(rest);
            words.remove(word);
        } else if (rest.length() > SHORTEST_STEM) {
            words.add(rest);
        }
    }

    private boolean isKnown(String word) {
        return word.length() >= SHORTEST_STEM
                && (whole.contains(withoutEndings(word)) || !knownStems(word).isEmpty());
    }

    /** What follows ال, بال, كال, لل; null when there is no article. A hamza on the alef says that it is none. */
    private static @org.jspecify.annotations.Nullable String withoutArticle(String word, boolean hamza) {
        if (hamza) {
            return null;
        }
        for (String article : List.of("بال", "كال", "ال", "لل")) {
            if (word.startsWith(article) && word.length() - article.length() >= 2) {
                return word.substring(article.length());
            }
        }
        return null;
    }

    private static boolean hasHamza(String raw, int index) {
        return raw.length() > index && "أإآ".indexOf(raw.charAt(index)) >= 0;
    }

    private static boolean startsWithAny(String word, String letters) {
        return !word.isEmpty() && letters.indexOf(word.charAt(0)) >= 0;
    }

    private String withoutPronoun(String word) {
        for (String pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() - pronoun.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - pronoun.length());
            }
        }
        return word;
    }

    /** Takes endings off, at most a possessive, then what it hung on. */
    private String withoutEndings(String word) {
        if (whole.contains(word)) {
            return word;
        }
        String bare = withoutPronoun(word);
        boolean possessed = bare.length() < word.length();
        if (whole.contains(bare)) {
            return bare;
        }
        if (possessed && bare.endsWith("ت") && bare.length() > SHORTEST_STEM && !bare.endsWith("ات")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        for (int round = 0; round < 2; round++) {
            String shorter = withoutEnding(bare);
            if (shorter.equals(bare) || whole.contains(shorter)) {
                return shorter;
            }
            bare = shorter;
        }
        return bare;
    }

    private static String withoutEnding(String word) {
        if (word.endsWith("ء") && word.length() > SHORTEST_STEM + 1 && word.charAt(word.length() - 2) == 'ا') {
            return word.substring(0, word.length() - 1);
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
