package org.mithaq.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The host that the scenarios speak to: the one that {@code -Dmithaq.endpoint} names (the address of its REST API, as
 * {@code http://host/api/v1}), else the server's archive, started once for all scenarios on a free port and an empty
 * folder and stopped with them.
 */
final class Host {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Host INSTANCE = started();

    private final URI api;

    private Host(URI api) {
        this.api = api;
    }

    static Host current() {
        return INSTANCE;
    }

    /** Address of the REST API, without a slash at its end. */
    URI api() {
        return api;
    }

    /** Address of the pages; only the stand-alone server has them at its root. */
    URI pages() {
        return api.resolve("/");
    }

    /** The password that all people of the scenarios have. */
    String password() {
        return System.getProperty("mithaq.password", "mithaq-demo");
    }

    private static Host started() {
        String endpoint = System.getProperty("mithaq.endpoint", "");
        if (!endpoint.isBlank()) {
            return new Host(URI.create(endpoint));
        }
        try {
            return start(Path.of(System.getProperty("mithaq.server.jar", "../server/target/mithaq-server.jar")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Host start(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the server's archive is missing: " + jar.toAbsolutePath()
                    + "; run the scenarios with ./mithaq test, which builds it");
        }
        Path folder = Files.createTempDirectory("mithaq-acceptance");
        Path log = folder.resolve("server.log");
        int port = freePort();
        Process server = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demo",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--mithaq.data=" + folder.resolve("data")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        URI root = URI.create("http://127.0.0.1:" + port + "/");
        await(root.resolve("/health"), server, log);
        return new Host(root.resolve("/api/v1"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(URI health, Process server, Path log) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers(client, health)) {
            if (!server.isAlive() || Instant.now().isAfter(limit)) {
                stop(server);
                throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
            }
        }
    }

    private static boolean answers(HttpClient client, URI health) {
        try {
            Thread.sleep(200);
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
