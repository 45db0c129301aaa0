package org.mithaq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a filed draft to APPROVAL, and what happens beside the straight way. */
class StoryIT {

    /** Of its own for each test: where documents lie in folders, a second file of a name gets another one. */
    private final String fileName = "memorandum-" + UUID.randomUUID() + ".txt";

    private static final String TEXT = """
            MEMORANDUM OF UNDERSTANDING
            Article 1. The sides cooperate in open education.
            Article 2. This memorandum is concluded for %s.
            """;

    private final Person officer = Person.called("officer");
    private final Person reviewer = Person.called("legal-reviewer");
    private final Person head = Person.called("head-of-legal");

    @Test
    void draftShouldGoFromFilingThroughTwoRoundsToApproval() {
        String id = file("one year", "Host organisation", "University of the Coast");
        officer.awaitStatus(id, "LEGAL_REVIEW");
        assertThat(officer.document(id)
                        .body()
                        .path("properties")
                        .path("prm:reference")
                        .asText())
                .matches("[^/]+/MOU/\\d{4}/\\d{4,}");

        reviewer.decide(id, "CHANGES_REQUESTED", "Article 2: five years, please.")
                .expect(200);
        assertThat(officer.status(id)).isEqualTo("NEGOTIATION");
        assertThat(notices(officer)).anyMatch(title -> title.startsWith("Changes requested"));

        Person.Answer before = officer.document(id);
        String secondName = "memorandum-" + UUID.randomUUID() + ".txt";
        officer.putBytes(
                        "/documents/" + id + "/content?name=" + secondName,
                        text("five years"),
                        "If-Match",
                        before.header("ETag").orElseThrow())
                .expect(200);
        officer.await(id, body -> body.path("textState").asText().equals("READABLE"));
        officer.post("/documents/" + id + "/review", Person.JSON.createObjectNode())
                .expect(200);
        reviewer.decide(id, "CLEARED", "").expect(200);
        assertThat(officer.status(id)).as("a reviewer recommends").isEqualTo("LEGAL_REVIEW");
        assertThat(head.task(id).path("recommendation").path("outcome").asText())
                .isEqualTo("CLEARED");
        head.decide(id, "CLEARED", "").expect(200);

        JsonNode cleared = officer.document(id).body();
        assertThat(cleared.path("properties").path("prm:status").asText()).isEqualTo("APPROVAL");
        assertThat(cleared.path("properties").path("prm:clearedFingerprint"))
                .isEqualTo(cleared.path("content").path("fingerprint"));
        assertThat(Person.values(
                        officer.get("/documents/" + id + "/rounds").body().path("rounds"), "outcome"))
                .containsExactly("CHANGES_REQUESTED", "CLEARED");
        assertThat(Person.values(
                        officer.get("/documents/" + id + "/versions").body().path("versions"), "name"))
                .containsExactly(fileName, secondName);
        assertThat(Person.values(
                        officer.get("/documents/" + id + "/audit").body().path("events"), "action"))
                .containsSubsequence(
                        "document.filed",
                        "lifecycle.SEND_TO_LEGAL_REVIEW",
                        "lifecycle.REQUEST_CHANGES",
                        "document.contentReplaced",
                        "lifecycle.SEND_TO_LEGAL_REVIEW",
                        "review.recommended",
                        "lifecycle.CLEAR");
    }

    @Test
    void incompleteDraftShouldBecomeATaskAndGoByItselfOnceComplete() {
        String id = file("one year");
        JsonNode task = officer.task(id);
        assertThat(task.path("kind").asText()).isEqualTo("COMPLETE");
        assertThat(Person.values(task.path("missing"), "code")).containsExactly("PRM-GUARD-003");
        assertThat(officer.status(id)).isEqualTo("NEGOTIATION");

        var edit = Person.JSON.createObjectNode();
        edit.putObject("properties").put("prm:risk", "LOW");
        edit.putObject("children").set("prm:parties", Person.parties("Host organisation", "Charity"));
        officer.put(
                        "/documents/" + id + "/properties",
                        edit,
                        "If-Match",
                        officer.document(id).header("ETag").orElseThrow())
                .expect(200);

        officer.awaitStatus(id, "LEGAL_REVIEW");
    }

