package org.mithaq.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mithaq.document.SampleFiles;
import org.mithaq.document.SamplePdf;

/** Files of the kinds with which Tika ran for ever, out of memory, or said that all is well when it ran inside the server. */
final class HostileFiles {

    private static final int LARGE = 300 << 20;

    private HostileFiles() {}

    /** By name. */
    static Map<String, byte[]> made() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] sound = new SamplePdf().page("Article 1").page("Article 2").bytes();
        String text = new String(sound, StandardCharsets.ISO_8859_1);
        files.put("endless-forms.pdf", new SamplePdf().endlessPage().bytes());
        files.put("tree-of-itself.pdf", latin1(text.replaceFirst("/Kids \\[[^]]*]", "/Kids [2 0 R 2 0 R]")));
        files.put("million-pages.pdf", latin1(text.replaceFirst("/Count 2", "/Count 1000000000")));
        files.put("cut-short.pdf", Arrays.copyOf(sound, sound.length * 2 / 3));
        files.put("without-cross-reference.pdf", latin1(text.replace("startxref", "startxxxx")));
        files.put("noise.pdf", latin1("%PDF-1.7\n" + "\u00ff\u0000<<[".repeat(20_000)));
        files.put("bomb.docx", bomb("word/document.xml", "<w:t>", wordFrame()));
        files.put("entities.docx", entities());
        files.put("bomb.xlsx", bomb("xl/sharedStrings.xml", "<si><t>", SampleFiles.zip()));
        files.put(
                "bomb.odt",
                SampleFiles.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<a>" + " ".repeat(LARGE / 4) + "</a>"));
        files.put("long.txt", "memorandum ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("nested-500.zip", nested(500));
        files.put("ten-thousand.zip", entries(10_000));
        files.put("bomb.gz", gzip(LARGE));
        files.put("deep.html", latin1("<div>".repeat(2_000_000)));
        files.put("deep.rtf", latin1("{\\rtf1" + "{".repeat(2_000_000) + "x" + "}".repeat(2_000_001)));
        files.put("deep.xml", latin1("<a>".repeat(1_000_000) + "x" + "</a>".repeat(1_000_000)));
        files.put("deep.eml", mails(2_000));
        return files;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] wordFrame() {
        return SampleFiles.docx("", "x");
    }

    /** A sound file with one part more that grows a thousandfold. */
    private static byte[] bomb(String part, String start, byte[] around) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream from =
                        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(around))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(latin1("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r>" + start));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < LARGE >> 20; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] entities() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            xml.append("<!ENTITY e" + i + " \"&e" + (i - 1) + ";&e" + (i - 1) + ";\">");
        }
        return SampleFiles.zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/></Types>",
                "word/document.xml",
                xml.append("]><d>&e39;</d>").toString());
    }

    private static byte[] nested(int levels) throws IOException {
        byte[] inner = latin1("text");
        for (int level = 0; level < levels; level++) {
            ByteArrayOutputStream outer = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(outer)) {
                zip.putNextEntry(new ZipEntry(level == 0 ? "text.txt" : "inner.zip"));
                zip.write(inner);
            }
            inner = outer.toByteArray();
        }
        return inner;
    }

    private static byte[] entries(int count) {
        String[] namesAndTexts = new String[2 * count];
        for (int i = 0; i < count; i++) {
            namesAndTexts[2 * i] = i + ".txt";
            namesAndTexts[2 * i + 1] = "text";
        }
        return SampleFiles.zip(namesAndTexts);
    }

    private static byte[] gzip(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < size >> 20; i++) {
                gzip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] mails(int levels) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            mail.append("Subject: ")
                    .append(i)
                    .append("\r\nFrom: a@example.org\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        return latin1(mail.append("Subject: last\r\n\r\ntext\r\n").toString());
    }
}
