package org.mithaq.comparison;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of articles in digits, Roman numerals, and ordinals of three languages. */
final class Numerals {

    private static final Pattern ROMAN = Pattern.compile("(?=[IVXLC])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    /** "الحادية عشرة" is the eleventh, "الثالثة والعشرون" the twenty-third. */
    private static final Map<String, Integer> ARABIC_UNITS = Map.of(
            "حادي", 1, "واحد", 1, "ثاني", 2, "ثالث", 3, "رابع", 4, "خامس", 5, "سادس", 6, "سابع", 7, "ثامن", 8, "تاسع",
            9);

    private static final Map<String, Integer> ARABIC_TENS =
            Map.of("عشر", 20, "ثلاث", 30, "اربع", 40, "خمس", 50, "ست", 60, "سبع", 70, "ثمان", 80, "تسع", 90);
    private static final Pattern ARABIC_TEN = Pattern.compile("(?:ال)?(عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)");
    private static final Pattern ARABIC_ORDINAL =
            Pattern.compile("(?:ال)?(اولي|اول|حادي|واحد|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[ةهاى]?");

    static {
        put("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
        put("one two three four five six seven eight nine ten eleven twelve");
        put(
                "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme");
        ORDINALS.put("premiere", 1);
        ORDINALS.put("1er", 1);
        ORDINALS.put("1re", 1);
        ORDINALS.put("second", 2);
        ORDINALS.put("seconde", 2);
    }

    private Numerals() {}

    private static void put(String ordinals) {
        int number = 1;
        for (String ordinal : ordinals.split(" ", -1)) {
            ORDINALS.put(ordinal, number++);
        }
    }

    /** A number as it is written in Latin script: "4", "IV", "premier", "First". */
    static OptionalInt latin(String written) {
        String digits = digits(written);
        if (digits.matches("\\d{1,3}")) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        if (ROMAN.matcher(written).matches()) {
            return OptionalInt.of(roman(written));
        }
        Integer ordinal =
                ORDINALS.get(digits.toLowerCase(Locale.ROOT).replace('è', 'e').replace('é', 'e'));
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    /**
     * A number at the beginning of words in Arabic script.
     *
     * @return the number and how many words it takes; empty when they begin with none
     */
    static Optional<Count> arabic(String[] words) {
        if (words.length == 0) {
            return Optional.empty();
        }
        String first = digits(bare(words[0]));
        if (first.matches("\\d{1,3}")) {
            return Optional.of(new Count(Integer.parseInt(first), 1));
        }
        Matcher ten = ARABIC_TEN.matcher(first);
        if (ten.matches()) {
            return Optional.of(new Count(ARABIC_TENS.getOrDefault(ten.group(1), 0), 1));
        }
        Matcher unit = ARABIC_ORDINAL.matcher(first);
        if (!unit.matches()) {
            return Optional.empty();
        }
        int number = unit(unit.group(1));
        String second = words.length > 1 ? bare(words[1]) : "";
        Matcher and = ARABIC_TEN.matcher(second.startsWith("و") ? second.substring(1) : "");
        if (and.matches()) {
            return Optional.of(new Count(number + ARABIC_TENS.getOrDefault(and.group(1), 0), 2));
        }
        if (second.matches("عشر[ةه]?") && number < 10) {
            return Optional.of(new Count(number + 10, 2));
        }
        return Optional.of(new Count(number, 1));
    }

    record Count(int number, int words) {}

    private static int unit(String stem) {
        return switch (stem) {
            case "اولي", "اول" -> 1;
            case "عاشر" -> 10;
            default -> ARABIC_UNITS.getOrDefault(stem, 0);
        };
    }

    /** Without signs and marks, letters that are often exchanged written one way. */
    static String bare(String word) {
        return word.replaceAll("[\\u064B-\\u0652\\u0640\\u200E\\u200F]|[^\\p{L}\\p{N}]", "")
                .replaceAll("[أإآ]", "ا")
                .replace('ى', 'ي');
    }

    static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        written.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static int roman(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = roman(numeral.charAt(i));
            boolean subtracted = i + 1 < numeral.length() && digit < roman(numeral.charAt(i + 1));
            value += subtracted ? -digit : digit;
        }
        return value;
    }

    private static int roman(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
        };
    }
}
