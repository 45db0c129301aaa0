package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.PageText;
import org.mithaq.document.SampleFiles;

/** Wherever in a file people write words, they find the document by them; what a tracked change has deleted is not there. */
class WhatIsReadTest {

    @TempDir
    static Path folder;

    private static TikaTextExtractor extractor;

    @BeforeAll
    static void start() {
        extractor = new TikaTextExtractor(
                folder, new ExtractionLimits(4L << 20, 1_000_000, 50, 8, Duration.ofSeconds(60), 256, 2));
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    private static String text(byte[] file, String name) {
        return extractor
                .extract(new ByteArrayInputStream(file), name, "")
                .text()
                .orElseThrow()
                .joined();
    }

    @Test
    void everyPlaceOfAWordDocumentShouldBeRead() throws Exception {
        assertThat(text(OfficeFiles.wordDocument(), "agreement.docx"))
                .contains("Header of the council", "Footer with seal", "Preamble of the agreement")
                .contains("Footnote on taxes", "Endnote on customs", "Comment about visibility")
                .contains("Contribution Amount\nScholarships 45000\n")
                .containsOnlyOnce("Boxed motto")
                .contains("Budget 2027", "Workshop Rabat", "الميزانية");
    }

    @Test
    void trackedChangesShouldBeReadAsIfTheyWereAccepted() throws Exception {
        assertThat(text(OfficeFiles.wordDocument(), "agreement.docx"))
                .contains("The term is fiveinserted movedhere years")
                .doesNotContain("threedeleted", "movedaway");
        assertThat(text(OfficeFiles.richText(), "agreement.rtf"))
                .contains("The term is fiveinserted years")
                .doesNotContain("threedeleted", "movedaway");
        assertThat(text(OfficeFiles.openDocument(), "agreement.odt"))
                .contains("Preamble of it")
                .doesNotContain("threedeleted");
        assertThat(text(OfficeFiles.openWorkbook(), "budget.ods"))
                .contains("Contribution 45000")
                .doesNotContain("threedeleted");
    }

    @Test
    void openDocumentShouldBringInNoOtherFile() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "secretwords");

        assertThat(extractor
                        .extract(
                                new ByteArrayInputStream(OfficeFiles.openDocumentThatAsksFor(
                                        other.toUri().toString())),
                                "agreement.odt",
                                "")
                        .text()
                        .map(PageText::joined)
                        .orElse(""))
                .doesNotContain("secretwords");
    }

    @Test
    void everyPlaceOfARichTextShouldBeReadWithItsCellsApart() {
        assertThat(text(OfficeFiles.richText(), "agreement.rtf"))
                .contains("Header of the council", "Preamble of it Footnote on taxes", "Comment about visibility")
                .contains("Contribution Amount\n", "Article 1\nPurpose\nاrt 1\nAim\n", "Closing words")
                .doesNotContain("RV", "Reviewer");
    }

    @Test
    void everyPlaceOfAnOpenDocumentShouldBeReadWithItsCellsApart() {
        assertThat(text(OfficeFiles.openDocument(), "agreement.odt"))
                .contains("Header of the council", "Footnote on taxes", "Comment about visibility", "Boxed motto")
                .contains("Contribution Amount\n", "Article 1\nPurpose\nالمادة 1\nالغرض\n");
    }

    @Test
    void sheetsShouldBeReadByTheirNamesWithRowsInLines() throws Exception {
        assertThat(text(OfficeFiles.workbook(new XSSFWorkbook()), "budget.xlsx"))
                .contains("Budget 2027\nWorkshop Rabat\n", "Tunis 12500", "Noted by finance", "الميزانية\nورشة الرباط");
        assertThat(text(OfficeFiles.oldWorkbook(), "budget.xls"))
                .contains("Budget 2027\nWorkshop Rabat\nInterpreters Tunis 12500", "Noted by finance", "الميزانية");
    }

    @Test
    void slidesShouldBeReadWithTheirTablesAndNotes() throws Exception {
        assertThat(text(OfficeFiles.slides(), "heritage.pptx"))
                .contains("Slide on heritage", "Manuscripts Fez", "Notes for the speaker")
                .doesNotContain("Click to edit");
        assertThat(text(OfficeFiles.oldSlides(), "heritage.ppt")).contains("Old slide on heritage");
    }

    @Test
    void mailsShouldBeReadWithTheirSubjectPeopleAndAttachments() throws Exception {
        byte[] attached = SampleFiles.docx("", "Article of the accord");

        assertThat(text(OfficeFiles.mail(attached), "mail.eml"))
                .contains("مذكرة تفاهم", "partner@example.org", "council@example.org")
                .containsOnlyOnce("Please find the draft enclosed.")
                .contains("draft-of-the-accord.docx\nArticle of the accord")
                .contains("Earlier promise of scholarships.");
        assertThat(text(OfficeFiles.outlookMessage(attached), "mail.msg"))
                .contains("Subject of the message", "Partner", "Body of the message")
                .contains("draft-of-the-accord.docx", "Article of the accord");
    }

    @Test
    void filledFormsNotesAndAttachmentsOfAPdfShouldBeRead() throws Exception {
        assertThat(text(SampleForm.bytes(), "form.pdf"))
                .contains("Scholarships 45000\n", "Workshops in Rabat 12500\n")
                .contains("Filled in by the partner", "Noted in the margin")
                .contains("annex-one.docx\nAnnex within the agreement");
    }

    @Test
    void namesOfFilesInAnArchiveShouldBeRead() {
        assertThat(text(SampleFiles.zip("dossier/letter.txt", "Dear colleague", "song.wav", "RIFF"), "dossier.zip"))
                .contains("letter.txt\nDear colleague", "song.wav");
    }

    @Test
    void blocksOfAWebPageShouldNotRunTogether() {
        String page = "<table><tr><td>One</td><td>Two</td></tr><tr><td>Three</td><td>Four</td></tr></table>five<br>six"
                + "<div>seven</div><section>eight</section><section>ni<b>ne</b></section><dl><dt>ten<dd>eleven</dl>"
                + "<script>hidden()</script>";

        assertThat(text(page.getBytes(StandardCharsets.UTF_8), "page.html"))
                .contains("One Two\nThree Four\n", "five\nsix\nseven\neight\nnine\n", "ten\neleven")
                .doesNotContain("hidden");
    }

    @Test
    void arabicOfOlderCharacterSetsShouldBeRead() throws Exception {
        String arabic = "مذكرة تفاهم بين الطرفين في مجال التعليم";
        for (String charset : new String[] {"ISO-8859-6", "windows-1256", "UTF-16LE"}) {
            assertThat(text(arabic.getBytes(charset), "text.txt")).as(charset).isEqualTo(arabic);
        }
        assertThat(text(("<p>" + arabic).getBytes(Charset.forName("windows-1256")), "page.html"))
                .isEqualTo(arabic);
        assertThat(text(
                        "{\\rtf1\\ansi\\ansicpg1256{\\fonttbl{\\f0\\fcharset178 Arial;}}\\f0\\'e3\\'d0\\'df\\'d1\\'c9\\par}"
                                .getBytes(StandardCharsets.US_ASCII),
                        "old.rtf"))
                .isEqualTo("مذكرة");
    }
}
