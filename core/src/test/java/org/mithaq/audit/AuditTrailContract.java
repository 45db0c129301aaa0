package org.mithaq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.trail.Verification;
import org.mithaq.trail.Verifier;

/** What every host's audit trail holds. */
public interface AuditTrailContract {

    Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    UnitOfWork unitOfWork();

    AuditTrail auditTrail();

    /** Removes an entry behind the trail's back, as somebody could who reaches the database. */
    void remove(long sequence);

    /** Writes an entry behind the trail's back. */
    void insert(AuditEntry entry);

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

    @Test
    default void eventShouldBeSeenByTheTransactionThatAppendsIt() {
        List<AuditEvent> seen = unitOfWork().inTransaction(() -> {
            auditTrail().append(event("document-8", "document.filed"));
            return auditTrail().about("document-8");
        });

        assertThat(seen).extracting(AuditEvent::action).containsExactly("document.filed");
    }

    @Test
    default void whatWasWrittenShouldCompleteWhatWasTold() {
        unitOfWork().inTransaction(() -> {
            auditTrail().note(write("document-9", Map.of("prm:risk", "LOW"), Map.of("prm:risk", "HIGH")));
            auditTrail().append(event("document-9", "document.edited"));
            auditTrail().note(write("document-9", Map.of(), Map.of("prm:textState", "PENDING")));
        });

        assertThat(about("document-9")).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("document.edited");
            assertThat(event.before()).containsExactly(Map.entry("prm:risk", "LOW"));
            assertThat(event.after())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("prm:risk", "HIGH", "prm:textState", "PENDING"));
        });
    }

    @Test
    default void whatNothingWasToldAboutShouldBecomeAnEventOfItsOwn() {
        unitOfWork()
                .inTransaction(() -> auditTrail().note(write("document-10", Map.of(), Map.of("prm:pageCount", "3"))));

        assertThat(about("document-10")).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("document.derived");
            assertThat(event.after()).containsExactly(Map.entry("prm:pageCount", "3"));
        });
    }

    @Test
    default void personsTrailShouldHoldWhatTheyDidAndWhatWasDoneForThemNewestFirst() {
        append(by("by-officer", Optional.empty(), NINE, "document.filed"));
        append(by("by-deputy", Optional.of("by-officer"), NINE.plusSeconds(60), "document.edited"));
        append(by("by-reader", Optional.empty(), NINE.plusSeconds(120), "review.claimed"));

        assertThat(byOfficer(NINE, NINE.plusSeconds(600), Long.MAX_VALUE, 10))
                .extracting(entry -> entry.event().action())
                .containsExactly("document.edited", "document.filed");
    }

    @Test
    default void personsTrailShouldKeepToItsTimeItsPageAndItsLimit() {
        for (int minute = 0; minute < 5; minute++) {
            append(by("by-officer", Optional.empty(), NINE.plusSeconds(60L * minute), "minute." + minute));
        }

        List<AuditEntry> middle = byOfficer(NINE.plusSeconds(60), NINE.plusSeconds(240), Long.MAX_VALUE, 10);
        assertThat(middle)
                .extracting(entry -> entry.event().action())
                .containsExactly("minute.3", "minute.2", "minute.1");
        assertThat(byOfficer(NINE, NINE.plusSeconds(600), Long.MAX_VALUE, 2)).hasSize(2);
        assertThat(byOfficer(NINE, NINE.plusSeconds(600), middle.get(0).sequence(), 1))
                .extracting(entry -> entry.event().action())
                .containsExactly("minute.2");
    }

    @Test
    default void entriesShouldFormOneChainWithoutAGap() {
        three();

        List<AuditEntry> entries = entries();
        assertThat(entries).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L);
        AuditHead head = AuditHead.NONE;
        for (AuditEntry entry : entries) {
            assertThat(entry).isEqualTo(Chain.sealed(head, entry.event()));
            head = new AuditHead(entry.sequence(), entry.hash());
        }
        assertThat(unitOfWork().<AuditHead>inTransaction(() -> auditTrail().head()))
                .isEqualTo(head);
        assertThat(verified()).isEqualTo(new Verification(3, head, Optional.empty()));
    }

    @Test
    default void rolledBackEventShouldLeaveNoGap() {
        append(event("document-11", "document.filed"));
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    auditTrail().append(event("document-11", "document.edited"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        append(event("document-11", "review.claimed"));

        assertThat(entries()).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
        assertThat(verified().isSound()).isTrue();
    }

    @Test
    default void emptyChainShouldBeSound() {
        assertThat(verified()).isEqualTo(new Verification(0, AuditHead.NONE, Optional.empty()));
    }

    @Test
    default void editedEntryShouldBeFound() {
        three();
        AuditEntry second = entries().get(1);
        remove(2);
        insert(new AuditEntry(2, event("document-12", "document.filed"), second.hash()));

        assertThat(verified().flaw()).contains(new Verification.Flaw(2, Verification.Kind.ALTERED));
        assertThat(verified().checked()).isEqualTo(1);
    }

    @Test
    default void removedEntryShouldBeFound() {
        three();
        remove(2);

        assertThat(verified().flaw()).contains(new Verification.Flaw(2, Verification.Kind.MISSING));
    }

    @Test
    default void removedLastEntryShouldBeFound() {
        three();
        remove(3);

        assertThat(verified().flaw()).contains(new Verification.Flaw(3, Verification.Kind.MISSING));
    }

    @Test
    default void insertedEntryShouldBeFoundAlsoWhenItIsWellMade() {
        three();
        AuditEntry third = entries().get(2);
        insert(Chain.sealed(new AuditHead(3, third.hash()), event("document-12", "document.filed")));

        assertThat(verified().flaw()).contains(new Verification.Flaw(4, Verification.Kind.ADDED));
    }

    @Test
    default void reorderedEntriesShouldBeFound() {
        three();
        List<AuditEntry> entries = entries();
        remove(2);
        remove(3);
        insert(new AuditEntry(2, entries.get(2).event(), entries.get(2).hash()));
        insert(new AuditEntry(3, entries.get(1).event(), entries.get(1).hash()));

        assertThat(verified().flaw()).contains(new Verification.Flaw(2, Verification.Kind.ALTERED));
    }

    @Test
    default void chainThatWasMadeAnewShouldNotGoThroughAHeadThatWasNoted() {
        three();
        AuditHead noted = verified().head();
        AuditEntry third = entries().get(2);
        remove(3);
        insert(Chain.sealed(new AuditHead(2, entries().get(1).hash()), event("document-12", "document.edited")));

        Verification verification = new Verifier(unitOfWork(), auditTrail()).verify(Optional.of(noted));
        assertThat(third.hash()).isEqualTo(noted.hash());
        assertThat(verification.flaw()).contains(new Verification.Flaw(3, Verification.Kind.NOT_AS_NOTED));
    }

    @Test
    default void chainLongerThanAPageShouldBeCheckedWhole() {
        unitOfWork().inTransaction(() -> {
            for (int i = 0; i < 1_201; i++) {
                auditTrail().append(event("document-13", "document.edited"));
            }
        });

        assertThat(verified().checked()).isEqualTo(1_201);
        assertThat(verified().isSound()).isTrue();
    }

    @Test
    default void transactionsAtOnceShouldAppendToOneChain() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> {
                    for (int i = 0; i < 10; i++) {
                        append(event("at-once-" + number, "document.edited"));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(verified().checked()).isEqualTo(40);
        assertThat(verified().isSound()).isTrue();
    }

    private void three() {
        append(event("document-12", "document.filed"));
        append(event("document-12", "document.edited"));
        append(event("document-12", "review.claimed"));
    }

    private Verification verified() {
        return new Verifier(unitOfWork(), auditTrail()).verify(Optional.empty());
    }

    private List<AuditEntry> entries() {
        return unitOfWork().inTransaction(() -> auditTrail().entries(0, 100));
    }

    private List<AuditEntry> byOfficer(Instant from, Instant to, long before, int limit) {
        return unitOfWork().inTransaction(() -> auditTrail().by(new PersonId("by-officer"), from, to, before, limit));
    }

    private static AuditEvent by(String person, Optional<String> onBehalfOf, Instant at, String action) {
        return new AuditEvent(
                at, new PersonId(person), onBehalfOf.map(PersonId::new), "", "by", action, Map.of(), Map.of());
    }

    private static AuditEvent write(String subject, Map<String, String> before, Map<String, String> after) {
        return new AuditEvent(
                NINE, new PersonId("officer"), Optional.empty(), "", subject, "document.derived", before, after);
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
