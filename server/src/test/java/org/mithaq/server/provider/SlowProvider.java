package org.mithaq.server.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that takes its time and fails when it is told to; it never gives a token. */
public final class SlowProvider implements AutoCloseable {

    final AtomicInteger discoveries = new AtomicInteger();
    final AtomicInteger exchanges = new AtomicInteger();
    volatile boolean down;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public SlowProvider() throws IOException {
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/.well-known/openid-configuration", this::describe);
        http.createContext("/token", exchange -> {
            exchanges.incrementAndGet();
            answer(exchange, 503, "{}");
        });
        http.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What speaks to it. */
    public IdentityProvider client(Clock clock) {
        return new IdentityProvider(
                ClaimsTest.settings(Map.of("issuer", issuer())), URI.create("http://127.0.0.1/"), clock);
    }

    private void describe(HttpExchange exchange) throws IOException {
        discoveries.incrementAndGet();
        answer(exchange, down ? 500 : 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer()));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            Thread.sleep(300);
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
