package org.mithaq.comparison;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a line that opens a section.
 *
 * @param number of an article; 0 for what has none
 * @param label number with its addition ("4 bis"), or the name of an annex
 * @param written as it stands in the text
 * @param rest of the line after it: a title, or the wording itself
 */
record Heading(Form form, int number, String label, String written, String rest) {

    /** How it is written; a text is divided by its strongest form. */
    enum Form {
        /** "Article 4", "المادة الرابعة", "Section 2". */
        ARTICLE,
        /** "أولاً:". */
        ORDINAL,
        /** "4." before a paragraph. */
        NUMBERED,
        ANNEX,
        SIGNATURES
    }

    private static final Pattern LATIN_ARTICLE =
            Pattern.compile("^(Article|ARTICLE|Art\\.|ART\\.|Section|SECTION|Clause|CLAUSE)\\s*[:.]?\\s*"
                    + "([0-9]{1,3}(?:er|re|ER)?|[IVXLC]{1,8}|[Pp]remi[eè]re?|PREMI[EÈ]RE?|(?i:first|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
                    + "(?:\\s*-?\\s*((?i:bis|ter|quater|quinquies)|[A-Z](?![\\p{L}\\p{N}'’])))?(?![\\p{L}\\p{N}])\\s*");
    private static final Pattern ARABIC_ARTICLE =
            Pattern.compile("^(المادة|مادة|البند|بند)\\s*[:\\-–]?\\s*[(\\[)]?\\s*(?=[\\p{L}\\p{N}])");
    private static final Pattern ARABIC_ORDINAL = Pattern.compile(
            "^((?:[اأ]ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|ثاني)[\\u064B-\\u0652]*ا?[\\u064B-\\u0652]*"
                    + "(?:\\s+عشر)?)\\s*[:\\-–.]\\s*");
    private static final Pattern NUMBERED = Pattern.compile(
            "^[(]?(\\p{Nd}{1,2}|[IVX]{1,5})\\s*(?:[.)]|[-–](?=\\s*\\p{IsArabic}))\\s*(?=[\\p{L}\"«“'])");
    private static final Pattern ANNEX = Pattern.compile(
            "^(Annexe|ANNEXE|Annex|ANNEX|Appendix|APPENDIX|Appendice|APPENDICE|Schedule|SCHEDULE|(?:ال)?ملحق|(?:ال)?مرفق)(?![\\p{L}])"
                    + "(?:\\s*[:\\-–]?\\s*[(\"„“«]?((?:رقم\\s*)?(?:\\p{Nd}{1,2}|[IVX]{1,5}|[A-H]|[أ-ي]|ال\\p{L}+))[)\"”»]?(?![\\p{L}\\p{N}]))?\\s*");
    private static final Pattern SIGNATURES =
            Pattern.compile("^(?:(?i:in witness whereof|in faith whereof|en foi de quoi|en t[ée]moignage de quoi)"
                    + "|DONE (?:at|in|AT|IN)|Done (?:at|in)|FAIT (?:à|en|À|EN|A)|Fait (?:à|en)|(?i:signed (?:at|in|on behalf))"
                    + "|Signed (?:at|in)|SIGNED|For and on behalf of|[وإ]?(?:حرر|حُرر|حررت|وقعت|وُقعت|وقع|وُقع|أبرمت|أُبرمت|تم توقيع|تم التوقيع)(?=[\\s,،])"
                    + "|وإثباتا|وإثباتًا|وإثباتاً|وإشهادا|وإشهاداً|وتوثيقاً|وشهادة على ذلك).*");
    /** What a reference to an annex goes on with, when a line break has cut the sentence before it. */
    private static final Pattern ANNEX_CONTINUES =
            Pattern.compile("^(?:(?:من|في|إلى|على|أعلاه|أدناه|المشار|أو)(?![\\p{L}])|وال|،|,).*");

    private static final Pattern TITLE_FOLLOWS = Pattern.compile("^(?:[.:)\\]\\-–—(\"«“„].*|\\p{Lu}.*|)$");
    private static final int LONGEST_TITLE = 160;

    private static final String FIRST = "AaSsCcDdEeFfIiVvXxLl(";

