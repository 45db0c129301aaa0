package org.mithaq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusDocumentTest {

    @Test
    void manifestRowShouldBecomePropertiesOfTheModel() {
        CorpusDocument document = CorpusDocument.of(Map.of(
                "path", "fr/accord.pdf",
                "kind", "mou",
                "language", "fr",
                "title", "Protocole d’accord",
                "parties", "Royaume; Banque de développement",
                "partner_category", "financial-institution",
                "signed_on", "1966-03-01",
                "expires_on", "",
                "renewal", "tacit"));

        assertThat(document.type()).isEqualTo("prm:mou");
        assertThat(document.mainPartner()).contains("Banque de développement");
        assertThat(document.partnerCategory()).contains("DEVELOPMENT_BANK");
        assertThat(document.properties())
                .containsEntry("cm:title", Map.of("fr", "Protocole d’accord"))
                .containsEntry("prm:language", "fr")
                .containsEntry("prm:signedOn", "1966-03-01")
                .containsEntry("prm:renewalMode", "TACIT")
                .doesNotContainKey("prm:expiresOn");
    }

    @Test
    void rowThatLeavesEverythingOpenShouldBeFiledByItsName() {
        Map<String, String> row = new HashMap<>(Map.of("path", "hostile/nouveau document.docx", "kind", "hostile"));

        assertThat(CorpusDocument.of(row).properties())
                .isEqualTo(Map.of("cm:title", Map.of("en", "nouveau document.docx")));
        assertThat(CorpusDocument.of(row).parties()).isEmpty();
    }

    @Test
    void literatureShouldHaveNoDatesOfInstruments() {
        CorpusDocument study = CorpusDocument.of(Map.of(
                "path",
                "en/study.pdf",
                "kind",
                "literature",
                "language",
                "en",
                "title",
                "A study",
                "signed_on",
                "2020-01-01"));

        assertThat(study.type()).isEqualTo("prm:referenceLiterature");
        assertThat(study.properties()).doesNotContainKey("prm:signedOn");
    }
}
