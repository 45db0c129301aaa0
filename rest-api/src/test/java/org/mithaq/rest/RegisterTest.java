package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private JsonNode register(String person, String language, String query) {
        return client.as(person).in(language).get("/register?" + query).json();
    }

    @Test
    void rowsShouldShowWhatTheRepositorySaysInTheReadersLanguage() {
        String id = Filing.id(filing.complete("\"prm:amount\": 123450, \"prm:currency\": \"KWD\","
                + " \"prm:countries\": [\"MA\", \"KW\"], \"prm:focalPoint\": \"officer\","));
        client.host.settle();

        JsonNode page = register("reader", "fr", "q=");

        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.get("reachable").asInt()).isEqualTo(1);
        JsonNode row = page.at("/rows/0");
        assertThat(row.get("id").asText()).isEqualTo(id);
        assertThat(row.get("title").asText()).isEqualTo("Education");
        JsonNode cells = row.get("cells");
        assertThat(cells.at("/reference/text/0").asText()).isEqualTo("ICESCO/MOU/2026/0001");
        assertThat(cells.at("/status/values/0").asText()).isEqualTo("LEGAL_REVIEW");
        assertThat(cells.at("/status/text/0").asText()).isEqualTo("Examen juridique");
        assertThat(cells.at("/counterparty/text/0").asText()).isEqualTo("Ministry of Education");
        assertThat(cells.at("/counterparty/text").size()).isEqualTo(1);
        assertThat(cells.at("/countries/text/0").asText()).isEqualTo("Maroc");
        assertThat(cells.at("/amount/values/0").asText()).isEqualTo("123450");
        assertThat(cells.at("/amount/currency").asText()).isEqualTo("KWD");
        assertThat(cells.at("/focalPoint/text/0").asText()).isEqualTo("Officer");
        assertThat(cells.has("signedOn")).isFalse();
    }

    @Test
    void columnsShouldBeNamedAndTellHowTheyAreReadAndSorted() {
        JsonNode columns = register("reader", "en", "q=").get("columns");

        List<String> sortable = new ArrayList<>();
        columns.forEach(column -> {
            assertThat(column.get("label").asText())
                    .isNotBlank()
                    .isNotEqualTo(column.get("column").asText());
            if (column.get("sortable").asBoolean()) {
                sortable.add(column.get("column").asText());
            }
        });
        assertThat(sortable)
                .contains("reference", "title", "status", "counterparty", "signedOn", "expiresOn", "modified")
                .doesNotContain("amount", "countries");
    }

    @Test
    void onlyTheColumnsAskedForShouldBeFilled() {
        filing.complete();
        client.host.settle();

        JsonNode cells = register("reader", "en", "columns=status,title").at("/rows/0/cells");

        List<String> filled = new ArrayList<>();
        cells.fieldNames().forEachRemaining(filled::add);
        assertThat(filled).containsExactly("status", "title");
    }

    @Test
    void whatIsNoInstrumentShouldNotBeInTheRegister() {
        filing.complete();
        client.as("officer").post("/documents", """
                {"type": "prm:partner",
                 "properties": {"prm:partnerCategory": "UN_AGENCY", "cm:title": {"en": "Education fund"}}}
                """);
        client.host.settle();

        assertThat(client.as("reader").get("/search?q=").json().get("total").asInt())
                .isEqualTo(2);
        assertThat(register("reader", "en", "q=").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyShouldSeeOrCountWhatTheyMayNotRead() {
        filing.complete("\"prm:confidentiality\": \"RESTRICTED\",");
        client.host.settle();

        JsonNode hidden = register("reader", "en", "q=");
        assertThat(hidden.get("total").asInt()).isZero();
        assertThat(hidden.get("rows")).isEmpty();
        hidden.get("facets").forEach(facet -> assertThat(facet.get("values")).isEmpty());
        assertThat(register("officer", "en", "q=").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void parametersThatDoNotExistOrCannotBeShouldBeRefused() {
        assertThat(client.as("reader").get("/register?sector=EDU").code()).isEqualTo("PRM-REST-019");
        for (String wrong : List.of(
                "sort=amount",
                "sort=nothing",
                "direction=up",
                "columns=title,nothing",
                "columns=,",
                "limit=101",
                "limit=0",
                "offset=-1",
                "offset=9990",
                "offset=x")) {
            assertThat(client.as("reader").get("/register?" + wrong).code())
                    .as(wrong)
                    .isEqualTo("PRM-REST-014");
        }
    }
}
