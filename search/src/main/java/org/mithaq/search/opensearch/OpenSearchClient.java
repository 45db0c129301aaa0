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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mithaq.problem.Problem;

/**
 * Speaks with a cluster. Whatever goes wrong is a {@link Problem} of the kind UNAVAILABLE; its cause, which is for the log,
 * says what the cluster answered. Every call ends within its time.
 */
final class OpenSearchClient {

    /** How long is waited for a whole answer. @param writing a portion of long texts takes a while */
    record Times(Duration connecting, Duration reading, Duration writing) {}

    private static final Times TIMES = new Times(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    /** Bytes of an answer: the texts of a page of long documents. */
    private static final long LARGEST_ANSWER = 128 << 20;

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    static final int NOT_FOUND = 404;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchSettings settings;
    private final Times times;
    private final long largestAnswer;
    private final HttpClient http;
    private final Outage outage = new Outage();

    OpenSearchClient(OpenSearchSettings settings) {
        this(settings, TIMES, LARGEST_ANSWER);
    }

    /** @param largestAnswer in bytes */
    OpenSearchClient(OpenSearchSettings settings, Times times, long largestAnswer) {
        this.settings = settings;
        this.times = times;
        this.largestAnswer = largestAnswer;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(times.connecting());
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
        return good(send("GET", path, BodyPublishers.noBody(), times.reading()));
    }

    Map<?, ?> put(String path, Map<String, ?> body) {
        return good(send("PUT", path, BodyPublishers.ofByteArray(json(body)), times.writing()));
    }

    Map<?, ?> post(String path, Map<String, ?> body) {
        return good(send("POST", path, BodyPublishers.ofByteArray(json(body)), times.reading()));
    }

    /** Of what is more than a question, and may take a while. */
    Map<?, ?> change(String path, Map<String, ?> body) {
        return good(send("POST", path, BodyPublishers.ofByteArray(json(body)), times.writing()));
    }

    /** Nothing happens when it is not there. */
    void delete(String path) {
        Answer answer = send("DELETE", path, BodyPublishers.noBody(), times.writing());
        if (answer.status() != NOT_FOUND) {
            good(answer);
        }
    }

    /** Whatever the cluster answers, also that something is not there. */
    Answer ask(String path) {
        return send("GET", path, BodyPublishers.noBody(), times.reading());
    }

    /** Several questions in one. @param lines objects, one a line */
    Map<?, ?> lines(String path, List<? extends Map<String, ?>> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        lines.forEach(line -> body.writeBytes(line(line)));
        return good(send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), times.reading()));
    }

    /** Writes. @param lines what is done, and with what, each on a line @return whatever the cluster answers */
    Answer bulk(String path, byte[] lines) {
        return send("POST", path, BodyPublishers.ofByteArray(lines), times.writing());
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

    /** The time of a request of the JDK ends with the headers of the answer; the time here, with the body. */
    private Answer send(String method, String path, BodyPublisher body, Duration time) {
        long began = outage.begin();
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(request(method, path, body), headers -> new BoundedBody(largestAnswer));
        try {
            HttpResponse<byte[]> response = sent.get(time.toMillis(), TimeUnit.MILLISECONDS);
            outage.answered();
            return new Answer(response.statusCode(), object(response.body()));
        } catch (TimeoutException e) {
            sent.cancel(true);
            outage.inVain(began);
            throw OpenSearchFailure.UNREACHABLE.problem(e);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause(), began);
        } catch (InterruptedException e) {
            sent.cancel(true);
            outage.inVain(System.nanoTime());
            Thread.currentThread().interrupt();
            throw OpenSearchFailure.UNREACHABLE.problem(e);
        }
    }

    private Problem failed(Throwable cause, long began) {
        if (cause instanceof BoundedBody.TooLong) {
            outage.answered();
            return OpenSearchFailure.OTHER.problem(cause);
        }
        outage.inVain(began);
        return OpenSearchFailure.UNREACHABLE.problem(cause);
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        boolean lines = path.contains("_bulk") || path.contains("_msearch");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + path))
                .header("Content-Type", lines ? "application/x-ndjson" : "application/json")
                .header("Accept", "application/json")
                .method(method, body);
        if (!settings.user().isEmpty()) {
            byte[] credentials = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request.build();
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
