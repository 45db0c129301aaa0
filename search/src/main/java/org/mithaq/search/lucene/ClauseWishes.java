package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mithaq.search.lucene.ClauseScoring.Rule;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.TellingTerms.Weighted;
import org.mithaq.search.lucene.Wanted.Wish;

/**
 * What a search wants of clauses.
 *
 * @param inText what clauses must have, may have or must not have
 * @param elsewhere what is wanted of other fields of their documents
 */
public record ClauseWishes(List<Wish> inText, List<Wish> elsewhere) {

    public ClauseWishes {
        inText = List.copyOf(inText);
        elsewhere = List.copyOf(elsewhere);
    }

    public static ClauseWishes of(Wanted wanted, SimilarWords similar) throws IOException {
        List<Wish> wishes = new ArrayList<>(similar.insteadOfMissing(wanted.with(Occurrence.OPTIONAL)));
        wishes.addAll(similar.insteadOfMissing(wanted.with(Occurrence.REQUIRED)));
        wishes.addAll(wanted.with(Occurrence.FORBIDDEN));
        return new ClauseWishes(
                wishes.stream().filter(ClauseWishes::isInText).toList(),
                wishes.stream().filter(wish -> !isInText(wish)).toList());
    }

    private static boolean isInText(Wish wish) {
        return wish.fields().stream().anyMatch(searched -> searched.field().equals(Fields.TEXT));
    }

    /** The words of a clause that others are compared with. */
    public static List<Wish> of(List<Weighted> telling) {
        return telling.stream()
                .map(Weighted::word)
                .map(word -> new Wish(
                        Occurrence.OPTIONAL,
                        new Sought.AWord(word.term(), Map.of(word.term(), 1f)),
                        Fields.SEARCHED,
                        word.term()))
                .toList();
    }

    public static float[] rarities(List<Weighted> telling) {
        float[] rarities = new float[telling.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = telling.get(i).rarity();
        }
        return rarities;
    }

    /** @param all documents that the person may read @param having those of them that have something */
    public static float rarity(int all, int having) {
        return (float) Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));
    }

    /** How many of the things a clause must have: all, else most, else any. */
    public int[] leasts() {
        int count = (int) inText.stream()
                .filter(wish -> wish.occurrence() != Occurrence.FORBIDDEN)
                .count();
        return IntStream.of(count, (2 * count + 2) / 3, Math.min(1, count))
                .distinct()
                .toArray();
    }

    public Rule rule(int least) {
        return new Rule(least, where(Occurrence.REQUIRED), where(Occurrence.FORBIDDEN), -1, -1);
    }

    private boolean[] where(Occurrence occurrence) {
        boolean[] where = new boolean[inText.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = inText.get(i).occurrence() == occurrence;
        }
        return where;
    }
}
