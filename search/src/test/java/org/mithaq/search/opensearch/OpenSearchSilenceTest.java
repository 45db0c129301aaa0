package org.mithaq.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.problem.Problem;
import org.mithaq.search.lucene.TestCodes;

/** A cluster that takes connections and does not answer, or not to the end, or without end. */
class OpenSearchSilenceTest {

    private static final Duration READING = Duration.ofSeconds(2);
    private static final int CALLERS = 5;

    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private volatile String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listening = new Thread(() -> {
            try {
                while (true) {
                    Socket connection = server.accept();
                    connections.add(connection);
                    if (!answer.isEmpty()) {
                        connection.getInputStream().read(new byte[8192]);
                        connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                        connection.getOutputStream().flush();
                    }
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        listening.setDaemon(true);
        listening.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    @Test
    void answerThatStopsInTheMiddleShouldEndInTime() {
        answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"version\":";

        long began = System.nanoTime();
        assertUnreachable(() -> client().get("/"));

        assertThat(since(began)).isBetween(READING, READING.plusSeconds(3));
    }

    @Test
    void answerThatIsTooLongShouldBeRefused() {
        answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 3000\r\n\r\n" + " ".repeat(3000);

        assertThatThrownBy(() -> client().get("/"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-SEARCH-007"))
                .hasRootCauseInstanceOf(BoundedBody.TooLong.class);
    }

    @Test
    void callersShouldNotWaitForEachOtherNorAllOfThemAnew() throws Exception {
        OpenSearchDocumentSearch search = search();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
        long began = System.nanoTime();
        try {
            List<Future<?>> calls = new ArrayList<>();
            calls.add(callers.submit(() -> assertUnreachable(() -> search.apply(1, List.of(), List.of()))));
            for (int i = 0; i < CALLERS; i++) {
                calls.add(callers.submit(() -> assertUnreachable(search::mark)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(since(began)).as("one after the other they take 12 s").isLessThan(READING.multipliedBy(2));

        long again = System.nanoTime();
        for (int i = 0; i < CALLERS; i++) {
            assertUnreachable(search::mark);
        }
        assertThat(since(again)).isLessThan(READING);
    }

    private OpenSearchDocumentSearch search() {
        return new OpenSearchDocumentSearch(settings(), TestCodes.CODES, client());
    }

    private OpenSearchClient client() {
        return new OpenSearchClient(
                settings(), new OpenSearchClient.Times(Duration.ofSeconds(1), READING, READING), 2_000);
    }

    private OpenSearchSettings settings() {
        URI url = URI.create("http://127.0.0.1:" + server.getLocalPort());
        return new OpenSearchSettings(url, "", "", "silent", Optional.empty(), 1);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void assertUnreachable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo("PRM-SEARCH-002"));
    }
}
