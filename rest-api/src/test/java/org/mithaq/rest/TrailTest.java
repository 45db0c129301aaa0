package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrailTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void documentShouldBeShownAsItStood() {
        JsonNode filed = filing.complete("\"prm:risk\": \"LOW\",");
        Instant then = client.host.clock.instant();
        client.host.clock.set(then.plus(Duration.ofHours(1)));
        client.as("officer")
                .with("If-Match", Filing.tag(filed))
                .put("/documents/" + Filing.id(filed) + "/properties", """
                        {"properties": {"prm:risk": "HIGH"}, "children": {"prm:parties": []}}
                        """);

        JsonNode stood = asOf(filed, then.toString()).json();
        assertThat(stood.at("/properties/prm:risk").asText()).isEqualTo("LOW");
        assertThat(stood.at("/children/prm:parties")).hasSize(2);
        assertThat(stood.at("/children/prm:parties/0/properties/prm:partyName").asText())
                .isEqualTo("ICESCO");
        assertThat(stood.at("/file/version").asText()).isEqualTo("1");
        JsonNode stands = asOf(filed, client.host.clock.instant().toString()).json();
        assertThat(stands.at("/properties/prm:risk").asText()).isEqualTo("HIGH");
        assertThat(stands.at("/children/prm:parties").isMissingNode()).isTrue();
    }

    @Test
    void eventShouldTellWhatWasSaidAndTheWordsOfItsCodes() {
        String path = "/documents/" + Filing.id(filing.complete());
        client.host.settle();
        client.as("officer").post(path + "/review/withdrawal", "{\"reason\": \"The partner asked for time.\"}");

        JsonNode events =
                client.as("officer").in("fr").get(path + "/audit").json().get("events");
        JsonNode withdrawn = named(events, "lifecycle.WITHDRAW_FROM_REVIEW");
        assertThat(withdrawn.get("said").asText()).isEqualTo("The partner asked for time.");
        assertThat(withdrawn.at("/beforeWords/prm:status").asText()).isEqualTo("Examen juridique");
        assertThat(named(events, "lifecycle.SEND_TO_LEGAL_REVIEW")
                        .at("/afterWords/prm:reviewGroup")
                        .asText())
                .isEqualTo("Juriste examinateur");
        assertThat(named(events, "document.filed").has("said")).isFalse();
        assertThat(named(events, "document.filed")
                        .at("/afterWords/prm:dueBeforeApproval")
                        .asText())
                .doesNotContain("PRM-GUARD");
        JsonNode lifecycle =
                client.as("officer").in("en").get(path + "/lifecycle").json();
        assertThat(lifecycle.at("/said/text").asText()).isEqualTo("The partner asked for time.");
        assertThat(lifecycle.at("/said/step").asText()).isEqualTo("WITHDRAW_FROM_REVIEW");
    }

    private static JsonNode named(JsonNode events, String action) {
        for (JsonNode event : events) {
            if (event.get("action").asText().equals(action)) {
                return event;
            }
        }
        throw new AssertionError("no event " + action + " in " + events);
    }

    @Test
    void instantThatCannotBeShouldBeRefused() {
        JsonNode filed = filing.complete();

        assertThat(asOf(filed, "yesterday").code()).isEqualTo("PRM-REST-022");
        assertThat(asOf(filed, "2000-01-01T00:00:00Z").code()).isEqualTo("PRM-AUDIT-003");
        assertThat(client.as("officer").get("/audit?from=soon").status()).isEqualTo(400);
    }

    @Test
    void trailOfAPersonShouldComeInPages() {
        for (int i = 0; i < 60; i++) {
            filing.complete();
        }

        JsonNode first = client.as("officer").get("/audit").json();
        JsonNode second = client.as("records-manager")
                .get("/audit?person=officer&before=" + first.get("next").asLong())
                .json();
        assertThat(first.get("entries")).hasSize(50);
        assertThat(second.get("entries")).hasSize(10);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void administratorShouldVerifyAndSeeTheHeadToNote() {
        filing.complete();

        JsonNode result = client.as("administrator").get("/audit/verification").json();
        assertThat(result.get("sound").asBoolean()).isTrue();
        assertThat(result.get("checked").asLong())
                .isEqualTo(result.at("/head/sequence").asLong())
                .isPositive();
        JsonNode other = client.as("records-manager")
                .get("/audit/verification?sequence=1&hash=" + "0".repeat(64))
                .json();
        assertThat(other.at("/flaw/kind").asText()).isEqualTo("NOT_AS_NOTED");
        assertThat(client.as("reader").get("/audit/verification").code()).isEqualTo("PRM-AUDIT-002");
    }

    private Client.Answer asOf(JsonNode document, String at) {
        return client.as("officer").get("/documents/" + Filing.id(document) + "/as-of?at=" + at);
    }
}
