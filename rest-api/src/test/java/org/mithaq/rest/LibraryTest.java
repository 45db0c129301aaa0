package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private final Client client = new Client();

    private String file(String title, String more) {
        String id = client.as("records-manager")
                .post("/documents", """
                        {"type": "prm:referenceLiterature", "properties": {%s
                         "cm:title": {"en": "%s"}, "cm:description": {"en": "What was measured"}, "prm:language": "en",
                         "prm:literatureKind": "STUDY", "prm:issuingBody": "The Institute", "prm:issuedOn": "2025-06-01",
                         "prm:subjects": ["Water", "Arid zones"], "prm:audienceSectors": ["SCI", "EDU"]}}
                        """.formatted(more, title))
                .text("/id");
        client.host.settle();
        return id;
    }

    private JsonNode library(String person, String query) {
        return client.as(person).in("fr").get("/library" + query).json();
    }

    @Test
    void wordsOfTheThesaurusShouldBeToldAndLeftOutAsInASearch() {
        assertThat(library("reader", "?q=waqf").at("/alsoSearched/0/typed").asText())
                .isEqualTo("waqf");
        String concept =
                library("reader", "?q=waqf").at("/alsoSearched/0/concept").asText();
        assertThat(library("reader", "?q=waqf&without=" + concept).get("alsoSearched"))
                .isEmpty();
        assertThat(library("reader", "").get("alsoSearched")).isEmpty();
    }

    @Test
    void entryShouldTellWhatItIsInTheReadersLanguage() {
        String id = file("Wells", "");

        JsonNode page = library("reader", "");

        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.at("/sectors/0/label").asText()).isEqualTo("Sciences");
        assertThat(page.get("fresh").asInt()).isEqualTo(1);
        JsonNode entry = page.at("/entries/0");
        assertThat(entry.get("id").asText()).isEqualTo(id);
        assertThat(entry.get("description").asText()).isEqualTo("What was measured");
        assertThat(entry.at("/kind/label").asText()).isEqualTo("Étude");
        assertThat(entry.get("issuingBody").asText()).isEqualTo("The Institute");
        assertThat(entry.get("issuedOn").asText()).isEqualTo("2025-06-01");
        assertThat(entry.at("/audience/0/label").asText()).isEqualTo("Éducation");
        assertThat(entry.get("fresh").asBoolean()).isTrue();
        assertThat(library("officer", "").at("/entries/0/fresh").asBoolean()).isFalse();
    }

    @Test
    void facetsShouldCombineAndTellWhatIsSelected() {
        file("Wells", "");

        JsonNode page = library("reader", "?subject=Water&issuer=The%20Institute&audience=EDU&language=en&kind=STUDY");

        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode subject = page.at("/facets/0");
        assertThat(subject.get("facet").asText()).isEqualTo("subject");
        assertThat(subject.get("label").asText()).isEqualTo("Sujet");
        assertThat(page.findValuesAsText("facet"))
                .containsExactly("subject", "issuer", "audience", "language", "kind", "year");
        assertThat(page.at("/facets/1/values/0/selected").asBoolean()).isTrue();
        assertThat(library("reader", "?subject=Fire").get("total").asInt()).isZero();
    }

    @Test
    void newShouldComeForASmallListToo() {
        String id = file("Wells", "");

        JsonNode fresh =
                client.as("reader").in("ar").get("/library/new?limit=1").json();

        assertThat(fresh.get("total").asInt()).isEqualTo(1);
        assertThat(fresh.at("/entries/0/id").asText()).isEqualTo(id);
        assertThat(fresh.at("/sectors/0/label").asText()).isEqualTo("العلوم");
        assertThat(fresh.get("since").asText()).isEqualTo("2026-01-31T09:00:00Z");
        client.host.clock.set(client.host.clock.instant().plus(Duration.ofDays(31)));
        assertThat(client.as("reader").get("/library/new").json().get("entries"))
                .isEmpty();
        assertThat(library("reader", "?shelf=new").get("total").asInt()).isZero();
    }

    @Test
    void readingListShouldBeKeptAndTakenBack() {
        String id = file("Wells", "");

        assertThat(client.as("reader").put("/library/saved/" + id, "").status()).isEqualTo(204);
        assertThat(library("reader", "?shelf=saved").at("/entries/0/saved").asBoolean())
                .isTrue();
        assertThat(library("officer", "?shelf=saved").get("total").asInt()).isZero();
        assertThat(isSaved("reader", id)).isTrue();
        assertThat(isSaved("officer", id)).isFalse();
        assertThat(client.as("reader").delete("/library/saved/" + id).status()).isEqualTo(204);
        assertThat(library("reader", "").get("saved").asInt()).isZero();
        assertThat(client.as("reader").put("/library/saved/unknown", "").code()).isEqualTo("PRM-DOC-001");
    }

    @Test
    void nobodyShouldFindSaveOrPassOnWhatTheyMayNotRead() {
        String secret = file("Secret", "\"prm:confidentiality\": \"RESTRICTED\",");

        assertThat(library("reader", "").get("total").asInt()).isZero();
        assertThat(library("reader", "").get("fresh").asInt()).isZero();
        assertThat(client.as("reader").put("/library/saved/" + secret, "").status())
                .isEqualTo(404);
        assertThat(client.as("reader").get("/library/saved/" + secret).status()).isEqualTo(404);
        assertThat(recommend("reader", secret, "{\"people\": [\"head-of-sector\"]}")
                        .status())
                .isEqualTo(404);
        Client.Answer told = recommend("records-manager", secret, "{\"people\": [\"reader\"]}");
        assertThat(told.json().get("told").asInt()).isZero();
        assertThat(told.text("/notTold/0/displayName")).isEqualTo("Reader");
        assertThat(client.as("reader").get("/notices").json().get("unread").asInt())
                .isZero();
    }

    @Test
    void colleaguesShouldBeToldOfWhatWasPassedOn() {
        String id = file("Wells", "");

        Client.Answer told = recommend(
                "reader", id, "{\"people\": [\"officer\"], \"sectors\": [\"EDU\", \"COM\"], \"note\": \"Page 3\"}");

        assertThat(told.json().get("told").asInt()).isEqualTo(2);
        assertThat(told.text("/sectorsNotTold/0/code")).isEqualTo("COM");
        JsonNode notice = client.as("officer").in("fr").get("/notices").json().at("/notices/0");
        assertThat(notice.get("document").asText()).isEqualTo(id);
        assertThat(notice.get("title").asText()).contains("Reader vous transmet");
        assertThat(notice.get("body").asText()).endsWith("Page 3");
    }

    @Test
    void whatIsNoPartOfTheLibraryOrNobodyShouldBeRefused() {
        String id = file("Wells", "");

        assertThat(client.as("reader").get("/library?shelf=attic").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").get("/library?sort=status").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").get("/library?sort=issued").status()).isEqualTo(200);
        assertThat(client.as("reader").get("/library?topic=Water").code()).isEqualTo("PRM-REST-019");
        assertThat(client.as("reader").get("/library?limit=101").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").get("/library?offset=9990").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").get("/library/new?limit=0").code()).isEqualTo("PRM-REST-014");
        assertThat(recommend("reader", id, "{}").code()).isEqualTo("PRM-LIBRARY-003");
        assertThat(recommend("reader", id, "{\"people\": [null]}").code()).isEqualTo("PRM-REST-021");
        assertThat(recommend("reader", id, "{\"people\": [\"\"]}").code()).isEqualTo("PRM-REST-014");
    }

    private boolean isSaved(String person, String id) {
        return client.as(person).get("/library/saved/" + id).json().get("saved").asBoolean();
    }

    private Client.Answer recommend(String person, String id, String body) {
        return client.as(person).post("/documents/" + id + "/recommendations", body);
    }
}
