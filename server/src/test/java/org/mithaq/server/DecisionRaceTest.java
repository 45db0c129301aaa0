package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.database.TestDatabase;

/** People who decide at the same moment, over a whole server: one is heard, the other is told so, nothing is half done. */
class DecisionRaceTest {

    @Nested
    class OnH2 extends Held {}

    @Nested
    class OnPostgres extends Held {
        OnPostgres() {
            super(
                    "--mithaq.database.url=" + TestDatabase.newPostgresDatabase("races"),
                    "--mithaq.database.user=postgres");
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Held {

        private static final int TIMES = 4;
        private static final String PASSWORD = "a password of somebody";
        private static final Duration LONGEST = Duration.ofMinutes(3);
        /** The task was decided, or is somebody else's, or the status is another by now. */
        private static final List<String> TOO_LATE =
                List.of("PRM-REVIEW-001", "PRM-REVIEW-002", "PRM-REVIEW-003", "PRM-LIFECYCLE-001");

        private final String[] settings;
        private ServerProcess server;
        private int drafts;

        Held(String... settings) {
            this.settings = settings;
        }

        @BeforeAll
        void start(@TempDir Path folder) throws Exception {
            server = ServerProcess.start(folder.resolve("data"), settings);
            for (String person : List.of(
                    "officer GROUP_PRM_OFFICERS GROUP_PRM_SECTOR_PART",
                    "reviewer GROUP_PRM_LEGAL_REVIEWERS",
                    "colleague GROUP_PRM_LEGAL_REVIEWERS",
                    "head GROUP_PRM_HEADS_OF_LEGAL",
                    "finance GROUP_PRM_FINANCE_OFFICERS",
                    "sector GROUP_PRM_HEADS_OF_SECTOR GROUP_PRM_SECTOR_PART")) {
                String[] parts = person.split(" ", 2);
                assertThat(new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD)
                                .post("api/v1/users", """
                                        {"person": "%s", "displayName": "%s", "language": "en", "groups": ["%s"], "password": "%s"}
                                        """.formatted(
                                                parts[0], parts[0], parts[1].replace(" ", "\", \""), PASSWORD))
                                .status())
                        .isEqualTo(201);
            }
        }

        @AfterAll
        void stop() throws InterruptedException {
            server.close();
        }

        @Test
        void ofTwoReviewersWhoDecideAtOnceOneShouldBeHeard() throws Exception {
            for (int i = 0; i < TIMES; i++) {
                String id = underReview("");
                String task = task("reviewer", id);
                String decision = "{\"outcome\": \"CHANGES_REQUESTED\", \"comment\": \"Article 4.\"}";

                List<HttpCalls.Answer> answers =
                        atOnce(() -> decide("reviewer", task, decision), () -> decide("colleague", task, decision));

                requireOneHeard(answers);
                assertThat(actions(id, "lifecycle.REQUEST_CHANGES")).isEqualTo(1);
                assertThat(status(id)).isEqualTo("NEGOTIATION");
                assertThat(get("officer", "documents/" + id + "/rounds"))
                        .containsOnlyOnce("\"outcome\":\"CHANGES_REQUESTED\"");
            }
        }

        @Test
        void decisionThatIsSentTwiceShouldTakeEffectOnce() throws Exception {
            String id = underReview("");
            String task = task("reviewer", id);
            String decision = "{\"outcome\": \"CLEARED\"}";

            List<HttpCalls.Answer> answers =
                    atOnce(() -> decide("reviewer", task, decision), () -> decide("reviewer", task, decision));

            requireOneHeard(answers);
            assertThat(actions(id, "review.recommended")).isEqualTo(1);
            assertThat(tasks("head", id)).hasSize(1);
        }

        @Test
        void textThatChangesWhileItIsClearedShouldNeverBeTheClearedOne() throws Exception {
            for (int i = 0; i < TIMES; i++) {
                String id = underReview("");
                assertThat(decide("reviewer", task("reviewer", id), "{\"outcome\": \"CLEARED\"}")
                                .status())
                        .isEqualTo(200);
                String task = task("head", id);
                String read = text("officer", "documents/" + id, "/content/fingerprint");

                List<HttpCalls.Answer> answers = atOnce(
                        () -> decide("head", task, "{\"outcome\": \"CLEARED\", \"fingerprint\": \"" + read + "\"}"),
                        () -> replace(id));

                HttpCalls.Answer decided = answers.get(0);
                if (decided.status() != 200) {
                    assertThat(code(decided)).isIn("PRM-REVIEW-004", "PRM-REVIEW-001");
                }
                String after = get("officer", "documents/" + id);
                String now = text("officer", "documents/" + id, "/content/fingerprint");
                if (after.contains("\"prm:status\":\"APPROVAL\"")) {
                    assertThat(after).contains("\"prm:clearedFingerprint\":\"" + now + "\"");
                } else {
                    assertThat(after)
                            .contains("\"prm:status\":\"LEGAL_REVIEW\"")
                            .doesNotContain("prm:clearedFingerprint");
                }
                assertThat(answers.get(1).status()).as(answers.get(1).text()).isIn(200, 409, 412);
            }
        }

        @Test
        void opinionAndClearanceAtOnceShouldBothBeWholeOrRefused() throws Exception {
            for (int i = 0; i < TIMES; i++) {
                String id = underReview("\"prm:amount\": 200000000, \"prm:currency\": \"USD\",");
                assertThat(decide("reviewer", task("reviewer", id), "{\"outcome\": \"CLEARED\"}")
                                .status())
                        .isEqualTo(200);
                String clearance = task("head", id);
                String opinion = task("finance", id);

                List<HttpCalls.Answer> answers = atOnce(
                        () -> decide("finance", opinion, "{\"outcome\": \"FAVOURABLE\", \"comment\": \"Funded.\"}"),
                        () -> decide("head", clearance, "{\"outcome\": \"CLEARED\"}"));

                assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
                if (answers.get(1).status() != 200) {
                    assertThat(code(answers.get(1))).isEqualTo("PRM-REVIEW-011");
                    assertThat(decide("head", clearance, "{\"outcome\": \"CLEARED\"}")
                                    .status())
                            .isEqualTo(200);
                }
                assertThat(status(id)).isEqualTo("APPROVAL");
                assertThat(actions(id, "review.opinionGiven")).isEqualTo(1);
            }
        }

        @Test
        void withdrawalAndDecisionAtOnceShouldEndTheRoundOnce() throws Exception {
            for (int i = 0; i < TIMES; i++) {
                String id = underReview("");
                String task = task("reviewer", id);

                List<HttpCalls.Answer> answers = atOnce(
                        () -> decide(
                                "reviewer", task, "{\"outcome\": \"CHANGES_REQUESTED\", \"comment\": \"Article 4.\"}"),
                        () -> calls("officer")
                                .post(
                                        "api/v1/documents/" + id + "/review/withdrawal",
                                        "{\"reason\": \"The partner asked for a pause.\"}"));

                requireOneHeard(answers);
                assertThat(status(id)).isEqualTo("NEGOTIATION");
                assertThat(actions(id, "lifecycle.REQUEST_CHANGES") + actions(id, "lifecycle.WITHDRAW_FROM_REVIEW"))
                        .isEqualTo(1);
                assertThat(tasks("reviewer", id)).isEmpty();
            }
        }

        /** Nobody gives up what was completed a moment before, without having seen it; and nobody does it twice. */
        @Test
        void ofAStepAndAnEditOrTwoStepsThatRestOnOneStateOneShouldBeHeard() throws Exception {
            for (int i = 0; i < 2 * TIMES; i++) {
                String id = letter();
                String state = "\"" + text("officer", "documents/" + id, "/revision") + "\"";
                Callable<HttpCalls.Answer> step = () -> calls("sector")
                        .post(
                                "api/v1/documents/" + id + "/steps",
                                "{\"step\": \"ABANDON\", \"reason\": \"PARTNER_DECLINED\"}",
                                "If-Match",
                                state);
                Callable<HttpCalls.Answer> edit = () -> calls("officer")
                        .put(
                                "api/v1/documents/" + id + "/properties",
                                "{\"properties\": {\"prm:feasibility\": \"Staff and funds are there.\"}}",
                                "If-Match",
                                state);

                List<HttpCalls.Answer> answers = atOnce(step, i % 2 == 0 ? edit : step);

                assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() != 200)
                        .extracting(Held::code)
                        .containsAnyOf("PRM-DOC-009", "PRM-ACCESS-001", "PRM-LIFECYCLE-001");
                assertThat(actions(id, "lifecycle.ABANDON") + actions(id, "document.edited"))
                        .isEqualTo(1);
            }
        }

