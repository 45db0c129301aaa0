package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;

class PeopleTest {

    private final Client client = new Client();

    @Test
    void peopleShouldBeToldWhoTheyAre() {
        JsonNode me = client.as("head-of-legal").get("/me").json();

        assertThat(me.get("displayName").asText()).isEqualTo("Head of legal");
        assertThat(me.get("roles").toString()).isEqualTo("[\"HEAD_OF_LEGAL\"]");
        assertThat(me.get("sectors").toString()).isEqualTo("[\"PART\"]");
        assertThat(me.get("language").asText()).isEqualTo("en");
    }

    @Test
    void theChosenLanguageShouldBeKept() {
        assertThat(client.as("reader")
                        .put("/me/language", "{\"language\": \"ar\"}")
                        .status())
                .isEqualTo(204);
        assertThat(client.languages().chosen).containsEntry(new PersonId("reader"), WorkingLanguage.AR);
        assertThat(client.as("reader")
                        .put("/me/language", "{\"language\": \"de\"}")
                        .code())
                .isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").put("/me/language", "{}").code()).isEqualTo("PRM-REST-021");
    }

    @Test
    void theChosenDigitsShouldBeTheirOwn() {
        assertThat(client.as("reader").get("/me").json().has("digits")).isFalse();

        assertThat(client.as("reader")
                        .put("/me/digits", "{\"digits\": \"arab\"}")
                        .status())
                .isEqualTo(204);

        assertThat(client.as("reader").get("/me").json().get("digits").asText()).isEqualTo("arab");
        assertThat(client.as("officer").get("/me").json().has("digits")).isFalse();
        assertThat(client.as("reader")
                        .put("/me/digits", "{\"digits\": \"roman\"}")
                        .code())
                .isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").put("/me/digits", "{}").code()).isEqualTo("PRM-REST-021");
    }

    @Test
    void peopleShouldBeFoundByName() {
        assertThat(client.as("officer").get("/people?q=REVIEWER").json().get("people"))
                .extracting(person -> person.get("person").asText())
                .containsExactly("legal-reviewer", "other-reviewer");
    }

    @Test
    void partnersShouldBeFoundByAnyOfTheirNames() {
        String id = client.as("officer").post("/documents", """
                        {"type": "prm:partner", "properties": {"prm:partnerCategory": "UN_AGENCY", "prm:acronyms": ["UNESCO"],
                          "cm:title": {"en": "Educational Organization", "ar": "منظمة التربية"}}}
                        """).text("/id");

        for (String query : new String[] {"unesco", "educational", "%D9%85%D9%86%D8%B8%D9%85%D8%A9"}) {
            JsonNode partners =
                    client.as("reader").in("ar").get("/partners?q=" + query).json();
            assertThat(partners.at("/partners/0/id").asText()).isEqualTo(id);
            assertThat(partners.at("/partners/0/title").asText()).isEqualTo("منظمة التربية");
        }
    }
}
