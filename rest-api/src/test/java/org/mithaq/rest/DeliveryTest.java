package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final Client client = new Client();

    @Test
    void everybodyShouldChooseForThemselvesHowTheyAreTold() {
        JsonNode before = client.as("reader").in("ar").get("/me/delivery").json();
        assertThat(before.get("delivery").asText()).isEqualTo("BUNDLED");
        assertThat(before.at("/choices")).hasSize(4);
        assertThat(before.at("/choices/2/label").asText()).isEqualTo("مرة كل يوم صباحًا");

        assertThat(client.as("reader")
                        .put("/me/delivery", "{\"delivery\": \"DAILY\"}")
                        .text("/delivery"))
                .isEqualTo("DAILY");

        assertThat(client.as("reader").get("/me/delivery").text("/delivery")).isEqualTo("DAILY");
        assertThat(client.as("officer").get("/me/delivery").text("/delivery")).isEqualTo("BUNDLED");
    }

    @Test
    void unknownChoiceShouldBeRefused() {
        assertThat(client.as("reader")
                        .put("/me/delivery", "{\"delivery\": \"BY_PIGEON\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.as("reader").put("/me/delivery", "{}").code()).isEqualTo("PRM-REST-021");
    }
}
