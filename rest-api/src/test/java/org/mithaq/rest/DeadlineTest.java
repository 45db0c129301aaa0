package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.document.DocumentId;

class DeadlineTest {

    private static final String SPAN = "/deadlines?from=2026-03-01&to=2026-12-31";

    private final Client client = new Client();

    @Test
    void deadlinesShouldBeToldInTheReadersLanguage() {
        String id = Filing.id(new Filing(client).complete());

        JsonNode english = client.as("officer").in("en").get(SPAN).json();
        JsonNode french = client.as("officer")
                .in("fr")
                .get("/documents/" + id + "/deadlines")
                .json();

        assertThat(english.at("/deadlines")).isNotEmpty();
        assertThat(english.at("/deadlines/0/document").asText()).isEqualTo(id);
        assertThat(english.at("/deadlines/0/label").asText()).contains("2026");
        assertThat(french.at("/deadlines/0/label").asText())
                .isNotEqualTo(english.at("/deadlines/0/label").asText());
        assertThat(client.as("reader").get(SPAN + "&mine=true").json().at("/deadlines"))
                .isEmpty();
    }

    @Test
    void wrongSpanShouldBeRefused() {
        assertThat(client.as("officer")
                        .get("/deadlines?from=2026-03-01&to=2026-03-01")
                        .code())
                .isEqualTo("PRM-SETTING-010");
        assertThat(client.as("officer").get("/deadlines?from=2026-03-01").code())
                .isEqualTo("PRM-REST-010");
        assertThat(client.as("officer").get(SPAN + "&mine=perhaps").code()).isEqualTo("PRM-REST-014");
        assertThat(client.as("officer").get("/documents/none/deadlines").code()).isEqualTo("PRM-DOC-001");
    }

    @Test
    void clocksShouldBeEditedLikeTheOtherTables() {
        Client.Answer read = client.as("administrator").get("/settings/clocks");
        ObjectNode wrong = Description.JSON.createObjectNode();
        wrong.put("text", read.text("/text").replace("P60D", "60"));
        ObjectNode right = Description.JSON.createObjectNode();
        right.put("text", read.text("/text").replace("P60D", "P45D"));

        assertThat(client.as("officer").get("/settings/clocks").code()).isEqualTo("PRM-ACCESS-003");
        assertThat(client.as("administrator")
                        .with("If-Match", read.header("ETag"))
                        .put("/settings/clocks", wrong.toString())
                        .code())
                .isEqualTo("PRM-SETTING-002");
        assertThat(client.as("administrator")
                        .with("If-Match", read.header("ETag"))
                        .put("/settings/clocks", right.toString())
                        .header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void exceptionsShouldBeReadByAdministratorsAndRecordsManagersWithoutTheTitleOfWhatTheyMayNotRead() {
        String id = Filing.id(new Filing(client).complete());
        client.host.work.inTransaction(() -> {
            client.host.exceptions.note(
                    "terms",
                    Optional.of(new DocumentId(id)),
                    "PRM-LIFECYCLE-001",
                    "status changed",
                    Instant.parse("2026-03-02T09:00:00Z"));
            client.host.exceptions.note(
                    "index",
                    Optional.of(new DocumentId("gone")),
                    "PRM-SCHEDULE-001",
                    "disk full",
                    Instant.parse("2026-03-02T08:00:00Z"));
        });

        JsonNode list = client.as("records-manager").in("ar").get("/exceptions").json();

        assertThat(list.at("/exceptions")).hasSize(2);
        assertThat(list.at("/exceptions/0/title").asText()).isNotEmpty();
        assertThat(list.at("/exceptions/0/jobLabel").asText()).isEqualTo("المدد التي تنتهي أو تتجدد");
        assertThat(list.at("/exceptions/1/title").isMissingNode()).isTrue();
        assertThat(list.at("/exceptions/1/reason").asText()).isEqualTo("disk full");
        assertThat(client.as("officer").get("/exceptions").code()).isEqualTo("PRM-SCHEDULE-002");
    }
}
