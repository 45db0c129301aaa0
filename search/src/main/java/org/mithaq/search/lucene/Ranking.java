package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.mithaq.search.lucene.Wanted.Wish;

/**
 * Orders the best hits once more by what is too dear to ask of every hit: how many of the words a document has, and whether
 * it has them together. The number of hits looked at is fixed, so that the order does not depend on the page asked for.
 */
public final class Ranking {

    /** How many hits are looked at again. */
    public static final int DEPTH = 200;

    /** The share of a score that depends on how many of the words a document has. */
    public static final double COVERAGE = 0.5;
    /** How far two words may be from each other. */
    public static final int NEAR = 3;

    public static final float NEAR_WEIGHT = 0.4f;
    public static final float PHRASE_WEIGHT = 0.6f;

    /** Where words are looked for together. */
    public static final List<String> TOGETHER_IN = List.of(Fields.TITLE, Fields.PARTY, Fields.TEXT);

    private final IndexSearcher searcher;
    private final List<Wish> sought;
    private final List<String> inOrder;

    Ranking(IndexSearcher searcher, List<Wish> sought, List<String> inOrder) {
        this.searcher = searcher;
        this.sought = sought;
        this.inOrder = inOrder;
    }

    TopDocs rank(TopDocs found) throws IOException {
        if (sought.size() < 2 || found.scoreDocs.length == 0) {
            return found;
        }
        int depth = Math.min(DEPTH, found.scoreDocs.length);
        ScoreDoc[] best = Arrays.copyOf(found.scoreDocs, depth);
        TopDocs ranked = byTogetherness(byCoverage(new TopDocs(found.totalHits, best), depth), depth);
        ScoreDoc[] all = found.scoreDocs.clone();
        System.arraycopy(ranked.scoreDocs, 0, all, 0, depth);
        return new TopDocs(found.totalHits, all);
    }

    private TopDocs byCoverage(TopDocs found, int depth) throws IOException {
        BooleanQuery.Builder covered = new BooleanQuery.Builder();
        for (Wish wish : sought) {
            covered.add(new ConstantScoreQuery(wish.sought().in(wish.fields())), Occur.SHOULD);
        }
        return new QueryRescorer(covered.build()) {
            @Override
            protected float combine(float score, boolean matches, float words) {
                double share = matches ? words / sought.size() : 0;
                return (float) (score * (1 - COVERAGE + COVERAGE * share));
            }
        }.rescore(searcher, found, depth);
    }

    private TopDocs byTogetherness(TopDocs found, int depth) throws IOException {
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        List<Sought.AWord> words = words(sought);
        for (String field : TOGETHER_IN) {
            for (int i = 1; i < words.size(); i++) {
                together.add(new BoostQuery(near(field, words.get(i - 1), words.get(i)), NEAR_WEIGHT), Occur.SHOULD);
            }
            if (inOrder.size() > 1) {
                Query phrase = new PhraseQuery(field, inOrder.toArray(String[]::new));
                together.add(new BoostQuery(phrase, PHRASE_WEIGHT), Occur.SHOULD);
            }
        }
        return QueryRescorer.rescore(searcher, found, together.build(), 1, depth);
    }

    /** Those that may stand beside each other. */
    public static List<Sought.AWord> words(List<Wish> sought) {
        List<Sought.AWord> words = new ArrayList<>();
        for (Wish wish : sought) {
            if (wish.sought() instanceof Sought.AWord word) {
                words.add(word);
            } else if (wish.sought() instanceof Sought.AWidened widened) {
                words.add(widened.own());
            }
        }
        return words;
    }

    private static Query near(String field, Sought.AWord first, Sought.AWord second) {
        return new MultiPhraseQuery.Builder()
                .add(terms(field, first))
                .add(terms(field, second))
                .setSlop(NEAR)
                .build();
    }

    private static Term[] terms(String field, Sought.AWord word) {
        return word.weights().keySet().stream()
                .map(term -> new Term(field, term))
                .toArray(Term[]::new);
    }
}
