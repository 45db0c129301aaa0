package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** One person's programmatic access to the REST API of a host. Safe for use by several threads. */
final class MithaqClient {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final String base;
    private final String authorization;

    /**
     * @param base address of the API without a closing slash, for example {@code http://127.0.0.1:8080/api/v1}
     * @param credentials person and password, with a colon between
     */
    MithaqClient(String base, String credentials) {
        this(
                base,
                credentials,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build());
    }

    private MithaqClient(String base, String credentials, HttpClient http) {
        this.http = http;
        this.base = base.replaceFirst("/+$", "");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** The access of somebody else to the same host, over the same connections. */
    MithaqClient as(String other) {
        return new MithaqClient(base, other, http);
    }

    /** What the host answered; anything but a success is an answer too. */
    record Answer(int status, JsonNode body) {
        boolean succeeded() {
            return status / 100 == 2;
        }

        /** For a person: the problem's code and text. */
        String refusal() {
            return status + " " + body.path("code").asText("") + " "
                    + body.path("detail").asText("") + (body.path("errors").isEmpty() ? "" : " " + body.path("errors"));
        }
    }

    Answer get(String path, Map<String, String> query, String language) throws IOException, InterruptedException {
        return send(request(path, query).header("Accept-Language", language).GET());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return get(path, Map.of(), "en");
    }

    Answer post(String path, Map<String, ?> body, String idempotencyKey) throws IOException, InterruptedException {
        return send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** Without a body. */
    Answer post(String path) throws IOException, InterruptedException {
        return send(request(path, Map.of()).POST(BodyPublishers.noBody()));
    }

    /** The file is read while it is sent; its length is not told. */
    Answer upload(String name, Supplier<InputStream> bytes, Duration longest) throws IOException, InterruptedException {
        return send(request("/uploads", Map.of("name", name))
                .timeout(longest)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(bytes)));
    }

    /** What a host says beside its API, at the root of its address: its health, its figures. */
    String besides(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(base).resolve(path))
                        .timeout(LONGEST_CALL)
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        return response.statusCode() == 200 ? response.body() : "";
    }

    /** The bytes of a document's file as they come; the caller closes them. */
    InputStream stream(String id, Duration longest) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                request("/documents/" + id + "/content", Map.of())
                        .timeout(longest)
                        .build(),
                BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("refused: " + response.statusCode());
        }
        return response.body();
    }

    Answer upload(String name, byte[] bytes) throws IOException, InterruptedException {
        return send(request("/uploads", Map.of("name", name))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Sends bytes as they are. */
    Answer send(String path, Map<String, String> query, byte[] bytes) throws IOException, InterruptedException {
        return send(request(path, query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Reads an answer that is a file to its end; gives the number of its bytes. */
    int download(String path, Map<String, String> query) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request(path, query).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("refused: " + response.statusCode());
        }
        return response.body().length;
    }

    /** The bytes of a document's file; empty when the host refuses them. */
    byte[] content(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(request("/documents/" + id + "/content", Map.of()).build(), BodyHandlers.ofByteArray());
        return response.statusCode() == 200 ? response.body() : new byte[0];
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(base).append(path);
        String separator = "?";
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            address.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = "&";
        }
        return HttpRequest.newBuilder(URI.create(address.toString()))
                .timeout(LONGEST_CALL)
                .header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), parsed(response.body()));
    }

    private JsonNode parsed(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
