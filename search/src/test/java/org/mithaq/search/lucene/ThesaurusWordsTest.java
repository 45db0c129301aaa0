package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** What two languages write alike for two things and no other word says: the language of the query tells them apart. */
    private static final List<Set<String>> MEANT_IN_TWO_LANGUAGES = List.of(
            // French: any agreement; English: a multilateral one.
            Set.of("AGREEMENT", "INTERNATIONAL_CONVENTION"));

    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final List<Concept> CONCEPTS = Thesaurus.shipped(ContentModel.load());
    private static final Terminology TERMINOLOGY = new Terminology(CONCEPTS, ANALYSIS);

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

    /** Searches know no accents, and look for the terms of every language in texts of each. */
    @Test
    void noWordShouldBeATermOfTwoConceptsInAnyLanguages() {
        Map<String, Set<String>> byWord = new TreeMap<>();
        forEachTerm((concept, language, words) -> {
            if (words.size() == 1) {
                byWord.computeIfAbsent(words.get(0).forms().exact(), each -> new TreeSet<>())
                        .add(concept.code());
            }
        });

        assertThat(byWord.entrySet())
                .filteredOn(word -> word.getValue().size() > 1 && !MEANT_IN_TWO_LANGUAGES.contains(word.getValue()))
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

    /** Each of these was once widened by what it does not mean. */
    @ParameterizedTest
    @CsvSource({
        "FR, compte rendu de la réunion, COUNTRY_RE",
        "FR, Dominique, COUNTRY_DM",
        "FR, Maurice, COUNTRY_MU",
        "AR, الوضع المالي, COUNTRY_ML",
        "AR, بنين وبنات, COUNTRY_BJ",
        "EN, who pays the costs, STATE",
        "EN, legs of the journey, LEGACY",
        "EN, conventions, AGREEMENT",
        "FR, convention, INTERNATIONAL_CONVENTION",
        "EN, in the event of fire, EVENT",
        "EN, as well as, WELL",
        "EN, fair and equitable, EXHIBITION",
        "AR, مجزرة, HALAL",
        "AR, عالم, SCIENTIST",
        "AR, قيد التفاوض, REGISTRATION",
        "AR, عقد اجتماع, CONTRACT",
        "AR, تاريخ التوقيع, HISTORY",
        "AR, سد الفجوة, DAM"
    })
    void wordShouldNotBeTakenForWhatItDoesNotMean(WorkingLanguage language, String text, String concept) {
        assertThat(recognised(language, text)).doesNotContain(concept);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Mali, COUNTRY_ML",
        "FR, République de Maurice, COUNTRY_MU",
        "AR, جمهورية مالي, COUNTRY_ML",
        "EN, conventions, INTERNATIONAL_CONVENTION",
        "FR, convention, AGREEMENT",
        "EN, subvention, GRANT",
        "AR, convention, AGREEMENT",
        "AR, convention, INTERNATIONAL_CONVENTION"
    })
    void wordShouldBeTakenForWhatItMeansInTheLanguageOfTheQuery(WorkingLanguage language, String text, String concept) {
        assertThat(recognised(language, text)).contains(concept);
    }

    private List<String> recognised(WorkingLanguage language, String text) {
        List<Word> words = ANALYSIS.words(text, List.of(language));
        return TERMINOLOGY
                .in(words.stream().map(Word::forms).toList(), words.get(0).passage())
                .stream()
                .map(match -> match.concept().code())
                .toList();
    }

    private interface Visitor {
        void visit(Concept concept, WorkingLanguage language, List<Word> words);
    }

    private void forEachTerm(Visitor visitor) {
        for (Concept concept : CONCEPTS) {
            for (WorkingLanguage language : WorkingLanguage.values()) {
                for (String term : concept.terms(language)) {
                    visitor.visit(concept, language, ANALYSIS.words(term, List.of(language)));
                }
            }
        }
    }

    private static String likeliest(WordForms forms, WorkingLanguage language) {
        List<String> stems = forms.stems(language);
        return stems.isEmpty() ? forms.exact() : stems.get(0);
    }
}
