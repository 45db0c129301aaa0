package org.mithaq.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.SamplePdf;

class ReadersAndTheirHostTest {

    @TempDir
    Path folder;

    @Test
    void readersShouldEndWithAKilledHostEvenWhenBusyWithAnEndlessFile() throws Exception {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Host.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            awaitLine(host, Host.BUSY);
            List<ProcessHandle> readers = host.children().collect(Collectors.toList());
            assertThat(readers).isNotEmpty();

            host.destroyForcibly().waitFor();

            CompletableFuture.allOf(readers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(10, TimeUnit.SECONDS);
            assertThat(readers).noneMatch(ProcessHandle::isAlive);
        } finally {
            host.children().forEach(ProcessHandle::destroyForcibly);
            host.destroyForcibly();
        }
    }

    private static void awaitLine(Process host, String expected) throws IOException {
        BufferedReader output = host.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(expected)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(expected);
    }

    /** A host of its own that reads an endless file, with ten minutes for it. */
    static final class Host {

        static final String BUSY = "busy";

        public static void main(String[] arguments) throws InterruptedException {
            ExtractionLimits limits = ExtractionLimits.standard().withTime(Duration.ofMinutes(10));
            TikaTextExtractor extractor = new TikaTextExtractor(Path.of(arguments[0]), limits);
            byte[] good = new SamplePdf().page("Article 1").bytes();
            extractor.extract(new ByteArrayInputStream(good), "good.pdf", "");
            Thread reading = new Thread(() -> extractor.extract(
                    new ByteArrayInputStream(new SamplePdf().endlessPage().bytes()), "endless.pdf", ""));
            reading.start();
            reading.join(2_000);
            System.out.println(reading.isAlive() ? BUSY : "not endless");
            reading.join();
        }
    }
}
