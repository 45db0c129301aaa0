package org.mithaq.extraction.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/**
 * Tika's PDF parser with two decisions of ours, made before it reads the pages.
 *
 * <p>Glyphs are sorted by their position where there is right-to-left text, whose stored order is often visual; left-to-
 * right text keeps its stored order, because sorting mixes the lines of columns. Where such text brings its spaces as
 * glyphs, gaps between glyphs count for less: a letter with a vowel mark leaves a gap that is no space, and would tear the
 * word and turn the order of the line's parts. And it notes under {@link #PICTURES}
 * whether there are pictures, which tells a scan from a blank page. Its pages are drawn when {@link PictureRequest} asks
 * for it.
 */
public final class PagesPdfParser extends PDFParser {

    /** Metadata name; value {@code true} when a page shows a picture. */
    public static final String PICTURES = "mithaq:pictures";

    private static final long serialVersionUID = 1L;
    private static final int PAGES_LOOKED_AT_FOR_DIRECTION = 3;
    private static final int FORMS_WITHIN_FORMS = 4;
    /** A language with words of some fifteen letters does not exist. */
    private static final int GLYPHS_PER_SPACE = 15;
    /** PDFBox's own, and the one for text with spaces of its own; in widths of a space and of a letter. */
    private static final float USUAL_SPACING = 0.5f;

    private static final float USUAL_LETTER = 0.3f;
    private static final float WIDE = 3f;

    @Override
    protected PDDocument getPDDocument(
            InputStream bytes,
            String password,
            StreamCacheCreateFunction cache,
            Metadata metadata,
            ParseContext context)
            throws IOException {
        return lookedAt(super.getPDDocument(bytes, password, cache, metadata, context), metadata, context);
    }

    @Override
    protected PDDocument getPDDocument(
            Path file, String password, StreamCacheCreateFunction cache, Metadata metadata, ParseContext context)
            throws IOException {
        return lookedAt(super.getPDDocument(file, password, cache, metadata, context), metadata, context);
    }

    private PDDocument lookedAt(PDDocument document, Metadata metadata, ParseContext context) throws IOException {
        PictureRequest pictures = context.get(PictureRequest.class);
        if (pictures != null) {
            // First of all: a page whose text has no end may have a neighbour that can be drawn.
            Pictures.draw(document, pictures);
        }
        // A reader has one document at a time in hand, so the parser's own configuration can follow it.
        Glyphs glyphs = glyphs(document);
        boolean spaced = glyphs.rightToLeft && glyphs.spaces * GLYPHS_PER_SPACE >= glyphs.all;
        setSortByPosition(glyphs.rightToLeft);
        setSpacingTolerance(spaced ? WIDE : USUAL_SPACING);
        setAverageCharTolerance(spaced ? WIDE : USUAL_LETTER);
        metadata.set(PICTURES, Boolean.toString(hasPictures(document)));
        return document;
    }

    private static Glyphs glyphs(PDDocument document) {
        try {
            Glyphs glyphs = new Glyphs();
            glyphs.setEndPage(PAGES_LOOKED_AT_FOR_DIRECTION);
            glyphs.getText(document);
            return glyphs;
        } catch (IOException | RuntimeException unreadablePage) {
            Glyphs unknown = new Glyphs();
            unknown.rightToLeft = true;
            return unknown;
        }
    }

    /** Counts glyphs, and those that are spaces, and looks for right-to-left letters. */
    private static final class Glyphs extends PDFTextStripper {
        private int all;
        private int spaces;
        private boolean rightToLeft;

        @Override
        protected void processTextPosition(TextPosition glyph) {
            String text = glyph.getUnicode();
            all++;
            spaces += text.isBlank() ? 1 : 0;
            rightToLeft |= text.codePoints().anyMatch(PagesPdfParser::isRightToLeft);
        }
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean hasPictures(PDDocument document) {
        try {
            for (PDPage page : document.getPages()) {
                if (hasPictures(page.getResources(), FORMS_WITHIN_FORMS)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException unreadablePage) {
            return false;
        }
    }

    private static boolean hasPictures(PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject
                    || object instanceof PDFormXObject form && hasPictures(form.getResources(), depth - 1)) {
                return true;
            }
        }
        return false;
    }
}
