package org.mithaq.search.lucene.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings forms of Arabic verbs back to their verbal nouns (يوقع, توقيع): which verb a noun belongs to follows from its
 * pattern; a table gives that of plain verbs, where it does not.
 */
final class ArabicVerbs {

    private static final List<String> OBJECTS = List.of("", "هما", "ها", "هم", "هن", "نا", "ه");
    private static final List<String> IMPERFECT_ENDINGS = List.of("", "ون", "ان", "ين", "وا", "ن", "ا", "و", "ي");
    private static final List<String> PERFECT_ENDINGS = List.of("", "ت", "تا", "وا", "نا", "تم", "ا", "و", "ن");
    /** What may stand between a verb and its object. */
    private static final Set<String> BEFORE_OBJECTS = Set.of("", "ت", "و", "نا", "ون");

    private static final String IMPERFECT = "يتنا";
    private static final int LONGEST = 14;

    private final ArabicNouns nouns;
    /** Verbal nouns by what is left of the verb without its personal letters. */
    private final Map<String, Set<String>> perfect = new HashMap<>();

    private final Map<String, Set<String>> imperfect = new HashMap<>();

    ArabicVerbs(ArabicNouns nouns) {
        this.nouns = nouns;
        for (List<String> line : Lexicon.entries("verbal-nouns-ar.txt")) {
            for (String noun : line) {
                addByPattern(noun);
            }
        }
        for (List<String> verb : Lexicon.entries("verbs-ar.txt")) {
            put(perfect, verb.get(1), verb.get(0));
            put(imperfect, verb.get(2).substring(1), verb.get(0));
        }
    }

    private void put(Map<String, Set<String>> verbs, String body, String noun) {
        Set<String> stems = nouns.known(noun, false);
        verbs.computeIfAbsent(body, key -> new LinkedHashSet<>()).addAll(stems.isEmpty() ? Set.of(noun) : stems);
    }

    private void both(String body, String noun) {
        put(perfect, body, noun);
        put(imperfect, body, noun);
    }

    private void addByPattern(String noun) {
        if (noun.startsWith("ت")) {
            addWithTe(noun);
        } else if (noun.startsWith("م")) {
            both(noun.substring(1, noun.length() - 1), noun);
            nouns.addParticiple(noun.substring(0, noun.length() - 1), List.of(noun));
        } else if (noun.endsWith("ه")) {
            addHollow(noun);
        } else {
            addWithAlef(noun);
        }
    }

    /** تفعيل and تفعلة; تفعّل and تفاعل are their own verbs. */
    private void addWithTe(String noun) {
        int last = noun.length() - 1;
        String root = noun.substring(1, 3);
        if (last == 4 && noun.charAt(3) == 'ي' && noun.charAt(4) != 'ه') {
            both(root + noun.charAt(4), noun);
            nouns.addParticiple("م" + root + noun.charAt(4), List.of());
            if (root.startsWith("ا")) {
                put(imperfect, "ء" + root.charAt(1) + noun.charAt(4), noun);
            }
        } else if (last == 4 && noun.endsWith("ه")) {
            both(root + noun.charAt(3), noun);
            put(perfect, root + "ا", noun);
        } else {
            both(noun, noun);
            nouns.addParticiple("م" + noun, List.of(noun));
            if (noun.endsWith("ي")) {
                both(noun.substring(0, last) + "ا", noun);
            }
        }
    }

    /** إدارة: أدار, يدير; استفادة: استفاد, يستفيد. */
    private void addHollow(String noun) {
        int length = noun.length();
        String before = noun.substring(0, length - 3);
        char last = noun.charAt(length - 2);
        put(perfect, before + "ا" + last, noun);
        put(imperfect, before.substring(1) + "ي" + last, noun);
        put(imperfect, before.substring(1) + "ا" + last, noun);
        put(perfect, before + last, noun);
        nouns.addParticiple("م" + before.substring(1) + "ي" + last, List.of(noun));
    }

