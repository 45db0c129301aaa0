package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demonstration shows each step that a document can be at, and starts again as it was left. */
class DemonstrationTest {

    private static final Duration LONGEST_FILING = Duration.ofMinutes(5);
    private static final String DEMO = "--spring.profiles.active=demo";

    @TempDir
    private Path folder;

    @Test
    void demonstrationShouldShowEveryStepAndStartAgainAsItWas() throws Exception {
        Path data = folder.resolve("data");
        String shown;
        try (ServerProcess server = ServerProcess.start(data, DEMO)) {
            awaitDocuments(server);
            shown = shown(server);
        }
        try (ServerProcess server = ServerProcess.start(data, DEMO)) {
            awaitDocuments(server);
            assertThat(shown(server)).isEqualTo(shown);
        }
        ServerProcess asReal = ServerProcess.launch(data, ServerProcess.freePort());
        assertThat(asReal.ended()).isNotZero();
        assertThat(asReal.log()).contains("was made by the demonstration");
    }

    private static void awaitDocuments(ServerProcess server) throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_FILING);
        while (!server.log().lines().anyMatch(line -> line.endsWith("the documents of the demonstration are there"))) {
            assertThat(Instant.now()).as(server.log()).isBefore(latest);
            Thread.sleep(100);
        }
    }

    private static String shown(ServerProcess server) throws IOException, InterruptedException {
        HttpCalls reviewer = new HttpCalls(server.address(), "legal-reviewer", "mithaq-demo");
        HttpCalls officer = new HttpCalls(server.address(), "officer", "mithaq-demo");
        HttpCalls head = new HttpCalls(server.address(), "head-of-legal", "mithaq-demo");
        settle(officer);

        assertThat(counted(officer, "status"))
                .containsEntry("NEGOTIATION", 4)
                .containsEntry("LEGAL_REVIEW", 3)
                .containsEntry("APPROVAL", 2)
                .containsOnlyKeys(
                        "CONTACT",
                        "NEGOTIATION",
                        "LEGAL_REVIEW",
                        "APPROVAL",
                        "SIGNATURE",
                        "VALIDATION",
                        "IN_FORCE",
                        "SUSPENDED",
                        "EXPIRED",
                        "TERMINATED",
                        "CLOSED",
                        "NOT_CONCLUDED");
        assertThat(counted(officer, "textState")).containsEntry("READABLE", 34).containsEntry("IMAGE_ONLY", 1);
        assertThat(counted(officer, "language").keySet()).contains("ar", "en", "fr");
        assertThat(officer.get("api/v1/tasks")
                        .json()
                        .get("tasks")
                        .get(0)
                        .get("missing")
                        .isEmpty())
                .as("a draft that is not complete")
                .isFalse();
        JsonNode reviews = reviewer.get("api/v1/tasks").json().get("tasks");
        assertThat(reviews.size()).as("one taken, one waiting").isEqualTo(2);
        assertThat(reviews.findValues("assignee")).hasSize(1);
        assertThat(head.get("api/v1/tasks").text()).contains("CLEARANCE");
        assertThat(search(reviewer, "stolen").get("total").intValue())
                .as("restricted")
                .isZero();
        assertThat(search(officer, "stolen").get("total").intValue()).as("own").isEqualTo(1);
        return counted(officer, "status") + " " + counted(officer, "type");
    }

    private static void settle(HttpCalls calls) throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_FILING);
        JsonNode answer;
        do {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(100);
            answer = calls.get("api/v1/search?q=&textState=PENDING").json();
        } while (answer.get("index").get("backlog").intValue() > 0
                || answer.get("total").intValue() > 0);
    }

    private static JsonNode search(HttpCalls calls, String text) throws IOException, InterruptedException {
        return calls.get("api/v1/search?q=" + HttpCalls.encoded(text)).json();
    }

    private static Map<String, Integer> counted(HttpCalls calls, String facet)
            throws IOException, InterruptedException {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode one : search(calls, "").get("facets")) {
            if (one.get("facet").stringValue().equals(facet)) {
                one.get("values")
                        .forEach(value -> counts.put(
                                value.get("value").stringValue(),
                                value.get("count").intValue()));
            }
        }
        return counts;
    }
}
