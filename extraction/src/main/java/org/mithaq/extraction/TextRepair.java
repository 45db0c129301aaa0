package org.mithaq.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes extracted text one that can be searched and read: compatibility forms (ligatures, Arabic presentation forms) are
 * resolved, invisible characters dropped, white space evened out. In Arabic from PDFs three faults of producers are
 * mended where the text itself proves them; what is only likely stays as it is.
 */
final class TextRepair {

    /** Controls, unmapped glyphs, soft hyphens, byte order marks, marks of direction. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFD\\u00AD\\uFEFF\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern SPACES_AT_LINE_ENDS = Pattern.compile(" ?(\\r\\n|\\r|\\n|\\u2028|\\u2029) ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private static final String LETTER = "[\\u0620-\\u063A\\u0641-\\u064A]";
    private static final String MARK = "[\\u064B-\\u0652]";

    /** Lam-alef taken apart in the wrong order shows at the article, since no word begins with alef, alef, lam. */
    private static final Pattern REVERSED_ARTICLE =
            Pattern.compile("(?<!" + LETTER + ")([وفبك]?)ا([اأإآ])ل(?=" + LETTER + ")");

    private static final Pattern LAM_ALEF = Pattern.compile("ل[اأإآ]");
    /** No word is a lone ending or hamza, nor a lone letter that bears a vowel mark. */
    private static final Pattern CUT_OFF_END = Pattern.compile("(?<=[بتثجحخسشصضطظعغفقكلمنهي]) (?=[ةىي](?!" + LETTER
            + "|" + MARK + "))|(?<=" + LETTER + ") (?=ء(?!" + LETTER + "))");

    private static final Pattern CUT_OFF_START =
            Pattern.compile("(?<!" + LETTER + "|" + MARK + ")(" + LETTER + MARK + ") (?=" + LETTER + ")");

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}«»]");
    private static final String OPENING = "([{«";
    private static final String CLOSING = ")]}»";

    private TextRepair() {}

    static List<String> of(List<String> pages) {
        return pages.stream().map(TextRepair::clean).toList();
    }

    static List<String> ofPdf(List<String> pages) {
        List<String> clean = of(pages);
        boolean reversed = hasReversedLamAlef(clean);
        boolean mirrored = hasMirroredBrackets(clean);
        return clean.stream()
                .map(page -> reversed ? REVERSED_ARTICLE.matcher(page).replaceAll("$1ال$2") : page)
                .map(page -> mirrored ? page.lines().map(TextRepair::turned).collect(Collectors.joining("\n")) : page)
                .map(page -> CUT_OFF_END.matcher(page).replaceAll(""))
                .map(page -> CUT_OFF_START.matcher(page).replaceAll("$1"))
                .toList();
    }

    private static String clean(String text) {
        String normal = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        String spaced = SPACES.matcher(normal).replaceAll(" ");
        String lines = SPACES_AT_LINE_ENDS.matcher(spaced).replaceAll("\n");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    /** Running Arabic has lam-alef in every line: a text with the reversed article and no lam-alef reverses them all. */
    private static boolean hasReversedLamAlef(List<String> pages) {
        long reversed = count(REVERSED_ARTICLE, pages);
        return reversed > 0 && count(LAM_ALEF, pages) * 10 < reversed;
    }

    private static long count(Pattern pattern, List<String> pages) {
        return pages.stream()
                .mapToLong(page -> pattern.matcher(page).results().count())
                .sum();
    }

    /**
     * Whether brackets in right-to-left lines come as their mirror images throughout. Within a line a closing one before
     * its opening one speaks for it, a proper pair against it.
     */
    private static boolean hasMirroredBrackets(List<String> pages) {
        long mirrored = 0;
        long proper = 0;
        for (String page : pages) {
            for (String line : page.lines().filter(TextRepair::isRightToLeft).toList()) {
                Matcher brackets = BRACKETS.matcher(line);
                char previous = 0;
                while (brackets.find()) {
                    char bracket = line.charAt(brackets.start());
                    if (previous != 0 && arePair(previous, bracket)) {
                        boolean opensFirst = OPENING.indexOf(previous) >= 0;
                        proper += opensFirst ? 1 : 0;
                        mirrored += opensFirst ? 0 : 1;
                        previous = 0;
                    } else {
                        previous = bracket;
                    }
                }
            }
        }
        return mirrored > 0 && proper * 10 < mirrored;
    }

    private static boolean arePair(char one, char other) {
        int opening = OPENING.indexOf(one);
        int closing = CLOSING.indexOf(one);
        return opening >= 0 && CLOSING.indexOf(other) == opening || closing >= 0 && OPENING.indexOf(other) == closing;
    }

    private static String turned(String line) {
        if (!isRightToLeft(line)) {
            return line;
        }
        return BRACKETS.matcher(line).replaceAll(bracket -> {
            int opening = OPENING.indexOf(bracket.group());
            return opening >= 0
                    ? CLOSING.substring(opening, opening + 1)
                    : OPENING.substring(CLOSING.indexOf(bracket.group()), CLOSING.indexOf(bracket.group()) + 1);
        });
    }

    private static boolean isRightToLeft(String line) {
        long letters = line.codePoints().filter(Character::isLetter).count();
        long arabic = line.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                .count();
        return arabic > 0 && arabic * 2 > letters;
    }
}
