package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewStoryTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private JsonNode onlyTask(String person) {
        JsonNode tasks = client.as(person).get("/tasks").json().get("tasks");
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private Client.Answer decide(String person, JsonNode task, String body) {
        return client.as(person).post("/tasks/" + task.get("id").asText() + "/decision", body);
    }

    private JsonNode dueBeforeApproval(String person, String path) {
        return client.as(person).get(path + "/lifecycle").json().get("dueBeforeApproval");
    }

    private static List<String> codes(JsonNode refusals) {
        List<String> codes = new ArrayList<>();
        refusals.forEach(refusal -> codes.add(refusal.get("code").asText()));
        return codes;
    }

    private JsonNode inReview() {
        JsonNode filed = filing.complete();
        client.host.settle();
        return client.as("officer").get("/documents/" + Filing.id(filed)).json();
    }

    @Test
    void anIncompleteDraftShouldTellWhatIsMissingAndGoToReviewOnceComplete() {
        JsonNode filed = filing.incomplete();
        client.host.settle();
        String path = "/documents/" + Filing.id(filed);

        JsonNode lifecycle =
                client.as("officer").in("fr").get(path + "/lifecycle").json();
        assertThat(lifecycle.get("status").asText()).isEqualTo("NEGOTIATION");
        assertThat(lifecycle.get("missingForReview"))
                .extracting(missing -> missing.get("code").asText())
                .containsExactly("PRM-GUARD-003");
        assertThat(lifecycle.get("routeWhenComplete").asBoolean()).isTrue();
        assertThat(lifecycle.at("/transitions/0/allowed").asBoolean()).isFalse();
        JsonNode task = onlyTask("officer");
        assertThat(task.get("kind").asText()).isEqualTo("COMPLETE");
        assertThat(task.at("/missing/0/code").asText()).isEqualTo("PRM-GUARD-003");

        Client.Answer refused = client.as("officer").post(path + "/review", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PRM-LIFECYCLE-003");
        assertThat(refused.text("/errors/0/code")).isEqualTo("PRM-GUARD-003");
        assertThat(refused.text("/errors/0/field")).isEqualTo("prm:parties");

        client.as("officer")
                .with("If-Match", client.as("officer").get(path).header("ETag"))
                .put(path + "/properties", """
                        {"children": {"prm:parties": [{"properties": {"prm:partyName": "A", "prm:partyRole": "FIRST_PARTY"}},
                          {"properties": {"prm:partyName": "B", "prm:partyRole": "COUNTERPARTY"}}]}}
                        """);
        client.host.settle();

        JsonNode sent = client.as("officer").get(path).json();
        assertThat(sent.at("/properties/prm:status").asText()).isEqualTo("LEGAL_REVIEW");
        assertThat(sent.at("/properties/prm:reference").asText()).isEqualTo("ICESCO/MOU/2026/0001");
        assertThat(client.as("officer").get("/tasks").json().get("tasks")).isEmpty();
    }

    @Test
    void aDraftShouldGoThroughChangesToClearanceWithEveryStepTold() {
        String path = "/documents/" + Filing.id(inReview());
        JsonNode review = onlyTask("legal-reviewer");
        assertThat(review.at("/document/reference").asText()).isEqualTo("ICESCO/MOU/2026/0001");
        assertThat(review.at("/outcomes/0/commentRequired").asBoolean()).isFalse();
        assertThat(review.at("/outcomes/1/commentRequired").asBoolean()).isTrue();
        decide("legal-reviewer", review, "{\"outcome\": \"CHANGES_REQUESTED\", \"comment\": \"Name the budget.\"}");
        assertThat(client.as("officer")
                        .get(path)
                        .json()
                        .at("/properties/prm:status")
                        .asText())
                .isEqualTo("NEGOTIATION");

        client.as("officer")
                .sending("text/plain")
                .with("If-Match", client.as("officer").get(path).header("ETag"))
                .put(path + "/content?name=second.txt", "The budget is named.");
        client.host.settle();
        assertThat(client.as("officer").post(path + "/review", "{}").status()).isEqualTo(200);

        JsonNode second = onlyTask("legal-reviewer");
        assertThat(second.get("round").asInt()).isEqualTo(2);
        decide("legal-reviewer", second, "{\"outcome\": \"CLEARED_WITH_COMMENTS\", \"comment\": \"Mind the date.\"}");
        JsonNode clearance = onlyTask("head-of-legal");
        assertThat(clearance.at("/recommendation/outcome").asText()).isEqualTo("CLEARED_WITH_COMMENTS");
        assertThat(clearance.at("/recommendation/comment").asText()).isEqualTo("Mind the date.");
        assertThat(clearance.at("/recommendation/by/person").asText()).isEqualTo("legal-reviewer");
        Client.Answer decided = decide(
                "head-of-legal",
                clearance,
                "{\"outcome\": \"CLEARED\", \"fingerprint\": \""
                        + clearance.at("/document/fingerprint").asText() + "\"}");

        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.text("/lifecycle/status")).isEqualTo("APPROVAL");
        assertThat(codes(decided.json().at("/lifecycle/dueBeforeApproval")))
                .as("whoever clears learns what the approval still needs")
                .contains("PRM-GUARD-009", "PRM-GUARD-011");
        assertThat(codes(dueBeforeApproval("officer", path))).contains("PRM-GUARD-009", "PRM-GUARD-011");
        assertThat(dueBeforeApproval("director-general", path)).isEmpty();
        assertThat(client.as("director-general")
                        .in("fr")
                        .get("/notices")
                        .json()
                        .at("/notices/0/body")
                        .asText())
                .contains("attend votre approbation", "Indiquez");
        assertThat(decided.json().at("/lifecycle/steps"))
                .extracting(step -> step.get("state").asText())
                .containsExactly("done", "done", "current", "ahead", "ahead", "ahead");
        JsonNode rounds = client.as("officer").get(path + "/rounds").json().get("rounds");
        assertThat(rounds)
                .extracting(round -> round.get("outcome").asText())
                .containsExactly("CHANGES_REQUESTED", "CLEARED");
        assertThat(rounds.at("/1/recommendation").asText()).isEqualTo("CLEARED_WITH_COMMENTS");
        assertThat(client.as("officer").get(path + "/audit").json().get("events"))
                .extracting(event -> event.get("action").asText())
                .contains("lifecycle.REQUEST_CHANGES", "review.recommended", "lifecycle.CLEAR");
    }

    @Test
    void whatWasTickedShouldBeToldWithTheTaskTheRoundAndTheTrail() {
        String path = "/documents/" + Filing.id(inReview());
        JsonNode review = onlyTask("legal-reviewer");
        assertThat(review.get("checklist")).hasSize(10);
        assertThat(review.at("/checklist/0/checked").asBoolean()).isFalse();
        assertThat(decide("legal-reviewer", review, "{\"outcome\": \"CLEARED\", \"checked\": [\"GRAMMAR\"]}")
                        .code())
                .isEqualTo("PRM-REVIEW-027");
        assertThat(decide("legal-reviewer", review, "{\"outcome\": \"CLEARED\", \"checked\": [null]}")
                        .status())
                .isEqualTo(400);
        decide("legal-reviewer", review, "{\"outcome\": \"CLEARED\", \"checked\": [\"TERM\", \"OBJECT\"]}");

        JsonNode clearance = onlyTask("head-of-legal");
        assertThat(clearance.at("/checklist/0/checked").asBoolean()).isFalse();
        assertThat(clearance.at("/checklist/1/code").asText()).isEqualTo("OBJECT");
        assertThat(clearance.at("/checklist/1/checked").asBoolean()).isTrue();
        assertThat(clearance.at("/checklist/1/checkedBy/person").asText()).isEqualTo("legal-reviewer");
        decide("head-of-legal", clearance, "{\"outcome\": \"CLEARED\", \"checked\": [\"DISPUTES\"]}");

        JsonNode round =
                client.as("officer").in("fr").get(path + "/rounds").json().at("/rounds/0");
        assertThat(round.get("checkedByReviewer"))
                .extracting(JsonNode::asText)
                .satisfiesExactly(label -> assertThat(label).startsWith("Objet et portée"), label -> assertThat(label)
                        .startsWith("Entrée en vigueur"));
        assertThat(round.at("/checkedWithDecision/0").asText()).startsWith("Règlement des différends");
        JsonNode events =
                client.as("officer").in("ar").get(path + "/audit").json().get("events");
        assertThat(events)
                .filteredOn(event -> event.get("action").asText().equals("review.recommended"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.at("/afterWords/prm:checkedByReviewer").asText())
                        .contains("الموضوع والنطاق", "بدء النفاذ"));
    }

    @Test
    void requiredItemThatIsOpenShouldBeNamedInTheReadersLanguage() {
        inReview();
        Client.Answer table = client.as("administrator").get("/settings/checklist");
        client.as("administrator")
                .with("If-Match", table.header("ETag"))
                .put(
                        "/settings/checklist",
                        Description.JSON
                                .createObjectNode()
                                .put("text", table.text("/text").replaceFirst("مصونة\",NO", "مصونة\",YES"))
                                .toString());
        JsonNode review = onlyTask("legal-reviewer");
        assertThat(review.at("/checklist/4/required").asBoolean()).isTrue();

        Client.Answer refused = client.as("legal-reviewer")
                .in("fr")
                .post("/tasks/" + review.get("id").asText() + "/decision", "{\"outcome\": \"CLEARED\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PRM-REVIEW-028");
        assertThat(refused.text("/errors/0/message")).contains("Privilèges et immunités");
    }

    @Test
    void aTaskShouldBelongToWhoeverTookIt() {
        inReview();
        String path = "/tasks/" + onlyTask("legal-reviewer").get("id").asText();

        assertThat(client.as("legal-reviewer").post(path + "/claim").text("/assignee/person"))
                .isEqualTo("legal-reviewer");
        Client.Answer taken = client.as("other-reviewer").post(path + "/decision", "{\"outcome\": \"CLEARED\"}");
        assertThat(taken.status()).isIn(404, 409);
        assertThat(client.as("legal-reviewer").post(path + "/release").json().has("assignee"))
                .isFalse();
        assertThat(client.as("other-reviewer").get(path).status()).isEqualTo(200);
        assertThat(client.as("reader").get(path).code()).isEqualTo("PRM-REVIEW-001");
        assertThat(client.as("reader").get("/tasks/none").code()).isEqualTo("PRM-REVIEW-001");
    }

    @Test
    void decisionsShouldBeAboutTheTextThatWasReadAndCarryTheirComment() {
        inReview();
        JsonNode task = onlyTask("legal-reviewer");

        Client.Answer other = decide(
                "legal-reviewer", task, "{\"outcome\": \"CLEARED\", \"fingerprint\": \"" + "0".repeat(64) + "\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("PRM-REVIEW-004");
        assertThat(decide("legal-reviewer", task, "{\"outcome\": \"REJECTED\"}").code())
                .isEqualTo("PRM-REVIEW-010");
        assertThat(decide("legal-reviewer", task, "{\"outcome\": \"SUBMITTED\"}")
                        .code())
                .isEqualTo("PRM-REVIEW-005");
        assertThat(decide("legal-reviewer", task, "{\"outcome\": \"PERHAPS\"}").code())
                .isEqualTo("PRM-REST-003");
        assertThat(decide("legal-reviewer", task, "{}").code()).isEqualTo("PRM-REST-021");
    }

    @Test
    void theOpinionOfTheTechnicalSectorShouldBeFiledByItsFocalPoint() {
        String path = "/documents/" + Filing.id(filing.complete("\"prm:technicalSector\": \"EDU\","));

        assertThat(client.as("officer")
                        .post(path + "/opinion", "{\"text\": \"Fine.\"}")
                        .code())
                .isEqualTo("PRM-REVIEW-007");
        assertThat(client.as("technical-focal-point")
                        .post(path + "/opinion", "{\"text\": \" \"}")
                        .code())
                .isEqualTo("PRM-REVIEW-008");
        assertThat(client.as("technical-focal-point")
                        .post(path + "/opinion", "{\"text\": \"Fine.\"}")
                        .text("/properties/prm:technicalOpinion"))
                .isEqualTo("Fine.");
    }

    @Test
    void whatIsNoInstrumentShouldHaveNoLifecycle() {
        String id = client.as("officer")
                .post("/documents", "{\"type\": \"prm:partner\", \"properties\": {\"cm:title\": {\"en\": \"X\"}}}")
                .text("/id");

        assertThat(client.as("officer").get("/documents/" + id + "/lifecycle").code())
                .isEqualTo("PRM-REVIEW-006");
        assertThat(client.as("officer").get("/documents/" + id + "/route").code())
                .isEqualTo("PRM-REVIEW-006");
    }

    @Test
    void noticesShouldBeWordedForTheirReaderAndMarkedAsRead() {
        inReview();

        JsonNode notices = client.as("legal-reviewer").in("fr").get("/notices").json();
        assertThat(notices.get("unread").asInt()).isEqualTo(1);
        assertThat(notices.at("/notices/0/body").asText()).contains("Education", "ICESCO/MOU/2026/0001");
        String id = notices.at("/notices/0/id").asText();

        assertThat(client.as("reader").post("/notices/" + id + "/read").code()).isEqualTo("PRM-REST-020");
        assertThat(client.as("legal-reviewer").post("/notices/" + id + "/read").status())
                .isEqualTo(204);
        assertThat(client.as("legal-reviewer")
                        .get("/notices")
                        .json()
                        .get("unread")
                        .asInt())
                .isZero();
        assertThat(client.as("other-reviewer").post("/notices/read").status()).isEqualTo(204);
        assertThat(client.as("other-reviewer")
                        .get("/notices")
                        .json()
                        .get("unread")
                        .asInt())
                .isZero();
    }
}
