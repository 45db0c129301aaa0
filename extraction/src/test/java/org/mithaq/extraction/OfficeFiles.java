package org.mithaq.extraction;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Calendar;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.mithaq.document.SampleFiles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Office files with what words can stand in besides paragraphs. */
final class OfficeFiles {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private OfficeFiles() {}

    /** Every place of a Word document in which people write, each with words of its own. */
    static byte[] wordDocument() throws IOException, XmlException, InvalidFormatException {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Header of the council");
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Footer with seal");
            XWPFParagraph body = word.createParagraph();
            body.createRun().setText("Preamble of the agreement");
            body.addFootnoteReference(footnote(word, "Footnote on taxes"));
            var endnote = word.createEndnote();
            endnote.createParagraph().createRun().setText("Endnote on customs");
            body.addFootnoteReference(word.createFootnote());
            body.getCTP().addNewR().addNewEndnoteReference().setId(endnote.getId());
            table(word);
            trackedChanges(word.createParagraph().getCTP());
            comment(word, body);
            textBox(word);
            embedded(word);
            return bytes(word::write);
        }
    }

    private static org.apache.poi.xwpf.usermodel.XWPFFootnote footnote(XWPFDocument word, String text) {
        var footnote = word.createFootnote();
        footnote.createParagraph().createRun().setText(text);
        return footnote;
    }

    private static void table(XWPFDocument word) {
        XWPFTable table = word.createTable(2, 2);
        table.getRow(0).getCell(0).setText("Contribution");
        table.getRow(0).getCell(1).setText("Amount");
        table.getRow(1).getCell(0).setText("Scholarships");
        table.getRow(1).getCell(1).setText("45000");
    }

    private static void trackedChanges(CTP paragraph) {
        paragraph.addNewR().addNewT().setStringValue("The term is ");
        CTRunTrackChange deleted = paragraph.addNewDel();
        changed(deleted, 1);
        deleted.addNewR().addNewDelText().setStringValue("threedeleted");
        CTRunTrackChange inserted = paragraph.addNewIns();
        changed(inserted, 2);
        inserted.addNewR().addNewT().setStringValue("fiveinserted");
        CTRunTrackChange away = paragraph.addNewMoveFrom();
        changed(away, 3);
        away.addNewR().addNewT().setStringValue("movedaway");
        CTRunTrackChange here = paragraph.addNewMoveTo();
        changed(here, 4);
        here.addNewR().addNewT().setStringValue(" movedhere");
        paragraph.addNewR().addNewT().setStringValue(" years");
    }

    private static void changed(CTRunTrackChange change, int id) {
        change.setId(BigInteger.valueOf(id));
        change.setAuthor("Reviewer");
        change.setDate(Calendar.getInstance());
    }

    private static void comment(XWPFDocument word, XWPFParagraph about) {
        var comment = word.createComments().createComment(BigInteger.ZERO);
        comment.setAuthor("Reviewer");
        comment.createParagraph().createRun().setText("Comment about visibility");
        about.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ZERO);
    }

    private static void textBox(XWPFDocument word) throws XmlException {
        String box = """
                <w:p xmlns:w="%1$s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
                 xmlns:v="urn:schemas-microsoft-com:vml"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
                 <wps:txbx><w:txbxContent><w:p><w:r><w:t>Boxed motto</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
                 <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed motto</w:t></w:r></w:p></w:txbxContent></v:textbox>
                 </w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>""".formatted(W);
        CTP paragraph = word.createParagraph().getCTP();
        paragraph.set(
                org.apache.xmlbeans.XmlObject.Factory.parse(box).selectPath("declare namespace w='" + W + "' w:p")[0]);
    }

    private static void embedded(XWPFDocument word) throws InvalidFormatException, IOException {
        PackagePart part = word.getPackage()
                .createPart(
                        PackagingURIHelper.createPartName("/word/embeddings/budget.xlsx"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var out = part.getOutputStream()) {
            out.write(workbook(new XSSFWorkbook()));
        }
        word.getPackagePart()
                .addRelationship(
                        part.getPartName(),
                        TargetMode.INTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
    }

    /** Two sheets with names, words and numbers in neighbouring cells, and a comment. */
    static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook) {
            Sheet budget = workbook.createSheet("Budget 2027");
            row(budget, 0, "Workshop", "Rabat");
            Row second = row(budget, 1, "Interpreters", "Tunis");
            second.createCell(2).setCellValue(12500);
            Cell noted = second.getCell(0);
            var drawing = budget.createDrawingPatriarch();
            var note = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
            note.setString(workbook.getCreationHelper().createRichTextString("Noted by finance"));
            noted.setCellComment(note);
            row(workbook.createSheet("الميزانية"), 0, "ورشة", "الرباط");
            return bytes(workbook::write);
        }
    }

    private static Row row(Sheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    /** A slide with a box of text, a table and notes for the speaker. */
    static byte[] slides() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            XSLFTextBox box = slide.createTextBox();
            box.setAnchor(new Rectangle(10, 10, 300, 50));
            box.setText("Slide on heritage");
            var row = slide.createTable(1, 2).getRows().get(0);
            row.getCells().get(0).setText("Manuscripts");
            row.getCells().get(1).setText("Fez");
            for (var note : show.getNotesSlide(slide).getPlaceholders()) {
                note.setText("Notes for the speaker");
            }
            return bytes(show::write);
        }
    }

    static byte[] oldSlides() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            show.createSlide().addTitle().setText("Old slide on heritage");
            return bytes(show::write);
        }
    }

    static byte[] oldWorkbook() throws IOException {
        return workbook(new HSSFWorkbook());
    }

    /** A mail with its text, an attached Word document, and a mail attached with a note of its own. */
    static byte[] mail(byte[] docx) {
        return """
                From: Partner <partner@example.org>
                To: Council <council@example.org>
                Subject: =?UTF-8?B?%s?=
                Date: Thu, 1 Oct 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: multipart/alternative; boundary="b2"

                --b2
                Content-Type: text/plain; charset=UTF-8

                Please find the draft enclosed.
                --b2
                Content-Type: text/html; charset=UTF-8

                <p>Please find the draft enclosed.</p>
                --b2--
                --b1
                Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document
                Content-Disposition: attachment; filename="draft-of-the-accord.docx"
                Content-Transfer-Encoding: base64

                %s
                --b1
                Content-Type: message/rfc822
                Content-Disposition: attachment; filename="earlier.eml"

                Subject: Earlier letter
                From: Partner <partner@example.org>
                Content-Type: text/plain; charset=UTF-8

                Earlier promise of scholarships.
                --b1--
                """.formatted(
                        Base64.getEncoder().encodeToString("مذكرة تفاهم".getBytes(StandardCharsets.UTF_8)),
                        Base64.getMimeEncoder().encodeToString(docx))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A message as Outlook saves it (MS-OXMSG), with one attached file. */
    static byte[] outlookMessage(byte[] docx) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            properties(root, 32);
            entry(root, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
            entry(root, "__substg1.0_0037001F", "Subject of the message".getBytes(StandardCharsets.UTF_16LE));
            entry(root, "__substg1.0_0C1A001F", "Partner".getBytes(StandardCharsets.UTF_16LE));
            entry(root, "__substg1.0_1000001F", "Body of the message".getBytes(StandardCharsets.UTF_16LE));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            properties(attachment, 8);
            entry(attachment, "__substg1.0_3707001F", "draft-of-the-accord.docx".getBytes(StandardCharsets.UTF_16LE));
            entry(attachment, "__substg1.0_37010102", docx);
            root.createDirectory("__nameid_version1.0");
            return bytes(file::writeFilesystem);
        }
    }

    /** A text with tracked changes, an annotation, a footnote, a header, a table and a box. */
    static byte[] openDocument() {
        return SampleFiles.zip(
                "mimetype", "application/vnd.oasis.opendocument.text", "styles.xml", """
                <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:master-styles><style:master-page>\
                <style:header><text:p>Header of the council</text:p></style:header>\
                </style:master-page></office:master-styles></office:document-styles>""", "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:body><office:text>\
                <text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Reviewer</dc:creator>\
                </office:change-info><text:p>threedeleted</text:p></text:deletion></text:changed-region></text:tracked-changes>\
                <!-- <text:tracked-changes> -->\
                <text:p>Preamble of it<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Footnote on taxes\
                </text:p></text:note-body></text:note> all<office:annotation><dc:creator>Reviewer</dc:creator>\
                <text:p>Comment about visibility</text:p></office:annotation></text:p>\
                <table:table><table:table-row><table:table-cell><text:p>Contribution</text:p></table:table-cell>\
                <table:table-cell><text:p>Amount</text:p></table:table-cell></table:table-row>\
                <table:table-row><table:table-cell><text:p>Article 1</text:p><text:p>Purpose</text:p></table:table-cell>\
                <table:table-cell><text:p>المادة 1</text:p><text:p>الغرض</text:p></table:table-cell></table:table-row></table:table>\
                <text:p><draw:frame><draw:text-box><text:p>Boxed motto</text:p></draw:text-box></draw:frame></text:p>\
                </office:text></office:body></office:document-content>""");
    }

    /** A workbook of OpenDocument with a changed cell, whose producer has prefixes of its own. */
    static byte[] openWorkbook() {
        return SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:b="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>\
                <b:tracked-changes><b:cell-content-change b:id="c1"><b:previous><b:change-track-table-cell>\
                <t:p>threedeleted</t:p></b:change-track-table-cell></b:previous></b:cell-content-change></b:tracked-changes>\
                <b:table b:name="Budget"><b:table-row><b:table-cell><t:p>Contribution</t:p></b:table-cell>\
                <b:table-cell><t:p>45000</t:p></b:table-cell></b:table-row></b:table>\
                </office:spreadsheet></office:body></office:document-content>""");
    }

    /** A text that asks for the words of another file. */
    static byte[] openDocumentThatAsksFor(String address) {
        return SampleFiles.zip(
                "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                <!DOCTYPE d [<!ENTITY other SYSTEM "%s">]><o:document-content
                 xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>Preamble &other;</t:p></o:text>\
                </o:body></o:document-content>""".formatted(address));
    }

    /** As word processors write it, with tracked changes, an annotation, a footnote, a header and a table. */
    static byte[] richText() {
        return """
                {\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\sectd{\\header\\pard\\plain Header of the council\\par}\
                \\pard\\plain Preamble of it{\\footnote\\pard\\plain Footnote on taxes} all\
                {\\*\\atnid RV}{\\*\\atnauthor Reviewer}{\\*\\annotation\\pard\\plain Comment about visibility}\\par
                The term is {\\deleted\\revauthdel1 threedeleted}{\\mvf1\\mvauth1 movedaway}{\\revised fiveinserted} years\\par
                \\trowd\\cellx1000\\cellx2000\\pard\\intbl Contribution\\cell Amount\\cell\\row
                \\trowd\\cellx1000\\cellx2000\\pard\\intbl Article 1\\par Purpose\\cell \\u1575?rt 1\\par Aim\\cell\\row
                \\pard Closing words\\par}""".getBytes(StandardCharsets.US_ASCII);
    }

    private static void properties(DirectoryEntry of, int header) throws IOException {
        entry(of, "__properties_version1.0", new byte[header]);
    }

    private static void entry(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new java.io.ByteArrayInputStream(bytes));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
