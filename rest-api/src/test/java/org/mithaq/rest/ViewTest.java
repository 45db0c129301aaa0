package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final String SHARED = """
            {"page": "register", "name": "In force", "state": "status=IN_FORCE&q=%D9%85%D8%A7%D8%A1", "sharedWith": "READER"}
            """;

    private final Client client = new Client();

    @Test
    void sharedViewShouldBeOpenedByThoseWhomItIsSharedWith() {
        Client.Answer saved = client.as("head-of-sector").post("/views", SHARED);
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.header("ETag")).isEqualTo('"' + saved.text("/revision") + '"');

        JsonNode offered = client.as("reader").get("/views?page=register").json();
        assertThat(offered.get("mayShare").asBoolean()).isFalse();
        assertThat(offered.at("/views/0/state").asText()).isEqualTo("status=IN_FORCE&q=%D9%85%D8%A7%D8%A1");
        assertThat(offered.at("/views/0/owner/displayName").asText()).isEqualTo("Head of sector");
        assertThat(offered.at("/views/0/own").asBoolean()).isFalse();
        assertThat(offered.at("/views/0/capabilities/change").asBoolean()).isFalse();

        String id = saved.text("/id");
        JsonNode chosen = client.as("reader")
                .put("/views/first/register", "{\"view\": \"" + id + "\"}")
                .json();
        assertThat(chosen.get("first").asText()).isEqualTo(id);
        assertThat(client.as("officer").get("/views?page=register").json().at("/views"))
                .isEmpty();
    }

    @Test
    void viewShouldBeChangedAtTheRevisionThatWasSeen() {
        Client.Answer saved = client.as("head-of-sector").post("/views", SHARED);
        String path = "/views/" + saved.text("/id");
        String content = "{\"name\": \"Mine\", \"state\": \"\"}";

        assertThat(client.as("head-of-sector").put(path, content).status()).isEqualTo(428);
        assertThat(change("head-of-sector", path, "\"other\"", content).code()).isEqualTo("PRM-VIEW-005");
        assertThat(change("head-of-sector", path, "\"7\"", content).status()).isEqualTo(412);
        assertThat(change("reader", path, saved.header("ETag"), content).code()).isEqualTo("PRM-VIEW-008");

        Client.Answer changed = change("head-of-sector", path, saved.header("ETag"), content);
        assertThat(changed.text("/name")).isEqualTo("Mine");
        assertThat(changed.json().has("sharedWith")).isFalse();
        assertThat(changed.header("ETag")).isNotEqualTo(saved.header("ETag"));
        assertThat(change("reader", path, changed.header("ETag"), content).code())
                .isEqualTo("PRM-VIEW-001");

        assertThat(client.as("head-of-sector").delete(path).status()).isEqualTo(204);
        assertThat(client.as("head-of-sector").delete(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPageNoQueryOrNoAudienceShouldBeRefused() {
        assertThat(client.as("reader").get("/views?page=settings").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("reader").get("/views").code()).isEqualTo("PRM-REST-010");
        assertThat(client.as("head-of-sector")
                        .post("/views", SHARED.replace("READER", "GROUP_EVERYONE"))
                        .code())
                .isEqualTo("PRM-REST-003");
        assertThat(client.as("head-of-sector")
                        .post("/views", SHARED.replace("status=IN_FORCE", "javascript:alert(1)"))
                        .code())
                .isEqualTo("PRM-VIEW-003");
        assertThat(client.as("head-of-sector")
                        .post("/views", "{\"page\": \"register\"}")
                        .code())
                .isEqualTo("PRM-REST-021");
    }

    private Client.Answer change(String person, String path, String tag, String content) {
        return client.as(person).with("If-Match", tag).put(path, content);
    }
}
