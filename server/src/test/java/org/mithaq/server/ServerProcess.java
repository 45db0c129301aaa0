package org.mithaq.server;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, as an installation runs it, from the classes under test. */
final class ServerProcess implements AutoCloseable {

    static final String PASSWORD = "a password of a test";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final URI address;

    private ServerProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts it over a data folder and waits until it is ready; the person {@code administrator} has {@link #PASSWORD}. */
    static ServerProcess start(Path data, String... settings) throws IOException, InterruptedException {
        return start(data, freePort(), settings);
    }

    /** As {@link #start(Path, String...)}, where the settings know the port. */
    static ServerProcess start(Path data, int port, String... settings) throws IOException, InterruptedException {
        return ready(launch(data, port, settings));
    }

    /** As {@link #start}, where the system lets none of its files grow beyond so many bytes. */
    static ServerProcess startWithFilesUpTo(long bytes, Path data) throws IOException, InterruptedException {
        String limited = "ulimit -f " + bytes / 512 + "; exec \"$@\"";
        return ready(launch(data, freePort(), List.of("sh", "-c", limited, "sh")));
    }

    private static ServerProcess ready(ServerProcess server) throws IOException, InterruptedException {
        HttpCalls calls = new HttpCalls(server.address, "", "");
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!calls.isReady()) {
            if (!server.process.isAlive() || Instant.now().isAfter(latest)) {
                server.kill();
                throw new IllegalStateException("the server did not start:\n" + server.log());
            }
            Thread.sleep(50);
        }
        return server;
    }

    /** Starts it without waiting. */
    static ServerProcess launch(Path data, int port, String... settings) throws IOException {
        return launch(data, port, List.of(), settings);
    }

    private static ServerProcess launch(Path data, int port, List<String> within, String... settings)
            throws IOException {
        return launch(data, port, within, List.of(), settings);
    }

    private static ServerProcess launch(
            Path data, int port, List<String> within, List<String> command, String... settings) throws IOException {
        Path folder = Files.createDirectories(data.resolveSibling(data.getFileName() + "-process"));
        Path arguments = folder.resolve("class-path");
        String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
        Files.writeString(arguments, "-cp \"" + classPath + "\"\n", StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(within);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "@" + arguments,
                MithaqServer.class.getName()));
        line.addAll(command);
        line.addAll(List.of("--server.port=" + port, "--mithaq.data=" + data));
        line.addAll(List.of(settings));
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().put("MITHAQ_ADMIN_PASSWORD", PASSWORD);
        // What a test finds is not to depend on whether a Tesseract is installed.
        builder.environment().put("MITHAQ_OCR_ENABLED", "false");
        return new ServerProcess(builder.start(), log, URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** Runs what ends by itself, such as {@code restore}, to its end. */
    static ServerProcess run(Path data, String... arguments) throws IOException, InterruptedException {
        ServerProcess process = launch(data, 0, List.of(), List.of(arguments), new String[0]);
        process.ended();
        return process;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** Ends it as {@code kill -9} does, and what it started ends with it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Its exit code, once it ends by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it goes on");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
