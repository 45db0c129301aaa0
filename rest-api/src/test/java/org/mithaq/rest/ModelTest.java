package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ModelTest {

    private final Client client = new Client();

    private static JsonNode named(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(element -> element.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void formsShouldBeDrawnFromTheModelInTheReadersLanguage() {
        JsonNode types =
                client.as("officer").in("fr-MA, en;q=0.5").get("/model").json().get("types");

        JsonNode mou = named(types, "prm:mou");
        assertThat(mou.get("creatable").asBoolean()).isTrue();
        assertThat(mou.get("parent").asText()).isEqualTo("prm:instrument");
        assertThat(named(types, "prm:instrument").get("creatable").asBoolean()).isFalse();
        assertThat(named(types, "prm:party").get("creatable").asBoolean()).isFalse();
        JsonNode status = named(mou.get("properties"), "prm:status");
        assertThat(status.get("protected").asBoolean()).isTrue();
        assertThat(status.at("/constraints/0/kind").asText()).isEqualTo("list");
        assertThat(status.at("/constraints/0/values"))
                .extracting(value ->
                        value.get("code").asText() + "=" + value.get("label").asText())
                .contains("NEGOTIATION=Négociation");
        assertThat(named(mou.get("childAssociations"), "prm:parties")
                        .get("childType")
                        .asText())
                .isEqualTo("prm:party");
    }

    @Test
    void theModelShouldBeSentOnceForEachLanguage() {
        Client.Answer arabic = client.as("officer").in("ar").get("/model");

        assertThat(client.as("officer")
                        .in("ar")
                        .with("If-None-Match", arabic.header("ETag"))
                        .get("/model")
                        .status())
                .isEqualTo(304);
        assertThat(client.as("officer")
                        .in("en")
                        .with("If-None-Match", arabic.header("ETag"))
                        .get("/model")
                        .status())
                .isEqualTo(200);
        assertThat(arabic.header("Vary")).contains("Accept-Language");
    }

    @Test
    void codeListsShouldHaveLabelsInThreeLanguages() {
        JsonNode names = client.as("officer").get("/codes").json().get("lists");
        assertThat(names).isNotEmpty();

        names.forEach(list -> {
            JsonNode entries = client.as("officer")
                    .get("/codes/" + list.get("list").asText())
                    .json()
                    .get("entries");
            assertThat(entries).isNotEmpty();
            assertThat(entries.at("/0/labels")).hasSizeGreaterThanOrEqualTo(3);
        });
        assertThat(client.as("officer").get("/codes/sector").text("/source")).isEqualTo("The organisation");
        assertThat(client.as("officer").get("/codes/none").code()).isEqualTo("PRM-REST-018");
    }
}
