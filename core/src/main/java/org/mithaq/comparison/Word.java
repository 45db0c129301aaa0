package org.mithaq.comparison;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or mark of a text.
 *
 * @param text as people read it
 * @param key what is compared: one form for typographic variants of the same
 * @param opensLine first of its line
 * @param glued no space before it
 * @param broken ends its line with a hyphen, which may be the word's own or the line's
 */
record Word(String text, String key, boolean opensLine, boolean glued, boolean broken) {

    /** Key of a run of dots or underscores to be filled in by hand. */
    static final String BLANK = "____";

    private static final Pattern TOKEN = Pattern.compile(
            "[._…‥]{3,}|\\d+(?=-\\p{IsArabic})|\\d+(?:[.,/:]\\d+)+|[\\p{L}\\p{M}\\p{N}]+(?:['-][\\p{L}\\p{M}\\p{N}]+)*-?|\\S");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u0640]");
    /** Vowel signs and the like of Arabic: printers set them or leave them out. */
    private static final Pattern ARABIC_SIGNS =
            Pattern.compile("[\\u0610-\\u061A\\u064B-\\u0652\\u0656-\\u065F\\u0670]");

    private static final Pattern BULLET = Pattern.compile("^\\s*[•▪■◦●○·∙➢➤✓\\uF0A7\\uF0B7\\uF0D8-]\\s+");

    /** The words of a line, in order. */
    static List<Word> ofLine(String line) {
        String visible = BULLET.matcher(ruled(line)).replaceFirst("");
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(visible);
        int end = 0;
        while (token.find()) {
            String text = token.group();
            boolean atEnd = visible.substring(token.end()).isBlank();
            boolean broken = text.length() > 1 && text.endsWith("-") && atEnd;
            boolean glued = token.start() == end && !words.isEmpty();
            if (text.length() > 1 && text.endsWith("-") && !atEnd) {
                words.add(of(text.substring(0, text.length() - 1), words.isEmpty(), glued, false));
                words.add(of("-", false, true, false));
            } else {
                words.add(of(text, words.isEmpty(), glued, broken));
            }
            end = token.end();
        }
        return words;
    }

    private static Word of(String text, boolean opensLine, boolean glued, boolean broken) {
        return new Word(text, keyOf(text), opensLine, glued, broken);
    }

    /** One form for variants of the same characters; length and spaces may change. */
    private static String ruled(String line) {
        String composed =
                UNSEEN.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder ruled = new StringBuilder(composed.length());
        composed.codePoints().map(Word::ruled).forEach(ruled::appendCodePoint);
        return ruled.toString();
    }

    private static int ruled(int character) {
        return switch (character) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '`', '\u00B4', '\u02BC' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> Character.isSpaceChar(character) || Character.isWhitespace(character) ? ' ' : character;
        };
    }

    private static String keyOf(String text) {
        if (text.length() > 2 && text.chars().allMatch(c -> c == '.' || c == '_' || c == '…' || c == '‥')) {
            return BLANK;
        }
        StringBuilder key = new StringBuilder(text.length());
        ARABIC_SIGNS.matcher(text).replaceAll("").codePoints().map(Word::key).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Digits of every script are one; brackets and quotation marks have no direction (PDFs mirror them in Arabic). */
    private static int key(int character) {
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        }
        return switch (character) {
            case '،' -> ',';
            case '؛' -> ';';
            case '؟' -> '?';
            case '٪' -> '%';
            case '٫' -> '.';
            case '٬' -> ',';
            case ')', '[', ']', '{', '}' -> '(';
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            default -> character;
        };
    }

    boolean isBlank() {
        return key.equals(BLANK);
    }

    boolean isMark() {
        return key.codePoints().noneMatch(Character::isLetterOrDigit) && !isBlank();
    }

    boolean isArabic() {
        return key.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /** True too when one of them is all in capitals, as a style can set a word that was typed otherwise. */
    boolean sameLetterCase(Word other) {
        return text.equals(other.text)
                || isCapitals()
                || other.isCapitals()
                || text.toLowerCase(Locale.ROOT).equals(text)
                        == other.text.toLowerCase(Locale.ROOT).equals(other.text);
    }

    private boolean isCapitals() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** This word with the beginning of the next line, when the hyphen at the line's end was only the line's. */
    Word joined(Word next, boolean keepHyphen) {
        int cut = keepHyphen ? 0 : 1;
        return new Word(
                text.substring(0, text.length() - cut) + next.text,
                key.substring(0, key.length() - cut) + next.key,
                opensLine,
                glued,
                next.broken);
    }

    /** The words as they are read. */
    static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            if (!text.isEmpty() && !word.glued()) {
                text.append(' ');
            }
            text.append(word.text());
        }
        return text.toString();
    }
}
