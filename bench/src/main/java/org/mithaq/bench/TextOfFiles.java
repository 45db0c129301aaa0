package org.mithaq.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.document.SampleFiles;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextState;
import org.mithaq.extraction.ExtractionLimits;
import org.mithaq.extraction.OcrSettings;
import org.mithaq.extraction.TikaTextExtractor;

/**
 * How fast files are read in processes of their own and by plain Tika in this one, on the same files in one run; whether hostile
 * files are contained and how long the next good file waits; which share of the words of Arabic PDFs comes out right.
 */
final class TextOfFiles {

    private static final int ROUNDS = 3;
    private static final Duration TIME_OF_A_HOSTILE_FILE = Duration.ofSeconds(10);
    private static final String HOSTILE = "hostile";

    private final Path corpus;
    private final List<Path> files = new ArrayList<>();

    private TextOfFiles(Path corpus) throws IOException {
        this.corpus = corpus;
        try (Stream<Path> all = Files.walk(corpus)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> corpus.relativize(file).getNameCount() > 1 && !isHostile(file))
                    .filter(file -> !file.getFileName().toString().endsWith(WordsRight.REFERENCE))
                    .sorted()
                    .forEach(files::add);
        }
    }

    private boolean isHostile(Path file) {
        return corpus.relativize(file).startsWith(HOSTILE);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1) {
            System.err.println("bench/extraction CORPUS-FOLDER [--ocr]");
            System.exit(2);
        }
        TextOfFiles bench = new TextOfFiles(Path.of(arguments[0]));
        Path work = Files.createTempDirectory("bench");
        boolean contained;
        try (TikaTextExtractor extractor = new TikaTextExtractor(work.resolve("a"), ExtractionLimits.standard())) {
            bench.speed(extractor, work.resolve("a"));
            WordsRight.print(extractor, bench.files);
        }
        try (TikaTextExtractor extractor = new TikaTextExtractor(
                work.resolve("b"), ExtractionLimits.standard().withTime(TIME_OF_A_HOSTILE_FILE))) {
            contained = bench.hostile(extractor);
        }
        if (List.of(arguments).contains("--ocr")) {
            bench.scans(work.resolve("c"));
        }
        System.exit(contained ? 0 : 1);
    }

    /** Both read everything once before, so that neither is measured cold; then they take turns. */
    private void speed(TikaTextExtractor isolated, Path work) throws Exception {
        read(isolated, files.get(0));
        Tika plain = new Tika(work);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            read(isolated, file);
            plain.read(file);
        }
        double ours = 0;
        double theirs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (Path file : files) {
                read(isolated, file);
            }
            long middle = System.nanoTime();
            for (Path file : files) {
                plain.read(file);
            }
            ours += (middle - start) / 1e9;
            theirs += (System.nanoTime() - middle) / 1e9;
        }
        double count = (double) ROUNDS * files.size();
        print("%d files, %.1f MB, one at a time, %d rounds", files.size(), bytes / 1e6, ROUNDS);
        print("  in a process of its own  %6.1f files/s", count / ours);
        print("  plain Tika in this one   %6.1f files/s", count / theirs);
        print("  ratio                    %6.2f", theirs / ours);
    }

    static Extraction read(TikaTextExtractor extractor, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return extractor.extract(bytes, file.getFileName().toString(), "");
        }
    }

    private boolean hostile(TikaTextExtractor extractor) throws IOException {
        Map<String, byte[]> hostile = HostileFiles.made();
        try (Stream<Path> own = Files.exists(corpus.resolve(HOSTILE))
                ? Files.list(corpus.resolve(HOSTILE)).sorted()
                : Stream.empty()) {
            for (Path file : own.toList()) {
                hostile.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        byte[] good = SampleFiles.docx("", "The Parties shall strengthen their cooperation.");
        extractor.extract(new ByteArrayInputStream(good), "good.docx", "");
        print("%nhostile files, %d s each: what came of it, seconds, seconds of the next good file", 10);
        boolean contained = true;
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            long start = System.nanoTime();
            TextState state = extractor
                    .extract(new ByteArrayInputStream(file.getValue()), file.getKey(), "")
                    .state();
            long middle = System.nanoTime();
            TextState next = extractor
                    .extract(new ByteArrayInputStream(good), "good.docx", "")
                    .state();
            double waited = (System.nanoTime() - middle) / 1e9;
            contained &= next == TextState.READABLE && waited < 2;
            print("  %-40s %-12s %6.2f %6.2f", file.getKey(), state, (middle - start) / 1e9, waited);
        }
        print("  %s", contained ? "all contained, the next good file within 2 s" : "NOT all contained within 2 s");
        return contained;
    }

    private void scans(Path work) throws IOException {
        try (TikaTextExtractor extractor =
                new TikaTextExtractor(work, ExtractionLimits.standard(), Optional.of(OcrSettings.standard()))) {
            print("%nscans, by OCR%s", extractor.recognises() ? "" : ": no Tesseract here");
            for (Path file : files) {
                if (extractor.recognises() && read(extractor, file).state() == TextState.IMAGE_ONLY) {
                    long start = System.nanoTime();
                    try (InputStream bytes = Files.newInputStream(file)) {
                        Extraction text =
                                extractor.recognise(bytes, file.getFileName().toString(), "");
                        int pages =
                                text.text().map(found -> found.pages().size()).orElse(0);
                        print(
                                "  %-12s %2d pages %5.1f s/page %s %s",
                                text.state(),
                                pages,
                                (System.nanoTime() - start) / 1e9 / Math.max(1, pages),
                                text.languages(),
                                file.getFileName());
                    }
                }
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** Tika as its books show it, with the same parsers, out of the folder in which the readers have them. */
    private static final class Tika {

        private final Object facade;
        private final Method parse;
        private final ClassLoader parsers;

        Tika(Path work) throws Exception {
            List<URL> libraries = new ArrayList<>();
            try (Stream<Path> all = Files.walk(work)) {
                for (Path library :
                        all.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    libraries.add(library.toUri().toURL());
                }
            }
            if (libraries.isEmpty()) {
                throw new IllegalStateException("the readers have not been installed yet");
            }
            parsers = new URLClassLoader(libraries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(parsers);
            Class<?> type = parsers.loadClass("org.apache.tika.Tika");
            facade = type.getConstructor().newInstance();
            type.getMethod("setMaxStringLength", int.class).invoke(facade, 10_000_000);
            parse = type.getMethod("parseToString", Path.class);
        }

        /** What it cannot read costs it time, too. */
        void read(Path file) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(parsers);
            try {
                parse.invoke(facade, file);
            } catch (ReflectiveOperationException refused) {
                // A scan, a password: the isolated reader meets the same.
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }
}