    /** Whether a line that begins so may be one: most are not, and need no further look. */
    static boolean mayBegin(char first) {
        return FIRST.indexOf(first) >= 0 || first >= 0x0621 && first <= 0x06F9 || Character.isDigit(first);
    }

    static Optional<Heading> of(String line) {
        return article(line)
                .or(() -> arabicArticle(line))
                .or(() -> annex(line))
                .or(() -> signatures(line))
                .or(() -> matching(ARABIC_ORDINAL, Form.ORDINAL, line))
                .or(() -> matching(NUMBERED, Form.NUMBERED, line));
    }

    private static Optional<Heading> article(String line) {
        Matcher matcher = LATIN_ARTICLE.matcher(line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        OptionalInt number = Numerals.latin(matcher.group(2));
        String rest = line.substring(matcher.end());
        // "Article 5 of the Convention" continues a sentence that a line break has cut
        if (number.isEmpty() || !TITLE_FOLLOWS.matcher(rest).matches()) {
            return Optional.empty();
        }
        String addition = matcher.group(3) == null ? "" : " " + matcher.group(3).toLowerCase(Locale.ROOT);
        return Optional.of(new Heading(
                Form.ARTICLE,
                number.getAsInt(),
                number.getAsInt() + addition,
                matcher.group().strip(),
                withoutSeparator(rest)));
    }

    private static Optional<Heading> arabicArticle(String line) {
        Matcher matcher = ARABIC_ARTICLE.matcher(line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String after = line.substring(matcher.end());
        String[] words = after.split("\\s+", 4);
        Optional<Numerals.Count> count = Numerals.arabic(words);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        int end = 0;
        for (int i = 0; i < count.get().words(); i++) {
            end = after.indexOf(words[i], end) + words[i].length();
        }
        String rest = after.substring(end);
        boolean repeated = rest.strip().startsWith("مكرر");
        // "المادة الخامسة من الاتفاقية" continues a sentence that a line break has cut
        if (rest.strip().matches("^(من|في|إلى|على|أعلاه|أدناه|المشار|والمادة|و|أو|،|,).*")) {
            return Optional.empty();
        }
        String number = Integer.toString(count.get().number());
        return Optional.of(new Heading(
                Form.ARTICLE,
                count.get().number(),
                repeated ? number + " bis" : number,
                line.substring(0, matcher.end() + end).replaceAll("[:.\\s]+$", ""),
                withoutSeparator(rest)));
    }

    private static Optional<Heading> annex(String line) {
        Matcher matcher = ANNEX.matcher(line);
        if (!matcher.lookingAt() || line.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        String rest = line.substring(matcher.end());
        boolean arabic = line.codePointAt(0) >= 0x600;
        boolean named = matcher.group(2) != null;
        boolean reference = arabic
                ? !named && !rest.isEmpty() || ANNEX_CONTINUES.matcher(rest).matches()
                : !TITLE_FOLLOWS.matcher(rest).matches();
        if (reference) {
            return Optional.empty();
        }
        String name = named ? matcher.group(2).replaceAll("رقم\\s*", "") : "";
        return Optional.of(new Heading(
                Form.ANNEX, 0, Numerals.digits(name), matcher.group().strip(), withoutSeparator(rest)));
    }

    private static Optional<Heading> signatures(String line) {
        return SIGNATURES.matcher(line).matches()
                ? Optional.of(new Heading(Form.SIGNATURES, 0, "", "", line))
                : Optional.empty();
    }

    private static Optional<Heading> matching(Pattern pattern, Form form, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String written = matcher.group(1);
        OptionalInt number = form == Form.NUMBERED
                ? Numerals.latin(written)
                : Numerals.arabic(written.split("\\s+", -1)).stream()
                        .mapToInt(Numerals.Count::number)
                        .findFirst();
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Heading(
                        form,
                        number.getAsInt(),
                        Integer.toString(number.getAsInt()),
                        matcher.group().strip(),
                        line.substring(matcher.end())));
    }

    private static String withoutSeparator(String rest) {
        return rest.replaceFirst("^[\\s.:)\\]\\-–—]+", "");
    }
}
