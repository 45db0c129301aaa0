package org.mithaq.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.search.opensearch.OpenSearchIndexTest.document;
import static org.mithaq.search.opensearch.OpenSearchIndexTest.found;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
import org.mithaq.search.lucene.TestCodes;

/** What answers instead of a cluster that does its work. */
class OpenSearchFailureTest {

    private static final String PASSWORD = "correct horse";

    @TempDir
    Path folder;

    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void clusterThatIsNotThereShouldBeToldAndUsedWhenItIs() throws IOException {
        OpenSearchSettings nobody = settings(URI.create("http://127.0.0.1:" + unusedPort()), "", "");

        OpenSearchDocumentSearch search = new OpenSearchDocumentSearch(nobody, TestCodes.CODES);

        assertFails(search, "PRM-SEARCH-002");
        assertThat(search.failure()).contains("PRM-SEARCH-002");
    }

    @Test
    void searchesShouldGoOnByThemselvesWhenTheClusterAnswersAgain() throws IOException {
        OpenSearchNode node = OpenSearchNode.shared();
        boolean[] gone = {true};
        serve(HttpServer.create(local(), 0), exchange -> {
            if (gone[0]) {
                answer(exchange, 503, "<html>Service Unavailable</html>");
            } else {
                forward(exchange, node.url());
            }
        });
        OpenSearchDocumentSearch search = new OpenSearchDocumentSearch(settings(url(), "", ""), TestCodes.CODES);
        assertFails(search, "PRM-SEARCH-002");

        gone[0] = false;

        search.apply(1, List.of(document("a", "water")), List.of());
        assertThat(found(search, "water")).containsExactly("a");
        assertThat(search.failure()).isEmpty();
    }

    /** What stands before a cluster says of a whole request that it is too large, not which document is. */
    @Test
    void documentThatIsTooLargeForAProxyShouldKeepNoOtherFromBeingFound() throws IOException {
        OpenSearchNode node = OpenSearchNode.shared();
        serve(HttpServer.create(local(), 0), exchange -> {
            if (Long.parseLong(exchange.getRequestHeaders()
                            .getOrDefault("Content-Length", List.of("0"))
                            .get(0))
                    > 100_000) {
                answer(exchange, 413, "<html>Request Entity Too Large</html>");
            } else {
                forward(exchange, node.url());
            }
        });
        OpenSearchDocumentSearch search = new OpenSearchDocumentSearch(
                new OpenSearchSettings(url(), "", "", "large", Optional.empty(), 1), TestCodes.CODES);

        search.apply(
                1,
                List.of(document("a", "water"), document("large", "Water. ".repeat(100_000)), document("b", "water")),
                List.of());

        assertThat(found(search, "water")).containsExactlyInAnyOrder("a", "b");
        assertThat(search.mark()).isEqualTo(1);
        assertThat(search.refused()).containsExactly(Map.entry(new DocumentId("large"), "413"));
    }

    @Test
    void wrongPasswordShouldBeTold() throws IOException {
        serve(HttpServer.create(local(), 0), exchange -> answer(exchange, 401, "Unauthorized"));

        assertFails(
                new OpenSearchDocumentSearch(settings(url(), "mithaq", "wrong"), TestCodes.CODES), "PRM-SEARCH-003");
    }

    @Test
    void somethingElseShouldBeTold() throws IOException {
        serve(
                HttpServer.create(local(), 0),
                exchange -> answer(exchange, 200, "{\"version\":{\"number\":\"8.15.0\"}}"));

        assertFails(new OpenSearchDocumentSearch(settings(url(), "", ""), TestCodes.CODES), "PRM-SEARCH-005");
    }

    @Test
    void versionThatIsTooOldShouldBeTold() throws IOException {
        serve(
                HttpServer.create(local(), 0),
                exchange ->
                        answer(exchange, 200, "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"1.3.20\"}}"));

        assertFails(new OpenSearchDocumentSearch(settings(url(), "", ""), TestCodes.CODES), "PRM-SEARCH-005");
    }

    @Test
    void clusterWithTooMuchToDoShouldBeTold() throws IOException {
        serve(
                HttpServer.create(local(), 0),
                exchange -> answer(exchange, 429, "{\"error\":{\"type\":\"circuit_breaking_exception\"}}"));

        assertFails(new OpenSearchDocumentSearch(settings(url(), "", ""), TestCodes.CODES), "PRM-SEARCH-006");
    }

    private static void assertFails(OpenSearchDocumentSearch search, String code) {
        assertThatThrownBy(() -> found(search, "water")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
        });
        assertThatThrownBy(() -> search.apply(1, List.of(document("a", "water")), List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** The organisation's own authority, and a user with a password. */
    @Test
    void clusterShouldBeReachedByTlsWithUserAndPassword() throws Exception {
        URI node = OpenSearchNode.shared().url();
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("authority.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "node",
                "-keyalg",
                "EC",
                "-dname",
                "CN=node",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "node",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit",
                "-file",
                certificate.toString());
        HttpsServer tls = HttpsServer.create(local(), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        String expected =
                "Basic " + Base64.getEncoder().encodeToString(("mithaq:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        serve(tls, exchange -> {
            if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                forward(exchange, node);
            } else {
                answer(exchange, 401, "");
            }
        });
        URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort());

        assertFails(new OpenSearchDocumentSearch(settings(url, "mithaq", PASSWORD), TestCodes.CODES), "PRM-SEARCH-002");
        OpenSearchDocumentSearch trusted = new OpenSearchDocumentSearch(
                new OpenSearchSettings(url, "mithaq", PASSWORD, "secured", Optional.of(certificate), 1),
                TestCodes.CODES);
        trusted.apply(1, List.of(document("a", "water")), List.of());
        assertThat(found(trusted, "water")).containsExactly("a");
        assertThat(trusted.failure()).isEmpty();
    }

    @Test
    void settingsThatCannotBeShouldBeRefused() {
        assertThatThrownBy(() -> settings(URI.create("ftp://search.example.org"), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(URI.create("https://mithaq:s3cret@search.example.org"), "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> new OpenSearchSettings(
                        URI.create("https://search.example.org"), "", "", "Mithaq", Optional.empty(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new OpenSearchSettings(
                                URI.create("https://search.example.org"), "u", "s3cret", "mithaq", Optional.empty(), 1)
                        .toString())
                .doesNotContain("s3cret");
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static OpenSearchSettings settings(URI url, String user, String password) {
        return new OpenSearchSettings(url, user, password, "failures", Optional.empty(), 1);
    }

    private static InetSocketAddress local() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static int unusedPort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(HttpServer with, Answering answering) {
        server = with;
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.answer(exchange);
            }
        });
        server.start();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** To the real cluster behind it. */
    private static void forward(HttpExchange exchange, URI to) throws IOException {
        var request = java.net.http.HttpRequest.newBuilder(
                        URI.create(to + exchange.getRequestURI().toString()))
                .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                .method(
                        exchange.getRequestMethod(),
                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()))
                .build();
        try {
            var response = java.net.http.HttpClient.newHttpClient()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
