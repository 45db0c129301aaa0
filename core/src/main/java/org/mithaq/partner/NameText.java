package org.mithaq.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a name is written, without what writers differ in: case, accents, vowel marks, hamza, tatweel, punctuation. */
final class NameText {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])((?:\\p{L}\\.){2,})(\\p{L}(?![\\p{L}\\p{N}]))?");

    private NameText() {}

    /** The words of a name in its folded spelling; the letters of a dotted abbreviation are one word. */
    static List<String> words(String name) {
        String joined = DOTTED.matcher(name)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replace(".", "")));
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(folded(joined));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            switch (letter) {
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                case 'ٱ' -> folded.append('ا');
                case 'ى', 'ی' -> folded.append('ي');
                case 'ة' -> folded.append('ه');
                case 'ک', 'گ' -> folded.append('ك');
                case 'پ' -> folded.append('ب');
                case 'ڤ' -> folded.append('ف');
                case 'چ' -> folded.append('ج');
                case 'ء', 'ʿ', 'ʾ', 'ʻ', 'ʼ' -> {
                    // writers leave it out
                }
                default ->
                    folded.append(
                            Character.isDigit(letter) ? Character.forDigit(Character.digit(letter, 10), 10) : letter);
            }
        }
        return folded.toString();
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /**
     * The folded spellings under which a word may stand in a list of terms: as it is, without article or prefixed
     * particle, without the ending of a feminine or a plural.
     */
    static List<String> forms(String word) {
        List<String> forms = new ArrayList<>();
        if (isArabic(word)) {
            addArabic(forms, word);
            for (String prefix : List.of("وال", "ولل", "بال", "كال", "لل", "ال", "و", "ل", "ب")) {
                if (word.startsWith(prefix) && word.length() > prefix.length() + 1) {
                    addArabic(forms, word.substring(prefix.length()));
                }
            }
        } else {
            forms.add(word);
            for (String ending : List.of("s", "es", "e", "x")) {
                if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                    forms.add(word.substring(0, word.length() - ending.length()));
                }
            }
        }
        return forms;
    }

    private static void addArabic(List<String> forms, String word) {
        forms.add(word);
        if (word.endsWith("ه") && word.length() > 3) {
            forms.add(word.substring(0, word.length() - 1));
        }
    }

    /** A word that no list knows, without the Arabic article. */
    static String bare(String word) {
        if (isArabic(word)) {
            for (String prefix : List.of("وال", "ولل", "بال", "لل", "ال")) {
                if (word.startsWith(prefix) && word.length() > prefix.length() + 1) {
                    return word.substring(prefix.length());
                }
            }
        }
        return word;
    }
}