        private String letter() throws Exception {
            HttpCalls.Answer filed = calls("officer").post("api/v1/documents", """
                    {"type": "prm:letterOfIntent", "routeWhenComplete": false,
                     "properties": {"cm:title": {"en": "Letter"}, "prm:leadSector": "PART"}}""");
            assertThat(filed.status()).as(filed.text()).isEqualTo(201);
            return filed.json().get("id").stringValue();
        }

        private static void requireOneHeard(List<HttpCalls.Answer> answers) {
            List<HttpCalls.Answer> refused =
                    answers.stream().filter(answer -> answer.status() != 200).toList();
            assertThat(refused).as("refused").hasSize(1);
            assertThat(code(refused.get(0))).isIn(TOO_LATE);
        }

        private List<HttpCalls.Answer> atOnce(Callable<HttpCalls.Answer> first, Callable<HttpCalls.Answer> second)
                throws Exception {
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService people = Executors.newFixedThreadPool(2);
            try {
                List<Future<HttpCalls.Answer>> answers = new ArrayList<>();
                for (Callable<HttpCalls.Answer> call : List.of(first, second)) {
                    answers.add(people.submit(() -> {
                        together.await();
                        return call.call();
                    }));
                }
                return List.of(answers.get(0).get(), answers.get(1).get());
            } finally {
                people.shutdownNow();
            }
        }

