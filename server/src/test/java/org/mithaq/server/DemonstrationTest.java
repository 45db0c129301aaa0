package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration shows each step that a document can be at, and starts again as it was left. */
class DemonstrationTest {

    private static final Duration LONGEST_FILING = Duration.ofMinutes(5);
    private static final String DEMO = "--spring.profiles.active=demo";

    @TempDir
    private Path folder;

    @Test
    void demonstrationShouldShowEveryStepAndStartAgainAsItWas() throws Exception {
        Path data = folder.resolve("data");
        Path archive = folder.resolve("archive.zip");
        String shown;
        try (ServerProcess server = ServerProcess.start(data, DEMO)) {
            awaitDocuments(server);
            shown = shown(server);
            backUp(server);
            keepSomethingOfEachKind(server);
            takeArchive(server, archive);
        }
        Path moved = folder.resolve("h2");
        String[] take = {"import-archive", archive.toString(), "--mithaq.data=" + moved};
        Path broken = folder.resolve("broken.zip");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(archive), 10_000));
        assertThat(ArchiveCommand.run(new String[] {"import-archive", broken.toString(), take[2]}))
                .as("a broken one leaves it empty")
                .isEqualTo(1);
        ArchiveRoundTrip.prove(archive, moved, "");
        assertThat(ArchiveCommand.run(take)).as("over what is there").isEqualTo(1);
        goOnElsewhere(moved, shown);
        ArchiveRoundTrip.prove(archive, folder.resolve("postgres"), TestDatabase.newPostgresDatabase("round_trip"));
        String backup = backup(data);
        assertThat(RestoreCommand.run(new String[] {"drill", backup, "--mithaq.data=" + folder.resolve("unused")}))
                .as("the drill")
                .isZero();
        Path restored = folder.resolve("restored");
        ServerProcess restore = ServerProcess.run(restored, "restore", backup);
        assertThat(restore.ended()).as(restore.log()).isZero();
        // As it was left, out of the backup: documents, people, tasks, and an index made anew.
        try (ServerProcess server = ServerProcess.start(restored, DEMO)) {
            awaitDocuments(server);
            assertThat(shown(server)).isEqualTo(shown);
        }
        try (ServerProcess server = ServerProcess.start(data, DEMO)) {
            awaitDocuments(server);
            assertThat(shown(server)).isEqualTo(shown);
        }
        assertThat(RestoreCommand.run(new String[] {"restore", backup, "--mithaq.data=" + restored}))
                .as("over what is there")
                .isEqualTo(1);
        ServerProcess asReal = ServerProcess.launch(data, ServerProcess.freePort());
        assertThat(asReal.ended()).isNotZero();
        assertThat(asReal.log()).contains("was made by the demonstration");
    }

    private static void backUp(ServerProcess server) throws IOException, InterruptedException {
        HttpCalls administrator = new HttpCalls(server.address(), "administrator", "mithaq-demo");
        assertThat(new HttpCalls(server.address(), "officer", "mithaq-demo")
                        .get("api/v1/backups")
                        .status())
                .isEqualTo(403);
        assertThat(administrator.post("api/v1/backups", "{}").status()).isEqualTo(202);
        Instant latest = Instant.now().plus(LONGEST_FILING);
        JsonNode state;
        do {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(100);
            state = administrator.get("api/v1/backups").json();
        } while (state.has("running") && !state.get("running").isNull());
        assertThat(state.get("backups").size()).isEqualTo(1);
        assertThat(state.get("backups").get(0).get("whole").booleanValue()).isTrue();
        assertThat(state.get("backups").get(0).get("documents").intValue()).isGreaterThan(30);
    }

    /** What the demonstration has not: an archive is to hold everything. */
    private static void keepSomethingOfEachKind(ServerProcess server) throws IOException, InterruptedException {
        HttpCalls officer = new HttpCalls(server.address(), "officer", "mithaq-demo");
        HttpCalls records = new HttpCalls(server.address(), "records-manager", "mithaq-demo");
        HttpCalls administrator = new HttpCalls(server.address(), "administrator", "mithaq-demo");
        HttpCalls.Answer view =
                officer.post("api/v1/views", "{\"page\": \"register\", \"name\": \"Water\", \"state\": \"q=water\"}");
        assertThat(view.status()).as(view.text()).isEqualTo(201);
        String id = view.json().get("id").stringValue();
        assertThat(officer.put("api/v1/views/first/register", "{\"view\": \"" + id + "\"}")
                        .status())
                .isEqualTo(200);
        HttpCalls.Answer search =
                officer.post("api/v1/views", "{\"page\": \"search\", \"name\": \"Wells\", \"state\": \"q=wells\"}");
        assertThat(officer.put(
                                "api/v1/me/alerts/" + search.json().get("id").stringValue(),
                                "{\"cadence\": \"WEEKLY\", \"paused\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.put("api/v1/me/digest", "{\"digest\": \"NEVER\"}").status())
                .isEqualTo(200);
        assertThat(officer.put("api/v1/me/digits", "{\"digits\": \"arab\"}").status())
                .isEqualTo(204);
        assertThat(officer.put("api/v1/me/delivery", "{\"delivery\": \"DAILY\"}")
                        .status())
                .isEqualTo(200);
        HttpCalls.Answer absence = officer.post(
                "api/v1/absences",
                "{\"from\": \"2099-01-01\", \"to\": \"2099-01-09\", \"standIn\": \"head-of-sector\"}");
        assertThat(absence.status()).as(absence.text()).isEqualTo(201);
        String study =
                officer.get("api/v1/library?limit=1").json().findValue("id").stringValue();
        HttpCalls.Answer put = officer.put("api/v1/library/saved/" + study, "{}");
        assertThat(put.status()).as(put.text()).isEqualTo(204);
        byte[] register = "File;Title;Reference\nmissing.pdf;An old agreement;OLD/1\n".getBytes(StandardCharsets.UTF_8);
        HttpCalls.Answer batch = records.send(records.request("api/v1/backlog?name=old.csv")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(register))
                .build());
        assertThat(batch.status()).as(batch.text()).isEqualTo(201);
        HttpCalls.Answer table = administrator.get("api/v1/settings/checklist");
        HttpCalls.Answer written = administrator.put(
                "api/v1/settings/checklist",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("text", table.json().get("text").stringValue())),
                "If-Match",
                String.valueOf(table.headers().get("etag")));
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    /** What was moved is a real installation: nobody has a password but the administrator, who gives one to the others. */
    private static void goOnElsewhere(Path moved, String shown) throws Exception {
        String password = "a new start elsewhere";
        try (ServerProcess server = ServerProcess.start(moved, "--mithaq.admin.password=" + password)) {
            HttpCalls administrator = new HttpCalls(server.address(), "administrator", password);
            assertThat(new HttpCalls(server.address(), "officer", "mithaq-demo")
                            .get("api/v1/me")
                            .status())
                    .isEqualTo(401);
            for (JsonNode user : administrator.get("api/v1/users").json().get("users")) {
                ObjectNode body = (ObjectNode) user;
                body.remove("revision");
                body.put("password", password);
                HttpCalls.Answer changed =
                        administrator.put("api/v1/users/" + user.get("person").stringValue(), body.toString());
                assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            }
            assertThat(shown(server, password)).isEqualTo(shown);
        }
    }

    private static void takeArchive(ServerProcess server, Path to) throws IOException, InterruptedException {
        HttpCalls records = new HttpCalls(server.address(), "records-manager", "mithaq-demo");
        assertThat(records.get("api/v1/archive").status()).isEqualTo(403);
        HttpCalls.Answer archive =
                new HttpCalls(server.address(), "administrator", "mithaq-demo").get("api/v1/archive");
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.headers().get("content-type")).startsWith("application/zip");
        Files.write(to, archive.body());
    }

    private static String backup(Path data) throws IOException {
        try (Stream<Path> kept = Files.list(data.resolve("backups"))) {
            return kept.filter(path -> Files.exists(path.resolve("backup.json")))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static void awaitDocuments(ServerProcess server) throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_FILING);
        while (!server.log().lines().anyMatch(line -> line.endsWith("the documents of the demonstration are there"))) {
            assertThat(Instant.now()).as(server.log()).isBefore(latest);
            Thread.sleep(100);
        }
    }

    private static String shown(ServerProcess server) throws IOException, InterruptedException {
        return shown(server, "mithaq-demo");
    }

    private static String shown(ServerProcess server, String password) throws IOException, InterruptedException {
        HttpCalls reviewer = new HttpCalls(server.address(), "legal-reviewer", password);
        HttpCalls officer = new HttpCalls(server.address(), "officer", password);
        HttpCalls head = new HttpCalls(server.address(), "head-of-legal", password);
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
