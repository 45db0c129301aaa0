package org.mithaq.search.lucene;

import java.util.HashSet;
import java.util.Set;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** The words of a text in pairs, by which texts in nearly the same words are recognised. */
record NearlySame(Set<Integer> pairs) {

    /** The share of pairs of both that both have. */
    private static final float ALIKE = 0.75f;
    /** Of a longer one the beginning is compared. */
    private static final int LONGEST = 8_000;

    static NearlySame of(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        Set<Integer> pairs = new HashSet<>();
        int before = 1;
        for (String word : beginning.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            int hash = TextAnalysis.fold(word).hashCode();
            if (!word.isEmpty()) {
                pairs.add(31 * before + hash);
                before = hash;
            }
        }
        return new NearlySame(pairs);
    }

    boolean as(NearlySame other) {
        int fewer = Math.min(pairs.size(), other.pairs.size());
        int more = Math.max(pairs.size(), other.pairs.size());
        if (fewer < ALIKE * more) {
            return false;
        }
        Set<Integer> small = pairs.size() <= other.pairs.size() ? pairs : other.pairs;
        Set<Integer> large = small == pairs ? other.pairs : pairs;
        int common = 0;
        for (Integer pair : small) {
            common += large.contains(pair) ? 1 : 0;
        }
        return common >= ALIKE * (fewer + more - common);
    }
}
