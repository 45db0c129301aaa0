package org.mithaq.alfresco.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.language.WorkingLanguage;

/** In which working languages a text is: the script decides Arabic, frequent function words English and French. */
final class LanguagesOfText {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final double LEAST_SHARE = 0.1;
    /** Function words are about a third of a running text in their language. */
    private static final long WORDS_PER_FUNCTION_WORD = 3;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "is", "shall", "for", "by", "that", "this", "with", "be", "or", "are");
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "de", "des", "du", "et", "est", "une", "un", "dans", "pour", "par", "sur", "aux", "au");

    private LanguagesOfText() {}

    /** Most used first; empty when undecided. */
    static List<WorkingLanguage> of(String text) {
        Map<WorkingLanguage, Long> words = new EnumMap<>(WorkingLanguage.class);
        long all = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            all++;
            if (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC) {
                words.merge(WorkingLanguage.AR, 1L, Long::sum);
            } else if (ENGLISH.contains(word)) {
                words.merge(WorkingLanguage.EN, WORDS_PER_FUNCTION_WORD, Long::sum);
            } else if (FRENCH.contains(word)) {
                words.merge(WorkingLanguage.FR, WORDS_PER_FUNCTION_WORD, Long::sum);
            }
        }
        double least = all * LEAST_SHARE;
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<WorkingLanguage, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