        private String underReview(String more) throws Exception {
            byte[] bytes = ("Memorandum of understanding " + ++drafts + ". Article 1: purpose.")
                    .getBytes(StandardCharsets.UTF_8);
            HttpCalls officer = calls("officer");
            String upload =
                    officer.upload("draft.txt", bytes).json().get("upload").stringValue();
            HttpCalls.Answer filed = officer.post("api/v1/documents", """
                    {"type": "prm:mou", "upload": "%s",
                     "properties": {%s "cm:title": {"en": "Draft"}, "prm:language": "en", "prm:leadSector": "PART"},
                     "children": {"prm:parties": [
                       {"properties": {"prm:partyName": "ICESCO", "prm:partyRole": "FIRST_PARTY"}},
                       {"properties": {"prm:partyName": "Ministry", "prm:partyRole": "COUNTERPARTY"}}]}}
                    """.formatted(upload, more));
            assertThat(filed.status()).as(filed.text()).isEqualTo(201);
            String id = filed.json().get("id").stringValue();
            Instant latest = Instant.now().plus(LONGEST);
            while (!status(id).equals("LEGAL_REVIEW")) {
                assertThat(Instant.now())
                        .as("the draft goes to review by itself")
                        .isBefore(latest);
                Thread.sleep(100);
            }
            return id;
        }

        private HttpCalls.Answer replace(String id) throws Exception {
            HttpCalls officer = calls("officer");
            String revision = text("officer", "documents/" + id, "/revision");
            return officer.send(officer.request("api/v1/documents/" + id + "/content?name=draft-2.txt")
                    .header("Content-Type", "application/octet-stream")
                    .header("If-Match", '"' + revision + '"')
                    .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("Another text " + ++drafts + "."))
                    .build());
        }

        private HttpCalls.Answer decide(String person, String task, String decision) throws Exception {
            return calls(person).post("api/v1/tasks/" + task + "/decision", decision);
        }

        private String task(String person, String document) throws Exception {
            List<String> tasks = tasks(person, document);
            assertThat(tasks).as(person).hasSize(1);
            return tasks.get(0);
        }

        private List<String> tasks(String person, String document) throws Exception {
            return StreamSupport.stream(
                            calls(person)
                                    .get("api/v1/tasks")
                                    .json()
                                    .get("tasks")
                                    .spliterator(),
                            false)
                    .filter(task -> task.at("/document/id").stringValue().equals(document))
                    .map(task -> task.get("id").stringValue())
                    .toList();
        }

        private long actions(String document, String action) throws Exception {
            return get("officer", "documents/" + document + "/audit")
                            .split("\"action\":\"" + action.replace(".", "\\.") + "\"", -1)
                            .length
                    - 1L;
        }

        private String status(String document) throws Exception {
            return text("officer", "documents/" + document, "/properties/prm:status");
        }

        private String text(String person, String path, String pointer) throws Exception {
            return calls(person).get("api/v1/" + path).json().at(pointer).stringValue();
        }

        /** The answer without its white space. */
        private String get(String person, String path) throws Exception {
            return calls(person).get("api/v1/" + path).json().toString();
        }

        private HttpCalls calls(String person) {
            return new HttpCalls(server.address(), person, PASSWORD);
        }

        private static String code(HttpCalls.Answer answer) {
            return answer.json().at("/code").stringValue();
        }
    }
}
