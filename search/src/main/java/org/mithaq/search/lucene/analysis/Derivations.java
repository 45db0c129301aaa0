package org.mithaq.search.lucene.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Endings that make one word of another. A rule is an ending and what may stand in its place; it holds when a known verb
 * comes of it, or always when its replacement ends in {@code !}.
 */
final class Derivations {

    private static final int SHORTEST_ROOT = 2;
    /** Of a word that no table confirms more must be left. */
    private static final int SHORTEST_UNCONFIRMED = 3;

    /** Of a word that a verb only adds to. */
    private static final int SHORTEST_WHOLE = 5;

    private static final String NOTHING = "-";
    private static final String ALWAYS = "!";

    private final List<Rule> rules;
    private final Predicate<String> isVerb;

    Derivations(List<List<String>> rules, Predicate<String> isVerb) {
        this.rules = rules.stream()
                .map(Rule::of)
                .sorted(Comparator.comparingInt(rule -> -rule.ending().length()))
                .toList();
        this.isVerb = isVerb;
    }

    private record Rule(String ending, List<Replacement> replacements) {

        static Rule of(List<String> written) {
            return new Rule(
                    written.get(0).replace(NOTHING, ""),
                    written.subList(1, written.size()).stream()
                            .map(Replacement::of)
                            .toList());
        }
    }

    private record Replacement(String ending, boolean always) {

        static Replacement of(String written) {
            return new Replacement(written.replace(ALWAYS, "").replace(NOTHING, ""), written.endsWith(ALWAYS));
        }
    }

    /** What a word was derived from; null when it is not known to be derived. */
    @Nullable
    String baseOf(String word) {
        for (Rule rule : rules) {
            String ending = rule.ending();
            int rest = word.length() - ending.length();
            if (rest >= (ending.isEmpty() ? SHORTEST_WHOLE : SHORTEST_ROOT) && word.endsWith(ending)) {
                String base = base(word.substring(0, rest), rule.replacements());
                if (base != null) {
                    return base;
                }
            }
        }
        return null;
    }

    private @Nullable String base(String root, List<Replacement> replacements) {
        for (Replacement replacement : replacements) {
            String base = root + replacement.ending();
            if (replacement.always() ? root.length() >= SHORTEST_UNCONFIRMED : isVerb.test(base)) {
                return base;
            }
            String undoubled = withoutDouble(root);
            if (replacement.ending().isEmpty() && isVerb.test(undoubled)) {
                return undoubled;
            }
        }
        return null;
    }

    /** Transferr as transfer. */
    static String withoutDouble(String root) {
        int last = root.length() - 1;
        return last > 0 && root.charAt(last) == root.charAt(last - 1) ? root.substring(0, last) : root;
    }
}
