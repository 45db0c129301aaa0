package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private JsonNode board(String person, String language, String query) {
        return client.as(person).in(language).get("/board" + query).json();
    }

    @Test
    void cardShouldTellWithWhomWhatComesDueAndWhoseTurnItIs() {
        String id = Filing.id(filing.complete());
        client.host.settle();

        JsonNode columns = board("legal-reviewer", "fr", "").at("/columns");

        assertThat(columns).hasSize(9);
        JsonNode column = columns.get(2);
        assertThat(column.get("stage").asText()).isEqualTo("LEGAL_REVIEW");
        assertThat(column.get("label").asText()).isEqualTo("Examen juridique");
        assertThat(column.get("total").asInt()).isEqualTo(1);
        JsonNode card = column.at("/cards/0");
        assertThat(card.at("/document/id").asText()).isEqualTo(id);
        assertThat(card.at("/document/reference").asText()).isEqualTo("ICESCO/MOU/2026/0001");
        assertThat(card.at("/counterparties/0").asText()).isEqualTo("Ministry of Education");
        assertThat(card.at("/deadline/kind").asText()).isEqualTo("FIRST_RESPONSE");
        assertThat(card.at("/overdue").asBoolean()).isFalse();
        assertThat(card.at("/turn/yours").asBoolean()).isTrue();
        assertThat(columns.get(8).get("statuses")).hasSize(4);
        assertThat(board("officer", "fr", "")
                        .at("/columns/2/cards/0/turn/yours")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void boardShouldBeNarrowedToOnesOwnAndToASector() {
        filing.complete();
        client.host.settle();

        assertThat(total("officer", "?mine=true")).isEqualTo(1);
        assertThat(total("head-of-legal", "?mine=true")).isZero();
        assertThat(total("officer", "?leadSector=PART&leadSector=CULT")).isEqualTo(1);
        assertThat(total("officer", "?leadSector=CULT")).isZero();
        assertThat(total("officer", "?q=nowhere")).isZero();
        assertThat(board("officer", "en", "").at("/filters/0/values/0/label").asText())
                .isNotBlank();
    }

    private int total(String person, String query) {
        return board(person, "en", query).at("/columns/2/total").asInt();
    }

    @Test
    void columnShouldBeReadOn() {
        String id = Filing.id(filing.complete());
        client.host.settle();

        JsonNode column =
                client.as("officer").in("en").get("/board/LEGAL_REVIEW").json();

        assertThat(column.at("/cards/0/document/id").asText()).isEqualTo(id);
        assertThat(client.as("officer")
                        .get("/board/LEGAL_REVIEW?offset=20")
                        .json()
                        .get("cards"))
                .isEmpty();
        assertThat(client.as("officer").get("/board/ENDED").json().get("total").asInt())
                .isZero();
    }

    @Test
    void whatIsNoColumnOrNoPartOfOneShouldBeRefused() {
        assertThat(client.as("officer").get("/board/EVERYTHING").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/board/CONTACT?offset=-1").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/board/CONTACT?offset=9981").code())
                .isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/board?mine=perhaps").code()).isEqualTo("PRM-REST-014");
    }
}
