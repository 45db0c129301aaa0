package org.mithaq.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextComparisonTest {

    private static Comparison compare(String cleared, String signed) {
        return TextComparison.between(SampleTexts.document(cleared), SampleTexts.document(signed));
    }

    private static String changed(String text, String was, String is) {
        assertThat(text).contains(was);
        return text.replace(was, is);
    }

    /** Every section is held against every other: thousands of them must not make a host work for hours. */
    @Test
    void headingsByTheThousandShouldDivideATextNoFurther() {
        StringBuilder text = new StringBuilder("Article 1\nPurpose.\nArticle 2\nMeans.\n");
        IntStream.rangeClosed(1, 2_500).forEach(i -> text.append("Annex ")
                .append(i % 9 + 1)
                .append("\nthe same four words u")
                .append(i)
                .append('\n'));

        assertThat(Segmentation.of(text.toString().lines().map(Line::of).toList(), Set.of()))
                .hasSize(1_001);
    }

    private static String wording(Deviation deviation, Span.Change change) {
        return deviation.spans().stream()
                .filter(span -> span.change() == change)
                .map(Span::text)
                .reduce("", (a, b) -> a + b);
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleTexts.ENGLISH, SampleTexts.FRENCH, SampleTexts.ARABIC})
    void textLaidOutOnPagesShouldEqualTheSameTextWithoutPages(String text) {
        for (int width : new int[] {40, 61, 90}) {
            assertThat(TextComparison.between(SampleTexts.document(text), SampleTexts.laidOut(text, width)))
                    .isEqualTo(new Comparison(List.of(), List.of()));
            assertThat(TextComparison.between(SampleTexts.laidOut(text, width), SampleTexts.laidOut(text, 70))
                            .deviations())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the “Parties”|the \"Parties\"",
                "co-operate in the training|co-¶operate in the training",
                "conferences.|confer-¶ences.",
                "USD 50,000|USD\u00A050,000",
                "Article III¶Each|Article 3 – Each",
                "Purpose|PURPOSE",
                "equally authentic|equ\u00ADally auth\u200Bentic"
            })
    void howItIsSetShouldBeNoDeviation(String was, String is) {
        String signed = changed(SampleTexts.ENGLISH, was.replace("¶", "\n"), is.replace("¶", "\n"));
        String cleared = SampleTexts.ENGLISH + "\nconferences";
        assertThat(compare(cleared, signed + "\nconferences").deviations()).isEmpty();
    }

    @Test
    void howArabicIsSetShouldBeNoDeviation() {
        String signed = SampleTexts.ARABIC
                .replace("250", "٢٥٠")
                .replace("وتُجدَّد", "وتجدد")
                .replace("التعاون", "التعـــاون")
                .replace("المادة الثالثة", "المادة (٣)");
        String presented = signed.replace("لا", "\uFEFB");
        assertThat(Normalizer.isNormalized(presented, Normalizer.Form.NFKC)).isFalse();
        assertThat(compare(SampleTexts.ARABIC, presented).deviations()).isEmpty();
    }

    @Test
    void lineWhoseTwoPartsAPdfExchangedShouldBeReadInOrder() {
        String signed = changed(
                SampleTexts.ARABIC,
                "مذكرة تفاهم بين المنظمة ووزارة الأوقاف",
                "قاف مذكرة تفاهم بين المنظمة ووزارة الأو");
        assertThat(compare(SampleTexts.ARABIC, signed).deviations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 teachers|130 teachers|Article II|120|130",
                "shall not bear|shall bear|Article II|not|''",
                "Each Party may|Each Party shall|Article I|may|shall",
                "USD 50,000|USD 500,000|Article III|50,000|500,000",
                "31 March|30 March|Article III|31|30",
                "three years|five years|Article IV|three|five",
                "Each Party shall contribute|Each party shall contribute|Article III|Party|party",
                "no further|now further|Article IV|no|now"
            })
    void oneChangedWordShouldBeToldWithItsArticleAndBothWordings(
            String was, String is, String article, String deleted, String inserted) {
        List<Deviation> deviations = compare(SampleTexts.ENGLISH, changed(SampleTexts.ENGLISH, was, is))
                .deviations();

        assertThat(deviations).hasSize(1);
        Deviation deviation = deviations.get(0);
        assertThat(deviation.kind()).isEqualTo(Deviation.Kind.CHANGED);
        assertThat(deviation.clearedHeading()).isEqualTo(article);
        assertThat(wording(deviation, Span.Change.DELETED)).isEqualTo(deleted);
        assertThat(wording(deviation, Span.Change.INSERTED)).isEqualTo(inserted);
        assertThat(deviation.clearedWording()).contains(was);
        assertThat(deviation.signedWording()).contains(is);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250 مخطوطًا|350 مخطوطًا|المادة الثانية",
                "لا تتحمل|تتحمل|المادة الثانية",
                "ستة أشهر|سنة أشهر|المادة الثالثة",
                "يهدف الطرفان|يلتزم الطرفان|المادة الأولى"
            })
    void oneChangedWordOfArabicShouldBeToldWithItsArticle(String was, String is, String article) {
        assertThat(compare(SampleTexts.ARABIC, changed(SampleTexts.ARABIC, was, is))
                        .deviations())
                .extracting(Deviation::signedHeading)
                .containsExactly(article);
    }

    @Test
    void negationTakenOutOfFrenchShouldBeTold() {
        Comparison comparison =
                compare(SampleTexts.FRENCH, changed(SampleTexts.FRENCH, "ne prend pas en charge", "prend en charge"));
        assertThat(comparison.deviations())
                .extracting(Deviation::clearedHeading)
                .containsExactly("Article 2");
    }

    @Test
    void insertedArticleShouldBeAddedAndThoseAfterItRenumbered() {
        String signed = changed(
                SampleTexts.ENGLISH,
                "Article III\nEach",
                "Article III\nThe Parties keep each other's information secret.\nArticle IV\nEach");
        signed = changed(signed, "Article IV\nThis", "Article V\nThis");

        assertThat(compare(SampleTexts.ENGLISH, signed).deviations())
                .extracting(Deviation::kind, Deviation::clearedHeading, Deviation::signedHeading)
                .containsExactly(
                        tuple(Deviation.Kind.ADDED, "", "Article III"),
                        tuple(Deviation.Kind.RENUMBERED, "Article III", "Article IV"),
                        tuple(Deviation.Kind.RENUMBERED, "Article IV", "Article V"));
    }

    @Test
    void removedArticleShouldBeTold() {
        String signed = SampleTexts.ARABIC.replaceFirst("(?s)المادة الثانية.*?(?=المادة الثالثة)", "");
        assertThat(compare(SampleTexts.ARABIC, signed).deviations())
                .extracting(Deviation::kind, Deviation::clearedHeading)
                .containsExactly(tuple(Deviation.Kind.REMOVED, "المادة الثانية"));
    }

    @Test
    void articlesThatChangedPlacesShouldBeTold() {
        String first = "The Parties shall co-operate in the training of teachers and of nobody else at all.";
        String second = "Each Party bears the costs of its own travel, whatever the reason of the visit.";
        String text = "Title\nArticle 1\nOpening words of the agreement.\nArticle 2\n%s\nArticle 3\n%s\n";

        assertThat(compare(text.formatted(first, second), text.formatted(second, first))
                        .deviations())
                .extracting(Deviation::kind)
                .containsExactlyInAnyOrder(Deviation.Kind.RENUMBERED, Deviation.Kind.RENUMBERED);
    }

    @Test
    void articleOfAnAnnexShouldNotBeTakenForTheOneOfTheSameNumberBeforeIt() {
        String annexed = SampleTexts.ENGLISH + "\nAnnex A\nProgramme\nArticle 1\nTen courses are held.\n";
        List<Deviation> deviations =
                compare(annexed, changed(annexed, "Ten courses", "Two courses")).deviations();
        assertThat(deviations).hasSize(1);
        assertThat(deviations.get(0).clearedWording()).isEqualTo("Ten courses are held.");
    }

    @Test
    void namesAndDatesInTheBlanksShouldBeFillInsAndNoDeviation() {
        String signed = SampleTexts.ENGLISH
                .replaceFirst("_{12}", "Rabat")
                .replaceFirst("_{12}", "16 July 2026")
                .replace("For the Organisation", "For the Organisation\nDr. A. Director, Director General");
        Comparison comparison = compare(SampleTexts.ENGLISH, signed);
        assertThat(comparison.deviations()).isEmpty();
        assertThat(comparison.fillIns())
                .extracting(FillIn::filled)
                .containsExactly("Rabat", "16 July 2026", "Dr. A. Director, Director General");
    }

    @Test
    void blanksFilledInArabicShouldBeFillIns() {
        String signed = SampleTexts.ARABIC.replaceFirst("\\.{12}", "الرباط").replaceFirst("\\.{12}", "16 / 7 / 2026م");
        Comparison comparison = compare(SampleTexts.ARABIC, signed);
        assertThat(comparison.deviations()).isEmpty();
        assertThat(comparison.fillIns()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For the University|For the University¶This Memorandum shall not bind the University",
                "equally authentic|equally authentic, the English text prevailing",
                "both texts being equally authentic|the Arabic text being authentic"
            })
    void wordingPutUnderTheTextShouldBeADeviation(String was, String is) {
        Comparison comparison = compare(SampleTexts.ENGLISH, changed(SampleTexts.ENGLISH, was, is.replace("¶", "\n")));
        assertThat(comparison.deviations()).extracting(Deviation::section).containsExactly(SectionKind.SIGNATURES);
    }

    @Test
    void amountPutIntoABlankOfAnArticleShouldBeADeviation() {
        String cleared = changed(SampleTexts.ENGLISH, "USD 50,000", "USD ________");
        assertThat(compare(cleared, SampleTexts.ENGLISH).deviations())
                .extracting(Deviation::clearedHeading)
                .containsExactly("Article III");
    }

    @Test
    void numberAloneOnItsLineShouldBeWordingUnlessItCountsThePages() {
        List<String> cleared =
                List.of("Article 1\nThe sum is\n500\nin all.", "Article 2\nNothing else is due to anybody.");
        List<String> signed =
                List.of("Article 1\nThe sum is\n900\nin all.", "Article 2\nNothing else is due to anybody.");
        assertThat(TextComparison.between(cleared, signed).deviations()).hasSize(1);
    }

    @Test
    void anotherTextAltogetherShouldDeviateEverywhere() {
        assertThat(compare(SampleTexts.ENGLISH, SampleTexts.FRENCH).deviations())
                .hasSizeGreaterThan(5);
    }

    @Test
    void twoHundredPagesShouldBeComparedWithoutTheTimeRunningAway() {
        List<String> cleared = new ArrayList<>();
        List<String> signed = new ArrayList<>();
        for (int page = 1; page <= 200; page++) {
            String text = "Article %d\n".formatted(page)
                    + "The Parties shall meet at place %d and settle matter %d of the programme within the year. "
                            .formatted(page * 7, page * 13)
                            .repeat(20);
            cleared.add(text);
            signed.add(page % 20 == 0 ? text.replaceFirst("shall meet", "may meet") : text);
        }
        long start = System.nanoTime();
        Comparison comparison = TextComparison.between(cleared, signed);
        assertThat(comparison.deviations()).hasSize(10);
        // two seconds on a quiet machine; a quadratic comparison of 70,000 words would take minutes
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
