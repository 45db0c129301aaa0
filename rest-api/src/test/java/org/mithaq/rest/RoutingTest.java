package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final String TABLE = "/settings/routing-table";

    private final Client client = new Client();

    private static String body(String text) {
        ObjectNode body = Description.JSON.createObjectNode();
        body.put("text", text);
        return body.toString();
    }

    @Test
    void aRouteShouldBeExplainedInTheReadersLanguage() {
        String path = "/documents/" + Filing.id(new Filing(client).complete()) + "/route";

        JsonNode english = client.as("officer").in("en").get(path).json();
        JsonNode arabic = client.as("officer").in("ar").get(path).json();

        assertThat(english.get("row").asInt()).isEqualTo(4);
        assertThat(english.get("groupLabel").asText()).isEqualTo("Legal reviewer");
        assertThat(english.get("explanation").asText())
                .startsWith("Row 4 of the routing table")
                .contains("Memorandum of understanding");
        assertThat(english.at("/days/decision").asInt()).isEqualTo(10);
        assertThat(arabic.get("explanation").asText()).contains("مذكرة تفاهم");
    }

    @Test
    void aRouteShouldBeTriedWithoutADocument() {
        JsonNode high = client.as("officer")
                .post("/routes/trial", "{\"type\": \"prm:agreement\", \"risk\": \"HIGH\"}")
                .json();
        JsonNode other = client.as("officer")
                .post("/routes/trial", "{\"type\": \"prm:agreement\"}")
                .json();

        assertThat(high.get("row").asInt()).isEqualTo(1);
        assertThat(high.at("/reasons/0/column").asText()).isEqualTo("risk");
        assertThat(high.get("opinions")).hasSize(1);
        assertThat(other.get("row").asInt()).isEqualTo(5);
        assertThat(other.get("reasons")).isEmpty();
        assertThat(client.as("officer")
                        .post("/routes/trial", "{\"type\": \"none\"}")
                        .code())
                .isEqualTo("PRM-DOC-002");
        assertThat(client.as("officer").post("/routes/trial", "{}").code()).isEqualTo("PRM-REST-021");
    }

    @Test
    void anotherTableShouldBeTriedBeforeItIsInForce() {
        String table = client.as("administrator").get(TABLE).text("/text").replace(",,,,HIGH,", ",,,,LOW,");
        ObjectNode trial = Description.JSON.createObjectNode();
        trial.put("type", "prm:mou").put("risk", "LOW").put("table", table);

        assertThat(client.as("officer")
                        .post("/routes/trial", trial.toString())
                        .json()
                        .get("row")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTableShouldBeReplacedOnlyByWhoeverHasReadItAndMay() {
        Client.Answer read = client.as("administrator").get(TABLE);
        String tag = read.header("ETag");
        String text = read.text("/text");

        assertThat(client.as("reader").get(TABLE).status()).isEqualTo(403);
        assertThat(client.as("administrator").put(TABLE, body(text)).status()).isEqualTo(428);
        Client.Answer written = client.as("administrator").with("If-Match", tag).put(TABLE, body(text));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
        Client.Answer late = client.as("administrator").with("If-Match", tag).put(TABLE, body(text));
        assertThat(late.status()).isEqualTo(412);
        assertThat(client.as("administrator")
                        .with("If-Match", "\"other\"")
                        .put(TABLE, body(text))
                        .status())
                .isEqualTo(412);
        assertThat(client.as("administrator")
                        .with("If-Match", "\"1\"")
                        .put(TABLE, "{}")
                        .code())
                .isEqualTo("PRM-REST-021");
    }

    @Test
    void errorsInATableShouldNameTheirLineAndColumn() {
        Client.Answer read = client.as("administrator").get(TABLE);
        String wrong = read.text("/text").replace(",,,,HIGH,", ",,,,ENORMOUS,");

        Client.Answer answer = client.as("administrator")
                .in("en")
                .with("If-Match", read.header("ETag"))
                .put(TABLE, body(wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PRM-ROUTING-001");
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(answer.text("/errors/0/field")).isEqualTo("risk");
        assertThat(answer.text("/errors/0/message")).contains("ENORMOUS");
        assertThat(client.as("administrator").get(TABLE).json().get("version").asInt())
                .isZero();
    }
}
