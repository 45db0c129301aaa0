package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void suggestionsShouldBeDocumentsAsTheyAreListed() {
        String id = Filing.id(filing.complete());
        client.host.settle();

        JsonNode suggested =
                client.as("reader").in("en").get("/suggestions?q=educ").json();

        assertThat(suggested.at("/suggestions/0/id").asText()).isEqualTo(id);
        assertThat(suggested.at("/suggestions/0/title").asText()).isEqualTo("Education");
        assertThat(suggested.at("/suggestions/0/snippets")).isEmpty();
        assertThat(client.as("reader").get("/suggestions?q=").json().get("suggestions"))
                .isEmpty();
    }

    @Test
    void whatOneMayNotReadShouldNotBeSuggestedOrExplained() {
        String secret = Filing.id(filing.complete("\"prm:confidentiality\": \"RESTRICTED\","));
        client.host.settle();

        assertThat(client.as("reader").get("/suggestions?q=educ").json().get("suggestions"))
                .isEmpty();
        assertThat(client.as("officer").get("/suggestions?q=educ").json().get("suggestions"))
                .hasSize(1);
        assertThat(client.as("reader")
                        .get("/documents/" + secret + "/matches?q=education")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void matchesShouldSayWhatOfTheWordsTheDocumentHas() {
        String id = Filing.id(filing.complete());
        client.host.settle();

        JsonNode reason = client.as("officer")
                .get("/documents/" + id + "/matches?q=basic%20education")
                .json()
                .at("/reasons/0");

        assertThat(reason.get("typed").asText()).isEqualTo("basic education");
        assertThat(reason.get("how").asText()).isEqualTo("itself");
        assertThat(reason.at("/fields/0").asText()).isEqualTo("text");
        assertThat(client.as("officer")
                        .get("/documents/" + id + "/matches?q=helicopter")
                        .json()
                        .get("reasons"))
                .isEmpty();
    }

    @Test
    void wrongNumberOfSuggestionsShouldBeNamed() {
        assertThat(client.as("officer").get("/suggestions?q=a&limit=21").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/suggestions?q=a&limit=0").code()).isEqualTo("PRM-REST-014");
    }
}
