package org.mithaq.partner;

import java.util.List;
import java.util.stream.Stream;

/**
 * An abbreviation by which an organisation is called: UNESCO, U.N.E.S.C.O., اليونسكو.
 *
 * @param letters folded
 * @param sounds with what may be the Arabic article, and without it
 */
record Acronym(String letters, List<Sound> sounds) {

    /** Shorter ones belong to several organisations as often as to one. */
    private static final int TELLING = 4;

    private static final int FROM_ONE_WORD = 2;

    static Acronym of(String text) {
        String letters = String.join("", NameText.words(text));
        return new Acronym(
                letters,
                Stream.of(letters, NameText.bare(letters))
                        .distinct()
                        .map(Sound::of)
                        .toList());
    }

    boolean isTelling() {
        return letters.length() >= TELLING;
    }

    /** The same abbreviation, in either script, or one that differs by a letter (ISESCO, ICESCO). */
    boolean isLike(Acronym other) {
        return sounds.stream().anyMatch(sound -> other.sounds.stream().anyMatch(their -> isLike(sound, their)));
    }

    private static boolean isLike(Sound mine, Sound theirs) {
        if (mine.word().equals(theirs.word())) {
            return mine.word().length() > 1;
        }
        boolean sameSound = mine.consonants().equals(theirs.consonants())
                && mine.consonants().length() > 2;
        return sameSound
                && (mine.arabic() != theirs.arabic()
                        || mine.word().length() >= TELLING && Distance.isOne(mine.word(), theirs.word()));
    }

    /** Whether it is made of the beginnings of all these words, in their order: IsDB of Islamic, Development, Bank. */
    boolean isMadeOf(List<String> words) {
        return words.size() > 1 && letters.length() > FROM_ONE_WORD && isMadeOf(words, 0, 0);
    }

    private boolean isMadeOf(List<String> words, int word, int from) {
        if (word == words.size()) {
            return from == letters.length();
        }
        for (int taken = 1; taken <= FROM_ONE_WORD && from + taken <= letters.length(); taken++) {
            if (words.get(word).startsWith(letters.substring(from, from + taken))
                    && isMadeOf(words, word + 1, from + taken)) {
                return true;
            }
        }
        return false;
    }
}
