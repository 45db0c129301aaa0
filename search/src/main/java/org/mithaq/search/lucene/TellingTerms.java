package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.lucene.TellingWords.Telling;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/**
 * The most telling words of a document or a clause: those that it has often and few others have, of those that the person
 * may read.
 */
public final class TellingTerms {

    /** The most frequent words of a document, of which the most telling are chosen. */
    private static final int CANDIDATES = 400;

    private static final int TERMS = 40;
    private static final float OFTEN = 1.5f;
    /** The share of these that a document must have to be called alike. */
    private static final float LEAST = 0.2f;

    private static final int FEWEST = 2;

    /** Of a clause. */
    private static final int CLAUSE_CANDIDATES = 120;

    private static final int CLAUSE_TERMS = 20;
    /** The share of these that a clause must have to be called alike. */
    private static final float CLAUSE_LEAST = 0.35f;

    /** @param asked how much a word counts of the document asked about @param found and of those found */
    public record Compared(String field, float asked, float found) {}

    /** Not the parties: their names are those of dossiers, which the person may not read for that. */
    public static final List<Compared> COMPARED = List.of(
            new Compared(Fields.TITLE, 3f, 1.5f),
            new Compared(Fields.ABOUT, 2f, 1f),
            new Compared(Fields.TEXT, 1f, 1f));

    /** A word with what it tells: often here, seldom elsewhere. @param rarity among what the person may read */
    public record Weighted(Telling word, float rarity, float weight) {}

    /** How many of the documents that the person may read have words, in the fields that are compared. */
    public interface Occurrences {

        int size();

        /** In the order of the terms. */
        int[] having(List<String> terms) throws IOException;
    }

    private final TextAnalysis analysis;

    public TellingTerms(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The most telling first. @param texts of the document by field */
    public List<Weighted> ofDocument(Map<String, String> texts, Occurrences others) throws IOException {
        TellingWords words = new TellingWords(analysis);
        for (Compared compared : COMPARED) {
            @Nullable String text = texts.get(compared.field());
            if (text != null) {
                words.add(text, compared.asked());
            }
        }
        return best(words.mostFrequent(CANDIDATES), others, OFTEN, TERMS);
    }

    /** The most telling first. */
    public List<Weighted> ofClause(String text, Occurrences others) throws IOException {
        TellingWords words = new TellingWords(analysis);
        words.add(text, 1f);
        return best(words.mostFrequent(CLAUSE_CANDIDATES), others, 1f, CLAUSE_TERMS);
    }

    private static List<Weighted> best(List<Telling> words, Occurrences others, float often, int most)
            throws IOException {
        int[] having = others.having(words.stream().map(Telling::term).toList());
        List<Weighted> telling = new ArrayList<>();
        for (int i = 0; i < having.length; i++) {
            if (having[i] > 1) {
                Telling word = words.get(i);
                float rarity = ClauseWishes.rarity(others.size(), having[i]);
                telling.add(new Weighted(word, rarity, rarity * word.times() / (word.times() + often)));
            }
        }
        telling.sort(Comparator.comparing(Weighted::weight).reversed().thenComparing(weighted -> weighted.word()
                .term()));
        return List.copyOf(telling.subList(0, Math.min(most, telling.size())));
    }

    /** How many of its telling words a document that is alike has at least. */
    public static int leastOfDocument(int telling) {
        return Math.min(telling, Math.max(FEWEST, Math.round(LEAST * telling)));
    }

    /** How many of its telling words a clause that is alike has at least. */
    public static int leastOfClause(int telling) {
        return Math.min(telling, Math.max(FEWEST, Math.round(CLAUSE_LEAST * telling)));
    }
}
