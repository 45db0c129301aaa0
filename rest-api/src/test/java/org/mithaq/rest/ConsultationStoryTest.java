package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opinions, comments, recusal, reassignment, withdrawal and absence, over HTTP. */
class ConsultationStoryTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private String underReview() {
        String id = Filing.id(filing.complete("\"prm:amount\": 200000000, \"prm:currency\": \"USD\","));
        client.host.settle();
        return "/documents/" + id;
    }

    private JsonNode onlyTask(String person) {
        JsonNode tasks = client.as(person).get("/tasks").json().get("tasks");
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private String task(String person) {
        return "/tasks/" + onlyTask(person).get("id").asText();
    }

    private String status(String path) {
        return client.as("officer").get(path).text("/properties/prm:status");
    }

    @Test
    void financeShouldGiveItsOpinionBesideTheReview() {
        String path = underReview();
        JsonNode asked = onlyTask("finance-officer");
        assertThat(asked.get("kind").asText()).isEqualTo("OPINION");
        assertThat(asked.get("opinion").asText()).isEqualTo("FINANCE");
        assertThat(asked.get("outcomes"))
                .extracting(outcome -> outcome.get("outcome").asText())
                .containsExactly("FAVOURABLE", "FAVOURABLE_WITH_CONDITIONS", "UNFAVOURABLE");
        assertThat(client.as("finance-officer").get(path + "/opinions").text("/mayFile/0/code"))
                .isEqualTo("FINANCE");

        client.as("legal-reviewer").post(task("legal-reviewer") + "/decision", "{\"outcome\": \"CLEARED\"}");
        Client.Answer early = client.as("head-of-legal")
                .in("fr")
                .post(task("head-of-legal") + "/decision", "{\"outcome\": \"CLEARED\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("PRM-REVIEW-011");
        assertThat(early.text("/detail")).contains("Finances");

        Client.Answer given = client.as("finance-officer")
                .post(path + "/opinions/FINANCE", "{\"verdict\": \"FAVOURABLE\", \"text\": \"Within the budget.\"}");
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text("/opinions/0/verdict")).isEqualTo("FAVOURABLE");
        assertThat(given.text("/opinions/0/givenBy/person")).isEqualTo("finance-officer");
        assertThat(given.json().at("/opinions/0/current").asBoolean()).isTrue();
        client.as("head-of-legal").post(task("head-of-legal") + "/decision", "{\"outcome\": \"CLEARED\"}");
        assertThat(status(path)).isEqualTo("APPROVAL");
    }

    @Test
    void headShouldWaiveAnOpinionAndNobodyElse() {
        String path = underReview();
        String waiver = path + "/opinions/FINANCE/waiver";

        assertThat(client.as("officer")
                        .post(waiver, "{\"reason\": \"In haste.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(client.as("head-of-legal").post(waiver, "{\"reason\": \"\"}").code())
                .isEqualTo("PRM-REVIEW-010");
        Client.Answer waived = client.as("head-of-legal").post(waiver, "{\"reason\": \"Judged last month.\"}");
        assertThat(waived.text("/opinions/0/verdict")).isEqualTo("WAIVED");
        assertThat(client.as("head-of-legal")
                        .post(path + "/opinions/WEATHER/waiver", "{\"reason\": \"Sunny.\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void commentsShouldBeThreadedAndForThoseWhoTakePart() {
        String path = underReview();
        Client.Answer question =
                client.as("legal-reviewer").post(path + "/notes", "{\"text\": \"Which budget line?\"}");
        assertThat(question.status()).isEqualTo(201);
        client.as("officer")
                .post(
                        path + "/notes",
                        "{\"text\": \"External relations.\", \"inReplyTo\": \"" + question.text("/id") + "\"}");

        JsonNode notes = client.as("reader").get(path + "/notes").json();
        assertThat(notes.get("notes")).hasSize(2);
        assertThat(notes.at("/notes/1/inReplyTo").asText()).isEqualTo(question.text("/id"));
        assertThat(notes.at("/notes/0/by/displayName").asText()).isEqualTo("Legal reviewer");
        assertThat(notes.get("mayComment").asBoolean()).isFalse();
        assertThat(client.as("reader")
                        .post(path + "/notes", "{\"text\": \"Hello.\"}")
                        .code())
                .isEqualTo("PRM-REVIEW-023");
    }

    @Test
    void reviewerShouldStandAsideAndTheTaskBeGivenToAColleague() {
        underReview();
        String task = task("legal-reviewer");
        client.as("legal-reviewer").post(task + "/claim");

        assertThat(client.as("legal-reviewer")
                        .post(task + "/recusal", "{\"reason\": \" \"}")
                        .code())
                .isEqualTo("PRM-REVIEW-016");
        assertThat(client.as("legal-reviewer")
                        .post(task + "/recusal", "{\"reason\": \"A conflict of interest.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(client.as("legal-reviewer").get(task).status()).isEqualTo(404);
        assertThat(client.as("head-of-legal").get(task + "/candidates").json().get("people"))
                .extracting(person -> person.get("person").asText())
                .containsExactly("head-of-legal", "other-reviewer");
        assertThat(client.as("head-of-legal")
                        .post(task + "/reassignment", "{\"to\": \"legal-reviewer\", \"note\": \"Please.\"}")
                        .code())
                .isEqualTo("PRM-REVIEW-020");
        assertThat(client.as("head-of-legal")
                        .post(task + "/reassignment", "{\"to\": \"\", \"note\": \"Please.\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.as("head-of-legal")
                        .post(task + "/reassignment", "{\"to\": \"other-reviewer\", \"note\": \"Please.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(client.as("other-reviewer").get(task).text("/assignee/person"))
                .isEqualTo("other-reviewer");
    }

    @Test
    void draftShouldBeWithdrawnFromReview() {
        String path = underReview();

        assertThat(client.as("officer")
                        .post(path + "/review/withdrawal", "{\"reason\": \"\"}")
                        .code())
                .isEqualTo("PRM-LIFECYCLE-003");
        assertThat(client.as("legal-reviewer")
                        .post(path + "/review/withdrawal", "{\"reason\": \"No.\"}")
                        .status())
                .isEqualTo(403);
        Client.Answer withdrawn =
                client.as("officer").post(path + "/review/withdrawal", "{\"reason\": \"The partner asked for it.\"}");

        assertThat(withdrawn.text("/properties/prm:status")).isEqualTo("NEGOTIATION");
        assertThat(client.as("officer").get(path + "/rounds").text("/rounds/0/outcome"))
                .isEqualTo("WITHDRAWN");
        assertThat(client.as("finance-officer").get("/tasks").json().get("tasks"))
                .isEmpty();
    }

    @Test
    void standInShouldDecideOnBehalfOfTheAbsentWithBothOnRecord() {
        String path = underReview();
        client.as("head-of-legal").post(path + "/opinions/FINANCE/waiver", "{\"reason\": \"Judged last month.\"}");
        client.as("legal-reviewer").post(task("legal-reviewer") + "/decision", "{\"outcome\": \"CLEARED\"}");
        Client.Answer recorded = client.as("head-of-legal").post("/absences", """
                {"from": "2026-03-02", "to": "2026-03-06", "standIn": "other-reviewer"}
                """);
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(client.as("other-reviewer").get("/absences").text("/standingIn/0/person/person"))
                .isEqualTo("head-of-legal");

        JsonNode delegated =
                client.as("other-reviewer").get("/tasks?filter=delegated").json();
        assertThat(delegated.at("/counts/delegated").asInt()).isEqualTo(1);
        assertThat(delegated.at("/tasks/0/onBehalfOf/person").asText()).isEqualTo("head-of-legal");
        client.as("other-reviewer")
                .post("/tasks/" + delegated.at("/tasks/0/id").asText() + "/decision", "{\"outcome\": \"CLEARED\"}");

        assertThat(status(path)).isEqualTo("APPROVAL");
        JsonNode round = client.as("officer").get(path + "/rounds").json().at("/rounds/0");
        assertThat(round.at("/decidedBy/person").asText()).isEqualTo("other-reviewer");
        assertThat(round.at("/onBehalfOf/person").asText()).isEqualTo("head-of-legal");
        assertThat(client.as("head-of-legal")
                        .delete("/absences/" + recorded.text("/id"))
                        .status())
                .isEqualTo(204);
        assertThat(client.as("head-of-legal")
                        .delete("/absences/" + recorded.text("/id"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void absenceShouldBeRefusedWithItsReason() {
        assertThat(client.as("reader").get("/absences?person=officer").code()).isEqualTo("PRM-ABSENCE-005");
        assertThat(client.as("officer").get("/absences?person=").status()).isEqualTo(400);
        for (String body : List.of(
                "{\"from\": \"2026-03-06\", \"to\": \"2026-03-02\", \"standIn\": \"other-officer\"}",
                "{\"from\": \"2026-03-02\", \"to\": \"2026-03-06\", \"standIn\": \"reader\"}",
                "{\"from\": \"soon\", \"to\": \"2026-03-06\", \"standIn\": \"other-officer\"}",
                "{\"to\": \"2026-03-06\", \"standIn\": \"other-officer\"}")) {
            assertThat(client.as("officer").post("/absences", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void queueShouldRefuseAFilterThatDoesNotExist() {
        assertThat(client.as("officer").get("/tasks?limit=1000").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/tasks?offset=-1").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/tasks?type=nothing").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/tasks?filter=somebody").code()).isEqualTo("PRM-REST-014");
    }
}
