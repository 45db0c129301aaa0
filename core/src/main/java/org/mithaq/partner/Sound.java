package org.mithaq.partner;

import java.util.regex.Pattern;

/**
 * What a word sounds like in letters that Arabic and Latin script share, so that a transliterated name is recognised:
 * محمد, Mohammed and Muhammad have the consonants M H M D.
 *
 * @param word folded
 * @param consonants without vowels, ʿayn and hamza; a doubled one once
 * @param written consonants with the vowels that are written, in three classes
 */
record Sound(String word, boolean arabic, String consonants, String written) {

    private static final int TELLING = 3;
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern VOWELS = Pattern.compile("[aiu]+");
    private static final Pattern SERVANT = Pattern.compile("^abd[aeu]l");

    static Sound of(String word) {
        boolean arabic = NameText.isArabic(word);
        String joined = servant(word, arabic);
        StringBuilder written = new StringBuilder();
        if (arabic) {
            joined.chars().forEach(letter -> written.append(ofArabic((char) letter)));
        } else {
            ofLatin(joined, written);
        }
        String collapsed = collapsed(written.toString());
        String consonants = VOWELS.matcher(collapsed).replaceAll("");
        // a feminine ending, written in one script or in both
        boolean ending = consonants.length() > 1 && collapsed.endsWith("H");
        return new Sound(
                word, arabic, ending ? consonants.substring(0, consonants.length() - 1) : consonants, collapsed);
    }

    /** عبد العزيز is transliterated Abdul, Abdel, Abd al-, with and without a space. */
    private static String servant(String word, boolean arabic) {
        if (arabic) {
            return word.startsWith("عبدال") ? "عبد" + word.substring("عبدال".length()) : word;
        }
        return SERVANT.matcher(word).replaceFirst("abd");
    }

    private static String ofArabic(char letter) {
        return switch (letter) {
            case 'ب' -> "B";
            case 'ت', 'ط', 'ث' -> "T";
            case 'ج', 'غ' -> "G";
            case 'ح', 'ه' -> "H";
            case 'خ' -> "X";
            case 'د', 'ذ', 'ض', 'ظ' -> "D";
            case 'ر' -> "R";
            case 'ز' -> "Z";
            case 'س', 'ص' -> "S";
            case 'ش' -> "C";
            case 'ف' -> "F";
            case 'ق', 'ك' -> "K";
            case 'ل' -> "L";
            case 'م' -> "M";
            case 'ن' -> "N";
            case 'ا' -> "a";
            case 'و' -> "u";
            case 'ي' -> "i";
            case 'ع' -> "";
            default -> Character.isDigit(letter) ? String.valueOf(letter) : "";
        };
    }

    private static void ofLatin(String word, StringBuilder written) {
        int at = 0;
        while (at < word.length()) {
            String two = word.substring(at, Math.min(word.length(), at + 2));
            String pair = ofPair(two);
            if (!pair.isEmpty() && !word.startsWith("tch", at)) {
                written.append(pair);
                at += 2;
            } else {
                written.append(ofLatin(word.charAt(at), at + 1 < word.length() ? word.charAt(at + 1) : ' '));
                at++;
            }
        }
    }

    private static String ofPair(String two) {
        return switch (two) {
            case "sh", "ch" -> "C";
            case "kh" -> "X";
            case "gh", "dj" -> "G";
            case "th" -> "T";
            case "dh" -> "D";
            case "ph" -> "F";
            case "ck", "qu" -> "K";
            case "ou", "oo" -> "u";
            case "ee" -> "i";
            default -> "";
        };
    }

    private static String ofLatin(char letter, char next) {
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        return switch (letter) {
            case 'b', 'p' -> "B";
            case 't' -> next == 'c' ? "" : "T";
            case 'g', 'j' -> "G";
            case 'h' -> "H";
            case 'd' -> "D";
            case 'r' -> "R";
            case 'z' -> "Z";
            case 's' -> "S";
            case 'c' -> soft ? "S" : "K";
            case 'f', 'v' -> "F";
            case 'k', 'q' -> "K";
            case 'x' -> "KS";
            case 'l' -> "L";
            case 'm' -> "M";
            case 'n' -> "N";
            case 'a' -> "a";
            case 'e', 'i', 'y' -> "i";
            case 'o', 'u', 'w' -> "u";
            default -> Character.isDigit(letter) ? String.valueOf(letter) : "";
        };
    }

    private static String collapsed(String text) {
        return DOUBLED.matcher(text).replaceAll("$1");
    }

    /** From 0 (different) to 1 (the same word). */
    double likeness(Sound other) {
        if (word.equals(other.word)) {
            return 1;
        }
        return arabic == other.arabic ? inOneScript(other) : acrossScripts(other);
    }

    private double inOneScript(Sound other) {
        boolean sameConsonants = consonants.equals(other.consonants);
        if (!arabic && sameConsonants && written.equals(other.written) && consonants.length() > 1) {
            return 0.97;
        }
        int shorter = Math.min(word.length(), other.word.length());
        int longer = Math.max(word.length(), other.word.length());
        if (shorter < 5 || longer - shorter > 2) {
            return 0;
        }
        if (Distance.isOne(word, other.word)) {
            return shorter >= 7 ? 0.92 : sameConsonants && consonants.length() >= TELLING ? 0.93 : 0;
        }
        if (arabic || !sameConsonants || consonants.length() < TELLING) {
            return 0;
        }
        int slips = Distance.between(word, other.word);
        return slips <= 3 && slips * 5 <= longer * 2 ? 0.93 : 0;
    }

    private double acrossScripts(Sound other) {
        if (!consonants.equals(other.consonants) || consonants.isEmpty()) {
            return 0;
        }
        String inArabic = withoutEnding(arabic ? written : other.written);
        String inLatin = withoutEnding(arabic ? other.written : written);
        // Arabic writes the long vowels only: they must occur in the Latin spelling, in their places
        boolean sameVowels = isWithin(inArabic, inLatin) || isWithin(withoutLastYa(inArabic), inLatin);
        if (consonants.length() == 1) {
            return sameVowels && inArabic.length() > 1 && inLatin.length() - inArabic.length() <= 1 ? 0.92 : 0;
        }
        return sameVowels ? 0.95 : consonants.length() >= TELLING ? 0.9 : 0;
    }

    private static String withoutEnding(String written) {
        return written.endsWith("H") ? written.substring(0, written.length() - 1) : written;
    }

    /** At the end of a word it also stands for a long a. */
    private static String withoutLastYa(String written) {
        return written.endsWith("i") ? written.substring(0, written.length() - 1) : written;
    }

    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += part.charAt(at) == whole.charAt(i) ? 1 : 0;
        }
        return at == part.length();
    }
}