    @Test
    void textChangedAfterTheClearanceShouldBeReviewedAgain() {
        String id = file("two years", "Host organisation", "Bank");
        officer.awaitStatus(id, "LEGAL_REVIEW");
        reviewer.decide(id, "CLEARED", "").expect(200);
        head.decide(id, "CLEARED", "").expect(200);
        assertThat(officer.status(id)).isEqualTo("APPROVAL");

        officer.putBytes(
                        "/documents/" + id + "/content?name=memorandum.txt",
                        text("ninety-nine years"),
                        "If-Match",
                        officer.document(id).header("ETag").orElseThrow())
                .expect(200);

        JsonNode now = officer.document(id).body();
        assertThat(now.path("properties").path("prm:status").asText()).isEqualTo("LEGAL_REVIEW");
        assertThat(now.path("properties").has("prm:clearedFingerprint")).isFalse();
        assertThat(reviewer.task(id).path("round").asInt()).isEqualTo(2);
    }

    @Test
    void refusalShouldNameItsGuardInTheReadersLanguage() {
        var draft = Person.draft("prm:mou", officer.upload("empty.txt", new byte[0]), Person.titled("fr", "Vide"));
        draft.put("routeWhenComplete", false);
        String id = officer.post("/documents", draft).expect(201).text("id");
        officer.await(id, body -> body.path("textState").asText().equals("EMPTY"));

        for (var expected : List.of(
                List.of("en", "The file is empty."),
                List.of("fr", "Le fichier est vide."),
                List.of("ar", "الملف فارغ."))) {
            Person.Answer refused = officer.reading(expected.get(0))
                    .post("/documents/" + id + "/review", Person.JSON.createObjectNode())
                    .expect(409);
            assertThat(refused.text("code")).isEqualTo("PRM-LIFECYCLE-003");
            assertThat(refused.codes()).containsExactly("PRM-GUARD-001.EMPTY", "PRM-GUARD-002", "PRM-GUARD-003");
            assertThat(refused.body().path("errors").get(0).path("message").asText())
                    .startsWith(expected.get(1));
        }
    }

    @Test
    void ofTwoWhoDecideOneShouldGetAClearRefusal() {
        String id = file("three years", "Host organisation", "Foundation");
        officer.awaitStatus(id, "LEGAL_REVIEW");
        String task = reviewer.task(id).path("id").asText();
        reviewer.decide(id, "CHANGES_REQUESTED", "Once.").expect(200);

        Person.Answer second = reviewer.post(
                "/tasks/" + task + "/decision", Person.JSON.createObjectNode().put("outcome", "CLEARED"));

        assertThat(second.status()).isIn(404, 409);
        assertThat(second.text("code")).isIn("PRM-REVIEW-001", "PRM-REVIEW-002");
        assertThat(officer.status(id)).isEqualTo("NEGOTIATION");
    }

    @Test
    void routeShouldBeExplainedBeforeItIsTaken() {
        String id = file("one year");

        JsonNode route = officer.get("/documents/" + id + "/route").expect(200).body();

        assertThat(route.path("group").asText()).isEqualTo("GROUP_PRM_LEGAL_REVIEWERS");
        assertThat(route.path("reasons").get(0).path("column").asText()).isEqualTo("type");
        assertThat(officer.reading("ar").get("/documents/" + id + "/route").text("explanation"))
                .containsPattern("[\\u0621-\\u064A]");
    }

    private String file(String term, String... parties) {
        return officer.file("prm:mou", fileName, text(term), Person.titled("en", "Open education"), parties);
    }

    /** Different for each test, so that no two drafts have the same fingerprint. */
    private static byte[] text(String term) {
        return (TEXT.replace("%s", term) + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> notices(Person person) {
        return Person.values(person.get("/notices").expect(200).body().path("notices"), "title");
    }
}
