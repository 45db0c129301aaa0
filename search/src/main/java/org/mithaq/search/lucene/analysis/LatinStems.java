package org.mithaq.search.lucene.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stems of French or English words: what the word is a form of (signed, sign), and what its family stands under when it was
 * derived from another word (recruitment, recruit). A derivation counts when a known verb comes of it, or when it is one of
 * a table of families; so two words that only begin alike (objective, objection) stay apart.
 */
final class LatinStems {

    private static final int LONGEST_CHAIN = 3;

    private final Inflection inflection;
    private final Derivations derivations;
    private final Map<String, String> families = new HashMap<>();
    /** Words that keep to themselves. */
    private final Set<String> alone = new HashSet<>();

    /** @param name of the language's data files */
    LatinStems(String name, Inflection inflection) {
        this.inflection = inflection;
        this.derivations = new Derivations(Lexicon.rawEntries("derivations-" + name + ".txt"), inflection::isVerb);
        List<List<String>> entries = Lexicon.entries("families-" + name + ".txt");
        entries.stream().filter(entry -> entry.size() == 1).forEach(entry -> alone.add(entry.get(0)));
        for (List<String> family : entries) {
            String head = key(family.get(0));
            if (family.size() > 1) {
                family.forEach(word -> families.putIfAbsent(key(word), head));
            }
        }
    }

    /** Unmarked stems of a folded word, likeliest first. */
    List<String> of(String folded) {
        if (isAlone(folded)) {
            return List.of(key(folded));
        }
        List<String> lemmas = inflection.lemmas(folded);
        Set<String> stems = new LinkedHashSet<>(lemmas);
        lemmas.forEach(lemma -> stems.add(head(folded, lemma, 0)));
        return new ArrayList<>(stems);
    }

    private boolean isAlone(String word) {
        return alone.contains(word) || alone.contains(inflection.singular(word));
    }

    private String key(String word) {
        if (alone.contains(word)) {
            return word;
        }
        String singular = inflection.singular(word);
        return alone.contains(singular) ? singular : inflection.lemmas(word).get(0);
    }

    private String head(String word, String lemma, int steps) {
        String family = families.get(lemma);
        if (family != null || steps == LONGEST_CHAIN) {
            return family != null ? family : lemma;
        }
        String base = inflection.isVerb(lemma) ? lemma : derivations.baseOf(inflection.singular(word));
        if (base == null || base.equals(lemma)) {
            return lemma;
        }
        return head(base, key(base), steps + 1);
    }
}
