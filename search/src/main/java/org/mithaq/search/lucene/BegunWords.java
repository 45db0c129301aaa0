package org.mithaq.search.lucene;

import java.util.List;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;
import org.mithaq.search.lucene.analysis.WordForms;

/**
 * What somebody has typed so far.
 *
 * @param whole words that are complete
 * @param last the beginning of the word being typed, in all forms in which the index may have it; empty when that is complete
 */
public record BegunWords(List<String> whole, List<String> last) {

    private static final int FEWEST_LETTERS = 2;
    private static final int LONGEST = 200;
    /** Nobody types more words before choosing. */
    private static final int MOST_WORDS = 8;

    /** What a reference counts beside a title, so that it comes first whatever else there is. */
    public static final float REFERENCE = 4f;

    public static final float PARTNER = 2f;

    public BegunWords {
        whole = List.copyOf(whole);
        last = List.copyOf(last);
    }

    /** Nothing when it is too little to suggest anything for. */
    public static BegunWords of(String typed, TextAnalysis analysis) {
        String beginning = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<Word> words = analysis.words(beginning, List.of());
        long letters = beginning.codePoints().filter(Character::isLetterOrDigit).count();
        if (words.isEmpty() || letters < FEWEST_LETTERS) {
            return new BegunWords(List.of(), List.of());
        }
        List<Word> first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        Word last = first.get(first.size() - 1);
        boolean open = last.end() == beginning.length();
        return new BegunWords(
                first.subList(0, first.size() - (open ? 1 : 0)).stream()
                        .map(word -> word.forms().exact())
                        .toList(),
                open ? beginnings(last) : List.of());
    }

    /** In Arabic also after an article or another prefix, which stems lack. */
    private static List<String> beginnings(Word word) {
        String exact = word.forms().exact();
        boolean arabic = !word.forms().arabic().isEmpty();
        return arabic ? List.of(exact, WordForms.mark(WorkingLanguage.AR, exact)) : List.of(exact);
    }

    public boolean isEmpty() {
        return whole.isEmpty() && last.isEmpty();
    }
}
