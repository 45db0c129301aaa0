package org.mithaq.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small sound files of each kind that people file, made here: nothing of them comes from a real document. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A Word document with one paragraph per text. */
    public static byte[] docx(String title, String... paragraphs) {
        String body = Arrays.stream(paragraphs)
                .map(text -> "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        return zip(
                "[Content_Types].xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                </Types>""",
                "_rels/.rels",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
                </Relationships>""",
                "docProps/core.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
                <dc:title>%s</dc:title></cp:coreProperties>""".formatted(escaped(title)),
                "word/document.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:body>%s</w:body></w:document>""".formatted(body));
    }

    /** An OpenDocument text with one paragraph per text. */
    public static byte[] odt(String... paragraphs) {
        String body = Arrays.stream(paragraphs)
                .map(text -> "<text:p>" + escaped(text) + "</text:p>")
                .collect(Collectors.joining());
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
                </manifest:manifest>""",
                "content.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
                <office:body><office:text>%s</office:text></office:body></office:document-content>""".formatted(body));
    }

    /** Rich text; letters beyond ASCII are written as its Unicode escapes. */
    public static byte[] rtf(String... paragraphs) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}\\f0 ");
        for (String paragraph : paragraphs) {
            paragraph.chars().forEach(c -> rtf.append(c < 0x80 ? String.valueOf((char) c) : "\\u" + c + "?"));
            rtf.append("\\par\n");
        }
        return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A web page with one paragraph per text. */
    public static byte[] html(String title, String... paragraphs) {
        String body = Arrays.stream(paragraphs)
                .map(text -> "<p>" + escaped(text) + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>%s</title></head><body>%s</body></html>""".formatted(escaped(title), body).getBytes(StandardCharsets.UTF_8);
    }

    /** A picture of one white pixel. */
    public static byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
        // One stored deflate block: filter byte and pixel, then their Adler-32.
        chunk(png, "IDAT", new byte[] {0x78, 1, 1, 2, 0, -3, -1, 0, -1, 1, 1, 1, 0});
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** A second of silence. */
    public static byte[] wav() {
        byte[] wav = new byte[44 + 8000];
        byte[] header = "RIFF\u0068\u001f\0\0WAVEfmt \u0010\0\0\0\1\0\1\0@\u001f\0\0@\u001f\0\0\1\0\b\0data@\u001f\0\0"
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(header, 0, wav, 0, header.length);
        return wav;
    }

    /** @param namesAndTexts name of an entry, its text, the next name … */
    public static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        number(png, data.length);
        png.writeBytes(name);
        png.writeBytes(data);
        number(png, (int) check.getValue());
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.writeBytes(new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
