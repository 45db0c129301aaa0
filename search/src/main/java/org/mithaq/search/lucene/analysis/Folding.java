package org.mithaq.search.lucene.analysis;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Letters that people and programs write in several ways, made one: the exact form of a word. By the JDK's own tables,
 * because Lucene's folding data can be read by one version of ICU only and each host brings another.
 */
final class Folding {

    private Folding() {}

    /**
     * Case, accents, ligatures (œ), width, presentation forms, invisible marks and all decimal digits are folded; in
     * Arabic also vowel signs, tatweel, the forms of alef, ya and kaf, and ta marbuta. Hamza on a carrier other than alef
     * stays a hamza: شؤون and شئون are one word, but not شون; and so does a hamza after a final ya, مبادىء as مبادئ.
     */
    static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replace('ؤ', 'ء')
                .replace('ئ', 'ء');
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> append(folded, c));
        return isAfterYa(folded) ? folded.deleteCharAt(folded.length() - 2).toString() : folded.toString();
    }

    private static boolean isAfterYa(StringBuilder folded) {
        int length = folded.length();
        return length > 2 && folded.charAt(length - 1) == 'ء' && folded.charAt(length - 2) == 'ي';
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ى', 'ی', 'ې' -> folded.append('ي');
            case 'ة', 'ۀ', 'ہ', 'ە' -> folded.append('ه');
            case 'ک', 'ڪ' -> folded.append('ك');
            case 'ٱ' -> folded.append('ا');
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            case 'ـ' -> {}
            default -> appendOther(folded, c);
        }
    }

    private static void appendOther(StringBuilder folded, int c) {
        switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> folded.append(Character.digit(c, 10));
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR -> {}
            default -> folded.appendCodePoint(c);
        }
    }

    /** A letter of the Arabic script; by ranges, because this is asked for every letter of every text. */
    static boolean isArabic(int c) {
        boolean block = c >= 0x0600 && c <= 0x06FF
                || c >= 0x0750 && c <= 0x077F
                || c >= 0x08A0 && c <= 0x08FF
                || c >= 0xFB50 && c <= 0xFDFF
                || c >= 0xFE70 && c <= 0xFEFF;
        return block && Character.isLetter(c);
    }
}
