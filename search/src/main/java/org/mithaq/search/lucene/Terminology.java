package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.Concept;
import org.mithaq.search.lucene.analysis.Passages;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;
import org.mithaq.search.lucene.analysis.WordForms;

/** The terms of a thesaurus as the analysis sees them: recognised in what people type, in any of their forms. */
final class Terminology {

    private final List<Concept> concepts;
    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final Map<String, List<Term>> byConcept = new HashMap<>();

    private record Term(Concept concept, WorkingLanguage language, List<WordForms> words) {}

    /** A concept in a sequence of words. @param to index after its last word */
    record Match(Concept concept, int from, int to) {}

    Terminology(List<Concept> concepts, TextAnalysis analysis) {
        this.concepts = concepts;
        for (Concept concept : concepts) {
            for (WorkingLanguage language : WorkingLanguage.values()) {
                for (String text : concept.terms(language)) {
                    List<WordForms> words = analysis.words(text, List.of(language)).stream()
                            .map(Word::forms)
                            .toList();
                    if (!words.isEmpty()) {
                        add(new Term(concept, language, words));
                    }
                }
            }
        }
    }

    private void add(Term term) {
        byConcept
                .computeIfAbsent(term.concept().code(), code -> new ArrayList<>())
                .add(term);
        for (String key : keys(term.words().get(0), term.language())) {
            byFirstWord.computeIfAbsent(key, each -> new ArrayList<>()).add(term);
        }
    }

    /** Whether it was made of these very concepts. */
    boolean isOf(List<Concept> others) {
        return concepts == others;
    }

    /**
     * The concepts in a sequence of words, one after the other; of those that begin with a word, those of the longest term.
     *
     * @param language of the words in Latin letters
     */
    List<Match> in(List<WordForms> words, Passages.Latin language) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            List<Match> longest = longest(words, at, language);
            matches.addAll(longest);
            at = longest.isEmpty() ? at + 1 : longest.get(0).to();
        }
        return matches;
    }

    /** Who writes a term itself means no other that has its stem. */
    private List<Match> longest(List<WordForms> words, int from, Passages.Latin language) {
        int length = 0;
        boolean asWritten = false;
        List<Term> found = new ArrayList<>();
        for (Term term : beginningWith(words.get(from))) {
            int size = term.words().size();
            if (size >= Math.max(length, 1) && matches(term, words, from)) {
                boolean same = isWritten(term, words, from);
                if (size > length || (same && !asWritten)) {
                    found.clear();
                    length = size;
                    asWritten = same;
                }
                if (same || !asWritten) {
                    found.add(term);
                }
            }
        }
        int to = from + length;
        return of(found, language).map(concept -> new Match(concept, from, to)).toList();
    }

    /**
     * Two languages may write one word for two things: it is what it means in the language of the query, or both where nothing
     * tells that.
     */
    private static Stream<Concept> of(List<Term> terms, Passages.Latin language) {
        List<Term> own = terms.stream().filter(term -> isOf(term, language)).toList();
        return (own.isEmpty() ? terms : own).stream().map(Term::concept).distinct();
    }

    private static boolean isOf(Term term, Passages.Latin language) {
        return switch (language) {
            case FRENCH -> term.language() == WorkingLanguage.FR;
            case ENGLISH -> term.language() == WorkingLanguage.EN;
            case EITHER -> true;
        };
    }

    private Set<Term> beginningWith(WordForms word) {
        Set<Term> terms = new LinkedHashSet<>();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            for (String key : keys(word, language)) {
                terms.addAll(byFirstWord.getOrDefault(key, List.of()));
            }
        }
        return terms;
    }

    /** Whether the words are the term itself, and not only other forms of its words. */
    private static boolean isWritten(Term term, List<WordForms> words, int from) {
        for (int i = 0; i < term.words().size(); i++) {
            if (!term.words().get(i).exact().equals(words.get(from + i).exact())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Term term, List<WordForms> words, int from) {
        if (from + term.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.words().size(); i++) {
            Set<String> keys = keys(term.words().get(i), term.language());
            if (Collections.disjoint(keys, keys(words.get(from + i), term.language()))) {
                return false;
            }
        }
        return true;
    }

    /** A word of another concept must not pass for it: of several possible stems the likeliest alone. */
    private static Set<String> keys(WordForms word, WorkingLanguage language) {
        List<String> stems = word.stems(language);
        return stems.isEmpty() ? Set.of(word.exact()) : Set.of(word.exact(), stems.get(0));
    }

    /** All terms of a concept but those that these words are themselves. */
    List<Sought> others(Concept concept, List<WordForms> typed) {
        List<Sought> others = new ArrayList<>();
        for (Term term : byConcept.getOrDefault(concept.code(), List.of())) {
            if (term.words().size() != typed.size() || !matches(term, typed, 0)) {
                List<Sought.AWord> words = term.words().stream()
                        .map(word -> inAllForms(word, term.language()))
                        .toList();
                others.add(words.size() == 1 ? words.get(0) : new Sought.ATerm(words));
            }
        }
        return others;
    }

    private static Sought.AWord inAllForms(WordForms word, WorkingLanguage language) {
        Map<String, Float> weights = new LinkedHashMap<>();
        weights.put(word.exact(), 1f);
        word.stems(language)
                .forEach(stem -> weights.put(stem, weights.size() == 1 ? Wanted.STEM : Wanted.FURTHER_STEM));
        return new Sought.AWord(word.exact(), weights);
    }
}
