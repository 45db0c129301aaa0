package org.mithaq.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * An OpenSearch of one node in a process of its own, on a port of this machine alone. All test classes share one; it ends
 * with the tests.
 */
public final class OpenSearchNode {

    private static final int SECONDS = 120;

    private static OpenSearchNode shared;

    private final Process process;
    private final URI url;
    private final Path folder;

    private OpenSearchNode(Process process, URI url, Path folder) {
        this.process = process;
        this.url = url;
        this.folder = folder;
    }

    static synchronized OpenSearchNode shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    /** Takes some seconds. */
    static OpenSearchNode start() {
        try {
            Path folder = folder();
            Path log = folder.resolve("node.log");
            int port = freePort();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpenSearchNode.class.getName(),
                            folder.resolve("node").toString(),
                            String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            OpenSearchNode node = new OpenSearchNode(process, URI.create("http://127.0.0.1:" + port), folder);
            node.await(log);
            return node;
        } catch (IOException e) {
            throw new IllegalStateException("OpenSearch could not be started", e);
        }
    }

    /** In memory where there is room for it: what is written here nobody needs after a crash. */
    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "opensearch")
                : Files.createTempDirectory("opensearch");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await(Path log) throws IOException {
        for (int tenths = 0; tenths < SECONDS * 10; tenths++) {
            try {
                new OpenSearchClient(settings("starting")).get("/_cluster/health?wait_for_status=yellow");
                return;
            } catch (org.mithaq.problem.Problem notYet) {
                if (!process.isAlive()) {
                    break;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        stop();
        throw new IllegalStateException("OpenSearch did not start: " + Files.readString(log));
    }

    /** @param index what its names begin with */
    OpenSearchSettings settings(String index) {
        return new OpenSearchSettings(url, "", "", index, Optional.empty(), 1);
    }

    URI url() {
        return url;
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The child process. @param arguments its folder and its port */
    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(-1);
        runner.onBuild((number, settings) -> {
                    settings.put("http.host", "127.0.0.1");
                    settings.put("transport.host", "127.0.0.1");
                    settings.put("discovery.type", "single-node");
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                })
                .build(OpenSearchRunner.newConfigs()
                        .basePath(arguments[0])
                        .clusterName("mithaq-test")
                        .numOfNode(1)
                        .baseHttpPort(Integer.parseInt(arguments[1]) - 1));
        Thread.currentThread().join();
    }
}
