package org.mithaq.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;

/** The words of one text, counted, without those that say nothing of what a text is about. */
public final class TellingWords {

    /** The beginning of a book says what it is about; its length must not decide how long an answer takes. */
    private static final int LONGEST = 120_000;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_ARABIC = 3;

    private final TextAnalysis analysis;
    private final Map<String, Counted> byTerm = new HashMap<>();

    public TellingWords(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** A term of the index. @param written as the text has it most often @param times how often, by weight */
    public record Telling(String term, String written, float times) {}

    private static final class Counted {
        private float times;
        private final Map<String, Integer> written = new LinkedHashMap<>();

        String mostWritten() {
            return written.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    public void add(String text, float weight) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        for (Word word : analysis.words(beginning, List.of())) {
            if (isTelling(word)) {
                Counted counted = byTerm.computeIfAbsent(term(word), term -> new Counted());
                counted.times += weight;
                counted.written.merge(written(beginning, word), 1, Integer::sum);
            }
        }
    }

    /** A heading in capitals is no acronym. */
    private static String written(String text, Word word) {
        String written = text.substring(word.start(), word.end());
        return written.length() > 6 ? written.toLowerCase(Locale.ROOT) : written;
    }

    private static boolean isTelling(Word word) {
        String exact = word.forms().exact();
        boolean arabic = !word.forms().arabic().isEmpty();
        return exact.length() >= (arabic ? SHORTEST_ARABIC : SHORTEST)
                && exact.codePoints().allMatch(Character::isLetter)
                && !TextAnalysis.isStopWord(exact, WorkingLanguage.FR)
                && !TextAnalysis.isStopWord(exact, WorkingLanguage.EN);
    }

    /** The stem in the language of the passage; where that is open, the word itself. */
    private static String term(Word word) {
        List<String> stems = !word.forms().arabic().isEmpty()
                ? word.forms().arabic()
                : switch (word.passage()) {
                    case FRENCH -> word.forms().french();
                    case ENGLISH -> word.forms().english();
                    case EITHER -> List.<String>of();
                };
        return stems.isEmpty() ? word.forms().exact() : stems.get(0);
    }

    /** The most frequent, first. */
    public List<Telling> mostFrequent(int most) {
        return byTerm.entrySet().stream()
                .map(entry -> new Telling(entry.getKey(), entry.getValue().mostWritten(), entry.getValue().times))
                .sorted(Comparator.comparing(Telling::times).reversed().thenComparing(Telling::term))
                .limit(most)
                .toList();
    }
}
