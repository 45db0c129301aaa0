package org.mithaq.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The smallest PDF that shows lines of text; in Latin letters, with a font that every reader of PDF files brings. */
final class PdfFile {

    private final StringBuilder bytes = new StringBuilder("%PDF-1.4\n");
    private final StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    private int objects;

    private PdfFile() {}

    static byte[] of(List<String> lines) {
        PdfFile file = new PdfFile();
        StringBuilder drawing = new StringBuilder("BT /F1 14 Tf 20 TL 60 760 Td");
        lines.forEach(line -> drawing.append(" (").append(line).append(") Tj T*"));
        drawing.append(" ET");
        file.object("<< /Type /Catalog /Pages 2 0 R >>");
        file.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        file.object("<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream");
        file.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return file.ended();
    }

    private void object(String content) {
        objects++;
        String place = "0000000000" + bytes.length();
        places.append(place.substring(place.length() - 10)).append(" 00000 n \n");
        bytes.append(objects).append(" 0 obj\n").append(content).append("\nendobj\n");
    }

    private byte[] ended() {
        int table = bytes.length();
        bytes.append("xref\n0 ").append(objects + 1).append('\n').append(places);
        bytes.append("trailer\n<< /Size ").append(objects + 1).append(" /Root 1 0 R >>\n");
        bytes.append("startxref\n").append(table).append("\n%%EOF\n");
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
