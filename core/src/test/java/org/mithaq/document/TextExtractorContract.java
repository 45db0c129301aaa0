package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.language.WorkingLanguage;

/** What every host's text extraction holds. */
public interface TextExtractorContract {

    String ARABIC = "تهدف هذه المذكرة إلى وضع إطار للتعاون بين الطرفين في مجال الوقف والتعليم.";
    String FRENCH =
            "Les Parties s’engagent à renforcer leur coopération dans le domaine de l’éducation et de la culture.";
    String ENGLISH = "The Parties shall strengthen their cooperation in the field of education and of culture.";
    String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    TextExtractor extractor();

    private Extraction extract(byte[] bytes, String name) {
        return extractor().extract(new ByteArrayInputStream(bytes), name, "application/octet-stream");
    }

    private static String textOf(Extraction extraction) {
        assertThat(extraction.state()).isEqualTo(TextState.READABLE);
        return extraction.text().orElseThrow().joined();
    }

    @Test
    default void wordDocumentShouldGiveItsTextTypeTitleAndLanguages() {
        Extraction extraction = extract(SampleFiles.docx("مذكرة تفاهم", ARABIC.repeat(3), FRENCH), "مذكرة تفاهم.docx");

        assertThat(textOf(extraction)).contains(ARABIC).contains(FRENCH);
        assertThat(extraction.mediaType()).contains(DOCX);
        assertThat(extraction.title()).contains("مذكرة تفاهم");
        assertThat(extraction.languages()).containsExactly(WorkingLanguage.AR, WorkingLanguage.FR);
    }

    @Test
    default void openDocumentShouldBeReadable() {
        Extraction extraction = extract(SampleFiles.odt(ENGLISH, ARABIC), "draft.odt");

        assertThat(textOf(extraction)).contains(ENGLISH).contains(ARABIC);
        assertThat(extraction.mediaType()).contains("application/vnd.oasis.opendocument.text");
    }

    @Test
    default void richTextShouldBeReadable() {
        assertThat(textOf(extract(SampleFiles.rtf(FRENCH, ARABIC), "projet.rtf")))
                .contains(FRENCH)
                .contains(ARABIC);
    }

    @Test
    default void webPageShouldBeReadableWithoutItsMarkUp() {
        Extraction extraction = extract(SampleFiles.html("Protocole d’accord", FRENCH), "protocole.html");

        assertThat(textOf(extraction)).contains(FRENCH).doesNotContain("<p>");
        assertThat(extraction.title()).contains("Protocole d’accord");
        assertThat(extraction.languages()).containsExactly(WorkingLanguage.FR);
    }

