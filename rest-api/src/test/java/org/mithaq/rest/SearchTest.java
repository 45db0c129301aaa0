package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private JsonNode search(String person, String query) {
        return client.as(person).in("en").get("/search?" + query).json();
    }

    @Test
    void hitsShouldCarryLabelsAndMarkedPassages() {
        JsonNode filed = filing.complete();
        client.host.settle();

        JsonNode found = search("officer", "q=BASIC%20education");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode hit = found.at("/hits/0");
        assertThat(hit.get("id").asText()).isEqualTo(Filing.id(filed));
        assertThat(hit.get("statusLabel").asText()).isEqualTo("Legal review");
        assertThat(hit.get("reference").asText()).isEqualTo("ICESCO/MOU/2026/0001");
        JsonNode snippet = hit.at("/snippets/0");
        int start = snippet.at("/marks/0/0").asInt();
        int end = snippet.at("/marks/0/1").asInt();
        assertThat(snippet.get("text").asText().substring(start, end)).isEqualTo("basic education");
    }

    @Test
    void facetsShouldBeNamedByTheirParameterAndTellWhatIsSelected() {
        filing.complete();
        client.host.settle();

        JsonNode found = search("officer", "type=prm:mou&type=prm:agreement&status=LEGAL_REVIEW");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode type = found.at("/facets/0");
        assertThat(type.get("facet").asText()).isEqualTo("type");
        assertThat(type.at("/values/0/value").asText()).isEqualTo("prm:mou");
        assertThat(type.at("/values/0/label").asText()).isEqualTo("Memorandum of understanding");
        assertThat(type.at("/values/0/selected").asBoolean()).isTrue();
        assertThat(type.at("/values/1/label").asText()).isEqualTo("Agreement");
        assertThat(type.at("/values/1/count").asInt()).isZero();
        assertThat(search("officer", "status=APPROVAL").get("total").asInt()).isZero();
        assertThat(search("officer", "status=").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void answerShouldTellWhatWasAlsoSearchedAndLeaveOutWhatIsNotWanted() {
        JsonNode also = search("reader", "q=Memorandum%20of%20understanding").get("alsoSearched");

        assertThat(also).hasSize(1);
        assertThat(also.at("/0/concept").asText()).isEqualTo("MEMORANDUM_OF_UNDERSTANDING");
        assertThat(also.at("/0/typed").asText()).isEqualTo("Memorandum of understanding");
        assertThat(also.at("/0/terms"))
                .extracting(term -> term.get("language").asText())
                .containsExactly("fr", "ar");
        assertThat(also.at("/0/terms"))
                .extracting(term -> term.get("text").asText())
                .contains("مذكرة تفاهم");
        assertThat(search("reader", "q=Memorandum%20of%20understanding&without=MEMORANDUM_OF_UNDERSTANDING&without=X")
                        .get("alsoSearched"))
                .isEmpty();
    }

    @Test
    void nobodyShouldFindWhatTheyMayNotRead() {
        filing.complete("\"prm:confidentiality\": \"RESTRICTED\",");
        client.host.settle();

        assertThat(search("reader", "q=education").get("total").asInt()).isZero();
        assertThat(search("officer", "q=education").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotIndexedYetShouldBeTold() {
        filing.incomplete();

        assertThat(search("officer", "q=education").at("/index/backlog").asInt())
                .isPositive();
        client.host.settle();
        assertThat(search("officer", "q=education").at("/index/backlog").asInt())
                .isZero();
    }

    @Test
    void parametersThatDoNotExistOrCannotBeShouldBeRefused() {
        assertThat(client.as("officer").get("/search?sector=EDU").code()).isEqualTo("PRM-REST-019");
        assertThat(client.as("officer").get("/search?sort=modified").status()).isEqualTo(200);
        assertThat(client.as("officer").get("/search?sort=best").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/search?limit=101").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/search?limit=0").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/search?offset=-1").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/search?offset=9990").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/search?offset=x").code()).isEqualTo("PRM-REST-014");
    }

    @Test
    void onlyAdministratorsShouldSeeAndRebuildTheIndex() {
        filing.incomplete();
        client.host.settle();

        assertThat(client.as("officer").get("/index").code()).isEqualTo("PRM-ACCESS-004");
        assertThat(client.as("officer").post("/index/rebuild").status()).isEqualTo(403);
        JsonNode index = client.as("administrator").get("/index").json();
        assertThat(index.get("documents").asInt()).isEqualTo(1);
        assertThat(index.get("rebuilding").asBoolean()).isFalse();
        assertThat(client.as("administrator").post("/index/rebuild").status()).isEqualTo(202);
        assertThat(client.as("administrator")
                        .get("/index")
                        .json()
                        .get("documents")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void administratorsShouldHaveTheIndexComparedWithTheDocuments() {
        filing.complete();
        client.host.settle();
        String administrator = "administrator";

        assertThat(client.as("officer").post("/index/check").status()).isEqualTo(403);
        assertThat(client.as(administrator).get("/index").json().has("check")).isFalse();
        assertThat(client.as(administrator).post("/index/check").status()).isEqualTo(202);

        JsonNode index = client.as(administrator).get("/index").json();
        assertThat(index.get("checking").asBoolean()).isFalse();
        assertThat(index.at("/check/compared").asInt()).isEqualTo(1);
        assertThat(index.at("/check/different").asInt()).isZero();
        assertThat(index.at("/check/documents")).isEmpty();
    }

    @Test
    void similarDocumentsShouldCarryTheirReasonsAndTheFacetsOfASearch() {
        String asked = Filing.id(filing.complete());
        String other = Filing.id(filing.complete());
        client.host.settle();

        JsonNode similar = client.as("officer")
                .in("en")
                .get("/documents/" + asked + "/similar?type=prm:mou")
                .json();

        assertThat(similar.at("/to/id").asText()).isEqualTo(asked);
        assertThat(similar.get("total").asInt()).isEqualTo(1);
        JsonNode hit = similar.at("/hits/0");
        assertThat(hit.at("/document/id").asText()).isEqualTo(other);
        assertThat(hit.at("/document/statusLabel").asText()).isEqualTo("Legal review");
        assertThat(hit.get("sameKind").asBoolean()).isTrue();
        assertThat(hit.at("/partners/0").asText()).isEqualTo("Ministry of Education");
        assertThat(hit.get("words")).isNotEmpty();
        assertThat(similar.at("/facets/0/values/0/selected").asBoolean()).isTrue();
        assertThat(client.as("officer")
                        .get("/documents/" + asked + "/similar?type=prm:agreement")
                        .json()
                        .get("hits"))
                .isEmpty();
    }

    @Test
    void similarDocumentsOfWhatOneMayNotReadShouldNotBeFound() {
        String secret = Filing.id(filing.complete("\"prm:confidentiality\": \"RESTRICTED\","));
        client.host.settle();

        assertThat(client.as("reader").get("/documents/" + secret + "/similar").status())
                .isEqualTo(404);
        assertThat(client.as("officer").get("/documents/" + secret + "/similar").status())
                .isEqualTo(200);
    }

    @Test
    void wrongParametersOfSimilarDocumentsShouldBeNamed() {
        String path = "/documents/" + Filing.id(filing.complete()) + "/similar";

        assertThat(client.as("officer").get(path + "?q=water").code()).isEqualTo("PRM-REST-019");
        assertThat(client.as("officer").get(path + "?limit=101").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get(path + "?offset=-1").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/documents/nothing/similar").status())
                .isEqualTo(404);
    }
}
