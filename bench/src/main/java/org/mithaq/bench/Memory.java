package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much memory a server takes, watched from outside: its heap by its own figures ({@code /metrics}, as an administrator), its
 * resident memory by {@code /proc} where the number of its process is given.
 */
final class Memory {

    private static final double MEGABYTE = 1024 * 1024;
    private static final int WINDOWS = 10;
    private static final Duration COLLECTED_EVERY = Duration.ofSeconds(30);

    private final MithaqClient administrator;
    private final Optional<String> process;
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(double minutes, double heap, double resident) {}

    private final long begun = System.nanoTime();
    private long collected = begun;

    Memory(MithaqClient administrator, Optional<String> process) {
        this.administrator = administrator;
        this.process = process;
    }

    /** Looks once; twice a minute at what is in use, because a generation that is not full yet keeps what nobody holds. */
    void look() throws InterruptedException {
        if (process.isPresent() && System.nanoTime() - collected > COLLECTED_EVERY.toNanos()) {
            collect(process.get());
            collected = System.nanoTime();
        }
        samples.add(new Sample((System.nanoTime() - begun) / 6e10, heap().orElse(Double.NaN), status("VmRSS")));
    }

    /** The largest resident memory of the process so far, in MB; not a number without a process. */
    double peak() {
        return status("VmHWM");
    }

    private static void collect(String process) throws InterruptedException {
        String command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(command, process, "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd of this Java, which has the server collect", e);
        }
    }

    private OptionalDouble heap() throws InterruptedException {
        try {
            return administrator
                    .besides("/metrics")
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .mapToDouble(Double::parseDouble)
                    .reduce(Double::sum);
        } catch (IOException busy) {
            return OptionalDouble.empty();
        }
    }

    private double status(String name) {
        if (process.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(Path.of("/proc", process.get(), "status"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is left of the heap after collections: the least of each tenth of the time, and how fast that grows in the second
     * half. What is built up in the beginning, caches and compiled classes, is no growth.
     */
    List<String> report() {
        List<String> lines = new ArrayList<>();
        List<double[]> least = new ArrayList<>();
        for (int window = 0; window < WINDOWS; window++) {
            List<Sample> part =
                    samples.subList(samples.size() * window / WINDOWS, samples.size() * (window + 1) / WINDOWS);
            part.stream()
                    .mapToDouble(Sample::heap)
                    .filter(heap -> !Double.isNaN(heap))
                    .min()
                    .ifPresent(heap -> least.add(new double[] {part.get(0).minutes(), heap / MEGABYTE}));
        }
        StringBuilder tenths = new StringBuilder("heap in MB, the least of each tenth:");
        least.forEach(one -> tenths.append(String.format(Locale.ROOT, " %.0f", one[1])));
        lines.add(tenths.toString());
        lines.add(String.format(Locale.ROOT, "heap grows by %.2f MB a minute in the second half", slope()));
        if (process.isPresent() && !samples.isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "resident %.0f MB before, %.0f MB after, %.0f MB at most",
                    samples.get(0).resident(),
                    samples.get(samples.size() - 1).resident(),
                    peak()));
        }
        return lines;
    }

    /** MB a minute, by least squares over what is left of the heap in each twentieth of the second half. */
    double slope() {
        List<double[]> points = new ArrayList<>();
        List<Sample> half = samples.subList(samples.size() / 2, samples.size());
        for (int window = 0; window < WINDOWS; window++) {
            List<Sample> part = half.subList(half.size() * window / WINDOWS, half.size() * (window + 1) / WINDOWS);
            part.stream()
                    .filter(sample -> !Double.isNaN(sample.heap()))
                    .min((one, other) -> Double.compare(one.heap(), other.heap()))
                    .ifPresent(sample -> points.add(new double[] {sample.minutes(), sample.heap() / MEGABYTE}));
        }
        double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
        double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
        double above = points.stream()
                .mapToDouble(point -> (point[0] - meanX) * (point[1] - meanY))
                .sum();
        double below = points.stream()
                .mapToDouble(point -> Math.pow(point[0] - meanX, 2))
                .sum();
        return below == 0 ? 0 : above / below;
    }
}
