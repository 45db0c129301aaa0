package org.mithaq.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody who uses the REST API as a program does: HTTP Basic, no session. */
final class Person {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Long enough for a busy machine; how fast the product is, the benchmarks tell. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String name;
    private final String language;

    private Person(String name, String language) {
        this.name = name;
        this.language = language;
    }

    /** One of the demonstration's people, reading English. */
    static Person called(String name) {
        return new Person(name, "en");
    }

    /** Nobody: asks without a name. */
    static Person unknown() {
        return new Person("", "en");
    }

    Person reading(String other) {
        return new Person(name, other);
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {

        String text(String field) {
            return body.path(field).asText("");
        }

        Optional<String> header(String header) {
            return response.headers().firstValue(header);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(response.request().method() + " " + response.uri() + " gave " + status
                        + " instead of " + expected + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return this;
        }

        /** Codes of the single errors. */
        List<String> codes() {
            return values(body.path("errors"), "code");
        }
    }

    static List<String> values(JsonNode array, String field) {
        Stream.Builder<String> values = Stream.builder();
        array.forEach(node -> values.add(node.path(field).asText()));
        return values.build().toList();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, JsonNode body, String... headers) {
        return send(json(request(path), headers).POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, JsonNode body, String... headers) {
        return send(json(request(path), headers).PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer putBytes(String path, byte[] bytes, String... headers) {
        return send(withHeaders(request(path), headers)
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    Answer postBytes(String path, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Any request, for what a well-behaved program does not send. */
    Answer send(HttpRequest.Builder builder) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), body(response), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && response.body().length > 0
                ? JSON.readTree(response.body())
                : JSON.missingNode();
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(Host.current().api() + path))
                .timeout(PATIENCE)
                .header("Accept-Language", language);
        if (!name.isEmpty()) {
            String pair = name + ":" + Host.current().password();
            builder.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return builder;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder builder, String... headers) {
        return withHeaders(builder, headers).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder builder, String... headers) {
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    /** Uploads and files an instrument; gives its id. */
    String file(String type, String fileName, byte[] bytes, ObjectNode properties, String... parties) {
        ObjectNode draft = draft(type, upload(fileName, bytes), properties, parties);
        return post("/documents", draft, "Idempotency-Key", UUID.randomUUID().toString())
                .expect(201)
                .text("id");
    }

    String upload(String fileName, byte[] bytes) {
        return postBytes("/uploads?name=" + encoded(fileName), bytes)
                .expect(201)
                .text("upload");
    }

    static ObjectNode draft(String type, String upload, ObjectNode properties, String... parties) {
        ObjectNode draft = JSON.createObjectNode().put("type", type).put("upload", upload);
        draft.set("properties", properties);
        if (parties.length > 0) {
            draft.putObject("children").set("prm:parties", parties(parties));
        }
        return draft;
    }

    static JsonNode parties(String... names) {
        var array = JSON.createArrayNode();
        Arrays.stream(names).forEach(party -> array.addObject()
                .putObject("properties")
                .put("prm:partyName", party)
                .put("prm:partyRole", party.equals(names[0]) ? "FIRST_PARTY" : "COUNTERPARTY"));
        return array;
    }

    static ObjectNode titled(String language, String title) {
        ObjectNode properties = JSON.createObjectNode().put("prm:leadSector", "PART");
        properties.putObject("cm:title").put(language, title);
        return properties;
    }

    Answer document(String id) {
        return get("/documents/" + id).expect(200);
    }

    String status(String id) {
        return document(id).body().path("properties").path("prm:status").asText();
    }

    /** Waits until the document is as expected. */
    Answer await(String id, Predicate<JsonNode> expected) {
        Instant limit = Instant.now().plus(PATIENCE);
        Answer answer = document(id);
        while (!expected.test(answer.body())) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("still not as expected: " + answer.body());
            }
            pause();
            answer = document(id);
        }
        return answer;
    }

    Answer awaitStatus(String id, String status) {
        return await(
                id, body -> body.path("properties").path("prm:status").asText().equals(status));
    }

    /** The person's open task about a document, waited for. */
    JsonNode task(String document) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            JsonNode found = get("/tasks?document=" + encoded(document))
                    .expect(200)
                    .body()
                    .path("tasks");
            if (!found.isEmpty()) {
                return found.get(0);
            }
            pause();
        }
        throw new AssertionError(name + " has no task about " + document);
    }

    Answer decide(String document, String outcome, String comment) {
        String task = task(document).path("id").asText();
        return post(
                "/tasks/" + task + "/decision",
                JSON.createObjectNode().put("outcome", outcome).put("comment", comment));
    }

    /** Ids of what a search finds. */
    List<String> find(String query) {
        return values(
                get("/search?limit=100&q=" + encoded(query)).expect(200).body().path("hits"), "id");
    }

    /** Waits until a search finds the document: its text is read and indexed a moment after its filing. */
    void awaitFound(String id, String query) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!find(query).contains(id)) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError(id + " is not found by " + query);
            }
            pause();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