    @Test
    default void plainTextShouldBeReadInItsOwnCharacterSet() {
        String french = FRENCH.replace('’', '\'');
        List<Charset> sixteenBit =
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        for (Charset charset : sixteenBit) {
            assertThat(textOf(extract(ARABIC.getBytes(charset), "نص.txt")))
                    .as("%s", charset)
                    .isEqualTo(ARABIC);
            assertThat(textOf(extract(french.getBytes(charset), "texte.txt")))
                    .as("%s", charset)
                    .isEqualTo(french);
        }
        assertThat(textOf(extract(ARABIC.getBytes(Charset.forName("windows-1256")), "نص.txt")))
                .isEqualTo(ARABIC);
        assertThat(textOf(extract(french.getBytes(StandardCharsets.ISO_8859_1), "texte.txt")))
                .isEqualTo(french);
        assertThat(textOf(extract(("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_8), "نص.txt")))
                .isEqualTo(ARABIC);
    }

    @Test
    default void pagesShouldComeInOrder() {
        byte[] pdf = new SamplePdf()
                .page("Article 1", ENGLISH)
                .page("Article 2", ENGLISH)
                .bytes();

        PageText text = extract(pdf, "agreement.pdf").text().orElseThrow();

        assertThat(text.pages()).hasSize(2);
        assertThat(text.pages().get(0)).startsWith("Article 1").contains(ENGLISH);
        assertThat(text.pages().get(1)).startsWith("Article 2");
    }

    @Test
    default void arabicOfAPdfShouldComeInReadingOrderWithItsNumbersAndBrackets() {
        byte[] pdf = new SamplePdf()
                .page("المادة (12) من الاتفاقية", "تسري هذه المذكرة (المشار إليها أعلاه) لمدة 5 سنوات")
                .bytes();

        Extraction extraction = extract(pdf, "اتفاقية.pdf");

        assertThat(textOf(extraction))
                .contains("المادة (12) من الاتفاقية")
                .contains("تسري هذه المذكرة (المشار إليها أعلاه) لمدة 5 سنوات");
        assertThat(extraction.languages()).containsExactly(WorkingLanguage.AR);
    }

    @Test
    default void presentationFormsAndLigaturesShouldBeResolved() {
        String forms = "\uFEE3\uFEAC\uFEDB\uFEAE\uFE93 \uFEFB \uFB01nance";

        assertThat(textOf(extract(forms.getBytes(StandardCharsets.UTF_8), "forms.txt")))
                .isEqualTo("مذكرة لا finance");
    }

    @Test
    default void fileShouldBeReadAsWhatItsBytesAreWhateverItsName() {
        Extraction extraction = extract(SampleFiles.docx("", ENGLISH), "agreement.pdf");

        assertThat(textOf(extraction)).contains(ENGLISH);
        assertThat(extraction.mediaType()).contains(DOCX);
    }

    @Test
    default void fileWithoutBytesOrLettersShouldBeEmpty() {
        assertThat(extract(new byte[0], "nouveau document.docx").state()).isEqualTo(TextState.EMPTY);
        assertThat(extract(SampleFiles.docx("Title only", " ", "…"), "blank.docx")
                        .state())
                .isEqualTo(TextState.EMPTY);
        assertThat(extract(new SamplePdf().blankPage().bytes(), "blank.pdf").state())
                .isEqualTo(TextState.EMPTY);
        assertThat(extract(" \r\n\t".getBytes(StandardCharsets.UTF_8), "blank.txt")
                        .state())
                .isEqualTo(TextState.EMPTY);
    }

    @Test
    default void scanShouldBeImageOnly() {
        Extraction scan = extract(new SamplePdf().scannedPage().scannedPage().bytes(), "scan0001.pdf");

        assertThat(scan.state()).isEqualTo(TextState.IMAGE_ONLY);
        assertThat(scan.mediaType()).contains("application/pdf");
        assertThat(extract(SampleFiles.png(), "scan.png").state()).isEqualTo(TextState.IMAGE_ONLY);
    }

    @Test
    default void fileThatNeedsAPasswordShouldBeEncrypted() {
        byte[] pdf = new SamplePdf().page(ENGLISH).encrypted().bytes();

        assertThat(extract(pdf, "confidential.pdf").state()).isEqualTo(TextState.ENCRYPTED);
    }

    @Test
    default void fileThatWasCutShortShouldBeDamagedEvenIfItsBeginningCanBeRead() {
        byte[] pdf = new SamplePdf().page(ENGLISH).page(FRENCH).page(ENGLISH).bytes();
        byte[] docx = SampleFiles.docx("", ENGLISH.repeat(200));
        byte[] rtf = SampleFiles.rtf(ENGLISH, FRENCH);

        assertThat(extract(Arrays.copyOf(pdf, pdf.length * 3 / 4), "download.pdf")
                        .state())
                .isEqualTo(TextState.DAMAGED);
        assertThat(extract(Arrays.copyOf(docx, docx.length * 3 / 4), "download.docx")
                        .state())
                .isEqualTo(TextState.DAMAGED);
        assertThat(extract(Arrays.copyOf(rtf, rtf.length / 2), "download.rtf").state())
                .isEqualTo(TextState.DAMAGED);
    }

    @Test
    default void bytesThatAreNoDocumentShouldBeDamaged() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        assertThat(extract(noise, "agreement.pdf").state()).isEqualTo(TextState.DAMAGED);
        assertThat(extract(noise, "agreement.docx").state()).isEqualTo(TextState.DAMAGED);
    }

    @Test
    default void kindWithoutTextShouldBeUnsupported() {
        assertThat(extract(SampleFiles.wav(), "interview.wav").state()).isEqualTo(TextState.UNSUPPORTED);
    }

    @Test
    default void languagesShouldComeMostUsedFirstAndBeOmittedWhenUndecided() {
        assertThat(extract(SampleFiles.docx("", ENGLISH, FRENCH.repeat(4)), "bilingual.docx")
                        .languages())
                .containsExactly(WorkingLanguage.FR, WorkingLanguage.EN);
        assertThat(extract(SampleFiles.docx("", ENGLISH.repeat(4), ARABIC.repeat(2)), "bilingual.docx")
                        .languages())
                .containsExactly(WorkingLanguage.EN, WorkingLanguage.AR);
        assertThat(extract("Annex IV".getBytes(StandardCharsets.UTF_8), "annex.txt")
                        .languages())
                .isEmpty();
    }
}
