package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.search.lucene.Wanted.Wish;

/**
 * Words like those that nobody wrote: when no document that the person may read has a word, the words spelled most like it
 * are looked for instead. Documents that the person may not read have no part in it, neither by having the word nor by
 * having one like it. One serves all searches of one request.
 */
public final class SimilarWords {

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

    /** Words spelled alike that are asked for together. */
    private static final int TOGETHER = 16;

    private final Corpus corpus;
    private final List<Other> instead = new ArrayList<>();
    private final Map<Asked, Map<String, Float>> known = new HashMap<>();

    public SimilarWords(Corpus corpus) {
        this.corpus = corpus;
    }

    /** What is looked up once, however many searches of one request have it. */
    private record Asked(String exact, List<Fields.Searched> fields) {}

    /** Words spelled like one. @param exact that word @param terms the likeliest first */
    public record Other(String exact, List<String> terms) {}

    /** What was looked for in place of words, so far. */
    public List<Other> instead() {
        return List.copyOf(instead);
    }

    /** Words that hardly any document has, with those spelled like them that many more have. */
    public List<Other> likelier(List<Wish> wishes) throws IOException {
        List<Other> others = new ArrayList<>();
        for (Wish wish : wishes) {
            if (ownWord(wish.sought()) instanceof Sought.AWord word && isWorthIt(word)) {
                int having = corpus.counts(List.of(word), wish.fields(), FEW + 1)[0];
                if (having <= FEW) {
                    List<String> terms =
                            new ArrayList<>(similar(word, wish.fields()).keySet());
                    terms.removeAll(word.weights().keySet());
                    int often = LIKELIER * Math.max(1, having);
                    int[] counts = counts(terms, wish.fields(), often);
                    for (int i = counts.length - 1; i >= 0; i--) {
                        if (counts[i] < often) {
                            terms.remove(i);
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

    private int[] counts(List<String> terms, List<Fields.Searched> fields, int upTo) throws IOException {
        List<Sought> words = terms.stream().<Sought>map(SimilarWords::alone).toList();
        return words.isEmpty() ? new int[0] : corpus.counts(words, fields, upTo);
    }

    private static Sought.AWord alone(String term) {
        return new Sought.AWord(term, Map.of(term, 1f));
    }

    public List<Wish> insteadOfMissing(List<Wish> wishes) throws IOException {
        recognise(wishes);
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
            similar = similar(word, fields);
            known.put(asked, similar);
            if (!similar.isEmpty()) {
                instead.add(new Other(word.exact(), List.copyOf(similar.keySet())));
            }
        }
        return similar;
    }

    /** Asks for all words of some fields at once. */
    private void recognise(List<Wish> wishes) throws IOException {
        Map<List<Fields.Searched>, Set<Sought.AWord>> unknown = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            if (wish.sought() instanceof Sought.AWord word
                    && isWorthIt(word)
                    && !known.containsKey(new Asked(word.exact(), wish.fields()))) {
                unknown.computeIfAbsent(wish.fields(), fields -> new LinkedHashSet<>())
                        .add(word);
            }
        }
        for (Map.Entry<List<Fields.Searched>, Set<Sought.AWord>> entry : unknown.entrySet()) {
            List<Sought.AWord> words = List.copyOf(entry.getValue());
            int[] counts = corpus.counts(List.copyOf(words), entry.getKey(), 1);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    known.put(new Asked(words.get(i).exact(), entry.getKey()), Map.of());
                }
            }
        }
    }

    private static boolean isWorthIt(Sought.AWord word) {
        return word.weights().size() > 1
                && word.exact().length() >= SHORTEST
                && word.exact().codePoints().allMatch(Character::isLetter);
    }

    private Map<String, Float> similar(Sought.AWord word, List<Fields.Searched> fields) throws IOException {
        List<String> names = fields.stream()
                .map(Fields.Searched::field)
                .filter(FIELDS::contains)
                .toList();
        int edits = word.exact().length() >= LONG ? 2 : 1;
        List<Map.Entry<String, Float>> nearest = corpus.spelledLike(word.exact(), names, edits).entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<String, Float> similar = new LinkedHashMap<>();
        for (int from = 0; from < nearest.size() && similar.size() < TAKEN; from += TOGETHER) {
            List<Map.Entry<String, Float>> some = nearest.subList(from, Math.min(from + TOGETHER, nearest.size()));
            int[] counts = counts(some.stream().map(Map.Entry::getKey).toList(), fields, 1);
            for (int i = 0; i < counts.length && similar.size() < TAKEN; i++) {
                if (counts[i] > 0) {
                    similar.put(some.get(i).getKey(), WEIGHT * some.get(i).getValue());
                }
            }
        }
        return similar;
    }
}
