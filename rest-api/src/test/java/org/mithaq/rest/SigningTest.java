package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.model.Prm;

class SigningTest {

    private static final String SIGNATURE =
            "{\"signedOn\": \"2026-03-02\", \"signatoryName\": \"A. Director\", \"signatoryCapacity\": \"Director General\"}";

    private final Client client = new Client();
    private final Filing filing = new Filing(client);
    private String path = "";

    @BeforeEach
    void clearedInstrumentThatIsToBeSigned() {
        JsonNode filed = filing.complete();
        client.host.settle();
        path = "/documents/" + Filing.id(filed);
        decide("legal-reviewer");
        decide("head-of-legal");
        enter("SIGNATURE");
    }

    private void decide(String person) {
        String task = client.as(person).get("/tasks").text("/tasks/0/id");
        client.as(person).post("/tasks/" + task + "/decision", "{\"outcome\": \"CLEARED\"}");
    }

    /** As the steps between would have it. */
    private void enter(String status) {
        DocumentId id = new DocumentId(path.substring("/documents/".length()));
        client.host.work.inTransaction(() -> {
            Document now = client.host.store.lock(id).orElseThrow();
            client.host.store.update(id, now.revision(), now.properties().with(Prm.PROP_STATUS, status));
        });
    }

    private JsonNode signatures(String person) {
        return client.as(person).get(path + "/signatures").json();
    }

    private Client.Answer sign(int party) {
        String id = signatures("officer").at("/parties/" + party + "/party").asText();
        return client.as("officer")
                .with("If-Match", client.as("officer").get(path).header("ETag"))
                .post(path + "/signatures/" + id, SIGNATURE);
    }

    private JsonNode attach(String text) {
        JsonNode copy = client.as("officer")
                .post(path + "/signed-copies", """
                        {"upload": "%s", "signedOn": "2026-03-02", "language": "en"}
                        """.formatted(filing.upload("signed.txt", text)))
                .json();
        client.host.settle();
        return copy;
    }

    @Test
    void whoHasSignedShouldBeToldAndTheFileMarkedUntilAllHave() {
        assertThat(signatures("officer").at("/parties/0/mayRecord").asBoolean()).isTrue();
        assertThat(signatures("legal-reviewer").at("/parties/0/mayRecord").asBoolean())
                .isFalse();
        assertThat(client.as("officer").get(path + "/content").header("X-Mithaq-Signatures"))
                .isNull();

        Client.Answer signed = sign(0);

        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.json().at("/signatures/signed").asInt()).isEqualTo(1);
        assertThat(signed.json().at("/document/capabilities/replaceContent").asBoolean())
                .isFalse();
        JsonNode kept = client.as("officer").in("fr").get(path).json().at("/capabilities/kept");
        assertThat(kept.get("prm:expiresOn").asText()).startsWith("Les parties ont signé");
        assertThat(kept.has("prm:parties")).isTrue();
        assertThat(kept.has("prm:risk")).isFalse();
        assertThat(client.as("records-manager").get(path).json().at("/capabilities/kept"))
                .isEmpty();
        Client.Answer file = client.as("officer").in("ar").get(path + "/content");
        assertThat(file.header("X-Mithaq-Signatures")).isEqualTo("1/2");
        assertThat(file.header("Content-Disposition")).contains(URLEncoder.encode("موقع", StandardCharsets.UTF_8));
        assertThat(client.as("officer").in("fr").get(path + "/content").header("Content-Disposition"))
                .contains("partiellement");

