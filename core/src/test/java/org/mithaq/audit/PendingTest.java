package org.mithaq.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;

class PendingTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    private final Pending pending = new Pending();

    @Test
    void writesSinceTheLastEventShouldCompleteTheNextOne() {
        pending.note(write("a", Map.of("status", "NEW"), Map.of("status", "OPEN")));
        pending.append(told("a", "opened", Map.of(), Map.of("comment", "because")));
        pending.note(write("a", Map.of("status", "OPEN"), Map.of("status", "SHUT")));
        pending.append(told("a", "shut", Map.of(), Map.of()));

        assertThat(pending.events())
                .containsExactly(
                        told("a", "opened", Map.of("status", "NEW"), Map.of("status", "OPEN", "comment", "because")),
                        told("a", "shut", Map.of("status", "OPEN"), Map.of("status", "SHUT")));
    }

    @Test
    void writeShouldBeBelievedMoreThanWhatWasTold() {
        pending.note(write("a", Map.of("risk", "LOW"), Map.of()));
        pending.append(told("a", "edited", Map.of(), Map.of("risk", "HIGH")));

        assertThat(pending.events()).containsExactly(told("a", "edited", Map.of("risk", "LOW"), Map.of()));
    }

    @Test
    void laterWriteShouldKeepTheFirstValueBefore() {
        pending.append(told("a", "edited", Map.of("risk", "LOW"), Map.of("risk", "HIGH")));
        pending.note(write("a", Map.of("risk", "HIGH"), Map.of("risk", "MEDIUM")));

        assertThat(pending.events())
                .containsExactly(told("a", "edited", Map.of("risk", "LOW"), Map.of("risk", "MEDIUM")));
    }

    @Test
    void valueThatWasSetAndTakenBackShouldNotBeToldOf() {
        pending.note(write("a", Map.of(), Map.of("risk", "LOW")));
        pending.note(write("a", Map.of("risk", "LOW"), Map.of()));

        assertThat(pending.events()).isEmpty();
    }

    @Test
    void writeToAnotherDocumentShouldBeAnEventOfItsOwnFromWhereThePersonActed() {
        pending.append(told("a", "edited", Map.of(), Map.of()));
        pending.note(write("b", Map.of(), Map.of("category", "CHARITY")));

        assertThat(pending.events()).last().satisfies(event -> {
            assertThat(event.subject()).isEqualTo("b");
            assertThat(event.action()).isEqualTo("document.derived");
            assertThat(event.origin()).isEqualTo("192.0.2.7");
            assertThat(event.after()).containsExactly(Map.entry("category", "CHARITY"));
        });
    }

    @Test
    void clearedShouldHaveNothingToSay() {
        pending.append(told("a", "edited", Map.of(), Map.of()));
        pending.clear();

        assertThat(pending.events()).isEmpty();
    }

    private static AuditEvent told(
            String subject, String action, Map<String, String> before, Map<String, String> after) {
        return new AuditEvent(
                NINE, new PersonId("officer"), Optional.empty(), "192.0.2.7", subject, action, before, after);
    }

    private static AuditEvent write(String subject, Map<String, String> before, Map<String, String> after) {
        return new AuditEvent(
                NINE, new PersonId("officer"), Optional.empty(), "", subject, "document.derived", before, after);
    }
}
