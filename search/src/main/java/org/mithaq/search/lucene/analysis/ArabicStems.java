package org.mithaq.search.lucene.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Candidate stems of an Arabic word: what stands before it (and, to, for, with, the, will) and after it (possessives,
 * feminine, dual, plural, relation) is taken off wherever it may be such a particle. A word that the tables know by its
 * noun or verbal noun stands under that alone; a letter that may as well be the root's own (و in وقف) leaves two candidates
 * only when they know neither.
 */
final class ArabicStems {

    private static final int SHORTEST_STEM = 3;

    private final ArabicNouns nouns = new ArabicNouns();
    private final ArabicVerbs verbs = new ArabicVerbs(nouns);

    /** A word without what stands before it. @param article whether that was the article */
    private record Rest(String word, boolean article) {}

    /** Unmarked stems, likeliest first. @param raw as written, to see what folding hides */
    List<String> of(String raw, String folded) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> guessed = new LinkedHashSet<>();
        for (Rest rest : withoutParticles(raw, folded)) {
            Set<String> stems = knownStems(raw, rest);
            known.addAll(stems);
            if (stems.isEmpty()) {
                guessed.addAll(nouns.guessed(raw, rest.word()));
            }
        }
        return List.copyOf(known.isEmpty() ? guessed : known);
    }

    /** Whether the folded word is a noun of the tables as it stands. */
    boolean isListed(String folded) {
        return nouns.isListed(nouns.spelled(folded));
    }

    private Set<String> knownStems(String raw, Rest rest) {
        boolean feminine = raw.endsWith("ة");
        Set<String> known = new LinkedHashSet<>(nouns.known(rest.word(), !rest.article() && !feminine));
        if (!rest.article() && !feminine && (known.isEmpty() || !nouns.isListed(rest.word()))) {
            known.addAll(verbs.nounsOf(rest.word()));
        }
        if (isDoubled(raw)) {
            known.addAll(verbs.nounsOfDoubled(rest.word()));
        }
        return known;
    }

    /** وقّع with its sign: the second letter is doubled. */
    private static boolean isDoubled(String raw) {
        int sign = raw.indexOf('ّ');
        return sign > 1 && sign < raw.length() - 1 && raw.length() <= 2 * SHORTEST_STEM + 1;
    }

    /** The word without the particles before it, and as it stands where they may be its own letters. */
    private Set<Rest> withoutParticles(String raw, String folded) {
        String word = nouns.spelled(folded);
        int conjunction = startsWithAny(word, "وف") && word.length() > SHORTEST_STEM ? 1 : 0;
        String joined = nouns.spelled(word.substring(conjunction));
        Rest known = known(word, hasHamza(raw, 0));
        if (known == null && conjunction == 1) {
            known = known(joined, hasHamza(raw, 1));
        }
        boolean preposition = startsWithAny(joined, "بكل");
        if (known == null && preposition && isKnown(nouns.spelled(joined.substring(1)))) {
            known = new Rest(nouns.spelled(joined.substring(1)), false);
        }
        if (known != null) {
            return Set.of(known);
        }
        String bare = withoutArticle(joined, hasHamza(raw, conjunction));
        if (bare != null) {
            return Set.of(new Rest(nouns.spelled(bare), true));
        }
        Set<Rest> words = new LinkedHashSet<>();
        words.add(new Rest(word, false));
        if (conjunction == 1 && joined.length() >= SHORTEST_STEM) {
            words.add(new Rest(joined, false));
        }
        if (preposition && joined.length() > SHORTEST_STEM) {
            words.add(new Rest(joined.substring(1), false));
        }
        return words;
    }

    /**
     * The word, or what follows its article, if the tables know it; the article before what else its letters may be. Of
     * للجنة they know لجنة, whose own letter stands for the article's, before جنة.
     */
    private @Nullable Rest known(String word, boolean hamza) {
        if (word.startsWith("لل") && nouns.isListed(word.substring(1))) {
            return new Rest(word.substring(1), true);
        }
        String bare = nouns.isListed(word) ? null : withoutArticle(word, hamza);
        if (bare != null && !nouns.known(nouns.spelled(bare), false).isEmpty()) {
            return new Rest(nouns.spelled(bare), true);
        }
        return isKnown(word) ? new Rest(word, false) : null;
    }

    private boolean isKnown(String word) {
        return word.length() >= SHORTEST_STEM
                && (!nouns.known(word, true).isEmpty() || !verbs.nounsOf(word).isEmpty());
    }

    /** What follows ال, بال, كال, لل; null when there is no article. A hamza on the alef says that it is none. */
    private static @Nullable String withoutArticle(String word, boolean hamza) {
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
}
