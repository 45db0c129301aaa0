package org.mithaq.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.mithaq.document.SampleFiles;

/** A PDF with a table, a form that was filled in, a note in the margin and an attached file. */
final class SampleForm {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private SampleForm() {}

    static byte[] bytes() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            table(pdf, page);
            field(pdf, page);
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Noted in the margin");
            note.setRectangle(new PDRectangle(300, 600, 20, 20));
            page.getAnnotations().add(note);
            attachment(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void table(PDDocument pdf, PDPage page) throws IOException {
        String[][] cells = {{"Scholarships", "45000"}, {"Workshops in Rabat", "12500"}};
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    content.beginText();
                    content.setFont(FONT, 12);
                    content.newLineAtOffset(72 + column * 150, 700 - row * 20);
                    content.showText(cells[row][column]);
                    content.endText();
                }
            }
        }
    }

    private static void field(PDDocument pdf, PDPage page) throws IOException {
        PDAcroForm form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), FONT);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        PDTextField field = new PDTextField(form);
        field.setPartialName("partner");
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(72, 600, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        field.setValue("Filled in by the partner");
    }

    private static void attachment(PDDocument pdf) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(SampleFiles.docx("", "Annex within the agreement")));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("annex-one.docx");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("annex-one.docx", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }
}
