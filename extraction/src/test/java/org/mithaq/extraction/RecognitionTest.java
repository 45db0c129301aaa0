package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.SampleFiles;
import org.mithaq.document.SamplePdf;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextState;
import org.mithaq.language.WorkingLanguage;

/** Over a program that speaks as Tesseract does, so that nothing needs to be installed. */
class RecognitionTest {

    private static final ExtractionLimits LIMITS =
            new ExtractionLimits(4L << 20, 100_000, 50, 8, Duration.ofSeconds(60), 256, 2);
    private static final String ENGLISH = "The Parties shall strengthen their cooperation in the field of education.";
    private static final String ARABIC = "تهدف هذه المذكرة إلى وضع إطار للتعاون بين الطرفين في مجال الوقف والتعليم";

    @TempDir
    Path folder;

    private Path program;
    private Path calls;

    @BeforeEach
    void prepare() {
        program = folder.resolve("ocr");
        calls = folder.resolve("calls");
    }

    /** @param answer in shell, with the arguments of the call as $1 … */
    private void programThat(String answer) throws IOException {
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1" = --list-langs ]; then printf 'List of languages\\nara\\neng\\nfra\\nosd\\n'; exit 0; fi
                echo "$*" >> "%s"
                %s
                """.formatted(calls, answer));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private OcrSettings settings(int pages, Duration time, Duration pageTime) {
        return new OcrSettings(program, List.of("ara", "fra", "eng"), pages, time, pageTime, 512);
    }

    private Extraction recognised(byte[] file, String name, OcrSettings settings) {
        try (TikaTextExtractor extractor =
                new TikaTextExtractor(folder.resolve("readers"), LIMITS, Optional.of(settings))) {
            assertThat(extractor.recognises()).isTrue();
            assertThat(extractor.canRead("image/tiff")).isTrue();
            return extractor.recognise(new ByteArrayInputStream(file), name, "");
        }
    }

    private Extraction recognised(byte[] file, String name) {
        return recognised(file, name, settings(50, Duration.ofMinutes(5), Duration.ofSeconds(30)));
    }

    @Test
    void scanShouldBeReadPageByPageWithoutItsNameReachingTheProgram() throws IOException {
        programThat("echo '" + ENGLISH + "'");
        SamplePdf pdf = new SamplePdf();
        for (int page = 0; page < 6; page++) {
            pdf.scannedPage();
        }

        Extraction scan = recognised(pdf.bytes(), "$(touch hacked);`id` -l scan.pdf");

        assertThat(scan.state()).isEqualTo(TextState.RECOGNISED);
        assertThat(scan.text().orElseThrow().pages()).hasSize(6).containsOnly(ENGLISH);
        assertThat(scan.languages()).containsExactly(WorkingLanguage.EN);
        assertThat(Files.readAllLines(calls))
                .hasSize(6)
                .allMatch(call -> call.matches("/\\S+/00000\\d\\.png stdout -l ara\\+fra\\+eng --psm 3"));
        try (Stream<Path> left = Files.list(folder.resolve("readers/scratch"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void pageThatIsArabicAloneShouldBeReadOnceMoreInArabic() throws IOException {
        programThat("case \"$*\" in *'-l ara '*) echo '" + ARABIC + "';; *) echo '" + ARABIC + " pull';; esac");

        Extraction scan = recognised(new SamplePdf().scannedPage().bytes(), "مسح.pdf");

        assertThat(scan.text().orElseThrow().joined()).isEqualTo(ARABIC);
        assertThat(scan.languages()).containsExactly(WorkingLanguage.AR);
        assertThat(Files.readAllLines(calls)).hasSize(2).last().asString().contains(" -l ara --psm");
    }

    @Test
    void picturesOfEveryKindShouldBeReadAndSmallOnesWithinADocumentPassedOver() throws Exception {
        programThat("echo '" + ENGLISH + "'");

        assertThat(recognised(picture("png", 400, 300, 1), "a.png").state()).isEqualTo(TextState.RECOGNISED);
        assertThat(recognised(picture("jpeg", 400, 300, 1), "a.jpg").state()).isEqualTo(TextState.RECOGNISED);
        assertThat(recognised(picture("tiff", 400, 300, 5), "fax.tif")
                        .text()
                        .orElseThrow()
                        .pages())
                .hasSize(5);
        Extraction word = recognised(wordWithPictures(), "scan.docx");
        assertThat(word.text().orElseThrow().pages()).hasSize(1);
    }

    @Test
    void pagesAndCharactersShouldBeCapped() throws IOException {
        programThat("yes '" + ENGLISH + "'");
        byte[] pdf = new SamplePdf().scannedPage().scannedPage().scannedPage().bytes();

        Extraction endless = recognised(pdf, "long.pdf");
        programThat("echo '" + ENGLISH + "'");
        Extraction capped = recognised(pdf, "long.pdf", settings(2, Duration.ofMinutes(5), Duration.ofSeconds(30)));

        assertThat(endless.text().orElseThrow().pages()).hasSize(3);
        assertThat(endless.text().orElseThrow().pages().get(0)).hasSizeBetween(90_000, LIMITS.characters());
        assertThat(capped.text().orElseThrow().pages()).containsExactly(ENGLISH, ENGLISH, "");
    }

    @Test
    void pagesThatCannotBeDrawnShouldBeEmptyAmongTheOthers() throws IOException {
        programThat("echo '" + ENGLISH + "'");
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 0; page < 6; page++) {
                pdf.addPage(page == 1 ? new PDPage(new PDRectangle(9e6f, 9e6f)) : new PDPage());
            }
            pdf.save(broken);
        }
        byte[] endless =
                new SamplePdf().scannedPage().endlessPage().scannedPage().bytes();

        assertThat(recognised(broken.toByteArray(), "scan.pdf")
                        .text()
                        .orElseThrow()
                        .pages())
                .containsExactly(ENGLISH, "", ENGLISH, ENGLISH, ENGLISH, ENGLISH);
        try (TikaTextExtractor extractor = new TikaTextExtractor(
                folder.resolve("impatient"),
                LIMITS.withTime(Duration.ofSeconds(10)),
                Optional.of(settings(50, Duration.ofMinutes(2), Duration.ofSeconds(30))))) {
            assertThat(extractor
                            .recognise(new ByteArrayInputStream(endless), "scan.pdf", "")
                            .text()
                            .orElseThrow()
                            .pages())
                    .containsExactly(ENGLISH, "", ENGLISH);
        }
    }

    @Test
    void programThatDoesNotEndShouldBeEndedWithAllItHasStarted() throws Exception {
        Path processes = folder.resolve("processes");
        programThat("echo $$ >> '%1$s'; sleep 600 & echo $! >> '%1$s'; sleep 600".formatted(processes));
        byte[] pdf = new SamplePdf().scannedPage().scannedPage().bytes();

        // Long enough for pages to be drawn on a busy machine; each page then ends by its own limit.
        Extraction scan = recognised(pdf, "scan.pdf", settings(50, Duration.ofMinutes(2), Duration.ofSeconds(3)));

        assertThat(scan.state()).isEqualTo(TextState.IMAGE_ONLY);
        List<String> started = Files.readAllLines(processes);
        assertThat(started).hasSizeGreaterThanOrEqualTo(2);
        for (String process : started) {
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(process));
            for (int tenths = 0; left.filter(ProcessHandle::isAlive).isPresent() && tenths < 50; tenths++) {
                Thread.sleep(100);
            }
            assertThat(left.filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void whatCannotBeLookedAtShouldStayAPicture() throws IOException {
        programThat("exit 1");
        assertThat(recognised(new SamplePdf().scannedPage().bytes(), "scan.pdf").state())
                .isEqualTo(TextState.IMAGE_ONLY);
        programThat("echo '" + ENGLISH + "'");
        assertThat(recognised(hugePicture(), "huge.png").state()).isEqualTo(TextState.IMAGE_ONLY);
        programThat("echo ';'");
        assertThat(recognised(picture("png", 400, 300, 1), "photo.png").state()).isEqualTo(TextState.IMAGE_ONLY);
    }

    @Test
    void withoutTheProgramOrItsLanguagesAScanShouldStayAPicture() throws IOException {
        byte[] scan = new SamplePdf().scannedPage().bytes();
        OcrSettings missing = settings(50, Duration.ofMinutes(1), Duration.ofSeconds(30));
        try (TikaTextExtractor extractor =
                new TikaTextExtractor(folder.resolve("readers"), LIMITS, Optional.of(missing))) {
            assertThat(extractor.recognises()).isFalse();
            assertThat(extractor.canRead("image/tiff")).isFalse();
            assertThat(extractor
                            .recognise(new ByteArrayInputStream(scan), "scan.pdf", "")
                            .state())
                    .isEqualTo(TextState.IMAGE_ONLY);
        }
        programThat("exit 0");
        OcrSettings greek =
                new OcrSettings(program, List.of("ell"), 50, Duration.ofMinutes(1), Duration.ofSeconds(30), 512);
        assertThat(Tesseract.find(greek)).isEmpty();
        assertThat(Tesseract.find(missing)).isPresent();
    }

    @Test
    void scanThatNoReaderCouldComeToShouldNotCountAsLookedAt() throws IOException {
        programThat("echo '" + ENGLISH + "'");
        TikaTextExtractor closed = new TikaTextExtractor(
                folder.resolve("readers"),
                LIMITS,
                Optional.of(settings(5, Duration.ofMinutes(1), Duration.ofSeconds(9))));
        closed.close();

        assertThatThrownBy(() -> closed.recognise(
                        new ByteArrayInputStream(new SamplePdf().scannedPage().bytes()), "restricted.pdf", ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("restricted");
    }

    @Test
    void filesOfDocumentsShouldBeForTheirOwnUserAlone() throws IOException {
        try (TikaTextExtractor extractor = new TikaTextExtractor(folder.resolve("readers"), LIMITS)) {
            for (String own : List.of("scratch", "files")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                folder.resolve("readers").resolve(own))))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void languageThatIsNotInstalledShouldBeTold() throws IOException {
        programThat("exit 0");
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            Tesseract.find(new OcrSettings(
                    program, List.of("ara", "ell"), 50, Duration.ofMinutes(1), Duration.ofSeconds(30), 512));
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("lacks its language ell");
    }

    @Test
    void scanThatIsOnlyReadShouldStayAPictureUntilItIsRecognised() throws IOException {
        programThat("echo '" + ENGLISH + "'");
        try (TikaTextExtractor extractor = new TikaTextExtractor(
                folder.resolve("readers"),
                LIMITS,
                Optional.of(settings(5, Duration.ofMinutes(1), Duration.ofSeconds(9))))) {
            Extraction read = extractor.extract(
                    new ByteArrayInputStream(new SamplePdf().scannedPage().bytes()), "scan.pdf", "");
            assertThat(read.state()).isEqualTo(TextState.IMAGE_ONLY);
        }
        assertThat(calls).doesNotExist();
    }

    private static byte[] picture(String format, int width, int height, int pages) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (pages == 1) {
                writer.write(picture);
            } else {
                writer.prepareWriteSequence(null);
                for (int page = 0; page < pages; page++) {
                    writer.writeToSequence(new IIOImage(picture, null, null), null);
                }
                writer.endWriteSequence();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] wordWithPictures() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int[] size : new int[][] {{40, 40}, {800, 600}}) {
                word.createParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(picture("png", size[0], size[1], 1)),
                                Document.PICTURE_TYPE_PNG,
                                "picture.png",
                                Units.toEMU(100),
                                Units.toEMU(100));
            }
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** A picture that says of itself that it has ten thousand million pixels. */
    private static byte[] hugePicture() {
        byte[] png = SampleFiles.png();
        String text = new String(png, StandardCharsets.ISO_8859_1);
        int header = text.indexOf("IHDR");
        java.nio.ByteBuffer.wrap(png).putInt(header + 4, 100_000).putInt(header + 8, 100_000);
        java.util.zip.CRC32 check = new java.util.zip.CRC32();
        check.update(png, header, 17);
        java.nio.ByteBuffer.wrap(png).putInt(header + 17, (int) check.getValue());
        return png;
    }
}
