package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.search.SearchQuery.Facet;

class ModelCodeNamesTest {

    private static final ContentModel MODEL = ContentModel.load();
    private static final ModelCodeNames NAMES = new ModelCodeNames(MODEL);

    @Test
    void codeShouldBeKnownInAnyCaseAndByItsLabelInEachLanguage() {
        for (WorkingLanguage language : WorkingLanguage.values()) {
            String label = MODEL.property(Prm.PROP_STATUS)
                    .flatMap(PropertyDefinition::listOfValues)
                    .flatMap(list -> list.label("LEGAL_REVIEW", language.locale()))
                    .orElseThrow();
            assertThat(NAMES.codes(Facet.STATUS, label)).as(label).containsExactly("LEGAL_REVIEW");
        }
        assertThat(NAMES.codes(Facet.STATUS, "LEGAL_REVIEW")).containsExactly("LEGAL_REVIEW");
        assertThat(NAMES.codes(Facet.STATUS, "legal review")).containsExactly("LEGAL_REVIEW");
        assertThat(NAMES.codes(Facet.COUNTRY, "maroc")).containsExactly("MA");
        assertThat(NAMES.codes(Facet.COUNTRY, "المغرب")).containsExactly("MA");
        assertThat(NAMES.codes(Facet.COUNTRY, "senegal")).containsExactly("SN");
        assertThat(NAMES.codes(Facet.TYPE, "mou")).containsExactly("prm:mou");
        assertThat(NAMES.codes(Facet.TYPE, "مذكرة تفاهم")).containsExactly("prm:mou");
    }

    @Test
    void arabicDigitsShouldBeAYear() {
        assertThat(NAMES.codes(Facet.YEAR, "٢٠٢١")).containsExactly("2021");
        assertThat(NAMES.codes(Facet.YEAR, "next")).isEmpty();
    }

    @Test
    void whatIsNoNameShouldBeNoCode() {
        assertThat(NAMES.codes(Facet.STATUS, "nonsense")).isEmpty();
        assertThat(NAMES.codes(Facet.TYPE, "")).isEmpty();
    }
}
