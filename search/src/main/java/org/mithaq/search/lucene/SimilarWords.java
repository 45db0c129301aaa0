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
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.mithaq.search.lucene.Wanted.Wish;
import org.mithaq.search.lucene.analysis.WordForms;

/**
 * Words like those that nobody wrote: when no document that the person may read has a word, the words spelled most like it
 * are looked for instead. Documents that the person may not read have no part in it, neither by having the word nor by
 * having one like it. One serves all searches of one request.
 */
final class SimilarWords {

    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.PARTY, Fields.NAME, Fields.TEXT);
    private static final int SHORTEST = 4;
    /** From this length on two letters may differ. */
    private static final int LONG = 8;

    private static final int TAKEN = 8;
    private static final float WEIGHT = 0.6f;
    /** A word that so few documents have may be a slip of its author, or of who types it. */
    private static final int FEW = 2;
    /** How many times as many must have another word for that to be the likelier one. */
    private static final int LIKELIER = 10;

    private final IndexSearcher searcher;
    private final Query readable;
    private final List<Other> instead = new ArrayList<>();
    private final Map<Asked, Map<String, Float>> known = new HashMap<>();

    SimilarWords(IndexSearcher searcher, Query readable) {
        this.searcher = searcher;
        this.readable = readable;
    }

    /** What is looked up once, however many searches of one request have it. */
    private record Asked(String exact, List<Fields.Searched> fields) {}

    /** Words spelled like one. @param exact that word @param terms the likeliest first */
    record Other(String exact, List<String> terms) {}

    /** What was looked for in place of words, so far. */
    List<Other> instead() {
        return List.copyOf(instead);
    }

    /** Words that hardly any document has, with those spelled like them that many more have. */
    List<Other> likelier(List<Wish> wishes) throws IOException {
        List<Other> others = new ArrayList<>();
        for (Wish wish : wishes) {
            if (ownWord(wish.sought()) instanceof Sought.AWord word && isWorthIt(word)) {
                int having = count(word, wish.fields());
                if (having <= FEW) {
                    List<String> terms = new ArrayList<>();
                    for (String term : similar(word, wish.fields()).keySet()) {
                        boolean likelier = !word.weights().containsKey(term)
                                && count(alone(term), wish.fields()) >= LIKELIER * Math.max(1, having);
                        if (likelier) {
                            terms.add(term);
                        }
                    }
                    if (!terms.isEmpty()) {
                        others.add(new Other(word.exact(), terms));
                    }
                }
            }
        }
        return others;
    }

    private static Sought ownWord(Sought sought) {
        return sought instanceof Sought.AWidened widened ? widened.own() : sought;
    }

    private int count(Sought sought, List<Fields.Searched> fields) throws IOException {
        TotalHitCountCollector counter = new TotalHitCountCollector();
        searcher.search(
                new BooleanQuery.Builder()
                        .add(sought.in(fields), Occur.FILTER)
                        .add(readable, Occur.FILTER)
                        .build(),
                counter);
        return counter.getTotalHits();
    }

    private static Sought.AWord alone(String term) {
        return new Sought.AWord(term, Map.of(term, 1f));
    }

    List<Wish> insteadOfMissing(List<Wish> wishes) throws IOException {
        List<Wish> result = new ArrayList<>();
        for (Wish wish : wishes) {
            if (wish.sought() instanceof Sought.AWord word && isWorthIt(word)) {
                Map<String, Float> similar = insteadOf(word, wish.fields());
                result.add(similar.isEmpty() ? wish : wish.seeking(new Sought.AWord(word.exact(), similar)));
            } else {
                result.add(wish);
            }
        }
        return result;
    }

    /** Nothing for a word that is found. */
    private Map<String, Float> insteadOf(Sought.AWord word, List<Fields.Searched> fields) throws IOException {
        Asked asked = new Asked(word.exact(), fields);
        Map<String, Float> similar = known.get(asked);
        if (similar == null) {
            similar = isFound(word, fields) ? Map.of() : similar(word, fields);
            known.put(asked, similar);
            if (!similar.isEmpty()) {
                instead.add(new Other(word.exact(), List.copyOf(similar.keySet())));
            }
        }
        return similar;
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

    private static boolean hasLive(DocIdSetIterator documents, @Nullable Bits live) throws IOException {
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
                .toList();
        Map<String, Float> similar = new LinkedHashMap<>();
        for (Map.Entry<String, Float> candidate : nearest) {
            if (similar.size() == TAKEN) {
                break;
            }
            if (isFound(alone(candidate.getKey()), fields)) {
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
