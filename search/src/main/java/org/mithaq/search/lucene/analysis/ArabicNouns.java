package org.mithaq.search.lucene.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The singulars of Arabic nouns: by a table of nouns with their broken plurals, which also holds nouns apart that differ by
 * the feminine ending alone (مكتب, مكتبة), and by patterns for nouns that it lacks.
 */
final class ArabicNouns {

    private static final int SHORTEST_STEM = 3;
    /** Longest first. */
    private static final List<String> PRONOUNS = List.of("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ه");
    /** An ending and what a noun may have in its place, longest first. */
    private static final List<List<String>> ENDINGS = List.of(
            List.of("يتين", "", "ه"),
            List.of("يتان", "", "ه"),
            List.of("تان", "ه"),
            List.of("تين", "ه"),
            List.of("وات", "اه", "ه"),
            List.of("يات", "", "ه", "ي", "يا", "ا"),
            List.of("يون", "", "ه", "يا", "ا"),
            List.of("يين", "", "ه", "يا", "ا"),
            List.of("يان", "", "ه", "يا", "ا"),
            List.of("ويه", "ه", "يه", "ا", "ي"),
            List.of("وي", "ه", "يه", "ا", "ي"),
            List.of("يه", "", "ه", "ات", "يا", "ا"),
            List.of("يا", "", "ه"),
            List.of("تا", "ه"),
            List.of("تي", "ه"),
            List.of("ات", "", "ه"),
            List.of("ان", ""),
            List.of("ون", ""),
            List.of("ين", ""),
            List.of("ه", ""),
            List.of("ي", "", "ه", "يا", "ا"),
            List.of("و", ""),
            List.of("ا", ""));
    /** Endings of words that the table lacks, longest first; each may follow the one after it. */
    private static final List<String> GUESSED_ENDINGS = List.of(
            "تين", "تان", "يتان", "يتين", "يات", "يون", "يين", "ية", "يه", "ات", "ان", "ون", "ين", "تي", "ته", "ه", "ي",
            "ا");

    /** Stems by every form in the table. */
    private final Map<String, Set<String>> forms = new HashMap<>();

    private final List<List<String>> variants = Lexicon.entries("variants-ar.txt");

    ArabicNouns() {
        for (List<String> noun : Lexicon.entries("nouns-ar.txt")) {
            noun.forEach(form -> add(form, noun.get(0)));
        }
        for (String file : List.of("whole-ar.txt", "verbal-nouns-ar.txt")) {
            Lexicon.entries(file).forEach(line -> line.forEach(word -> addIfMissing(word)));
        }
    }

    private void add(String form, String noun) {
        forms.computeIfAbsent(spelled(form), key -> new LinkedHashSet<>()).add(spelled(noun));
    }

    /** A participle that the table does not know as another noun; it stands under itself first, then under what it does. */
    void addParticiple(String participle, List<String> actions) {
        if (forms.getOrDefault(participle, Set.of(participle)).equals(Set.of(participle))) {
            add(participle, participle);
            actions.forEach(action -> add(participle, action));
        }
    }

    private void addIfMissing(String word) {
        if (!isListed(spelled(word))) {
            add(word, word);
        }
    }

    /** Loanwords that are written in several ways (أميركا, أمريكا) in one; a folded word. */
    String spelled(String word) {
        for (List<String> variant : variants) {
            if (word.startsWith(variant.get(0))) {
                return variant.get(1) + word.substring(variant.get(0).length());
            }
        }
        return word;
    }

    boolean isListed(String word) {
        return forms.containsKey(word);
    }

    /** The nouns of the table that a word may be a form of, by the fewest letters taken off; empty when it knows none. */
    Set<String> known(String word, boolean possessed) {
        Set<String> known = new LinkedHashSet<>(forms.getOrDefault(word, Set.of()));
        boolean mayHaveHis = possessed && word.endsWith("ه");
        if (known.isEmpty() || mayHaveHis) {
            if (possessed) {
                addPossessed(known, word);
            }
            if (known.isEmpty()) {
                addFirst(known, withoutEndings(word));
            }
        }
        return known;
    }

    private void addPossessed(Set<String> known, String word) {
        for (String pronoun : PRONOUNS) {
            int length = word.length() - pronoun.length();
            if (length >= 2 && word.endsWith(pronoun)) {
                String bare = word.substring(0, length);
                List<String> bases = new ArrayList<>(List.of(bare));
                if (bare.endsWith("ت")) {
                    bases.add(bare.substring(0, length - 1) + "ه");
                } else if (bare.endsWith("ا")) {
                    bases.add(bare.substring(0, length - 1) + "ي");
                }
                addFirst(known, bases);
                if (known.isEmpty()) {
                    addFirst(known, withoutEndings(bare));
                }
                if (!known.isEmpty()) {
                    return;
                }
            }
        }
    }

    private void addFirst(Set<String> known, List<String> bases) {
        for (String base : bases) {
            if (base.length() > 1 && forms.containsKey(base)) {
                known.addAll(forms.getOrDefault(base, Set.of()));
                return;
            }
        }
    }

    private static List<String> withoutEndings(String word) {
        List<String> bases = new ArrayList<>();
        for (List<String> ending : ENDINGS) {
            if (word.endsWith(ending.get(0)) && word.length() - ending.get(0).length() >= 2) {
                String bare = word.substring(0, word.length() - ending.get(0).length());
                ending.subList(1, ending.size()).forEach(replacement -> bases.add(bare + replacement));
            }
        }
        bases.sort(java.util.Comparator.comparingInt(base -> -base.length()));
        return bases;
    }

    /** Stems of a word that the table lacks, likeliest first: without endings, and the singulars that it may be the plural of. */
    List<String> guessed(String raw, String word) {
        String bare = bare(word);
        List<String> singulars = BrokenPlurals.singulars(raw, word);
        List<String> listed = singulars.stream().filter(this::isListed).toList();
        if (!listed.isEmpty()) {
            return listed.stream()
                    .flatMap(singular -> forms.getOrDefault(singular, Set.of()).stream())
                    .toList();
        }
        Set<String> stems = new LinkedHashSet<>();
        stems.add(bare);
        if (!word.startsWith("م")) {
            singulars.forEach(singular -> stems.add(bare(singular)));
        }
        return List.copyOf(stems);
    }

    private static String bare(String word) {
        String bare = withoutPronoun(word);
        if (bare.length() < word.length()
                && bare.endsWith("ت")
                && bare.length() > SHORTEST_STEM
                && !bare.endsWith("ات")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        for (int round = 0; round < 2; round++) {
            bare = withoutEnding(bare);
        }
        return bare;
    }

    private static String withoutPronoun(String word) {
        for (String pronoun : PRONOUNS) {
            if (pronoun.length() > 1 && word.endsWith(pronoun) && word.length() - pronoun.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - pronoun.length());
            }
        }
        return word;
    }

    private static String withoutEnding(String word) {
        if (word.endsWith("اء") && word.length() > SHORTEST_STEM + 1) {
            return word.substring(0, word.length() - 1);
        }
        if (word.endsWith("و") && word.length() > SHORTEST_STEM + 1) {
            return word.substring(0, word.length() - 1);
        }
        for (String ending : GUESSED_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
