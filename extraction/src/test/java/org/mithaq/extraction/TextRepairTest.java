package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRepairTest {

    @Test
    void reversedLamAlefShouldBeTurnedWhereTheArticleProvesIt() {
        assertThat(pdf("نصت االتفاقية على األطراف وبناء اإلدارة", "واالستثمار في المالية"))
                .containsExactly("نصت الاتفاقية على الأطراف وبناء الإدارة", "والاستثمار في المالية");
    }

    @Test
    void soundLamAlefShouldStayAndWithItWhatMerelyLooksReversed() {
        String sound = "لا خلاف في الأمر، والاتفاقية الإسلامية، وكلمة االخطأ";

        assertThat(pdf(sound)).containsExactly(sound);
    }

    @Test
    void mirroredBracketsShouldBeTurnedThroughout() {
        assertThat(pdf("المادة )1( من «النص»".replace('«', '»').replaceFirst("»(?=$)", "«"), "أ) بند )2( منها"))
                .first()
                .isEqualTo("المادة (1) من «النص«".replace("«النص«", "«النص»"));
    }

    @Test
    void properBracketsAndLatinLinesShouldStay() {
        assertThat(pdf("المادة (1) من (الاتفاقية)", "a) first (i) second"))
                .containsExactly("المادة (1) من (الاتفاقية)", "a) first (i) second");
        assertThat(pdf("المادة )1(", "b) see )x( here")).containsExactly("المادة (1)", "b) see )x( here");
    }

    @Test
    void cutWordsShouldBeJoinedWhereNoWordCanStandAlone() {
        assertThat(pdf("التعليم المدرس ي، وبنا ء على ما سبق، يُ عفى الطفل من الخدم ة"))
                .containsExactly("التعليم المدرسي، وبناء على ما سبق، يُعفى الطفل من الخدمة");
    }

    @Test
    void lettersThatCanStandAloneShouldStayAlone() {
        String lists = "البند أ والبند ب و ج\nي) بند";

        assertThat(pdf(lists)).containsExactly(lists);
    }

    @Test
    void unmappedGlyphsControlsAndMarksOfDirectionShouldBeDropped() {
        assertThat(TextRepair.of(List.of("م\uFFFDذ\u0001ك\uFFFDرة \u200Fco\u00ADopération\uFEFF")))
                .containsExactly("مذكرة coopération");
    }

    @Test
    void whiteSpaceShouldBeEvenedOutAndParagraphsKept() {
        assertThat(TextRepair.of(List.of("  Article\u00A01 \r\n\r\n\r\n\n Objet :\t\u202Fle texte  ")))
                .containsExactly("Article 1\n\nObjet : le texte");
    }

    private static List<String> pdf(String... pages) {
        return TextRepair.ofPdf(List.of(pages));
    }
}
