package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.SampleFiles;
import org.mithaq.document.SamplePdf;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextExtractorContract;
import org.mithaq.document.TextState;

class TikaTextExtractorTest implements TextExtractorContract {

    private static final ExtractionLimits SMALL =
            new ExtractionLimits(4L << 20, 1_000_000, 50, 8, Duration.ofSeconds(60), 128, 2);

    @TempDir
    static Path folder;

    private static TikaTextExtractor extractor;

    @BeforeAll
    static void start() {
        extractor = new TikaTextExtractor(folder, SMALL);
    }

    @AfterAll
    static void stop() {
        extractor.close();
        assertThat(readers(folder)).isEmpty();
    }

    @Override
    public TextExtractor extractor() {
        return extractor;
    }

    private static Extraction extract(byte[] bytes, String name) {
        return extract(extractor, bytes, name);
    }

    private static Extraction extract(TikaTextExtractor reading, byte[] bytes, String name) {
        return reading.extract(new ByteArrayInputStream(bytes), name, "");
    }

    private static void awaitSpareReader(TikaTextExtractor starting) throws InterruptedException {
        for (int tenths = 0; starting.readyReaders() < SMALL.readers() && tenths < 900; tenths++) {
            Thread.sleep(100);
        }
        assertThat(starting.readyReaders()).isEqualTo(SMALL.readers());
    }

