package org.mithaq.partner;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys by which the repository finds, among all partners, those that may be likely the same as one: {@link #kept} is stored
 * with each, {@link #asked} is looked up. Whenever {@link NameMatching} calls two partners {@code LIKELY} the same, they
 * share a key, whichever of them is asked about; that they share one means nothing yet.
 *
 * <p>Two names are only taken for equal when each word that tells organisations apart has its counterpart on the other
 * side. So one such word is enough to ask by, and every word is kept.
 */
final class NameKeys {

    /** What becomes another word by a slip is found by the beginning or the end that the slip left alone. */
    private static final int MISSPELT_FROM = 7;

    private static final int INTACT = 3;
    private static final int LONGEST = 60;

    private final Set<String> keys = new TreeSet<>();

    private NameKeys() {}

    /** What a partner is found by. */
    static Set<String> kept(PartnerIdentity identity, List<Reading> readings, Set<Acronym> acronyms) {
        NameKeys kept = new NameKeys();
        kept.identifiers(identity);
        identity.country().ifPresent(kept::country);
        for (Reading reading : readings) {
            reading.elements().forEach(kept::element);
            kept.initials("w:", reading);
        }
        for (Acronym acronym : acronyms) {
            kept.sounds(acronym);
            kept.beginnings("x:", acronym);
        }
        return kept.keys;
    }

    /** What those that may be likely the same are found by. */
    static Set<String> asked(PartnerIdentity identity, List<Reading> readings, Set<Acronym> acronyms) {
        NameKeys asked = new NameKeys();
        asked.identifiers(identity);
        for (Reading reading : readings) {
            asked.mostTelling(reading);
            asked.initials("x:", reading);
        }
        for (Acronym acronym : acronyms) {
            asked.sounds(acronym);
            asked.beginnings("w:", acronym);
        }
        return asked.keys;
    }

    private void add(String kind, String text) {
        String key = kind + text;
        keys.add(key.length() > LONGEST ? key.substring(0, LONGEST) : key);
    }

    private void identifiers(PartnerIdentity identity) {
        identity.identifiers().forEach(identifier -> add("i:", identifier));
    }

    private void country(String code) {
        add("c:", code);
    }

    /** The heaviest word that needs a counterpart; where none does, each of them may be the one that has it. */
    private void mostTelling(Reading reading) {
        reading.elements().stream()
                .filter(element -> element.weight() >= NameComparison.LEFT_OVER)
                .max(Comparator.comparingDouble(Reading.Element::weight)
                        .thenComparing(element -> element.sound().isPresent())
                        .thenComparing(element -> element.word().length()))
                .ifPresentOrElse(this::counterpart, () -> reading.elements().forEach(this::counterpart));
    }

    /** A country needs no counterpart in the name of an organisation that is there. */
    private void counterpart(Reading.Element element) {
        element(element);
        element.countries().forEach(this::country);
    }

    private void element(Reading.Element element) {
        element.keys().forEach(key -> add("n:", key));
        String word = element.word();
        if (element.sound().isPresent() && word.length() >= MISSPELT_FROM) {
            add("b:", word.substring(0, INTACT));
            add("e:", word.substring(word.length() - INTACT));
        }
    }

    private void sounds(Acronym acronym) {
        acronym.sounds().forEach(sound -> {
            add("a:", sound.word());
            if (!sound.consonants().isEmpty()) {
                add("s:", sound.consonants());
            }
        });
    }

    /** An abbreviation is made of one or two letters of each word: its second word begins at its second or third letter. */
    private void beginnings(String kind, Acronym acronym) {
        String letters = acronym.letters();
        Set<Integer> seconds = new HashSet<>(List.of(1, 2));
        seconds.removeIf(second -> second >= letters.length());
        seconds.forEach(second -> add(kind, "" + letters.charAt(0) + letters.charAt(second)));
    }

    private void initials(String kind, Reading reading) {
        List<String> words = reading.words();
        if (words.size() > 1) {
            add(kind, "" + words.get(0).charAt(0) + words.get(1).charAt(0));
        }
    }
}
