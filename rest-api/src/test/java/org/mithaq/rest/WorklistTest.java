package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;

class WorklistTest {

    private final Client client = new Client();

    @Test
    void listShouldTellEachDocumentWithWhatComesDueNext() {
        String id = Filing.id(new Filing(client).complete());

        JsonNode drafts =
                client.as("officer").in("fr").get("/worklists/MY_DRAFTS").json();

        assertThat(drafts.at("/total").asInt()).isEqualTo(1);
        assertThat(drafts.at("/entries/0/document/id").asText()).isEqualTo(id);
        assertThat(drafts.at("/entries/0/document/status").asText()).isEqualTo("NEGOTIATION");
        assertThat(drafts.at("/entries/0/deadline/document").asText()).isEqualTo(id);
        assertThat(client.as("officer")
                        .get("/worklists/MY_DRAFTS?offset=1")
                        .json()
                        .at("/entries"))
                .isEmpty();
        assertThat(client.as("reader")
                        .get("/worklists/MY_DRAFTS")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void countsShouldBeOfEveryListAndOfTheSiteThatIsAskedFor() {
        String id = Filing.id(new Filing(client).complete());
        client.host.sites.put(new DocumentId(id), "waqf");

        JsonNode everywhere = client.as("officer").get("/worklists").json().at("/lists");
        JsonNode here = client.as("officer").get("/worklists?site=waqf").json().at("/lists");
        JsonNode elsewhere =
                client.as("officer").get("/worklists?site=partnerships").json().at("/lists");

        assertThat(everywhere).isEqualTo(here).hasSize(4);
        assertThat(here.at("/0/list").asText()).isEqualTo("MY_DRAFTS");
        assertThat(here.at("/0/count").asInt()).isEqualTo(1);
        assertThat(elsewhere.at("/0/count").asInt()).isZero();
    }

    @Test
    void whatIsNoListOrNoPartOfOneShouldBeRefused() {
        assertThat(client.as("officer").get("/worklists/EVERYTHING").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/worklists/MY_DRAFTS?limit=101").code())
                .isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/worklists/MY_DRAFTS?offset=-1").code())
                .isEqualTo("PRM-REST-014");
    }
}
