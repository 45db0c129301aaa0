package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Edit;
import org.mithaq.literature.Shelves;
import org.mithaq.model.Prm;

class AlertTest {

    private static final String DAILY = "{\"cadence\": \"DAILY\"}";

    private final Client client = new Client();

    @Test
    void newDocumentsShouldBeToldWithWhatTheyHaveInCommonAndBeOpenedFromTheNotice() {
        String view = saved("reader", "search", "q=wells");
        Client.Answer asked = client.as("reader").put("/me/alerts/" + view, DAILY);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("/name")).isEqualTo("Wells");
        Document one = Shelves.study(client.host, "Wells of the oasis", "SCI");
        Shelves.study(client.host, "Wells of the steppe", "SCI");

        JsonNode alert = client.as("reader").get("/me/alerts").json().at("/alerts/0");
        assertThat(alert.at("/latest")).hasSize(2);
        assertThat(alert.at("/latest/0/told").asBoolean()).isFalse();
        assertThat(alert.at("/latest/0/common/0").asText()).isEqualTo("wells");

        client.host.clock.set(client.host.clock.instant().plus(Duration.ofDays(1)));
        client.host.heldAlerts.run();
        JsonNode notice = client.as("reader").get("/notices").json().at("/notices/0");
        assertThat(notice.at("/title").asText()).isEqualTo("2 new documents for “Wells”");
        assertThat(notice.at("/entries/0/text").asText()).endsWith("(in common: wells)");
        assertThat(notice.at("/entries").findValuesAsText("document"))
                .hasSize(2)
                .contains(one.id().value());
    }

    @Test
    void whatMayNotBeReadAnyMoreShouldNotBeInANotice() {
        client.as("reader").put("/me/alerts/" + saved("reader", "search", "q=wells"), DAILY);
        Document one = Shelves.study(client.host, "Wells of the oasis", "SCI");
        Document other = Shelves.study(client.host, "Wells of the steppe", "SCI");
        client.host.clock.set(client.host.clock.instant().plus(Duration.ofDays(1)));
        client.host.heldAlerts.run();

        restrict(one);
        JsonNode notices = client.as("reader").get("/notices").json();
        assertThat(notices.at("/unread").asInt()).isEqualTo(1);
        assertThat(notices.at("/notices/0/title").asText()).isEqualTo("One new document for “Wells”");
        assertThat(notices.at("/notices/0/entries").findValuesAsText("document"))
                .containsExactly(other.id().value());

        restrict(other);
        notices = client.as("reader").get("/notices").json();
        assertThat(notices.at("/unread").asInt()).isZero();
        assertThat(notices.at("/notices")).isEmpty();
    }

    private void restrict(Document document) {
        Actor records = client.host.actor("records-manager");
        client.host.documents.edit(
                records,
                document.id(),
                client.host.documents.open(records, document.id()).revision(),
                new Edit(Map.of(Prm.PROP_CONFIDENTIALITY, Optional.of("RESTRICTED")), Map.of()));
    }

    @Test
    void alertShouldBeOfThePersonAlone() {
        String view = saved("reader", "library", "q=wells");
        client.as("reader").put("/me/alerts/" + view, DAILY);

        assertThat(client.as("officer").get("/me/alerts").json().at("/alerts")).isEmpty();
        assertThat(client.as("officer").put("/me/alerts/" + view, DAILY).code()).isEqualTo("PRM-VIEW-001");
        assertThat(client.as("officer").delete("/me/alerts/" + view).status()).isEqualTo(204);
        assertThat(client.as("reader").get("/me/alerts").json().at("/alerts")).hasSize(1);
        assertThat(client.as("reader").delete("/me/alerts/" + view).status()).isEqualTo(204);
        assertThat(client.as("reader").get("/me/alerts").json().at("/alerts")).isEmpty();
    }

    @Test
    void whatCannotBeAskedForShouldBeRefused() {
        String view = saved("reader", "search", "q=wells");

        assertThat(client.as("reader").put("/me/alerts/" + view, "{}").code()).isEqualTo("PRM-REST-021");
        assertThat(client.as("reader")
                        .put("/me/alerts/" + view, "{\"cadence\": \"HOURLY\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.as("reader")
                        .put("/me/alerts/" + saved("reader", "register", ""), DAILY)
                        .code())
                .isEqualTo("PRM-ALERT-001");
    }

    private String saved(String person, String page, String state) {
        String body = "{\"page\": \"%s\", \"name\": \"Wells\", \"state\": \"%s\"}".formatted(page, state);
        return client.as(person).post("/views", body).text("/id");
    }
}
