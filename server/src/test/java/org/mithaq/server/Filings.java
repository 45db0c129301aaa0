package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Drafts that officers file while something goes wrong with the server, and the account that is settled afterwards: what was
 * acknowledged is there, once and whole, and nothing else is.
 */
final class Filings {

    private static final String PASSWORD = "a password of the officer";
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(3);

    /** What was to be filed, by its idempotency key. */
    private final Map<String, byte[]> sent = new ConcurrentHashMap<>();
    /** The upload of what was received but not filed yet, by key. */
    private final Map<String, String> received = new ConcurrentHashMap<>();
    /** What was acknowledged: key and id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Refusals that may come while something is wrong. */
    private final Set<String> accepted;

    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    Filings(String... acceptedRefusals) {
        this.accepted = Set.of(acceptedRefusals);
    }

    static HttpCalls officer(URI address) {
        return new HttpCalls(address, "officer", PASSWORD);
    }

    static void makeOfficer(URI address) throws IOException, InterruptedException {
        int status = new HttpCalls(address, "administrator", ServerProcess.PASSWORD)
                .post("api/v1/users", """
                        {"person": "officer", "displayName": "Officer", "language": "en",
                         "groups": ["GROUP_PRM_OFFICERS"], "password": "%s"}""".formatted(PASSWORD))
                .status();
        assertThat(status).isIn(201, 409);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Codes of what was refused, in the order in which it came. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Several people who file one draft after the other. */
    final class Writers implements AutoCloseable {

        private final AtomicBoolean goOn = new AtomicBoolean(true);
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final List<Thread> threads = new ArrayList<>();

        private Writers(URI address, int number) {
            for (int i = 0; i < number; i++) {
                Thread thread = new Thread(() -> fileUntilTold(officer(address)));
                thread.start();
                threads.add(thread);
            }
        }

        private void fileUntilTold(HttpCalls officer) {
            while (goOn.get()) {
                try {
                    file(officer, UUID.randomUUID().toString());
                } catch (HttpTimeoutException slow) {
                    // Nobody knows what became of it: it is sent again with its key, as everything without an answer.
                    continue;
                } catch (IOException killed) {
                    return;
                } catch (InterruptedException | RuntimeException | AssertionError e) {
                    failures.add(e);
                    return;
                }
            }
        }

        void await(BooleanSupplier reached) throws InterruptedException {
            Instant latest = Instant.now().plus(LONGEST_CATCH_UP);
            while (!reached.getAsBoolean() && failures.isEmpty()) {
                assertThat(Instant.now()).isBefore(latest);
                Thread.sleep(5);
            }
            assertThat(failures).isEmpty();
        }

        /** Waits for the calls that are on their way. */
        @Override
        public void close() throws InterruptedException {
            goOn.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
        }
    }

    Writers write(URI address, int number) {
        return new Writers(address, number);
    }

    /** The word of the key is in no other document. */
    private void file(HttpCalls officer, String key) throws IOException, InterruptedException {
        byte[] bytes = ("Memorandum of understanding. The word " + word(key) + " is in no other draft.\n")
                .getBytes(StandardCharsets.UTF_8);
        sent.put(key, bytes);
        Optional<JsonNode> upload = answered(officer.upload(key + ".txt", bytes));
        if (upload.isPresent()) {
            received.put(key, upload.get().get("upload").stringValue());
            acknowledge(officer, key);
        }
    }

    private void acknowledge(HttpCalls officer, String key) throws IOException, InterruptedException {
        HttpCalls.Answer answer =
                officer.post("api/v1/documents", """
                {"type": "prm:mou", "upload": "%s", "routeWhenComplete": false,
                 "properties": {"cm:title": {"en": "%s"}}}""".formatted(received.get(key), key), "Idempotency-Key", key);
        answered(answer)
                .ifPresent(filed -> acknowledged.put(key, filed.get("id").stringValue()));
    }

    private Optional<JsonNode> answered(HttpCalls.Answer answer) {
        if (answer.status() == 201) {
            return Optional.of(answer.json());
        }
        assertThat(answer.headers().get("content-type")).as(answer.text()).startsWith("application/problem+json");
        String code = answer.json().get("code").stringValue();
        assertThat(accepted).as(answer.text()).contains(code);
        refusals.add(code);
        return Optional.empty();
    }

    /** Repeats what was not acknowledged, as a client does. */
    void sendAgain(HttpCalls officer) throws IOException, InterruptedException {
        int refusedBefore = refusals.size();
        for (String key : List.copyOf(sent.keySet())) {
            if (!acknowledged.containsKey(key) && received.containsKey(key)) {
                acknowledge(officer, key);
            } else if (!acknowledged.containsKey(key)) {
                file(officer, key);
            }
        }
        assertThat(refusals).hasSize(refusedBefore);
        assertThat(acknowledged).hasSameSizeAs(sent);
    }

    /** What was acknowledged is there, once and whole, found, and in the trail; nothing else is. */
    void check(HttpCalls officer) throws IOException, InterruptedException {
        settle(officer);
        for (Map.Entry<String, String> filed : acknowledged.entrySet()) {
            String key = filed.getKey();
            String id = filed.getValue();
            HttpCalls.Answer document = officer.get("api/v1/documents/" + id);
            assertThat(document.status()).as("document of %s", key).isEqualTo(200);
            assertThat(document.json()
                            .get("properties")
                            .get("cm:title")
                            .get("en")
                            .stringValue())
                    .isEqualTo(key);
            assertThat(officer.get("api/v1/documents/" + id + "/content").body())
                    .isEqualTo(sent.get(key));
            JsonNode found = search(officer, word(key));
            assertThat(found.get("total").intValue()).as("hits of %s", filed).isEqualTo(1);
            assertThat(found.get("hits").get(0).get("id").stringValue()).isEqualTo(id);
            List<String> filings = new ArrayList<>();
            officer.get("api/v1/documents/" + id + "/audit")
                    .json()
                    .get("events")
                    .forEach(event -> filings.add(event.get("action").stringValue()));
            assertThat(filings).as("trail of %s", filed).containsOnlyOnce("document.filed");
        }
        assertThat(search(officer, "").get("total").intValue())
                .as("nothing stands there that was not acknowledged in the end")
                .isEqualTo(acknowledged.size());
    }

    static void checkTrail(URI address) throws IOException, InterruptedException {
        HttpCalls.Answer verified =
                new HttpCalls(address, "administrator", ServerProcess.PASSWORD).get("api/v1/audit/verification");
        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        assertThat(verified.json().get("sound").booleanValue())
                .as(verified.text())
                .isTrue();
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
