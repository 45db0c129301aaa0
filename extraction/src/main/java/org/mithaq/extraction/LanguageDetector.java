package org.mithaq.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.language.WorkingLanguage;

/**
 * Which working languages a text is in, by passage. The script decides Arabic; French and English are told apart by
 * their most frequent function words, which make up a third of any running text in either.
 */
final class LanguageDetector {

    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}+");
    /** A line ends a passage if it has so many words, and joins the next one otherwise. */
    private static final int LEAST_WORDS_OF_A_PASSAGE = 12;

    private static final int MOST_WORDS_OF_A_PASSAGE = 40;
    /** A passage in another language of that script has a few function words in common, not every tenth. */
    private static final double LEAST_SHARE_OF_FUNCTION_WORDS = 0.1;
    /** A language with fewer letters than this share of the text is a quotation or a name in it. */
    private static final double LEAST_SHARE_OF_TEXT = 0.1;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "is", "shall", "for", "by", "that", "this", "with", "be", "or", "are",
            "which", "from", "its", "has", "have", "not", "it", "at", "was", "were", "their", "these", "will", "may",
            "other", "between", "under", "such", "each", "been", "both", "any", "all");
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "de", "des", "du", "et", "est", "une", "un", "dans", "pour", "par", "sur", "aux", "au",
            "ou", "ce", "cette", "ces", "qui", "que", "à", "être", "sont", "leur", "leurs", "entre", "avec", "ne",
            "pas", "il", "elle", "sera", "seront", "l", "d", "en", "son", "sa", "ses", "où");

    private LanguageDetector() {}

    /** Most used first. */
    static List<WorkingLanguage> languagesOf(List<String> pages) {
        Map<WorkingLanguage, Long> letters = new EnumMap<>(WorkingLanguage.class);
        long all = 0;
        for (String page : pages) {
            all += page.codePoints().filter(Character::isLetter).count();
            letters.merge(WorkingLanguage.AR, arabicLettersOf(page), Long::sum);
            countLatin(page, letters);
        }
        double least = all * LEAST_SHARE_OF_TEXT;
        List<WorkingLanguage> languages = new ArrayList<>();
        letters.forEach((language, count) -> {
            if (count > 0 && count >= least) {
                languages.add(language);
            }
        });
        languages.sort(Comparator.comparing((WorkingLanguage language) -> letters.get(language))
                .reversed());
        return languages;
    }

    private static long arabicLettersOf(String page) {
        return page.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                .count();
    }

    private static void countLatin(String page, Map<WorkingLanguage, Long> letters) {
        Passage passage = new Passage();
        for (String line : (Iterable<String>) page.lines()::iterator) {
            Matcher words = LATIN_WORD.matcher(line);
            while (words.find()) {
                passage.add(words.group().toLowerCase(Locale.ROOT));
                passage = passage.words < MOST_WORDS_OF_A_PASSAGE ? passage : passage.countedInto(letters);
            }
            passage = passage.words < LEAST_WORDS_OF_A_PASSAGE ? passage : passage.countedInto(letters);
        }
        passage.countedInto(letters);
    }

    private static final class Passage {
        private int words;
        private long letters;
        private int english;
        private int french;

        void add(String word) {
            words++;
            letters += word.length();
            english += ENGLISH.contains(word) ? 1 : 0;
            french += FRENCH.contains(word) ? 1 : 0;
        }

        /** @return the next passage */
        Passage countedInto(Map<WorkingLanguage, Long> counts) {
            int most = Math.max(english, french);
            if (english != french && most > 0 && most >= words * LEAST_SHARE_OF_FUNCTION_WORDS) {
                counts.merge(english > french ? WorkingLanguage.EN : WorkingLanguage.FR, letters, Long::sum);
            }
            return new Passage();
        }
    }
}
