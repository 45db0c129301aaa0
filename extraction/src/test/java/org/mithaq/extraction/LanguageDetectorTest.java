package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;

class LanguageDetectorTest {

    private static final String ENGLISH =
            "The purpose of this Memorandum is to establish the basis on which the two organizations will work together.";
    private static final String FRENCH =
            "Le présent mémorandum a pour objet de définir les bases sur lesquelles les deux organisations travailleront.";
    private static final String ARABIC = "تهدف هذه المذكرة إلى تحديد الأسس التي تعمل عليها المنظمتان معاً.";

    @Test
    void runningTextShouldBeOfItsLanguage() {
        assertThat(LanguageDetector.languagesOf(List.of(ENGLISH))).containsExactly(WorkingLanguage.EN);
        assertThat(LanguageDetector.languagesOf(List.of(FRENCH))).containsExactly(WorkingLanguage.FR);
        assertThat(LanguageDetector.languagesOf(List.of(ARABIC))).containsExactly(WorkingLanguage.AR);
    }

    @Test
    void passagesShouldBeWeighedByTheirLength() {
        assertThat(LanguageDetector.languagesOf(List.of(FRENCH + "\n" + FRENCH, ARABIC, ENGLISH + ENGLISH + ENGLISH)))
                .containsExactly(WorkingLanguage.EN, WorkingLanguage.FR, WorkingLanguage.AR);
    }

    @Test
    void nameInAnotherLanguageShouldNotCount() {
        assertThat(LanguageDetector.languagesOf(List.of((ARABIC + "\n").repeat(8) + "ICESCO and the UN")))
                .containsExactly(WorkingLanguage.AR);
    }

    @Test
    void otherLanguagesOfTheScriptShouldStayUndecided() {
        assertThat(LanguageDetector.languagesOf(
                        List.of("Las Partes Contratantes fomentarán y facilitarán los intercambios culturales"
                                + " mediante becas, visitas y publicaciones conjuntas.")))
                .isEmpty();
        assertThat(LanguageDetector.languagesOf(List.of("Anhang IV", "2026-2029")))
                .isEmpty();
    }
}
