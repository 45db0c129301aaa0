package org.mithaq.search.lucene.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stems of French or English words: a light stem, and where the word was derived from another (recruitment, recruit) or
 * belongs to an irregular family (recognise, recognition), what all of the family share.
 */
final class LatinStems {

    private static final int SHORTEST_ROOT = 4;

    private final UnaryOperator<String> spelling;
    private final UnaryOperator<String> lightStem;
    /** Longest first. */
    private final List<String[]> derivations;

    private final Map<String, String> families = new HashMap<>();
    private final Set<String> apart = new java.util.HashSet<>();

    /**
     * @param name of the language's data files
     * @param spelling makes variants of spelling one, before stemming
     * @param lightStem safe for use by several threads
     */
    LatinStems(String name, UnaryOperator<String> spelling, UnaryOperator<String> lightStem) {
        this.spelling = spelling;
        this.lightStem = lightStem;
        this.derivations = Lexicon.rawEntries("derivations-" + name + ".txt").stream()
                .map(entry -> new String[] {entry.get(0), entry.size() > 1 ? entry.get(1) : ""})
                .sorted(Comparator.comparingInt(rule -> -rule[0].length()))
                .toList();
        for (List<String> family : Lexicon.entries("families-" + name + ".txt")) {
            if (family.size() == 1) {
                apart.add(primary(family.get(0)));
            }
            for (String word : family) {
                families.put(primary(word), primary(family.get(0)));
            }
        }
    }

    /** Unmarked stems of a folded word, likeliest first. */
    List<String> of(String folded) {
        String primary = primary(folded);
        Set<String> stems = new LinkedHashSet<>();
        stems.add(primary);
        if (apart.contains(primary)) {
            return List.copyOf(stems);
        }
        String family = families.get(primary);
        if (family != null) {
            stems.add(family);
        }
        String root = root(primary);
        stems.add(root);
        return new ArrayList<>(stems);
    }

    private String primary(String folded) {
        return lightStem.apply(spelling.apply(folded));
    }

    private String root(String stem) {
        for (String[] rule : derivations) {
            String ending = rule[0];
            if (stem.endsWith(ending) && stem.length() - ending.length() + rule[1].length() >= SHORTEST_ROOT) {
                return stem.substring(0, stem.length() - ending.length()) + rule[1];
            }
        }
        return stem;
    }
}
