package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

class ReviewTimesTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void monthsWithoutDecisionsShouldHaveNoDays() {
        JsonNode months =
                client.as("reader").get("/figures/review-times").json().get("months");

        assertThat(months).hasSize(12);
        assertThat(months.get(11).get("decisions").asInt()).isZero();
        assertThat(months.get(11).has("average")).isFalse();
        assertThat(months.get(11).has("median")).isFalse();
    }

    @Test
    void daysShouldBeToldToOneDecimalToWhoeverMayReadTheInstrument() {
        decided(filing.complete("\"prm:confidentiality\": \"RESTRICTED\","), Duration.ofHours(56));

        JsonNode officer = client.as("officer").get("/figures/review-times").json();
        JsonNode reader = client.as("reader").get("/figures/review-times").json();

        assertThat(officer.at("/months/11/decisions").asInt()).isEqualTo(1);
        assertThat(officer.at("/months/11/average").asDouble()).isEqualTo(2.3);
        assertThat(officer.at("/months/11/median").asDouble()).isEqualTo(2.3);
        assertThat(reader.at("/months/11/decisions").asInt()).isZero();
    }

    private void decided(JsonNode filed, Duration took) {
        Instant decided = client.host.clock.instant();
        client.host.work.inTransaction(() -> client.host.store.create(new NewDocument(
                Prm.TYPE_REVIEW_ROUND,
                new NewDocument.Location.Under(new DocumentId(Filing.id(filed)), Prm.ASSOC_REVIEW_ROUNDS),
                "round-9",
                Properties.EMPTY
                        .with(Prm.PROP_OPENED_AT, decided.minus(took))
                        .with(Prm.PROP_DECIDED_AT, decided)
                        .with(Prm.PROP_ROUND_OUTCOME, "CLEARED"),
                Optional.empty(),
                PersonId.SYSTEM)));
    }
}
