package org.mithaq.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An installed Tesseract, run once for each picture: no shell, an environment of its own, no name that came from outside,
 * and an end to it and to all that it has started when its time is over. Of what it writes no more is taken than allowed.
 */
final class Tesseract {

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final Path CAP = Path.of("/usr/bin/prlimit");

    private final Path program;
    private final List<String> languages;
    private final OcrSettings settings;

    private Tesseract(Path program, List<String> languages, OcrSettings settings) {
        this.program = program;
        this.languages = List.copyOf(languages);
        this.settings = settings;
    }

    /** Empty, with a word in the log, where it is not installed or knows none of the languages. */
    static Optional<Tesseract> find(OcrSettings settings) {
        Optional<Path> program = located(settings.command());
        if (program.isEmpty()) {
            LOG.info(
                    "Scans are filed without text: there is no {}. To have their text recognised install Tesseract with its"
                            + " languages {} and start again",
                    settings.command(),
                    settings.languages());
            return Optional.empty();
        }
        Tesseract asked = new Tesseract(program.get(), settings.languages(), settings);
        List<String> installed = asked.installed();
        List<String> languages =
                settings.languages().stream().filter(installed::contains).toList();
        if (languages.isEmpty()) {
            LOG.warn(
                    "Scans are filed without text: {} does not know {}, but {}",
                    program.get(),
                    settings.languages(),
                    installed);
            return Optional.empty();
        }
        settings.languages().stream()
                .filter(language -> !languages.contains(language))
                .forEach(missing -> LOG.warn(
                        "{} lacks its language {}: scans in it are misread. Install it and start again",
                        program.get(),
                        missing));
        LOG.info("Text in scans is recognised by {} in {}", program.get(), languages);
        return Optional.of(new Tesseract(program.get(), languages, settings));
    }

    private static Optional<Path> located(Path command) {
        if (command.getNameCount() > 1 || command.isAbsolute()) {
            return Optional.of(command.toAbsolutePath()).filter(Files::isExecutable);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(command).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Those of the settings that are installed, in the same order. */
    List<String> languages() {
        return languages;
    }

    private List<String> installed() {
        try {
            return run(List.of("--list-langs"), TO_ANSWER, 10_000)
                    .orElse("")
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException | TimeoutException e) {
            LOG.warn("{} does not say which languages it knows", program, e);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /**
     * The text of a picture, cut after so many characters; empty when the program fails on it.
     *
     * @throws TimeoutException when it takes longer than a page may
     */
    Optional<String> textOf(Path picture, List<String> inLanguages, Duration time, int characters)
            throws IOException, InterruptedException, TimeoutException {
        return run(
                List.of(picture.toString(), "stdout", "-l", String.join("+", inLanguages), "--psm", "3"),
                time.compareTo(settings.pageTime()) < 0 ? time : settings.pageTime(),
                characters);
    }

    private Optional<String> run(List<String> arguments, Duration time, int characters)
            throws IOException, InterruptedException, TimeoutException {
        Process process = started(arguments, time);
        try {
            FutureTask<byte[]> output =
                    new FutureTask<>(() -> process.getInputStream().readNBytes(bytesOf(characters)));
            Thread reader = new Thread(output, "mithaq-recognition-output");
            reader.setDaemon(true);
            reader.start();
            byte[] bytes = output.get(time.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length == bytesOf(characters)) {
                return Optional.of(cut(bytes, characters));
            }
            // Nothing more is read of it: an end that does not come within a moment is made.
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(cut(bytes, characters)) : Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException("Tesseract cannot be read from", e);
        } finally {
            end(process);
        }
    }

    private static int bytesOf(int characters) {
        return (int) Math.min(characters * 4L, Integer.MAX_VALUE - 8);
    }

    private static String cut(byte[] bytes, int characters) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.length() <= characters) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters);
    }

    private Process started(List<String> arguments, Duration time) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(CAP)) {
            // The kernel ends it even when this process was killed meanwhile.
            command.addAll(List.of(
                    CAP.toString(),
                    "--as=" + settings.memoryMegabytes() * 1024L * 1024,
                    "--cpu=" + (time.toSeconds() + 1),
                    "--"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String languageData = environment.get("TESSDATA_PREFIX");
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        // Pages of one file follow each other; the other processors are for people.
        environment.put("OMP_THREAD_LIMIT", "1");
        if (languageData != null) {
            environment.put("TESSDATA_PREFIX", languageData);
        }
        return builder.start();
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static void end(Process process) {
        List<ProcessHandle> within = process.descendants().toList();
        process.destroyForcibly();
        within.forEach(ProcessHandle::destroyForcibly);
    }
}
