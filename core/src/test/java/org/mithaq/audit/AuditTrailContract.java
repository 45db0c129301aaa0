package org.mithaq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;

/** What every host's audit trail holds. */
public interface AuditTrailContract {

    Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    UnitOfWork unitOfWork();

    AuditTrail auditTrail();

    @Test
    default void trailOfAnUnknownDocumentShouldBeEmpty() {
        assertThat(about("unknown")).isEmpty();
    }

    @Test
    default void eventShouldBeReadAsItWasAppended() {
        AuditEvent event = new AuditEvent(
                Instant.parse("2026-03-01T09:30:15.123Z"),
                new PersonId("head-of-legal"),
                Optional.of(new PersonId("legal-reviewer")),
                "192.0.2.7",
                "document-1",
                "review.decided",
                Map.of("prm:status", "LEGAL_REVIEW"),
                Map.of("prm:status", "APPROVAL", "prm:clearanceComment", "المادة 4 : d’accord, «sous réserve»"));
        append(event);

        assertThat(about("document-1")).containsExactly(event);
    }

    @Test
    default void eventWithoutDelegationOriginAndValuesShouldBeReadAsItWasAppended() {
        AuditEvent event = event("document-2", "document.filed");
        append(event);

        assertThat(about("document-2")).containsExactly(event);
    }

    @Test
    default void eventsShouldComeInTheOrderOfAppendingAlsoWithinOneInstant() {
        unitOfWork().inTransaction(() -> {
            auditTrail().append(event("document-3", "document.filed"));
            auditTrail().append(event("document-3", "review.opened"));
        });
        append(event("document-3", "review.decided"));

        assertThat(about("document-3"))
                .extracting(AuditEvent::action)
                .containsExactly("document.filed", "review.opened", "review.decided");
    }

    @Test
    default void trailShouldHoldOnlyWhatHappenedToItsDocument() {
        append(event("document-4", "document.filed"));
        append(event("document-5", "document.filed"));

        assertThat(about("document-4")).extracting(AuditEvent::subject).containsExactly("document-4");
    }

    @Test
    default void eventOfARolledBackTransactionShouldNotStay() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    auditTrail().append(event("document-6", "document.filed"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(about("document-6")).isEmpty();
    }

    @Test
    default void longValuesShouldBeKeptWhole() {
        String note = "ملاحظة ".repeat(5_000);
        append(new AuditEvent(
                NINE,
                new PersonId("officer"),
                Optional.empty(),
                "",
                "document-7",
                "document.edited",
                Map.of(),
                Map.of("prm:diplomaticNote", note)));

        assertThat(about("document-7").get(0).after()).containsEntry("prm:diplomaticNote", note);
    }

    private static AuditEvent event(String subject, String action) {
        return new AuditEvent(NINE, new PersonId("officer"), Optional.empty(), "", subject, action, Map.of(), Map.of());
    }

    private List<AuditEvent> about(String subject) {
        return unitOfWork().inTransaction(() -> auditTrail().about(subject));
    }

    private void append(AuditEvent event) {
        unitOfWork().inTransaction(() -> auditTrail().append(event));
    }
}
