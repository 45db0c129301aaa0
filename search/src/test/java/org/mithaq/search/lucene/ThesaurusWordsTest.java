package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.search.Concept;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;
import org.mithaq.search.lucene.analysis.WordForms;

/** The shipped thesaurus as the analysis sees it. */
class ThesaurusWordsTest {

    /** Concepts that share a stem and mean so, or names of countries that look like another word. */
    private static final List<Set<String>> MEANT = List.of(
            Set.of("COUNTRY_PA", "DEVELOPMENT"),
            Set.of("COUNTRY_TK", "POWER_OF_ATTORNEY"),
            Set.of("FINANCING", "FUND"),
            Set.of("RESEARCH", "RESEARCHER"),
            Set.of("TRAINER", "TRAINING"),
            Set.of("VOLUNTEER", "VOLUNTEERING"),
            Set.of("KNOWLEDGE", "SCIENTIST"));

    private final TextAnalysis analysis = new TextAnalysis();
    private final List<Concept> concepts = Thesaurus.shipped(ContentModel.load());

    /** Else a search would be widened by what only looks alike. */
    @Test
    void termsOfTwoConceptsShouldNotHaveTheSameStems() {
        Map<String, Set<String>> byStems = new TreeMap<>();
        forEachTerm((concept, language, words) -> byStems.computeIfAbsent(
                        language + " "
                                + words.stream()
                                        .map(word -> likeliest(word.forms(), language))
                                        .toList(),
                        each -> new TreeSet<>())
                .add(concept.code()));

        assertThat(byStems.values())
                .filteredOn(codes -> codes.size() > 1 && !MEANT.contains(codes))
                .isEmpty();
    }

    @Test
    void noTermShouldBeAWordThatSaysNothing() {
        List<String> small = new ArrayList<>();
        forEachTerm((concept, language, words) -> {
            if (words.stream()
                    .allMatch(word -> TextAnalysis.isStopWord(word.forms().exact(), language))) {
                small.add(concept.code() + " " + language);
            }
        });

        assertThat(small).isEmpty();
    }

    private interface Visitor {
        void visit(Concept concept, WorkingLanguage language, List<Word> words);
    }

    private void forEachTerm(Visitor visitor) {
        for (Concept concept : concepts) {
            for (WorkingLanguage language : WorkingLanguage.values()) {
                for (String term : concept.terms(language)) {
                    visitor.visit(concept, language, analysis.words(term, List.of(language)));
                }
            }
        }
    }

    private static String likeliest(WordForms forms, WorkingLanguage language) {
        List<String> stems = forms.stems(language);
        return stems.isEmpty() ? forms.exact() : stems.get(0);
    }
}
