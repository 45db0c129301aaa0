package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void filingShouldAnswerTheDocumentWithItsAddressAndRevision() {
        String body = """
                {"type": "prm:agreement", "routeWhenComplete": false,
                 "properties": {"cm:title": {"fr": "Accord de coopération", "ar": "اتفاقية تعاون"},
                   "prm:financial": true, "prm:amount": 76644400, "prm:currency": "USD",
                   "prm:signedOn": "2026-03-01", "prm:countries": ["MA", "SA"]}}
                """;

        Client.Answer answer = client.as("officer").in("ar").post("/documents", body);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode document = answer.json();
        assertThat(answer.header("Location")).isEqualTo("documents/" + Filing.id(document));
        assertThat(answer.header("ETag")).isEqualTo(Filing.tag(document));
        assertThat(document.get("title").asText()).isEqualTo("اتفاقية تعاون");
        JsonNode properties = document.get("properties");
        assertThat(properties.get("prm:amount").asLong()).isEqualTo(76_644_400);
        assertThat(properties.get("prm:financial").asBoolean()).isTrue();
        assertThat(properties.get("prm:signedOn").asText()).isEqualTo("2026-03-01");
        assertThat(properties.at("/prm:countries/1").asText()).isEqualTo("SA");
        assertThat(properties.get("prm:status").asText()).isEqualTo("NEGOTIATION");
        assertThat(client.as("officer").get("/documents/" + Filing.id(document)).json())
                .isEqualTo(client.as("officer")
                        .get("/documents/" + Filing.id(document))
                        .json());
    }

    @Test
    void repeatedFilingUnderTheSameKeyShouldGiveTheSameDocument() {
        String body = "{\"type\": \"prm:mou\", \"properties\": {\"cm:title\": {\"en\": \"Once\"}}}";

        Client.Answer first = client.as("officer").with("Idempotency-Key", "a1").post("/documents", body);
        Client.Answer second =
                client.as("officer").with("Idempotency-Key", "a1").post("/documents", body);
        Client.Answer other =
                client.as("officer").with("Idempotency-Key", "a1").post("/documents", body.replace("Once", "Other"));

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("PRM-DOC-008");
        assertThat(client.as("officer")
                        .with("Idempotency-Key", " ")
                        .post("/documents", body)
                        .code())
                .isEqualTo("PRM-REST-017");
    }

    @Test
    void valuesOfTheWrongTypeShouldBeNamedWithTheirFieldAndWhatIsExpected() {
        Client.Answer answer = client.as("officer").in("fr").post("/documents", """
                        {"type": "prm:mou", "properties": {"prm:signedOn": "demain", "prm:amount": 1.5,
                          "prm:financial": "yes", "cm:title": "plain", "prm:countries": "MA", "prm:nothing": 1}}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PRM-DOC-003");
        assertThat(answer.header("Content-Language")).isEqualTo("fr");
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").asText() + " " + error.get("code").asText())
                .containsExactly(
                        "cm:title PRM-PROPERTY-002",
                        "prm:amount PRM-PROPERTY-002",
                        "prm:countries PRM-PROPERTY-003",
                        "prm:financial PRM-PROPERTY-002",
                        "prm:nothing PRM-DOC-004",
                        "prm:signedOn PRM-PROPERTY-002");
        assertThat(answer.json().at("/errors/5/message").asText()).contains("demain");
    }

    @Test
    void yearOfFiveDigitsShouldBeRefused() {
        Client.Answer answer = client.as("officer").post("/documents", """
                        {"type": "prm:mou", "properties": {"prm:expiresOn": "+12027-03-01"}}
                        """);

        assertThat(answer.code()).isEqualTo("PRM-DOC-003");
        assertThat(answer.text("/errors/0/code")).isEqualTo("PRM-PROPERTY-002");
    }

    @Test
    void aFaultInAChildShouldNameItsPlaceInTheBody() {
        Client.Answer answer = client.as("officer").post("/documents", """
                        {"type": "prm:mou", "children": {"prm:parties": [{"properties": {}},
                          {"properties": {"prm:partySignedOn": "soon"}}]}}
                        """);

        assertThat(answer.text("/errors/0/field")).isEqualTo("prm:parties[1].prm:partySignedOn");
    }

    @Test
    void typesAndAssociationsThatDoNotExistShouldBeRefusedByName() {
        assertThat(client.as("officer")
                        .post("/documents", "{\"type\": \"prm:treaty\"}")
                        .code())
                .isEqualTo("PRM-DOC-002");
        assertThat(client.as("officer")
                        .post("/documents", "{\"type\": \"no name\"}")
                        .code())
                .isEqualTo("PRM-DOC-002");
        assertThat(client.as("officer").post("/documents", "{}").code()).isEqualTo("PRM-REST-021");
        assertThat(client.as("officer")
                        .post("/documents", "{\"type\": \"prm:instrument\"}")
                        .code())
                .isEqualTo("PRM-DOC-006");
        assertThat(client.as("officer")
                        .post("/documents", "{\"type\": \"prm:mou\", \"children\": {\"prm:nothing\": []}}")
                        .code())
                .isEqualTo("PRM-DOC-013");
    }

    @Test
    void protectedPropertiesShouldNotBeWritten() {
        Client.Answer answer = client.as("officer")
                .post("/documents", "{\"type\": \"prm:mou\", \"properties\": {\"prm:status\": \"IN_FORCE\"}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/code")).isEqualTo("PRM-DOC-005");
    }

    @Test
    void editingShouldKeepWhatIsAbsentUnsetWhatIsNullAndReplaceNamedChildren() {
        JsonNode filed = filing.complete();
        String party = filed.at("/children/prm:parties/1/id").asText();
        String body = """
                {"properties": {"prm:leadSector": null, "prm:priority": "HIGH"},
                 "children": {"prm:parties": [
                   {"id": "%s", "properties": {"prm:partyName": "Ministry of Culture"}},
                   {"properties": {"prm:partyName": "A witness", "prm:partyRole": "WITNESS"}}]}}
                """.formatted(party);

        Client.Answer answer = client.as("officer")
                .with("If-Match", Filing.tag(filed))
                .put("/documents/" + Filing.id(filed) + "/properties", body);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode edited = answer.json();
        assertThat(edited.get("properties").has("prm:leadSector")).isFalse();
        assertThat(edited.at("/properties/prm:priority").asText()).isEqualTo("HIGH");
        assertThat(edited.at("/properties/prm:language").asText()).isEqualTo("en");
        assertThat(edited.at("/children/prm:parties"))
                .extracting(child -> child.at("/properties/prm:partyName").asText())
                .containsExactly("Ministry of Culture", "A witness");
        assertThat(edited.at("/children/prm:parties/0/id").asText()).isEqualTo(party);
        assertThat(edited.get("revision")).isNotEqualTo(filed.get("revision"));
    }

    @Test
    void changesShouldNeedTheRevisionThatWasRead() {
        JsonNode filed = filing.incomplete();
        String path = "/documents/" + Filing.id(filed) + "/properties";
        String body = "{\"properties\": {\"prm:priority\": \"LOW\"}}";

        assertThat(client.as("officer").put(path, body).status()).isEqualTo(428);
        assertThat(client.as("officer").with("If-Match", "*").put(path, body).code())
                .isEqualTo("PRM-REST-009");
        // a proxy that compresses weakens the tag
        assertThat(client.as("officer")
                        .with("If-Match", "W/" + Filing.tag(filed))
                        .put(path, body)
                        .status())
                .isEqualTo(200);
        Client.Answer late =
                client.as("officer").with("If-Match", Filing.tag(filed)).put(path, body);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("PRM-DOC-009");
    }

    @Test
    void whatTheReaderHasAlreadyShouldNotBeSentAgain() {
        JsonNode filed = filing.incomplete();

        Client.Answer answer =
                client.as("officer").with("If-None-Match", Filing.tag(filed)).get("/documents/" + Filing.id(filed));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void nobodyShouldLearnOfDocumentsThatTheyMayNotRead() {
        String id = Filing.id(filing.complete("\"prm:confidentiality\": \"RESTRICTED\","));

        Client.Answer hidden = client.as("reader").get("/documents/" + id);
        Client.Answer absent = client.as("reader").get("/documents/no-such-id");
        Client.Answer impossible = client.as("reader").get("/documents/%2E%2E%2Fetc");

        assertThat(List.of(hidden.status(), absent.status(), impossible.status()))
                .containsOnly(404);
        assertThat(hidden.json().get("detail").asText().replace(id, "X"))
                .isEqualTo(absent.json().get("detail").asText().replace("no-such-id", "X"));
        for (String part : List.of("content", "text", "versions", "audit", "rounds", "lifecycle", "route")) {
            assertThat(client.as("reader").get("/documents/" + id + "/" + part).code())
                    .isEqualTo("PRM-DOC-001");
        }
    }

    @Test
    void aReaderShouldSeeThatTheyMayNotEdit() {
        String id = Filing.id(filing.complete());

        assertThat(client.as("reader")
                        .get("/documents/" + id)
                        .json()
                        .get("capabilities")
                        .toString())
                .isEqualTo("{\"edit\":false,\"replaceContent\":false,\"kept\":{}}");
        assertThat(client.as("officer")
                        .get("/documents/" + id)
                        .json()
                        .get("capabilities")
                        .toString())
                .isEqualTo("{\"edit\":true,\"replaceContent\":true,\"kept\":{}}");
        assertThat(client.as("reader")
                        .with("If-Match", "\"1\"")
                        .put("/documents/" + id + "/properties", "{\"properties\": {}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theTrailShouldTellInWordsWhatHappened() {
        JsonNode filed = filing.incomplete();
        client.as("officer")
                .with("If-Match", Filing.tag(filed))
                .put("/documents/" + Filing.id(filed) + "/properties", "{\"properties\": {\"prm:priority\": \"LOW\"}}");

        JsonNode events = client.as("officer")
                .in("ar")
                .get("/documents/" + Filing.id(filed) + "/audit")
                .json()
                .get("events");

        assertThat(events)
                .extracting(event -> event.get("action").asText())
                .contains("document.filed", "document.edited");
        assertThat(events.get(0).get("actionLabel").asText()).matches("(?s).*\\p{InArabic}.*");
        assertThat(events.get(1).at("/after/prm:priority").asText()).isEqualTo("LOW");
    }

    @Test
    void aFileThatCannotBeReadShouldBeFiledWithTheReasonAndWhatToDo() {
        String upload = filing.upload("secret.pdf", "%encrypted");
        String id = client.as("officer")
                .post("/documents", "{\"type\": \"prm:mou\", \"upload\": \"" + upload + "\"}")
                .text("/id");
        assertThat(client.as("officer").get("/documents/" + id).text("/textState"))
                .isEqualTo("PENDING");

        client.host.settle();

        JsonNode document =
                client.as("officer").in("en").get("/documents/" + id).json();
        assertThat(document.get("textState").asText()).isEqualTo("ENCRYPTED");
        assertThat(document.get("textStateMessage").asText()).contains("password");
        assertThat(client.as("officer").get("/documents/" + id + "/text").json().get("pages"))
                .isEmpty();
    }

    @Test
    void theTextShouldBeGivenPageByPageWithItsDirection() {
        String upload = filing.upload("draft.txt", "مذكرة تفاهم في مجال التعليم");
        String id = client.as("officer")
                .post("/documents", "{\"type\": \"prm:mou\", \"upload\": \"" + upload + "\"}")
                .text("/id");
        client.host.settle();

        JsonNode text = client.as("officer").get("/documents/" + id + "/text").json();

        assertThat(text.at("/pages/0").asText()).isEqualTo("مذكرة تفاهم في مجال التعليم");
        assertThat(text.get("direction").asText()).isEqualTo("rtl");
        assertThat(client.as("officer").get("/documents/" + id).json().has("textStateMessage"))
                .isFalse();
    }
}
