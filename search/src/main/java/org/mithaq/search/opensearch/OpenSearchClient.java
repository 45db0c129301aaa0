package org.mithaq.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.mithaq.problem.Problem;

/**
 * Speaks with a cluster. Whatever goes wrong is a {@link Problem} of the kind UNAVAILABLE; its cause, which is for the log,
 * says what the cluster answered. Every call ends within its time.
 */
final class OpenSearchClient {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration READING = Duration.ofSeconds(30);
    /** A portion of long texts takes a while. */
    private static final Duration WRITING = Duration.ofMinutes(2);

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    static final int NOT_FOUND = 404;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchSettings settings;
    private final HttpClient http;

    OpenSearchClient(OpenSearchSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
        settings.certificate().ifPresent(file -> builder.sslContext(Trust.in(file)));
        this.http = builder.build();
    }

    /** @param body of an answer */
    record Answer(int status, Map<?, ?> body) {

        boolean isGood() {
            return status >= OK && status < REDIRECTION;
        }
    }

    Map<?, ?> get(String path) {
        return good(send("GET", path, BodyPublishers.noBody(), READING));
    }

    Map<?, ?> put(String path, Map<String, ?> body) {
        return good(send("PUT", path, BodyPublishers.ofByteArray(json(body)), WRITING));
    }

    Map<?, ?> post(String path, Map<String, ?> body) {
        return good(send("POST", path, BodyPublishers.ofByteArray(json(body)), READING));
    }

    /** Nothing happens when it is not there. */
    void delete(String path) {
        Answer answer = send("DELETE", path, BodyPublishers.noBody(), WRITING);
        if (answer.status() != NOT_FOUND) {
            good(answer);
        }
    }

    /** Whatever the cluster answers, also that something is not there. */
    Answer ask(String path) {
        return send("GET", path, BodyPublishers.noBody(), READING);
    }

    /** Several questions in one. @param lines objects, one a line */
    Map<?, ?> lines(String path, List<? extends Map<String, ?>> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        lines.forEach(line -> body.writeBytes(line(line)));
        return good(send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), READING));
    }

    /** Writes. @param lines what is done, and with what, each on a line @return whatever the cluster answers */
    Answer bulk(String path, byte[] lines) {
        return send("POST", path, BodyPublishers.ofByteArray(lines), WRITING);
    }

    /** An object with the end of its line. */
    static byte[] line(Map<String, ?> object) {
        byte[] json = json(object);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    Map<?, ?> good(Answer answer) {
        if (!answer.isGood()) {
            Object error = answer.body().get("error");
            throw OpenSearchFailure.of(answer.status(), error instanceof Map<?, ?> map ? map : Map.of())
                    .problem("OpenSearch answered " + OpenSearchFailure.describe(answer.status(), answer.body()));
        }
        return answer.body();
    }

    private Answer send(String method, String path, BodyPublisher body, Duration time) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(time)
                .header(
                        "Content-Type",
                        path.contains("_bulk") || path.contains("_msearch")
                                ? "application/x-ndjson"
                                : "application/json")
                .header("Accept", "application/json")
                .method(method, body);
        if (!settings.user().isEmpty()) {
            byte[] credentials = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), object(response.body()));
        } catch (IOException e) {
            throw OpenSearchFailure.UNREACHABLE.problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OpenSearchFailure.UNREACHABLE.problem(e);
        }
    }

    /** A proxy may answer with a page. */
    private static Map<?, ?> object(byte[] body) {
        try {
            return body.length == 0 ? Map.of() : JSON.readValue(body, Map.class);
        } catch (IOException e) {
            return Map.of("error", "no JSON");
        }
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and lists are JSON", e);
        }
    }
}
