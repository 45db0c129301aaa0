package org.mithaq.search.lucene.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of people, places and organisations that are written in several scripts and ways: محمد, Mohammed, Mamadou. */
final class Names {

    private static final String AS_WRITTEN = "^";
    private static final String EVERYDAY_WORD = "~";
    private static final int SHORTEST_ARABIC = 3;
    private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");
    private static final List<String> PREPOSITIONS = List.of("", "ب", "ك", "ل");

    /** The first spelling of each name, folded, by every spelling. */
    private final Map<String, String> names = new HashMap<>();
    /** Spellings that are a name in these capitals only. */
    private final Map<String, String> asWritten = new HashMap<>();
    /** Everyday words by the name that they may be. */
    private final Map<String, List<String>> homographs = new HashMap<>();

    Names() {
        for (List<String> name : Lexicon.rawEntries("names.txt")) {
            add(name);
        }
    }

    private void add(List<String> spellings) {
        String first = Folding.fold(withoutMarks(spellings.get(0)));
        for (String spelling : spellings) {
            String written = withoutMarks(spelling);
            if (spelling.endsWith(EVERYDAY_WORD)) {
                homographs.computeIfAbsent(first, key -> new ArrayList<>()).add(Folding.fold(written));
            } else {
                names.putIfAbsent(Folding.fold(written), first);
            }
            if (spelling.endsWith(AS_WRITTEN)) {
                asWritten.put(Folding.fold(written), written);
            }
        }
    }

    private static String withoutMarks(String spelling) {
        return spelling.replace(AS_WRITTEN, "").replace(EVERYDAY_WORD, "");
    }

    /** The name that a word in Latin letters is. @param raw as written */
    Optional<String> of(String raw, String exact) {
        String written = asWritten.get(exact);
        return written != null && !hasItsCapitals(raw, written)
                ? Optional.empty()
                : Optional.ofNullable(names.get(exact));
    }

    /** Everyday words, folded, that the name may be. */
    List<String> homographs(String name) {
        return homographs.getOrDefault(name, List.of());
    }

    private static boolean hasItsCapitals(String raw, String written) {
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
        return capitals ? raw.equals(raw.toUpperCase(Locale.ROOT)) : Character.isUpperCase(raw.charAt(0));
    }

    /** The name that a folded Arabic word is. @param isWord whether it is an ordinary word: then no particle is taken off */
    Optional<String> ofArabic(String exact, boolean isWord) {
        String name = names.get(exact);
        if (name == null && !isWord) {
            name = withoutParticles(exact);
        }
        return Optional.ofNullable(name);
    }

    private @org.jspecify.annotations.Nullable String withoutParticles(String exact) {
        for (String conjunction : CONJUNCTIONS) {
            if (exact.startsWith(conjunction)) {
                String joined = exact.substring(conjunction.length());
                for (String preposition : PREPOSITIONS) {
                    if (joined.startsWith(preposition) && joined.length() > SHORTEST_ARABIC + preposition.length()) {
                        String name = named(joined.substring(preposition.length()), preposition);
                        if (name != null) {
                            return name;
                        }
                    }
                }
            }
        }
        return null;
    }

    /** للرباط has lost a letter of its article, لليونسكو has one that the name may do without. */
    private @org.jspecify.annotations.Nullable String named(String rest, String preposition) {
        String name = names.get(rest);
        if (name == null && preposition.equals("ل") && rest.startsWith("ل")) {
            name = names.get("ا" + rest);
            if (name == null && rest.length() > SHORTEST_ARABIC) {
                name = names.get(rest.substring(1));
            }
        }
        return name;
    }
}
