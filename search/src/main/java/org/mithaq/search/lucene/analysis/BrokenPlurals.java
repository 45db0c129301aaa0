package org.mithaq.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;

/** Singulars that a word has the pattern of a broken plural of; what is written alike may be something else. */
final class BrokenPlurals {

    private BrokenPlurals() {}

    /** @param raw as written, where a hamza tells أفعال from إفعال @param word folded, without particles */
    static List<String> singulars(String raw, String word) {
        List<String> found = new ArrayList<>();
        switch (word.length()) {
            case 4 -> addOfFour(found, word);
            case 5 -> addOfFive(found, raw, word);
            case 6 -> addOfSix(found, word);
            default -> {}
        }
        return found;
    }

    /** عقود of عقد. */
    private static void addOfFour(List<String> found, String w) {
        if (w.charAt(2) == 'و' && w.charAt(1) != 'ا') {
            found.add(letters(w, 0, 1, 3));
        }
    }

    private static void addOfFive(List<String> found, String raw, String w) {
        boolean hamza = raw.indexOf('أ') >= 0 && raw.indexOf('أ') <= 3;
        if (hamza && w.charAt(0) == 'ا' && w.charAt(3) == 'ا') {
            found.add(letters(w, 1, 2, 4));
            if (w.charAt(2) == 'و' || w.charAt(2) == 'ي') {
                found.add(letters(w, 1) + 'ا' + letters(w, 4));
            }
        } else if (hamza && w.charAt(0) == 'ا' && w.charAt(4) == 'ه') {
            found.add(letters(w, 1, 2) + 'ا' + letters(w, 3));
            found.add(letters(w, 1, 2) + 'ي' + letters(w, 3));
        } else if (w.endsWith("اء")) {
            found.add(letters(w, 0, 1) + 'ي' + letters(w, 2));
            found.add(letters(w, 0) + 'ا' + letters(w, 1, 2));
        } else if (w.charAt(2) == 'ا' && w.charAt(4) != 'ه') {
            addWithAlef(found, w);
        }
    }

    /** شواهد of شاهد, رسائل of رسالة, معاجم of معجم. */
    private static void addWithAlef(List<String> found, String w) {
        if (w.charAt(1) == 'و') {
            found.add(letters(w, 0) + 'ا' + letters(w, 3, 4));
            found.add(letters(w, 0) + 'ا' + letters(w, 3, 4) + 'ه');
        } else if (w.charAt(3) == 'ء') {
            found.add(letters(w, 0, 1) + 'ي' + letters(w, 4) + 'ه');
            found.add(letters(w, 0, 1) + 'ا' + letters(w, 4) + 'ه');
        } else if (w.charAt(0) != 'ت' && w.charAt(0) != 'ا') {
            found.add(letters(w, 0, 1, 3, 4));
            found.add(letters(w, 0, 1, 3, 4) + 'ه');
        }
    }

    /** دساتير of دستور, قوانين of قانون. */
    private static void addOfSix(List<String> found, String w) {
        if (w.charAt(2) != 'ا' || w.charAt(4) != 'ي') {
            return;
        }
        if (w.charAt(1) == 'و') {
            found.add(letters(w, 0) + 'ا' + letters(w, 3) + 'و' + letters(w, 5));
        }
        for (char vowel : new char[] {'و', 'ي', 'ا'}) {
            found.add(letters(w, 0, 1, 3) + vowel + letters(w, 5));
        }
    }

    private static String letters(String word, int... indexes) {
        StringBuilder letters = new StringBuilder();
        for (int index : indexes) {
            letters.append(word.charAt(index));
        }
        return letters.toString();
    }
}
