package org.mithaq.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mithaq.access.AccessPolicy;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Settings;
import org.mithaq.language.Localized;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;

class DeadlinesTest {

    private static final Localized LABEL = language -> "Approval";

    private final Shelf shelf = new Shelf().on("2026-01-05");

    @Test
    void termShouldTellItsExpiryAndWhatHappensThen() {
        Deadline expiring = only(shelf.expiring("2026-02-19"));
        assertThat(expiring.daysLeft()).isEqualTo(45);
        assertThat(expiring.words(LABEL).in(WorkingLanguage.EN)).isEqualTo("Expires on 19 February 2026");

        List<Deadline> tacit = of(shelf.tacit("2027-12-31", "P1Y", "P6M"));
        assertThat(tacit)
                .extracting(deadline -> deadline.words(LABEL).in(WorkingLanguage.EN))
                .containsExactly("Notice until 30 June 2027", "Renewed tacitly after 31 December 2027");
        assertThat(tacit.get(0).words(LABEL).in(WorkingLanguage.AR)).isEqualTo("الإشعار حتى 30 يونيو 2027");
        assertThat(tacit.get(0).words(LABEL).in(WorkingLanguage.FR)).isEqualTo("Préavis jusqu’au 30 juin 2027");
    }

    @Test
    void noticeDeadlineThatHasPassedShouldNotBeTold() {
        DocumentId id = shelf.tacit("2027-12-31", "P1Y", "P6M");
        shelf.on("2027-07-01");

        assertThat(only(id).kind()).isEqualTo(ClockKind.BEFORE_EXPIRY);
    }

    @Test
    void clockOfTheStatusShouldTellWhenItsTimeIsOver() {
        DocumentId id = shelf.instrument(Status.APPROVAL, Map.of());

        assertThat(only(id).words(LABEL).in(WorkingLanguage.EN))
                .isEqualTo("“Approval”: to be followed up by 4 February 2026");
        shelf.on("2026-03-01");
        assertThat(only(id).daysLeft()).isEqualTo(-25);
        assertThat(only(id).words(LABEL).in(WorkingLanguage.EN))
                .isEqualTo("“Approval” was to be followed up by 4 February 2026");
        assertThat(of(shelf.instrument(Status.CLOSED, Map.of()))).isEmpty();
    }

    @Test
    void spanShouldHoldWhatFallsIntoIt() {
        shelf.expiring("2026-02-01");
        shelf.expiring("2026-02-28");
        shelf.expiring("2026-03-01");

        assertThat(between("reader", "2026-02-01", "2026-03-01", false))
                .extracting(deadline -> deadline.day().toString())
                .containsExactly("2026-02-01", "2026-02-28");
    }

    /** A host with an access control of its own hides what this person may not read there. */
    @Test
    void spanShouldHoldNothingThatTheHostHides() {
        DocumentId hidden = shelf.expiring("2026-02-01");
        DocumentId shown = shelf.expiring("2026-02-28");
        MemoryHost host = shelf.host;
        DocumentStore hiding = (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, given) -> {
                    Object found = method.invoke(host.store, given);
                    return method.getName().equals("outlines")
                            ? ((List<?>) found)
                                    .stream()
                                            .filter(one ->
                                                    !((Document) one).id().equals(hidden))
                                            .toList()
                            : found;
                });
        Deadlines deadlines = new Deadlines(
                host.work,
                hiding,
                host.documents,
                host.instruments,
                new AccessPolicy(),
                new RunningClocks(
                        hiding, host.records, host.routing, host.process, shelf.jobs.clocks, host.calendar, host.clock),
                host.process,
                host.calendar);

        assertThat(deadlines.between(host.actor("reader"), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1), false))
                .extracting(deadline -> deadline.document().id())
                .containsExactly(shown);
    }

    /** Read anew for each instrument it would cost far more than the instruments. */
    @Test
    void tableOfClocksShouldBeReadOnceForAllInstruments() {
        int many = 30;
        for (int i = 0; i < many; i++) {
            shelf.expiring("2026-02-01");
        }
        MemoryHost host = shelf.host;
        AtomicInteger reads = new AtomicInteger();
        Settings counting = (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(), new Class<?>[] {Settings.class}, (proxy, method, given) -> {
                    reads.addAndGet(method.getName().equals("read") ? 1 : 0);
                    return method.invoke(host.records, given);
                });
        Clocks clocks = new Clocks(host.work, counting, host.records, host.clock);
        Deadlines deadlines = new Deadlines(
                host.work,
                host.store,
                host.documents,
                host.instruments,
                new AccessPolicy(),
                new RunningClocks(
                        host.store, host.records, host.routing, host.process, clocks, host.calendar, host.clock),
                host.process,
                host.calendar);

        assertThat(deadlines.between(host.actor("reader"), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1), false))
                .hasSize(many);
        assertThat(reads).hasValueLessThan(3);
    }

    @Test
    void mineShouldBeWhatIFiledOrMyRoleIsToldOf() {
        DocumentId approval = shelf.instrument(Status.APPROVAL, Map.of());
        DocumentId focal = shelf.instrument(Status.APPROVAL, Map.of(Prm.PROP_FOCAL_POINT, "technical-focal-point"));

        assertThat(ids("officer", true)).containsExactlyInAnyOrder(approval, focal);
        assertThat(ids("technical-focal-point", true)).containsExactly(focal);
        assertThat(ids("director-general", true)).hasSize(2);
        assertThat(ids("other-officer", true)).isEmpty();
        assertThat(ids("other-officer", false)).hasSize(2);
    }

    @Test
    void nobodyShouldLearnOfWhatTheyMayNotRead() {
        DocumentId id = shelf.instrument(Status.APPROVAL, Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        assertThat(ids("reader", false)).isEmpty();
        assertThat(ids("head-of-sector", false)).containsExactly(id);
        assertThatThrownBy(() -> shelf.jobs.deadlines.of(shelf.host.actor("reader"), id))
                .hasMessageContaining("PRM-DOC-001");
    }

    @Test
    void spanThatIsNoneShouldBeRefused() {
        assertThatThrownBy(() -> between("reader", "2026-02-01", "2026-02-01", false))
                .hasMessageContaining("PRM-SETTING-010");
        assertThatThrownBy(() ->
                        shelf.jobs.deadlines.between(shelf.host.actor("reader"), LocalDate.MIN, LocalDate.MAX, false))
                .hasMessageContaining("PRM-SETTING-010");
    }

    private List<Deadline> of(DocumentId id) {
        return shelf.jobs.deadlines.of(shelf.host.actor("reader"), id);
    }

    private Deadline only(DocumentId id) {
        assertThat(of(id)).hasSize(1);
        return of(id).get(0);
    }

    private List<Deadline> between(String person, String from, String to, boolean mine) {
        return shelf.jobs.deadlines.between(shelf.host.actor(person), LocalDate.parse(from), LocalDate.parse(to), mine);
    }

    private List<DocumentId> ids(String person, boolean mine) {
        return between(person, "2026-01-01", "2027-01-01", mine).stream()
                .map(deadline -> deadline.document().id())
                .toList();
    }
}
