package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final String TABLE = "/settings/days-off";

    private final Client client = new Client();

    private static String body(String text) {
        ObjectNode body = Description.JSON.createObjectNode();
        return body.put("text", text).toString();
    }

    @Test
    void anybodyShouldReadTheHolidaysInTheirLanguage() {
        JsonNode french = client.as("reader")
                .in("fr")
                .get("/calendar?from=2026-03-01&to=2026-04-01")
                .json();

        assertThat(french.get("today").asText()).isEqualTo("2026-03-02");
        assertThat(french.get("weekend")).extracting(JsonNode::asText).containsExactly("SATURDAY", "SUNDAY");
        assertThat(french.at("/holidays/0/name").asText()).isEqualTo("Aïd al-Fitr");
        assertThat(french.at("/holidays/0/estimated").asBoolean()).isTrue();
    }

    @Test
    void spanThatIsNoneShouldBeRefused() {
        assertThat(client.as("reader")
                        .get("/calendar?from=2026-03-01&to=2026-03-01")
                        .code())
                .isEqualTo("PRM-SETTING-010");
        assertThat(client.as("reader")
                        .get("/calendar?from=%2B999999999-12-30&to=%2B999999999-12-31")
                        .status())
                .isIn(200, 400);
        assertThat(client.as("reader").get("/calendar?from=soon&to=later").code())
                .isEqualTo("PRM-REST-014");
    }

    @Test
    void tableShouldBeReplacedOnlyByWhoeverHasReadItAndMay() {
        Client.Answer read = client.as("administrator").get(TABLE);
        String text = read.text("/text").replace("2026-03-20,", "2026-03-22,");

        assertThat(client.as("officer").get(TABLE).code()).isEqualTo("PRM-ACCESS-003");
        assertThat(client.as("officer")
                        .with("If-Match", read.header("ETag"))
                        .put(TABLE, body(text))
                        .status())
                .isEqualTo(403);
        assertThat(client.as("administrator").put(TABLE, body(text)).status()).isEqualTo(428);
        assertThat(client.as("administrator")
                        .with("If-Match", read.header("ETag"))
                        .put(TABLE, body(text))
                        .header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(client.as("administrator")
                        .with("If-Match", read.header("ETag"))
                        .put(TABLE, body(text))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void errorsInATableShouldNameTheirLineAndColumn() {
        Client.Answer read = client.as("administrator").get(TABLE);

        Client.Answer answer = client.as("administrator")
                .in("en")
                .with("If-Match", read.header("ETag"))
                .put(TABLE, body(read.text("/text").replace("SUNDAY", "SOMEDAY")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PRM-SETTING-002");
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(answer.text("/errors/0/field")).isEqualTo("date");
        assertThat(answer.text("/errors/0/message")).contains("SOMEDAY");
    }
}
