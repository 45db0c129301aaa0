package org.mithaq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Absence;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryNotifier;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;

/** A negotiation that began on 5 January 2026 stalls on 6 March. */
class AlertsToStandInsTest {

    private static final String STALLED = "2026-03-06";

    private final Shelf shelf = new Shelf().on("2026-01-05");

    @Test
    void stallShouldBeToldToTheAbsentAndToTheirStandInWithBothOnRecord() {
        DocumentId id = shelf.instrument(Status.NEGOTIATION, Map.of());
        away("officer", "2026-03-02", "2026-03-31", "other-officer");

        shelf.run(STALLED);

        assertThat(shelf.told("officer")).containsExactly("INACTIVITY");
        assertThat(inTheNameOf("other-officer")).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("notice.forAbsent");
            assertThat(notice.subject()).contains(id.value());
            assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.EN).subList(0, 2))
                    .containsExactly("Officer", "Stalled: Ocean science");
            assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.EN).get(2))
                    .asString()
                    .startsWith("Nothing has been filed or changed in “Ocean science”")
                    .contains("6 March 2026");
        });
        assertThat(alerted(id)).singleElement().satisfies(event -> {
            assertThat(event.person()).isEqualTo(PersonId.SYSTEM);
            assertThat(event.after())
                    .containsEntry("clock", "INACTIVITY")
                    .containsEntry("told", "head-of-sector; officer")
                    .containsEntry("standIns", "other-officer (officer)");
        });
    }

    @Test
    void runThatIsRepeatedShouldTellTheStandInNothingTwice() {
        DocumentId id = shelf.instrument(Status.NEGOTIATION, Map.of());
        away("officer", "2026-03-02", "2026-03-31", "other-officer");

        shelf.run(STALLED).run(STALLED).run("2026-03-07");

        assertThat(inTheNameOf("other-officer")).hasSize(1);
        assertThat(shelf.told("officer")).hasSize(1);
        assertThat(alerted(id)).hasSize(1);
    }

    @Test
    void standInWhoIsToldAnywayShouldBeToldOnce() {
        DocumentId id = shelf.instrument(Status.NEGOTIATION, Map.of());
        away("officer", "2026-03-02", "2026-03-31", "head-of-sector");

        shelf.run(STALLED);

        assertThat(shelf.told("head-of-sector")).containsExactly("INACTIVITY");
        assertThat(inTheNameOf("head-of-sector")).isEmpty();
        assertThat(alerted(id)).singleElement().satisfies(event -> assertThat(event.after())
                .containsEntry("told", "head-of-sector; officer")
                .doesNotContainKey("standIns"));
    }

    @Test
    void standInOfSeveralShouldBeToldOnceForAll() {
        DocumentId id = shelf.instrument(Status.NEGOTIATION, Map.of());
        away("officer", "2026-03-02", "2026-03-31", "other-officer");
        away("head-of-sector", "2026-03-02", "2026-03-31", "other-officer");

        shelf.run(STALLED);

        assertThat(inTheNameOf("other-officer")).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("notice.forSeveral");
            assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.EN).get(0))
                    .isEqualTo("Officer, Head of sector");
        });
        assertThat(alerted(id)).singleElement().satisfies(event -> assertThat(event.after())
                .containsEntry("standIns", "other-officer (head-of-sector; officer)"));
    }

    @Test
    void standInWhoMayNotReadShouldLearnNothing() {
        DocumentId id = shelf.instrument(Status.NEGOTIATION, Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        away("officer", "2026-03-02", "2026-03-31", "other-officer");
        int before = shelf.notices("other-officer").size();

        shelf.run(STALLED);

        assertThat(shelf.told("officer")).containsExactly("INACTIVITY");
        assertThat(shelf.notices("other-officer")).hasSize(before);
        assertThat(alerted(id)).singleElement().satisfies(event -> assertThat(event.after())
                .doesNotContainKey("standIns"));
    }

    @Test
    void absentWhoMayNotReadShouldPassNothingOn() {
        shelf.instrument(Status.VALIDATION, Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        away("legal-reviewer", "2026-01-05", "2026-03-31", "head-of-legal");

        shelf.run("2026-01-28");

        assertThat(shelf.told("legal-reviewer")).isEmpty();
        assertThat(inTheNameOf("head-of-legal"))
                .as("who may read it, but for whom the alert was not meant")
                .isEmpty();
    }

    @Test
    void standInShouldBeToldOnTheDaysOfTheAbsenceOnly() {
        shelf.instrument(Status.NEGOTIATION, Map.of());
        away("officer", "2026-02-01", "2026-03-05", "other-officer");

        shelf.run(STALLED);

        assertThat(shelf.told("officer")).containsExactly("INACTIVITY");
        assertThat(inTheNameOf("other-officer")).isEmpty();
    }

    @Test
    void standInWhoIsAwayTooShouldBeToldNothing() {
        shelf.instrument(Status.NEGOTIATION, Map.of());
        away("officer", "2026-03-02", "2026-03-31", "other-officer");
        away("other-officer", "2026-03-06", "2026-03-06", "head-of-sector");

        shelf.run(STALLED);

        assertThat(inTheNameOf("other-officer")).isEmpty();
        assertThat(shelf.told("head-of-sector")).hasSize(1);
    }

    @Test
    void warningOfAnExpiryShouldReachTheStandInToo() {
        shelf.expiring("2026-12-31");
        away("head-of-sector", "2026-06-01", "2026-08-31", "other-officer");

        shelf.run("2026-07-04");

        assertThat(inTheNameOf("other-officer")).singleElement().satisfies(notice -> assertThat(
                        MemoryNotifier.arguments(notice, WorkingLanguage.EN).get(1))
                .isEqualTo("Expires on 31 December 2026: Ocean science"));
    }

    private Absence away(String person, String from, String to, String standIn) {
        return shelf.host.standIns.record(
                shelf.host.actor(person),
                new PersonId(person),
                LocalDate.parse(from),
                LocalDate.parse(to),
                new PersonId(standIn));
    }

    private List<Notice> inTheNameOf(String standIn) {
        return shelf.notices(standIn).stream()
                .filter(notice -> notice.key().startsWith("notice.for"))
                .toList();
    }

    private List<AuditEvent> alerted(DocumentId id) {
        return shelf.host.work.inTransaction(() -> shelf.host.records.about(id.value())).stream()
                .filter(event -> event.action().equals("clock.alerted"))
                .toList();
    }
}
