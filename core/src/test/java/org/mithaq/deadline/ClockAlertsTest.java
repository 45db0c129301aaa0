package org.mithaq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.DocumentId;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryNotifier;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;

class ClockAlertsTest {

    private final Shelf shelf = new Shelf().on("2026-01-05");

    @Test
    void expiryShouldBeToldAtEachThresholdToOwnerAndHeadOfSector() {
        shelf.expiring("2026-12-31");
        List<String> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 5); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
            int before = shelf.told("officer").size();
            shelf.run(day.toString());
            if (shelf.told("officer").size() > before) {
                days.add(day.toString());
            }
        }

        assertThat(days).containsExactly("2026-07-04", "2026-10-02", "2026-11-01", "2026-12-01", "2026-12-16");
        assertThat(shelf.told("officer")).containsOnly("BEFORE_EXPIRY");
        assertThat(shelf.told("head-of-sector")).hasSize(5);
        assertThat(shelf.told("reader")).isEmpty();
    }

    @Test
    void missedWeekShouldLoseNoAlert() {
        shelf.expiring("2026-12-31");
        shelf.run("2026-06-30").run("2026-10-09");

        assertThat(shelf.told("officer"))
                .as("180 and 90 days were missed: the one that counts is told")
                .hasSize(1);
        Notice notice = shelf.notices("officer").get(0);
        assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.EN))
                .containsExactly("Ocean science", "ICESCO/MOU/2026/0001", "31 December 2026", 83L, "In force");
        assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.FR)).contains("31 décembre 2026", "En vigueur");
        assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.AR)).contains("31 ديسمبر 2026", "نافذ");
        shelf.run("2026-10-10").run("2026-11-01");
        assertThat(shelf.told("officer")).as("and the next one on its day").hasSize(2);
    }

    @Test
    void runThatIsRepeatedShouldSendNothingTwice() {
        shelf.expiring("2026-12-31");
        shelf.run("2026-07-04").run("2026-07-04").run("2026-07-05");

        assertThat(shelf.told("officer")).hasSize(1);
    }

    @Test
    void clockThatGoesBackShouldRepeatNothing() {
        shelf.expiring("2026-12-31");
        shelf.instrument(Status.APPROVAL, Map.of());
        shelf.run("2026-11-03");
        int told = shelf.told("officer").size();
        for (LocalDate day = LocalDate.of(2026, 2, 1); day.isBefore(LocalDate.of(2026, 11, 3)); day = day.plusDays(5)) {
            shelf.run(day.toString());
        }

        assertThat(told).isEqualTo(2);
        assertThat(shelf.told("officer")).hasSize(told);
    }

    @Test
    void crashBetweenNoticeAndMarkShouldLeaveNeither() {
        DocumentId id = shelf.expiring("2026-12-31");
        shelf.on("2026-07-04");
        try {
            shelf.host.work.inTransaction(() -> {
                shelf.jobs.alerts.process(id);
                assertThat(shelf.document(id).properties().texts(Prm.PROP_ALERTS_SENT))
                        .hasSize(1);
                throw new IllegalStateException("the power is gone");
            });
        } catch (IllegalStateException crash) {
            assertThat(shelf.told("officer")).isEmpty();
            assertThat(shelf.document(id).properties().texts(Prm.PROP_ALERTS_SENT))
                    .isEmpty();
        }

        shelf.run("2026-07-04");

        assertThat(shelf.told("officer")).hasSize(1);
        assertThat(shelf.document(id).properties().texts(Prm.PROP_ALERTS_SENT))
                .containsExactly("BEFORE_EXPIRY/IN_FORCE/2026-12-31/2026-07-04");
    }

    @Test
    void anotherExpiryShouldBeToldAnew() {
        DocumentId id = shelf.expiring("2026-12-31");
        shelf.run("2026-12-20");
        shelf.set(id, Prm.PROP_EXPIRES_ON, LocalDate.of(2027, 1, 3));
        shelf.run("2026-12-21");

        assertThat(shelf.told("officer")).hasSize(2);
    }

    @Test
    void noticeDeadlineShouldBeToldOfWhatIsRenewedTacitlyOnly() {
        shelf.tacit("2027-12-31", "P1Y", "P6M");
        DocumentId noticed = shelf.tacit("2027-12-31", "P1Y", "P6M");
        shelf.set(noticed, Prm.PROP_NOTICE_GIVEN_ON, LocalDate.of(2027, 1, 1));
        shelf.instrument(
                Status.IN_FORCE,
                Map.of(
                        Prm.PROP_EXPIRES_ON, LocalDate.of(2027, 12, 31),
                        Prm.PROP_RENEWAL_MODE, "EXPRESS",
                        Prm.PROP_RENEWAL_PERIOD, "P1Y",
                        Prm.PROP_NOTICE_PERIOD, "P6M"));

        shelf.run("2027-03-31");
        assertThat(shelf.told("officer")).isEmpty();
        shelf.run("2027-04-01");
        assertThat(shelf.told("officer")).containsExactly("BEFORE_NOTICE_DEADLINE");
        assertThat(MemoryNotifier.arguments(shelf.notices("officer").get(0), WorkingLanguage.EN))
                .contains("30 June 2027", 90L);
    }

    @Test
    void openEndedTermShouldBeToldNothing() {
        shelf.instrument(
                Status.IN_FORCE,
                Map.of(Prm.PROP_OPEN_ENDED, true, Prm.PROP_RENEWAL_MODE, "TACIT", Prm.PROP_NOTICE_PERIOD, "P6M"));

        shelf.run("2050-01-01");

        assertThat(shelf.host.notifier.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVAL, 2026-02-03, 2026-02-04, 2026-02-11, director-general",
        "SUSPENDED, 2026-04-04, 2026-04-05, 2026-07-05, head-of-sector",
        "EXPIRED, 2026-04-04, 2026-04-05, 2026-05-05, head-of-sector",
        "TERMINATED, 2026-04-04, 2026-04-05, 2026-05-05, head-of-sector"
    })
    void statusThatLastsTooLongShouldBeToldAndAgain(
            Status status, String notYet, String first, String second, String person) {
        shelf.instrument(status, Map.of());

        shelf.run(notYet);
        assertThat(shelf.told(person)).isEmpty();
        shelf.run(first).run(LocalDate.parse(second).minusDays(1).toString());
        assertThat(shelf.told(person)).containsExactly("STATUS");
        shelf.run(second);
        assertThat(shelf.told(person)).containsExactly("STATUS", "STATUS");
    }

    @Test
    void validationShouldBeCountedInWorkingDaysWithoutHolidays() {
        // Monday 5 January 2026; the 15th working day is Tuesday 27 January (Amazigh New Year lies between).
        shelf.instrument(Status.VALIDATION, Map.of());

        shelf.run("2026-01-27");
        assertThat(shelf.told("records-manager")).as("until close of business").isEmpty();
        shelf.run("2026-01-28");
        assertThat(shelf.told("records-manager")).containsExactly("STATUS");
    }

    @Test
    void negotiationShouldStallAfterSixtyDaysWithoutActivity() {
        DocumentId still = shelf.instrument(Status.NEGOTIATION, Map.of());
        DocumentId edited = shelf.instrument(Status.NEGOTIATION, Map.of());
        DocumentId exchanged = shelf.instrument(Status.CONTACT, Map.of());
        shelf.on("2026-02-20");
        record(edited, "officer");
        record(still, "system");
        exchange(exchanged, "EXCHANGE");
        exchange(still, "OTHER");

        shelf.run("2026-03-05");
        assertThat(shelf.told("officer")).isEmpty();
        shelf.run("2026-03-06");
        assertThat(shelf.told("officer")).containsExactly("INACTIVITY");
        assertThat(shelf.notices("officer").get(0).subject()).contains(still.value());
        shelf.run("2026-04-21");
        assertThat(shelf.told("officer"))
                .as("the first again after 30 days, the others 60 days after their activity")
                .hasSize(4);
    }

    @Test
    void whoMayNotReadShouldBeToldNothing() {
        shelf.instrument(Status.VALIDATION, Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        shelf.run("2026-03-01");

        assertThat(shelf.told("legal-reviewer")).isEmpty();
        assertThat(shelf.told("records-manager")).hasSize(1);
        assertThat(shelf.told("officer")).hasSize(1);
    }

    @Test
    void alertShouldBeOnRecord() {
        DocumentId id = shelf.expiring("2026-12-31");
        shelf.run("2026-12-20");

        List<AuditEvent> recorded = shelf.host.work.inTransaction(() -> shelf.host.records.about(id.value()));
        assertThat(recorded).anySatisfy(event -> {
            assertThat(event.action()).isEqualTo("clock.alerted");
            assertThat(event.after()).containsEntry("clock", "BEFORE_EXPIRY").containsEntry("day", "2026-12-31");
        });
    }

    @Test
    void documentThatCannotBeReadByTheClockShouldBeOnTheExceptionsListUntilItCan() {
        DocumentId broken = shelf.instrument(
                Status.IN_FORCE,
                Map.of(Prm.PROP_EXPIRES_ON, LocalDate.of(2026, 12, 31), Prm.PROP_RENEWAL_MODE, "OTHER"));
        shelf.expiring("2026-12-31");

        shelf.run("2026-12-20").run("2026-12-21");

        assertThat(shelf.told("officer")).as("the other one is told").hasSize(1);
        assertThat(shelf.jobs.exceptions.list(shelf.host.actor("records-manager")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.unprocessed().document()).contains(broken);
                    assertThat(entry.unprocessed().attempts()).isEqualTo(2);
                    assertThat(entry.document()).isPresent();
                });
        shelf.set(broken, Prm.PROP_RENEWAL_MODE, "NONE");
        shelf.run("2026-12-22");
        assertThat(shelf.jobs.exceptions.list(shelf.host.actor("records-manager")))
                .isEmpty();
        assertThat(shelf.told("officer")).hasSize(2);
    }

    private void record(DocumentId id, String person) {
        shelf.host.work.inTransaction(() -> shelf.host.records.append(new AuditEvent(
                shelf.host.clock.instant(),
                new PersonId(person),
                Optional.empty(),
                "test",
                id.value(),
                "document.edited",
                Map.of(),
                Map.of())));
    }

    private void exchange(DocumentId about, String kind) {
        shelf.host.work.inTransaction(() -> {
            DocumentId file = shelf.host
                    .store
                    .create(new NewDocument(
                            Prm.TYPE_SUPPORTING_DOCUMENT,
                            new NewDocument.Location.In(Place.DRAFTS),
                            "letter.txt",
                            Properties.EMPTY.with(Prm.PROP_SUPPORTING_KIND, kind),
                            Optional.empty(),
                            Shelf.OFFICER))
                    .id();
            shelf.host.store.associate(file, Prm.ASSOC_SUPPORTS, about);
        });
    }
}
