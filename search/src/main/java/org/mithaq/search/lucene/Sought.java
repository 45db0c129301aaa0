package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;

/** One thing that a person looks for. */
public sealed interface Sought {

    /** How much a word counts beside others in a field when it is not the best. */
    float TIE = 0.2f;

    /** Finds and scores it in one field. */
    Query in(String field);

    /** False when no document whose terms are these has it: a cheap answer before the query is asked. */
    boolean isPossible(Set<String> terms);

    /** Finds it in any of the fields; the best field decides, the others add a little. */
    default Query in(List<Fields.Searched> fields) {
        List<Query> queries = new ArrayList<>();
        for (Fields.Searched searched : fields) {
            Query query = in(searched.field());
            queries.add(searched.weight() == 1f ? query : new BoostQuery(query, searched.weight()));
        }
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, TIE);
    }

    /**
     * A word in all its forms.
     *
     * @param exact the word itself
     * @param weights terms with their weight, above 0 and up to 1
     */
    record AWord(String exact, Map<String, Float> weights) implements Sought {

        public AWord {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }

        @Override
        public boolean isPossible(Set<String> terms) {
            return weights.keySet().stream().anyMatch(terms::contains);
        }

        @Override
        public Query in(String field) {
            SynonymQuery.Builder query = new SynonymQuery.Builder(field);
            weights.forEach((term, weight) -> query.addTerm(new BytesRef(term), weight));
            return query.build();
        }
    }

    /** Exact words next to each other, in this order. */
    record APhrase(List<String> words) implements Sought {

        @Override
        public boolean isPossible(Set<String> terms) {
            return terms.containsAll(words);
        }

        @Override
        public Query in(String field) {
            return new PhraseQuery(field, words.toArray(String[]::new));
        }
    }

    /** Words joined by a hyphen: as one word, or next to each other. */
    record ACompound(AWord joined, APhrase parts) implements Sought {

        @Override
        public boolean isPossible(Set<String> terms) {
            return joined.isPossible(terms) || parts.isPossible(terms);
        }

        @Override
        public Query in(String field) {
            return new DisjunctionMaxQuery(List.of(joined.in(field), parts.in(field)), 0f);
        }
    }

    /** Words next to each other, each in all its forms. */
    record ATerm(List<AWord> words) implements Sought {

        public ATerm {
            words = List.copyOf(words);
        }

        @Override
        public boolean isPossible(Set<String> terms) {
            return words.stream().allMatch(word -> word.isPossible(terms));
        }

        @Override
        public Query in(String field) {
            MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder();
            for (AWord word : words) {
                query.add(word.weights().keySet().stream()
                        .map(term -> new Term(field, term))
                        .toArray(Term[]::new));
            }
            return query.build();
        }
    }

    /** A word, or else what means the same as the words among which it stands. */
    record AWidened(AWord own, List<Sought> others) implements Sought {

        /** How much what means the same counts beside the word itself: less than that it would come before it in its own language. */
        public static final float OTHERS = 0.25f;

        /** The same of a single word, where terms of several words are weighed by their forms. */
        private static final float WORD = 0.35f;

        public AWidened {
            others = List.copyOf(others);
        }

        @Override
        public boolean isPossible(Set<String> terms) {
            return own.isPossible(terms) || others.stream().anyMatch(other -> other.isPossible(terms));
        }

        @Override
        public Query in(String field) {
            List<Query> queries = new ArrayList<>();
            queries.add(own.in(field));
            others.forEach(other -> queries.add(new BoostQuery(other.in(field), weight(other))));
            return new DisjunctionMaxQuery(queries, 0f);
        }

        /** Lucene adds up how rare all forms of a term's words are; it counts as much as one of them, for each word typed. */
        public static float weight(Sought other) {
            return other instanceof ATerm term
                    ? 1f
                            / term.words().stream()
                                    .mapToInt(word -> word.weights().size())
                                    .sum()
                    : WORD;
        }
    }

    /** Words that begin with one of these; all count the same. */
    record APrefix(List<String> beginnings) implements Sought {

        @Override
        public boolean isPossible(Set<String> terms) {
            return true;
        }

        @Override
        public Query in(String field) {
            List<Query> queries = new ArrayList<>();
            for (String beginning : beginnings) {
                queries.add(new ConstantScoreQuery(new PrefixQuery(new Term(field, beginning))));
            }
            return new DisjunctionMaxQuery(queries, 0f);
        }
    }
}
