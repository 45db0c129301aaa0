package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkEditTest {

    private static final String FOCAL_POINT =
            "{\"property\": \"prm:focalPoint\", \"value\": \"technical-focal-point\"}";

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void whatIsShownShouldBeMadeAtTheRevisionThatWasShown() {
        JsonNode filed = filing.incomplete();
        String id = Filing.id(filed);

        JsonNode shown = outcome(preview("officer", id, FOCAL_POINT));
        assertThat(shown.get("title").asText()).isEqualTo("Education");
        assertThat(shown.get("revision")).isEqualTo(filed.get("revision"));
        assertThat(shown.at("/changes/0/property").asText()).isEqualTo("prm:focalPoint");
        assertThat(shown.at("/changes/0").has("from")).isFalse();
        assertThat(shown.at("/changes/0/to").asText()).isEqualTo("technical-focal-point");
        assertThat(shown.at("/changes/0/toWords").asText()).isEqualTo("Technical focal point");
        assertThat(client.as("officer").get("/documents/" + id).json().get("revision"))
                .isEqualTo(filed.get("revision"));

        JsonNode done = outcome(apply("officer", id, shown.get("revision").asText(), FOCAL_POINT));
        assertThat(done.get("revision"))
                .isEqualTo(client.as("officer").get("/documents/" + id).json().get("revision"))
                .isNotEqualTo(filed.get("revision"));

        JsonNode late = outcome(apply(
                "officer", id, shown.get("revision").asText(), "{\"property\": \"prm:focalPoint\", \"value\": null}"));
        assertThat(late.at("/refusal/code").asText()).isEqualTo("PRM-DOC-009");
        assertThat(late.at("/refusal/stale").asBoolean()).isTrue();
        assertThat(late.at("/refusal/passing").asBoolean()).isFalse();

        String back = """
                {"documents": [{"id": "%s", "revision": "%s", "changes": [{"property": "prm:focalPoint", "value": null}]}]}
                """.formatted(id, done.get("revision").asText());
        assertThat(outcome(client.as("officer").post("/bulk-edits", back)).has("refusal"))
                .isFalse();
        assertThat(client.as("officer")
                        .get("/documents/" + id)
                        .json()
                        .at("/properties")
                        .has("prm:focalPoint"))
                .isFalse();
    }

    @Test
    void refusalShouldBeInTheReadersLanguage() {
        String id = Filing.id(filing.complete());
        String change = "{\"property\": \"prm:risk\", \"value\": \"LOW\"}";

        JsonNode french = outcome(client.as("reader").in("fr").post("/bulk-edits/preview", body(id, null, change)));
        JsonNode arabic = outcome(client.as("reader").in("ar").post("/bulk-edits/preview", body(id, null, change)));

        assertThat(french.at("/refusal/code").asText()).isEqualTo("PRM-ACCESS-002");
        assertThat(french.at("/refusal/message").asText()).contains("modifi");
        assertThat(arabic.at("/refusal/message").asText()).matches(".*\\p{InArabic}.*");
        assertThat(french.get("title").asText()).isEqualTo("Education");
    }

    @Test
    void documentThatMayNotBeReadShouldBeAnsweredAsOneThatIsNotThere() {
        String secret = Filing.id(filing.complete("\"prm:confidentiality\": \"RESTRICTED\","));
        String change = "{\"property\": \"prm:risk\", \"value\": \"LOW\"}";

        for (String path : List.of("/bulk-edits/preview", "/bulk-edits")) {
            String hidden = client.as("reader")
                    .post(path, body(secret, "0", change))
                    .json()
                    .toString();
            String absent = client.as("reader")
                    .post(path, body("none", "0", change))
                    .json()
                    .toString();
            assertThat(hidden.replace(secret, "none")).isEqualTo(absent);
            assertThat(hidden).contains("PRM-DOC-001");
        }
    }

    @Test
    void severalValuesShouldBeAddedAndTakenAway() {
        String id = Filing.id(filing.complete("\"prm:countries\": [\"MA\"],"));

        assertThat(outcome(preview(
                                "officer",
                                id,
                                "{\"property\": \"prm:countries\", \"mode\": \"ADD\", \"value\": [\"SN\"]}"))
                        .at("/changes/0/to")
                        .toString())
                .isEqualTo("[\"MA\",\"SN\"]");
        assertThat(outcome(preview(
                                "officer",
                                id,
                                "{\"property\": \"prm:countries\", \"mode\": \"REMOVE\", \"value\": [\"MA\"]}"))
                        .at("/changes/0")
                        .has("to"))
                .isFalse();
    }

    @Test
    void whatIsNoChangeOfSeveralDocumentsShouldBeRefused() {
        String id = Filing.id(filing.complete());

        assertThat(preview("officer", id, "{\"property\": \"prm:nothing\", \"value\": 1}")
                        .code())
                .isEqualTo("PRM-REST-014");
        assertThat(preview("officer", id, "{\"property\": \"prm:binding\", \"value\": \"perhaps\"}")
                        .code())
                .isEqualTo("PRM-DOC-003");
        assertThat(preview("officer", id, "{\"property\": \"prm:risk\", \"mode\": \"TEAR\"}")
                        .code())
                .isEqualTo("PRM-REST-003");
        assertThat(preview("officer", id, "{\"property\": \"prm:risk\", \"mode\": \"ADD\", \"value\": \"LOW\"}")
                        .code())
                .isEqualTo("PRM-BULK-003");
        assertThat(client.as("officer")
                        .post("/bulk-edits", "{\"documents\": []}")
                        .code())
                .isEqualTo("PRM-BULK-001");
        assertThat(client.as("officer")
                        .post("/bulk-edits", "{\"documents\": [null]}")
                        .code())
                .isEqualTo("PRM-REST-021");
        assertThat(client.as("officer")
                        .post("/bulk-edits", body(id, null, "{\"property\": \"prm:risk\", \"value\": \"LOW\"}"))
                        .code())
                .isEqualTo("PRM-REST-021");
    }

    private Client.Answer preview(String person, String id, String change) {
        return client.as(person).post("/bulk-edits/preview", body(id, null, change));
    }

    private Client.Answer apply(String person, String id, String revision, String change) {
        return client.as(person).post("/bulk-edits", body(id, revision, change));
    }

    private static String body(String id, String revision, String change) {
        String seen = revision == null ? "" : ", \"revision\": \"" + revision + "\"";
        return "{\"documents\": [{\"id\": \"" + id + "\"" + seen + "}], \"changes\": [" + change + "]}";
    }

    private static JsonNode outcome(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().at("/documents/0");
    }
}
