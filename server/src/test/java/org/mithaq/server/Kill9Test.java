package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the server acknowledged is found again after it was killed in the middle of its work. */
class Kill9Test {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 2;
    private static final String OFFICER_PASSWORD = "a password of the officer";
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(3);

    /** What was to be filed, by its idempotency key. */
    private final Map<String, byte[]> sent = new ConcurrentHashMap<>();
    /** What was acknowledged: key and id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void everythingAcknowledgedShouldBeFoundAgainAndNothingTwice() throws Exception {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        Path data = folder.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = ServerProcess.start(data)) {
                makeOfficer(server);
                fileUntilKilled(server, chance.nextInt(1_500));
            }
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            HttpCalls officer = officer(server);
            assertThat(acknowledged).as("with the seed %s", seed).hasSizeGreaterThanOrEqualTo(ROUNDS);
            sendAgainWhatWasNotAnswered(officer);
            assertThat(acknowledged).hasSameSizeAs(sent);
            for (Map.Entry<String, String> filed : acknowledged.entrySet()) {
                checkDocument(officer, filed.getKey(), filed.getValue());
            }
            checkSearch(officer);
        }
    }

    private static void makeOfficer(ServerProcess server) throws IOException, InterruptedException {
        HttpCalls administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
        int status = administrator
                .post("api/v1/users", """
                        {"person": "officer", "displayName": "Officer", "language": "en",
                         "groups": ["GROUP_PRM_OFFICERS"], "password": "%s"}""".formatted(OFFICER_PASSWORD))
                .status();
        assertThat(status).isIn(201, 409);
    }

    private static HttpCalls officer(ServerProcess server) {
        return new HttpCalls(server.address(), "officer", OFFICER_PASSWORD);
    }

    /** Kills it at a moment that comes so many milliseconds after the first acknowledgement, in the midst of others. */
    private void fileUntilKilled(ServerProcess server, long milliseconds) throws InterruptedException {
        int before = acknowledged.size();
        AtomicBoolean goOn = new AtomicBoolean(true);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> fileUntilTold(officer(server), goOn, failures));
            writer.start();
            writers.add(writer);
        }
        while (acknowledged.size() == before && failures.isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(milliseconds);
        server.kill();
        goOn.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
    }

    private void fileUntilTold(HttpCalls officer, AtomicBoolean goOn, Queue<Throwable> failures) {
        while (goOn.get()) {
            try {
                file(officer, UUID.randomUUID().toString());
            } catch (IOException killed) {
                return;
            } catch (InterruptedException | RuntimeException | AssertionError e) {
                failures.add(e);
                return;
            }
        }
    }

    /** The word of the key is in no other document. */
    private void file(HttpCalls officer, String key) throws IOException, InterruptedException {
        byte[] bytes = ("Memorandum of understanding. The word " + word(key) + " is in no other draft.\n")
                .getBytes(StandardCharsets.UTF_8);
        sent.put(key, bytes);
        HttpCalls.Answer upload = officer.upload(key + ".txt", bytes);
        assertThat(upload.status()).as(upload.text()).isEqualTo(201);
        acknowledge(officer, key, upload.json().get("upload").stringValue());
    }

    private void acknowledge(HttpCalls officer, String key, String upload) throws IOException, InterruptedException {
        HttpCalls.Answer filed = officer.post("api/v1/documents", """
                {"type": "prm:mou", "upload": "%s", "routeWhenComplete": false,
                 "properties": {"cm:title": {"en": "%s"}}}""".formatted(upload, key), "Idempotency-Key", key);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        acknowledged.put(key, filed.json().get("id").stringValue());
    }

    private void sendAgainWhatWasNotAnswered(HttpCalls officer) throws IOException, InterruptedException {
        for (String key : List.copyOf(sent.keySet())) {
            if (!acknowledged.containsKey(key)) {
                String filedBefore = find(officer, key);
                if (filedBefore.isEmpty()) {
                    file(officer, key);
                } else {
                    acknowledged.put(key, filedBefore);
                }
            }
        }
    }

    /** What was filed before the kill without an answer stands there whole. */
    private String find(HttpCalls officer, String key) throws IOException, InterruptedException {
        settle(officer);
        JsonNode hits = search(officer, word(key)).get("hits");
        return hits.isEmpty() ? "" : hits.get(0).get("id").stringValue();
    }

    private void checkDocument(HttpCalls officer, String key, String id) throws IOException, InterruptedException {
        HttpCalls.Answer document = officer.get("api/v1/documents/" + id);
        assertThat(document.status()).as("document of %s", key).isEqualTo(200);
        assertThat(document.json().get("properties").get("cm:title").get("en").stringValue())
                .isEqualTo(key);
        assertThat(officer.get("api/v1/documents/" + id + "/content").body()).isEqualTo(sent.get(key));
    }

    private void checkSearch(HttpCalls officer) throws IOException, InterruptedException {
        settle(officer);
        for (Map.Entry<String, String> filed : acknowledged.entrySet()) {
            JsonNode found = search(officer, word(filed.getKey()));
            assertThat(found.get("total").intValue()).as("hits of %s", filed).isEqualTo(1);
            assertThat(found.get("hits").get(0).get("id").stringValue()).isEqualTo(filed.getValue());
        }
        assertThat(search(officer, "").get("total").intValue())
                .as("nothing stands there that was not acknowledged in the end")
                .isEqualTo(acknowledged.size());
    }

    /** Waits until every text is read and the index knows it. */
    private static void settle(HttpCalls officer) throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_CATCH_UP);
        while (Instant.now().isBefore(latest)) {
            JsonNode answer = officer.get("api/v1/search?q=&textState=PENDING").json();
            if (answer.get("index").get("backlog").intValue() == 0
                    && answer.get("total").intValue() == 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the index did not catch up within " + LONGEST_CATCH_UP);
    }

    private static JsonNode search(HttpCalls officer, String text) throws IOException, InterruptedException {
        return officer.get("api/v1/search?q=" + HttpCalls.encoded(text)).json();
    }

    private static String word(String key) {
        return "w" + key.replace("-", "");
    }
}
