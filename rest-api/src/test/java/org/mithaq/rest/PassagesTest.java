package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private JsonNode passages(String person, String query) {
        return client.as(person).in("en").get("/passages?" + query).json();
    }

    @Test
    void clauseShouldCarryItsDocumentAndItsPlace() {
        String id = Filing.id(filing.complete());
        client.host.settle();

        JsonNode found = passages("reader", "q=basic%20education&unsigned=true");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode place = found.at("/wordings/0/place");
        assertThat(place.at("/document/id").asText()).isEqualTo(id);
        assertThat(place.at("/document/statusLabel").asText()).isEqualTo("Legal review");
        assertThat(place.at("/partners/0").asText()).isEqualTo("Ministry of Education");
        assertThat(place.get("start").asInt()).isZero();
        assertThat(Filing.TEXT.substring(0, place.get("end").asInt())).isEqualTo(Filing.TEXT);
        assertThat(Filing.TEXT.replaceAll("\\s", ""))
                .startsWith(place.get("beginning").asText());
        assertThat(place.get("beginning").asText()).isNotEmpty();
        assertThat(found.at("/wordings/0/text").asText()).isEqualTo(Filing.TEXT);
        assertThat(found.at("/wordings/0/sameCount").asInt()).isZero();
        assertThat(found.at("/facets"))
                .extracting(facet -> facet.get("facet").asText())
                .containsExactly("category", "type", "status", "language", "year", "country");
    }

    @Test
    void draftsShouldBeFoundOnDemandAlone() {
        filing.complete();
        client.host.settle();

        assertThat(passages("officer", "q=education").get("total").asInt()).isZero();
        assertThat(passages("officer", "q=education&unsigned=true").get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void clausesOfWhatOneMayNotReadShouldNotBeFoundOrAskedAbout() {
        String secret = Filing.id(filing.complete("\"prm:confidentiality\": \"RESTRICTED\","));
        client.host.settle();

        assertThat(passages("reader", "q=education&unsigned=true").get("total").asInt())
                .isZero();
        assertThat(passages("officer", "q=education&unsigned=true").get("total").asInt())
                .isEqualTo(1);
        assertThat(client.as("reader").get("/passages?like=" + secret).status()).isEqualTo(404);
        assertThat(client.as("officer").get("/passages?like=" + secret).status())
                .isEqualTo(200);
    }

    @Test
    void clausesLikeOneShouldNameTheDocumentAskedAbout() {
        String asked = Filing.id(filing.complete());
        String other = Filing.id(filing.complete());
        client.host.settle();

        JsonNode found = passages("officer", "like=" + asked + "&at=5&unsigned=true");

        assertThat(found.at("/to/id").asText()).isEqualTo(asked);
        assertThat(found.at("/wordings/0/place/document/id").asText()).isEqualTo(other);
    }

    @Test
    void clausesShouldBeLookedForAmongInstrumentsWithOnePartner() {
        filing.complete();
        client.host.settle();
        String partner = client.as("officer")
                .post(
                        "/documents",
                        "{\"type\": \"prm:partner\", \"properties\": {\"cm:title\": {\"en\": \"World Library\"}}}")
                .json()
                .get("id")
                .asText();

        assertThat(passages("officer", "q=education&unsigned=true&partner=" + partner)
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(client.as("officer").get("/passages?q=x&partner=unknown").status())
                .isEqualTo(404);
    }

    @Test
    void wrongParametersOfClausesShouldBeNamed() {
        assertThat(client.as("officer").get("/passages?leadSector=EDU").code()).isEqualTo("PRM-REST-019");
        assertThat(client.as("officer").get("/passages?sector=EDU").code()).isEqualTo("PRM-REST-019");
        assertThat(client.as("officer").get("/passages?like=x&at=-1").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/passages?limit=101").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/passages?unsigned=perhaps").status())
                .isEqualTo(400);
        assertThat(client.as("officer")
                        .get("/passages?q=%22%20(%20%5B%20%40%20%C2%AB")
                        .status())
                .isEqualTo(200);
    }
}
