package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.WordForms;

/**
 * Words like those that nobody wrote: when no document that the person may read has a word, the words spelled most like it
 * are looked for instead. Documents that the person may not read have no part in it, neither by having the word nor by
 * having one like it.
 */
final class SimilarWords {

    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.PARTY, Fields.NAME, Fields.TEXT);
    private static final int SHORTEST = 4;
    /** From this length on two letters may differ. */
    private static final int LONG = 8;

    private static final int CANDIDATES = 200;
    private static final int TAKEN = 8;
    private static final float WEIGHT = 0.6f;

    private final IndexSearcher searcher;
    private final Query readable;

    SimilarWords(IndexSearcher searcher, Query readable) {
        this.searcher = searcher;
        this.readable = readable;
    }

    List<Wish> insteadOfMissing(List<Wish> wishes) throws IOException {
        List<Wish> result = new ArrayList<>();
        for (Wish wish : wishes) {
            if (wish.sought() instanceof Sought.AWord word
                    && isWorthIt(word)
                    && !isFound(wish.sought(), wish.fields())) {
                Map<String, Float> similar = similar(word, wish.fields());
                result.add(similar.isEmpty() ? wish : wish.seeking(new Sought.AWord(word.exact(), similar)));
            } else {
                result.add(wish);
            }
        }
        return result;
    }

    private static boolean isWorthIt(Sought.AWord word) {
        return word.weights().size() > 1
                && word.exact().length() >= SHORTEST
                && word.exact().codePoints().allMatch(Character::isLetter);
    }

    private boolean isFound(Sought sought, List<Fields.Searched> fields) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(sought.in(fields), Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null && hasLive(scorer.iterator(), leaf.reader().getLiveDocs())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLive(DocIdSetIterator documents, @org.jspecify.annotations.Nullable Bits live)
            throws IOException {
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Float> similar(Sought.AWord word, List<Fields.Searched> fields) throws IOException {
        Map<String, Float> candidates = new HashMap<>();
        for (Fields.Searched searched : fields) {
            if (FIELDS.contains(searched.field())) {
                addCandidates(candidates, searched.field(), word.exact());
            }
        }
        List<Map.Entry<String, Float>> nearest = candidates.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .toList();
        Map<String, Float> similar = new LinkedHashMap<>();
        for (Map.Entry<String, Float> candidate : nearest) {
            if (similar.size() == TAKEN) {
                break;
            }
            Sought.AWord alone = new Sought.AWord(candidate.getKey(), Map.of(candidate.getKey(), 1f));
            if (isFound(alone, fields)) {
                similar.put(candidate.getKey(), WEIGHT * candidate.getValue());
            }
        }
        return similar;
    }

    private void addCandidates(Map<String, Float> candidates, String field, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms == null) {
            return;
        }
        int edits = word.length() >= LONG ? LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE : 1;
        FuzzyTermsEnum similar = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
        for (BytesRef term = similar.next(); term != null; term = similar.next()) {
            String text = term.utf8ToString();
            if (text.charAt(0) != WordForms.MARKER) {
                candidates.merge(text, similar.getBoost(), Math::max);
            }
        }
    }
}
