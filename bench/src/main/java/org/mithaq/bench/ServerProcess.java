package org.mithaq.bench;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that a benchmark starts by a command, and ends. Its output goes to a file in the working folder. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final MithaqClient client;
    private final List<String> command;
    private final String log;
    private Optional<Process> process = Optional.empty();

    ServerProcess(MithaqClient client, List<String> command, String log) {
        this.client = client;
        this.command = List.copyOf(command);
        this.log = log;
    }

    /** Starts it and waits until it says that it is ready; in how many milliseconds. */
    long start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log)))
                .start();
        process = Optional.of(started);
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                throw new IllegalStateException("the server did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    boolean isReady() throws InterruptedException {
        try {
            return client.besides("/health/readiness").contains("UP");
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Ends it, and what it started, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        if (process.isPresent()) {
            List<ProcessHandle> all = Stream.concat(
                            Stream.of(process.get().toHandle()), process.get().descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            process.get().waitFor();
        }
    }

    /** What it has started: the processes that read texts, and that of a shell in between. */
    List<ProcessHandle> children() {
        return process.stream().flatMap(Process::descendants).toList();
    }

    /** Ends it in good order. */
    @Override
    public void close() throws InterruptedException {
        if (process.isPresent()) {
            process.get().descendants().forEach(ProcessHandle::destroy);
            process.get().destroy();
            if (!process.get().waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
