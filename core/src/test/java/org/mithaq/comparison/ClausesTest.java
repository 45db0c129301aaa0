package org.mithaq.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

    @Test
    void articlesOfEachLanguageShouldBeFoundWithHeadingAndTitle() {
        assertThat(names(SampleTexts.ENGLISH))
                .containsExactly(
                        "PREAMBLE",
                        "Article I/Purpose",
                        "Article II/Obligations",
                        "Article III",
                        "Article IV",
                        "SIGNATURES");
        assertThat(names(SampleTexts.FRENCH))
                .containsExactly("PREAMBLE", "Article premier", "Article 2", "Article 3", "SIGNATURES");
        assertThat(names(SampleTexts.ARABIC))
                .containsExactly("PREAMBLE", "المادة الأولى", "المادة الثانية", "المادة الثالثة", "SIGNATURES");
    }

    @Test
    void clauseShouldSayWhereItStands() {
        Clause second = Clauses.of(SampleTexts.ENGLISH).get(1);

        assertThat(SampleTexts.ENGLISH.substring(second.start(), second.end()))
                .startsWith("Article I\nPurpose\n1. The Parties")
                .endsWith("conferences.");
        assertThat(SampleTexts.ENGLISH.substring(second.body(), second.end()).strip())
                .startsWith("1. The Parties");
    }

    @Test
    void clausesShouldFollowEachOtherWithoutLosingAWord() {
        for (String text : List.of(SampleTexts.ENGLISH, SampleTexts.FRENCH, SampleTexts.ARABIC)) {
            String joined = Clauses.of(text).stream()
                    .map(clause -> text.substring(clause.start(), clause.end()))
                    .collect(Collectors.joining());

            assertThat(joined.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    /** As a PDF is read when its lines come without their ends. */
    @Test
    void articlesShouldBeFoundWhereLineBreaksWereLost() {
        for (String text : List.of(SampleTexts.ENGLISH, SampleTexts.FRENCH, SampleTexts.ARABIC)) {
            List<String> whole = headings(text);
            List<String> flat = headings(text.replace('\n', ' '));

            assertThat(flat).isEqualTo(whole);
        }
    }

    @Test
    void headingsInCapitalsShouldBeFoundAfterAnyWord() {
        assertThat(headings("AGREEMENT between the two ARTICLE 1 PURPOSE The Parties work together"
                        + " ARTICLE 2 MEANS Each pays its own. ARTICLE 3 END Three years."))
                .containsExactly("ARTICLE 1", "ARTICLE 2", "ARTICLE 3");
    }

    @Test
    void referencesToArticlesShouldOpenNone() {
        assertThat(headings("""
                        Article 1
                        The Parties act under
                        Article 5 of the Convention and Article 2. They shall meet.
                        Article 2
                        See Article 1; Article 7 shall apply. Article 9 is void.
                        Article 3
                        Nothing in Article 2 matters.
                        """)).containsExactly("Article 1", "Article 2", "Article 3");
        assertThat(headings("""
                        المادة الأولى
                        يعمل الطرفان وفقًا لأحكام المادة الثانية. ويلتزمان بما ورد في
                        المادة الخامسة من الاتفاقية.
                        المادة الثانية
                        تسري المادة الأولى على ذلك.
                        """)).containsExactly("المادة الأولى", "المادة الثانية");
    }

    @Test
    void sectionsWithinArticlesShouldNotDivideThem() {
        assertThat(headings("""
                        Article 1
                        Section 1 First
                        Section 2 Second
                        Article 2
                        Section 1 Again
                        """)).containsExactly("Article 1", "Article 2");
        assertThat(headings("""
                        Section 1. Purpose of it
                        The Parties meet.
                        Section 2. Means of it
                        They pay.
                        """)).containsExactly("Section 1", "Section 2");
    }

    @Test
    void otherWaysOfCountingShouldDivideATextWithoutArticles() {
        assertThat(headings("""
                        أولاً: الغرض
                        يتعاون الطرفان.
                        ثانياً: الوسائل
                        يدفع كل طرف نفقاته.
                        """)).hasSize(2);
        assertThat(headings("""
                        1. Purpose
                        The Parties work together.
                        2. Means
                        Each pays its own.
                        """)).hasSize(2);
        assertThat(headings("""
                        البند الأول
                        يتعاون الطرفان.
                        البند (2)
                        يدفع كل طرف نفقاته.
                        """)).containsExactly("البند الأول", "البند (2)");
    }

    @Test
    void articlesOfAnAnnexAndOfASecondInstrumentShouldBeFoundAgain() {
        List<Clause> clauses = Clauses.of("""
                Article 1
                One.
                Article 2
                Two.
                Annex A
                Article 1
                One of the annex.
                Article 2
                Two of the annex.
                """);

        assertThat(clauses).extracting(Clause::container).containsExactly("", "", "Annex A", "Annex A", "Annex A");
        assertThat(headings("""
                        Article 1
                        One.
                        Article 2
                        Two.
                        Article 1
                        One of another.
                        Article 2
                        Two of another.
                        """)).hasSize(4);
    }

    /** A line break in a sentence may put the reference at the beginning of a line. */
    @Test
    void referencesToAnAnnexShouldOpenNone() {
        List<Clause> english = Clauses.of("""
                Article 1
                The Parties act as set out in
                Annex A. The Parties meet each year.
                Article 2
                Each pays its own, see
                Annex B. Nobody pays for another.
                Article 3
                Three years.
                Annex A
                Article 1
                One of the annex.
                Article 2
                Two of the annex.
                """);
        List<Clause> arabic = Clauses.of("""
                المادة الأولى
                يعمل الطرفان كما ورد في
                الملحق رقم 1 من هذه الاتفاقية.
                المادة الثانية
                يدفع كل طرف نفقاته وفق
                الملحق رقم 1 من هذه الاتفاقية.
                الملحق رقم 1
                ميزانية المشروع.
                """);

        assertThat(english)
                .extracting(Clause::heading)
                .containsExactly("Article 1", "Article 2", "Article 3", "Annex A", "Article 1", "Article 2");
        assertThat(english).extracting(Clause::container).containsExactly("", "", "", "Annex A", "Annex A", "Annex A");
        assertThat(arabic)
                .extracting(Clause::heading)
                .containsExactly("المادة الأولى", "المادة الثانية", "الملحق رقم 1");
    }

    @Test
    void headingsBeyondWhatAnyInstrumentHasShouldNotBeKept() {
        String articles = "Article 1\nOne.\nArticle 2\nTwo.\n";

        assertThat(headings("Annex A\n".repeat(100) + articles)).hasSize(2);
        assertThat(headings("Annex A\n".repeat(20_000) + articles)).isEmpty();
    }

    @Test
    void articlesInTwoLanguagesShouldBeCountedEachByItself() {
        assertThat(headings("""
                        Article 1
                        The Parties meet.
                        المادة الأولى
                        يجتمع الطرفان.
                        Article 2
                        They pay.
                        المادة الثانية
                        يدفعان.
                        """)).containsExactly("Article 1", "المادة الأولى", "Article 2", "المادة الثانية");
    }

    @Test
    void textWithoutArticlesShouldBecomePassagesOfSentences() {
        String sentence = "The Parties shall work together in every field that they both find useful. ";
        List<Clause> passages = Clauses.of(sentence.repeat(40));

        assertThat(passages).hasSizeGreaterThan(2).allSatisfy(passage -> {
            assertThat(passage.kind()).isEqualTo(Optional.empty());
            assertThat(passage.end() - passage.start()).isLessThanOrEqualTo(1_400);
        });
        assertThat(sentence.repeat(40)
                        .substring(passages.get(0).start(), passages.get(0).end()))
                .endsWith("useful.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\f\f", "—", "\u200f\n\u200f"})
    void textWithoutWordsShouldHaveNoClauses(String text) {
        assertThat(Clauses.of(text)).isEmpty();
    }

    /** Whoever writes headings by the thousand must not keep the host busy. */
    @Test
    void hostileTextsShouldBeDividedInTheTimeOfTheirLength() {
        String headings = IntStream.rangeClosed(1, 60_000)
                .mapToObj(i -> "Article " + (i % 999 + 1) + "\n")
                .collect(Collectors.joining());
        List<String> texts = List.of(
                headings,
                "Article 1 ".repeat(100_000),
                ". Article 1".repeat(100_000),
                "(".repeat(500_000),
                "a".repeat(1_000_000),
                " ".repeat(500_000) + "Article 1",
                "المادة ".repeat(100_000),
                "ARTICLE ".repeat(100_000),
                IntStream.rangeClosed(1, 999)
                        .mapToObj(i -> "Article " + i + ". " + "a".repeat(40_000) + ". ")
                        .collect(Collectors.joining()));

        for (String text : texts) {
            long begun = System.nanoTime();
            assertThat(Clauses.of(text)).hasSizeLessThanOrEqualTo(1_001);
            assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
        }
    }

    private static List<String> headings(String text) {
        return Clauses.of(text).stream()
                .filter(clause -> clause.kind().equals(Optional.of(SectionKind.ARTICLE)))
                .map(Clause::heading)
                .toList();
    }

    private static List<String> names(String text) {
        return Clauses.of(text).stream()
                .map(clause -> clause.heading().isEmpty()
                        ? clause.kind().map(SectionKind::name).orElse("")
                        : clause.title().isEmpty() ? clause.heading() : clause.heading() + "/" + clause.title())
                .toList();
    }
}
