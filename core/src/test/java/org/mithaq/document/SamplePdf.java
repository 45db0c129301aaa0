package org.mithaq.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * PDF files made here, page by page. Their letters are laid out as word processors do it: each line from left to right as
 * it is seen, so that Arabic stands in the file backwards.
 */
public final class SamplePdf {

    private static final int FIRST_PAGE_OBJECT = 10;

    private final List<String> pageContents = new ArrayList<>();
    private String trailerEntries = "";

    /** A page with lines of text. */
    public SamplePdf page(String... lines) {
        StringBuilder content = new StringBuilder("BT /F1 12 Tf 16 TL 72 760 Td\n");
        for (String line : lines) {
            content.append('<').append(hexadecimal(asSeen(line))).append("> Tj T*\n");
        }
        pageContents.add(content.append("ET").toString());
        return this;
    }

    /** A page that shows a picture and no text, like one from a scanner. */
    public SamplePdf scannedPage() {
        pageContents.add("q 595 0 0 842 0 0 cm /Im1 Do Q");
        return this;
    }

    public SamplePdf blankPage() {
        pageContents.add("");
        return this;
    }

    /** Forms that show one another twice each, {@code 2^levels} times in all: reading it does not come to an end. */
    public SamplePdf endlessPage() {
        pageContents.add("/X1 Do");
        return this;
    }

    /** Asks for a password that nobody knows. */
    public SamplePdf encrypted() {
        trailerEntries = " /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "4f".repeat(32) + "> /U <"
                + "55".repeat(32) + "> >> /ID [<" + "01".repeat(16) + "> <" + "01".repeat(16) + ">]";
        return this;
    }

    public byte[] bytes() {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        int forms = pageContents.contains("/X1 Do") ? 40 : 0;
        int firstForm = FIRST_PAGE_OBJECT + 2 * pageContents.size();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        for (int i = 0; i < pageContents.size(); i++) {
            kids.append(FIRST_PAGE_OBJECT + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Pages /Count " + pageContents.size() + " /Kids [" + kids + "] >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R]"
                + " /ToUnicode 6 0 R >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /DW 500 /FontDescriptor 5 0 R"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
        objects.add("<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 500 800] /Ascent 800"
                + " /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>");
        objects.add(stream("", toUnicode()));
        objects.add(stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ", "x"));
        objects.add("<< /Font << /F1 3 0 R >> /XObject << /Im1 7 0 R" + (forms > 0 ? " /X1 " + firstForm + " 0 R" : "")
                + " >> >>");
        objects.add("<< /Producer (Mithaq) >>");
        for (int i = 0; i < pageContents.size(); i++) {
            String resources = pageContents.get(i).isEmpty() ? "<< >>" : "8 0 R";
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources " + resources + " /Contents "
                    + (FIRST_PAGE_OBJECT + 2 * i + 1) + " 0 R >>");
            objects.add(stream("", pageContents.get(i)));
        }
        for (int i = 0; i < forms; i++) {
            boolean last = i == forms - 1;
            objects.add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X "
                            + (firstForm + i + 1 - (last ? 1 : 0)) + " 0 R >> >> ",
                    last ? "" : "/X Do /X Do"));
        }
        return assemble(objects);
    }

    private byte[] assemble(List<String> objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        write(pdf, "%PDF-1.4\n");
        StringBuilder offsets = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            offsets.append("%010d 00000 n \n".formatted(pdf.size()));
            write(pdf, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int crossReference = pdf.size();
        write(
                pdf,
                "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n" + offsets
                        + "trailer\n<< /Root 1 0 R /Size " + (objects.size() + 1) + trailerEntries + " >>\nstartxref\n"
                        + crossReference + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String stream(String entries, String data) {
        return "<< " + entries + "/Length " + data.length() + " >>\nstream\n" + data + "\nendstream";
    }

    /** Each code is the UTF-16 unit of its letter. */
    private static String toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
                + " /CMapName /Sample def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + "5 beginbfrange\n");
        for (String row : List.of("00", "06", "20", "FB", "FE")) {
            map.append("<%1$s00> <%1$sFF> <%1$s00>\n".formatted(row));
        }
        return map.append("endbfrange endcmap CMapName currentdict /CMap defineresource pop end end")
                .toString();
    }

    private static String hexadecimal(String text) {
        StringBuilder hexadecimal = new StringBuilder();
        text.chars().forEach(c -> hexadecimal.append("%04X".formatted(c)));
        return hexadecimal.toString();
    }

    /** From left to right as seen; brackets keep their code, as the fonts' own tables of word processors say it. */
    private static String asSeen(String line) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Integer[] runs = new Integer[bidi.getRunCount()];
        for (int i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        StringBuilder seen = new StringBuilder();
        for (int run : runs) {
            StringBuilder part = new StringBuilder(line.substring(bidi.getRunStart(run), bidi.getRunLimit(run)));
            seen.append(bidi.getRunLevel(run) % 2 == 0 ? part : part.reverse());
        }
        return seen.toString();
    }
}