        assertThat(sign(0).code()).isEqualTo("PRM-SIGNATURE-002");
        assertThat(sign(1).status()).isEqualTo(200);
        assertThat(client.as("officer").get(path + "/content").header("X-Mithaq-Signatures"))
                .isNull();
    }

    @Test
    void signatureShouldBeTakenBackAndCorrectedByThoseWhoMay() {
        sign(0);
        String party = signatures("officer").at("/parties/0/party").asText();
        String tag = client.as("officer").get(path).header("ETag");
        Client.Answer corrected = client.as("records-manager")
                .with("If-Match", tag)
                .put(
                        path + "/signatures/" + party,
                        SIGNATURE.replace("A. Director", "B. Director").replace("}", ", \"reason\": \"misread\"}"));
        assertThat(corrected.json().at("/signatures/parties/0/signatoryName").asText())
                .isEqualTo("B. Director");

        assertThat(client.as("officer")
                        .post(path + "/signatures/" + party + "/withdrawal", "{\"reason\": \"mistake\"}")
                        .status())
                .isEqualTo(428);
        Client.Answer back = client.as("officer")
                .with("If-Match", client.as("officer").get(path).header("ETag"))
                .post(path + "/signatures/" + party + "/withdrawal", "{\"reason\": \"mistake\"}");
        assertThat(back.json().at("/signatures/signed").asInt()).isZero();
    }

    @Test
    void deviationShouldBeShownWithBothWordingsAndRefused() {
        sign(0);
        sign(1);
        JsonNode copy = attach(Filing.TEXT.replace("basic", "higher"));
        enter("VALIDATION");
        String address = "/signed-copies/" + copy.get("id").asText();

        JsonNode compared =
                client.as("head-of-legal").in("fr").get(address + "/comparison").json();
        assertThat(compared.at("/copy/result").asText()).isEqualTo("DEVIATES");
        assertThat(compared.at("/copy/decisions")).extracting(JsonNode::asText).containsExactly("ACCEPTED", "REFUSED");
        assertThat(compared.at("/deviations/0/kindLabel").asText()).isEqualTo("modifié");
        assertThat(compared.at("/deviations/0/spans"))
                .extracting(span ->
                        span.get("change").asText() + " " + span.get("text").asText())
                .contains("DELETED basic", "INSERTED higher");
        assertThat(client.as("officer").get(address + "/comparison").json().at("/copy/decisions"))
                .isEmpty();

        assertThat(client.as("head-of-legal")
                        .post(address + "/decision", "{\"decision\": \"ACCEPTED\"}")
                        .code())
                .isEqualTo("PRM-SIGNATURE-012");
        Client.Answer refused = client.as("head-of-legal")
                .post(address + "/decision", "{\"decision\": \"REFUSED\", \"reason\": \"another level\"}");
        assertThat(refused.json().get("decision").asText()).isEqualTo("REFUSED");
        assertThat(client.as("officer")
                        .get(path)
                        .json()
                        .at("/properties/prm:status")
                        .asText())
                .isEqualTo("SIGNATURE");
        assertThat(signatures("officer").get("signed").asInt()).isZero();
        assertThat(client.as("officer").get(path + "/signed-copies").json().at("/copies"))
                .hasSize(1);
    }

    @Test
    void nobodyShouldLearnOfACopyWhoseInstrumentTheyMayNotRead() {
        JsonNode copy = attach(Filing.TEXT);
        client.as("officer")
                .with("If-Match", client.as("officer").get(path).header("ETag"))
                .put(path + "/properties", "{\"properties\": {\"prm:confidentiality\": \"RESTRICTED\"}}");
        String address = copy.get("id").asText();
        for (String hidden : new String[] {
            path + "/signatures",
            path + "/signed-copies",
            path + "/supporting-documents",
            "/signed-copies/" + address + "/comparison",
            "/documents/" + address,
            "/documents/" + address + "/content"
        }) {
            assertThat(client.as("reader").get(hidden).code()).as(hidden).isEqualTo("PRM-DOC-001");
        }
        assertThat(client.as("reader")
                        .post("/signed-copies/" + address + "/decision", "{\"decision\": \"ACCEPTED\"}")
                        .code())
                .isEqualTo("PRM-DOC-001");
    }

    @Test
    void supportingDocumentShouldBeAttachedAndListed() {
        Client.Answer attached = client.as("officer").in("ar").post(path + "/supporting-documents", """
                        {"upload": "%s", "kind": "EXCHANGE", "date": "2026-02-27", "title": "رسالة الوزارة"}
                        """.formatted(
                        filing.upload("letter.txt", "Dear Sir")));
        assertThat(attached.status()).isEqualTo(201);
        JsonNode listed = client.as("officer")
                .in("ar")
                .get(path + "/supporting-documents")
                .json();
        assertThat(listed.at("/documents/0/title").asText()).isEqualTo("رسالة الوزارة");
        assertThat(client.as("officer")
                        .post(path + "/supporting-documents", "{\"upload\": \"x\", \"kind\": \"GOSSIP\"}")
                        .status())
                .isEqualTo(400);
    }
}
