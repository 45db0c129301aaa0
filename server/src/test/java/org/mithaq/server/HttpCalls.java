package org.mithaq.server;

import java.io.IOException;
import java.net.CookieManager;
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
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of one person: as a program by HTTP Basic, or as a browser (no name) that keeps its cookies. */
final class HttpCalls {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final String authorization;
    private final HttpClient client;

    HttpCalls(URI address, String person, String password) {
        this.address = address;
        this.authorization = person.isEmpty()
                ? ""
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** @param headers of the answer, by lower-case name, the first of each */
    record Answer(int status, byte[] body, Map<String, String> headers) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    boolean isReady() throws InterruptedException {
        try {
            return get("health/readiness").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(json("POST", path, json, headers));
    }

    Answer put(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(json("PUT", path, json, headers));
    }

    Answer delete(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).DELETE();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answer upload(String name, byte[] bytes) throws IOException, InterruptedException {
        return send(request("api/v1/uploads?name=" + encoded(name))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Answer(response.statusCode(), response.body(), headers);
    }

    private HttpRequest json(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