    @Test
    void headingsOfOpenDocumentShouldStandOnLinesOfTheirOwn() {
        byte[] file = SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
                <text:h text:outline-level="1">Memorandum on youth</text:h><text:p>Between the sides.</text:p>\
                <text:h text:outline-level="2">Article 1</text:h><text:p>They <text:span>co-operate</text:span>.</text:p>\
                </office:text></office:body></office:document-content>""");

        assertThat(extract(file, "memorandum.odt").text().orElseThrow().joined())
                .isEqualTo("Memorandum on youth\nBetween the sides.\nArticle 1\nThey co-operate.");
    }

    @Test
    void endlessFileShouldTimeOutAndTheNextOneShouldNotWaitForANewProcess(@TempDir Path other)
            throws InterruptedException {
        Duration time = Duration.ofSeconds(3);
        try (TikaTextExtractor impatient = new TikaTextExtractor(other, SMALL.withTime(time))) {
            awaitSpareReader(impatient);
            Set<ProcessHandle> before = readers(other);

            Extraction endless =
                    extract(impatient, new SamplePdf().endlessPage().bytes(), "endless.pdf");
            long start = System.nanoTime();
            Extraction good = extract(impatient, SampleFiles.docx("", ENGLISH), "good.docx");
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            assertThat(endless.state()).isEqualTo(TextState.TIMED_OUT);
            assertThat(endless.mediaType()).contains("application/pdf");
            assertThat(good.state()).isEqualTo(TextState.READABLE);
            assertThat(waited).isLessThan(time);
            assertThat(before).filteredOn(ProcessHandle::isAlive).hasSize(SMALL.readers() - 1);
        }
    }

    @Test
    void readerThatWasKilledShouldBeReplacedWithoutLosingTheFile() {
        assertThat(extract(SampleFiles.docx("", ENGLISH), "good.docx").state()).isEqualTo(TextState.READABLE);
        Set<ProcessHandle> killed = readers(folder);
        assertThat(killed).isNotEmpty();
        killed.forEach(ProcessHandle::destroyForcibly);
        killed.forEach(reader -> reader.onExit().join());

        assertThat(extract(SampleFiles.docx("", ENGLISH), "good.docx").state()).isEqualTo(TextState.READABLE);
        assertThat(readers(folder)).doesNotContainAnyElementsOf(killed);
    }

    @Test
    void fileThatExpandsBeyondTheLimitsShouldBeTooLarge() throws IOException {
        byte[] expandingDocument = SampleFiles.docx("", "a".repeat(10 << 20));
        byte[] longText = "memorandum ".repeat(200_000).getBytes(StandardCharsets.UTF_8);

        assertThat(expandingDocument).hasSizeLessThan(100_000);
        assertThat(extract(expandingDocument, "bomb.docx").state()).isEqualTo(TextState.TOO_LARGE);
        assertThat(extract(longText, "long.txt").state()).isEqualTo(TextState.TOO_LARGE);
        assertThat(extract(nestedArchives(300), "deep.zip").state()).isEqualTo(TextState.TOO_LARGE);
        assertThat(extract(archiveOf(200), "many.zip").state()).isEqualTo(TextState.TOO_LARGE);
    }

    @Test
    void fileAboveTheSizeLimitShouldBeTooLargeWithoutBeingReadToItsEnd() {
        EndlessBytes bytes = new EndlessBytes();

        Extraction extraction = extractor.extract(bytes, "endless.pdf", "application/pdf");

        assertThat(extraction.state()).isEqualTo(TextState.TOO_LARGE);
        assertThat(bytes.read).isLessThan(SMALL.fileBytes() + (1 << 20));
    }

    @Test
    void documentsWithinAnArchiveShouldBeRead() {
        byte[] archive = SampleFiles.zip("a/un.txt", FRENCH, "a/deux.html", "<p>" + ENGLISH + "</p>");

        Extraction extraction = extract(archive, "dossier.zip");

        assertThat(extraction.text().orElseThrow().joined())
                .contains(FRENCH.replace("’", "’"))
                .contains(ENGLISH);
        assertThat(extraction.mediaType()).contains("application/zip");
    }

    @Test
    void vowelMarksShouldNotTearTheWordsOfAnArabicPdf() throws IOException {
        Path file = Path.of("../server/src/main/resources/org/mithaq/server/demo/ittifaqiyya-waqf.pdf");

        Extraction read = extract(Files.readAllBytes(file), "ittifaqiyya-waqf.pdf");

        assertThat(read.text().orElseThrow().pages().get(0))
                .contains("انطلاقًا من مكانة الوقف في تمويل التعليم عبر التاريخ، وحرصًا على إتاحة")
                .contains("يقدم المجلس تقريرًا سنويًا");
    }

    @Test
    void wordDocumentWithAPasswordShouldBeEncrypted() throws IOException, GeneralSecurityException {
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.standard);
        Encryptor encryptor = encryption.getEncryptor();
        encryptor.confirmPassword("known to the parties");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (var encrypted = encryptor.getDataStream(container)) {
                encrypted.write(SampleFiles.docx("", ENGLISH));
            }
            container.writeFilesystem(bytes);
        }

        assertThat(extract(bytes.toByteArray(), "confidential.docx").state()).isEqualTo(TextState.ENCRYPTED);
    }

    @Test
    void nothingOfAFileShouldStayBehind() throws IOException {
        extract(SampleFiles.docx("", ENGLISH), "good.docx");
        extract("%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8), "broken.pdf");

        try (Stream<Path> files = Files.list(folder.resolve("files"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("warm-up.docx", "warm-up.pdf");
        }
    }

    /** A file that is being read while the host ends is to be read after the next start, and is not of an unread kind. */
    @Test
    void extractorThatHasEndedShouldSayNothingOfTheFile(@TempDir Path other) {
        TikaTextExtractor closed = new TikaTextExtractor(other, SMALL);
        closed.close();

        assertThatThrownBy(() -> extract(closed, SampleFiles.docx("", ENGLISH), "good.docx"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(readers(other)).isEmpty();
    }

    @Test
    void fileWhoseReaderIsKilledWhileItStartsShouldBeReadByAnother(@TempDir Path other) throws Exception {
        try (TikaTextExtractor reading = new TikaTextExtractor(other, SMALL)) {
            awaitSpareReader(reading);
            Set<ProcessHandle> idle = readers(other);
            idle.forEach(ProcessHandle::destroyForcibly);
            CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> killTheFirstBut(idle, other));

            Extraction extraction = extract(reading, SampleFiles.docx("", ENGLISH), "good.docx");

            killed.get(30, TimeUnit.SECONDS);
            assertThat(extraction.state()).isEqualTo(TextState.READABLE);
        }
    }

    private static void killTheFirstBut(Set<ProcessHandle> known, Path folder) {
        Optional<ProcessHandle> started = Optional.empty();
        while (started.isEmpty()) {
            started = readers(folder).stream()
                    .filter(process -> !known.contains(process))
                    .findFirst();
        }
        started.get().destroyForcibly();
    }

    /** Children of this process whose command names the folder. */
    static Set<ProcessHandle> readers(Path folder) {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
                .collect(Collectors.toSet());
    }

    private static byte[] nestedArchives(int levels) throws IOException {
        byte[] inner = ENGLISH.getBytes(StandardCharsets.UTF_8);
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

    private static byte[] archiveOf(int entries) {
        String[] namesAndTexts = new String[2 * entries];
        for (int i = 0; i < entries; i++) {
            namesAndTexts[2 * i] = i + ".txt";
            namesAndTexts[2 * i + 1] = ENGLISH;
        }
        return SampleFiles.zip(namesAndTexts);
    }

    private static final class EndlessBytes extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }
}