    /** Alef before the last letter: إنتاج, انضمام, اتفاق, استثمار, اختيار, إيداع, إنهاء. */
    private void addWithAlef(String noun) {
        int length = noun.length();
        String before = noun.substring(0, length - 2);
        char last = noun.charAt(length - 1);
        char second = before.charAt(before.length() - 1);
        addBoth(before + last, noun);
        boolean alike = length == 5 && !noun.startsWith("ات");
        nouns.addParticiple("م" + before.substring(1) + last, alike ? List.of() : List.of(noun));
        if (last == 'ء') {
            addBoth(before + "ي", noun);
            put(perfect, before + "ا", noun);
            put(perfect, before, noun);
        } else if (second == last) {
            addBoth(before, noun);
        } else if (second == 'ي' || second == 'و') {
            addBoth(before.substring(0, before.length() - 1) + "ا" + last, noun);
        }
        int weak = noun.startsWith("است") ? 3 : 1;
        if (before.length() > weak && before.charAt(weak) == 'ي') {
            addBoth(before.substring(0, weak) + "و" + before.substring(weak + 1) + last, noun);
        }
        if (noun.startsWith("اا") || noun.startsWith("اء")) {
            put(imperfect, "ء" + before.substring(2) + last, noun);
        }
    }

    private void addBoth(String verb, String noun) {
        put(perfect, verb, noun);
        put(imperfect, verb.substring(1), noun);
    }

    /** Stems of the verbal nouns that a folded word may be a verb of; empty when it is none that is known. */
    Set<String> nounsOf(String word) {
        Set<String> found = new LinkedHashSet<>();
        if (word.length() <= LONGEST && word.length() > 2) {
            boolean future = word.charAt(0) == 'س' && word.length() > 4 && IMPERFECT.indexOf(word.charAt(1)) >= 0;
            addImperfect(found, future ? word.substring(1) : word);
            if (!future) {
                addAll(found, word, perfect, PERFECT_ENDINGS);
            }
        }
        return found;
    }

    /** Of a verb whose second letter is written doubled. */
    Set<String> nounsOfDoubled(String word) {
        return perfect.getOrDefault(word, Set.of());
    }

    private void addImperfect(Set<String> found, String word) {
        if (IMPERFECT.indexOf(word.charAt(0)) < 0) {
            return;
        }
        String body = word.substring(1);
        addAll(found, body, imperfect, IMPERFECT_ENDINGS);
        if (found.isEmpty() && word.charAt(0) == 'ي') {
            for (String ending : IMPERFECT_ENDINGS) {
                addGuess(found, body, ending);
            }
        }
    }

    private static void addAll(Set<String> found, String word, Map<String, Set<String>> verbs, List<String> endings) {
        for (String object : OBJECTS) {
            if (word.endsWith(object)) {
                String verb = word.substring(0, word.length() - object.length());
                for (String ending : endings) {
                    if ((object.isEmpty() || BEFORE_OBJECTS.contains(ending))
                            && verb.endsWith(ending)
                            && verb.length() - ending.length() > 1) {
                        found.addAll(verbs.getOrDefault(verb.substring(0, verb.length() - ending.length()), Set.of()));
                    }
                }
            }
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    /** A noun of three letters that a plain verb is named by, or what the longer patterns leave no doubt of. */
    private void addGuess(Set<String> found, String body, String ending) {
        if (!found.isEmpty() || !body.endsWith(ending)) {
            return;
        }
        String verb = body.substring(0, body.length() - ending.length());
        int length = verb.length();
        if (length == 3 && nouns.isListed(verb)) {
            found.addAll(nouns.known(verb, false));
        } else if (length == 5 && verb.startsWith("ست")) {
            found.add("است" + verb.substring(2, 4) + "ا" + verb.charAt(4));
        } else if (length == 4 && (verb.charAt(1) == 'ت' || verb.charAt(0) == 'ن')) {
            found.add("ا" + verb.substring(0, 3) + "ا" + verb.charAt(3));
        } else if (length == 4 && verb.charAt(1) == 'ا') {
            found.add("م" + verb + "ه");
        }
    }
}
