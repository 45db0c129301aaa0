package org.mithaq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

class TermStepsTest {

    private final Shelf shelf = new Shelf().on("2026-01-05");

    @Test
    void instrumentShouldExpireOnTheDayAfterItsLastDay() {
        DocumentId id = shelf.expiring("2026-12-31");

        shelf.run("2026-12-31");
        assertThat(status(id)).isEqualTo("IN_FORCE");
        shelf.run("2027-01-01").run("2027-01-02");

        assertThat(status(id)).isEqualTo("EXPIRED");
        assertThat(steps(id)).containsExactly("lifecycle.EXPIRE");
        assertThat(shelf.host.notifier.keysTo("officer")).contains("notice.lifecycle.EXPIRE");
    }

    @Test
    void tacitTermShouldGoOn() {
        DocumentId id = shelf.tacit("2026-12-31", "P1Y", "P6M");

        shelf.run("2027-01-01").run("2027-01-01");

        assertThat(status(id)).isEqualTo("IN_FORCE");
        assertThat(properties(id).date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2027, 12, 31));
        assertThat(properties(id).number(Prm.PROP_RENEWALS)).contains(1L);
        assertThat(steps(id)).containsExactly("lifecycle.RENEW_TACITLY");
    }

    @Test
    void jobThatSleptForYearsShouldRenewOnePeriodAtATimeEachOnRecord() {
        DocumentId id = shelf.tacit("2027-01-31", "P1M", "P15D");

        shelf.run("2030-01-15");

        assertThat(properties(id).date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2030, 1, 31));
        assertThat(properties(id).number(Prm.PROP_RENEWALS)).contains(36L);
        assertThat(steps(id)).hasSize(36).containsOnly("lifecycle.RENEW_TACITLY");
        List<String> expiries = events(id).stream()
                .filter(event -> event.action().equals("lifecycle.RENEW_TACITLY"))
                .map(event -> event.after().get(Prm.PROP_EXPIRES_ON.toString()))
                .filter(expiry -> expiry != null)
                .toList();
        assertThat(expiries)
                .startsWith("2027-02-28", "2027-03-31", "2027-04-30")
                .doesNotHaveDuplicates();
    }

    @Test
    void termThatIsFarBehindShouldGoOnInTheNextRun() {
        DocumentId id = shelf.tacit("2027-01-31", "P1D", "P1D");

        shelf.run("2027-12-31");
        assertThat(properties(id).number(Prm.PROP_RENEWALS)).contains(120L);
        shelf.run("2027-12-31").run("2027-12-31");
        assertThat(properties(id).date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void noticeInTimeShouldLetTheTermExpire() {
        DocumentId id = shelf.tacit("2026-12-31", "P1Y", "P6M");
        shelf.set(id, Prm.PROP_NOTICE_GIVEN_ON, LocalDate.of(2026, 6, 30));

        shelf.run("2027-01-01");

        assertThat(status(id)).isEqualTo("EXPIRED");
    }

    @Test
    void noticeThatIsADayLateShouldNot() {
        DocumentId id = shelf.tacit("2026-12-31", "P1Y", "P6M");
        shelf.set(id, Prm.PROP_NOTICE_GIVEN_ON, LocalDate.of(2026, 7, 1));

        shelf.run("2027-01-01");

        assertThat(status(id)).isEqualTo("IN_FORCE");
    }

    @Test
    void othersShouldStayAsTheyAre() {
        DocumentId open = shelf.instrument(Status.IN_FORCE, Map.of(Prm.PROP_OPEN_ENDED, true));
        DocumentId suspended =
                shelf.instrument(Status.SUSPENDED, Map.of(Prm.PROP_EXPIRES_ON, LocalDate.of(2026, 12, 31)));
        DocumentId draft =
                shelf.instrument(Status.NEGOTIATION, Map.of(Prm.PROP_EXPIRES_ON, LocalDate.of(2026, 12, 31)));

        shelf.run("2040-01-01");

        assertThat(status(open)).isEqualTo("IN_FORCE");
        assertThat(status(suspended)).isEqualTo("SUSPENDED");
        assertThat(status(draft)).isEqualTo("NEGOTIATION");
    }

    @Test
    void stepsShouldBeTheSystems() {
        DocumentId id = shelf.expiring("2026-12-31");
        shelf.run("2027-01-01");

        assertThat(events(id))
                .filteredOn(event -> event.action().equals("lifecycle.EXPIRE"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.person()).isEqualTo(PersonId.SYSTEM);
                    assertThat(event.origin()).isEqualTo("job: terms");
                });
    }

    private String status(DocumentId id) {
        return properties(id).text(Prm.PROP_STATUS).orElseThrow();
    }

    private Properties properties(DocumentId id) {
        return shelf.document(id).properties();
    }

    private List<AuditEvent> events(DocumentId id) {
        return shelf.host.work.inTransaction(() -> shelf.host.records.about(id.value()));
    }

    private List<String> steps(DocumentId id) {
        return events(id).stream()
                .map(AuditEvent::action)
                .filter(action -> action.startsWith("lifecycle."))
                .toList();
    }
}
