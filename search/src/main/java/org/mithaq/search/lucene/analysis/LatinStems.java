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
    /** Words that keep to themselves, with what they stand under. */
    private final Map<String, String> alone = new HashMap<>();

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
                addAlone(spelling.apply(family.get(0)));
            } else {
                String head = primary(family.get(0));
                family.forEach(word -> families.put(primary(word), head));
                family.forEach(word -> families.putIfAbsent(root(primary(word)), head));
            }
        }
    }

    private void addAlone(String word) {
        alone.put(word, word);
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        alone.putIfAbsent(plural, word);
    }

    /** Unmarked stems of a folded word, likeliest first. */
    List<String> of(String folded) {
        String spelled = spelling.apply(folded);
        String itself = alone.get(spelled);
        if (itself != null) {
            return List.of(itself);
        }
        Set<String> stems = new LinkedHashSet<>();
        String primary = lightStem.apply(spelled);
        stems.add(primary);
        String root = root(primary);
        String family = families.get(primary);
        if (family == null) {
            stems.add(root);
            family = families.get(root);
        }
        if (family != null) {
            stems.add(family);
        }
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
