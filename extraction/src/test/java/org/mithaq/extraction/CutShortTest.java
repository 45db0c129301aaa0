package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.SampleFiles;
import org.mithaq.document.SamplePdf;

class CutShortTest {

    private static final byte[] PDF =
            new SamplePdf().page("Article 1").page("Article 2").bytes();

    @TempDir
    Path folder;

    @Test
    void wholeFilesShouldNotBeCutShort() throws IOException {
        assertThat(isCutShort(PDF)).isFalse();
        assertThat(isCutShort(SampleFiles.docx("", "Article 1"))).isFalse();
        assertThat(isCutShort(SampleFiles.rtf("Article {1}", "\\ and }"))).isFalse();
        assertThat(isCutShort("Article 1".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void wholePdfShouldNotBeCutShortForWhatStandsBehindIt() throws IOException {
        assertThat(isCutShort(joined(PDF, new byte[4000]))).isFalse();
        assertThat(isCutShort(joined(PDF, "<html>served by a portal</html>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void pdfShouldBeCutShortWhereverItEndsBeforeItsFinalReference() throws IOException {
        for (int percent = 10; percent <= 90; percent += 10) {
            assertThat(isCutShort(Arrays.copyOf(PDF, PDF.length * percent / 100)))
                    .as("%d %%", percent)
                    .isTrue();
        }
    }

    @Test
    void pdfShouldBeCutShortInsideALaterRevision() throws IOException {
        byte[] revision = "\n9 0 obj\n<< /Type /Page".getBytes(StandardCharsets.US_ASCII);

        assertThat(isCutShort(joined(PDF, revision))).isTrue();
    }

    @Test
    void linearizedPdfShouldBeCutShortWhenItIsShorterThanItSays() throws IOException {
        String header = "%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L 999999 /H [1 2] >>\nendobj\n";

        assertThat(isCutShort(joined(header.getBytes(StandardCharsets.US_ASCII), PDF)))
                .isTrue();
    }

    @Test
    void manyEmptyLinesShouldBePassedOverAtOnce() {
        byte[] lines = "\n".repeat(60_000).getBytes(StandardCharsets.US_ASCII);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(isCutShort(joined(PDF, lines)))
                .isFalse());
    }

    private boolean isCutShort(byte[] bytes) throws IOException {
        return CutShort.isCutShort(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
