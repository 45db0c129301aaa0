package org.mithaq.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.InstrumentAction;
import org.mithaq.agreement.Status;
import org.mithaq.deadline.ClockKind;
import org.mithaq.deadline.Deadline;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

class OverviewsTest {

    private final MemoryHost host = new MemoryHost();
    private final Overviews overviews = new Overviews(
            host.work,
            host.store,
            host.instruments,
            host.lifecycle,
            new AccessPolicy(),
            new MemoryDeadlines(host).deadlines,
            host.process,
            host.directory);

    @Test
    void draftUnderReviewShouldTellItsRoundWhoHasItAndTheNextDeadline() {
        DocumentId id = underReview();

        Overview seen = of("reader", id);

        assertThat(seen.status()).isEqualTo(Status.LEGAL_REVIEW);
        assertThat(seen.statusLabel().in(WorkingLanguage.EN)).isEqualTo("Legal review");
        assertThat(seen.counterparties()).containsExactly("Islamic Development Bank");
        assertThat(seen.signals()).containsExactly(Signal.UNDER_REVIEW);
        assertThat(seen.deadline()).map(Deadline::kind).contains(ClockKind.FIRST_RESPONSE);
        Overview.Review review = seen.review().orElseThrow();
        assertThat(review.round()).isEqualTo(1);
        assertThat(review.group().in(WorkingLanguage.EN)).isEqualTo("Legal reviewer");
        assertThat(review.assignee()).isEmpty();

        String task =
                host.work.inTransaction(() -> host.process.tasksOn(id)).get(0).id();
        host.tasks.claim(host.actor("legal-reviewer"), task);

        assertThat(of("reader", id).review().orElseThrow().assignee()).contains("Legal reviewer");
    }

    @Test
    void turnShouldBeOfWhoTakesTheNextStep() {
        assertThat(turn("reader", instrument(Status.CONTACT, Map.of()))).isEqualTo("Head of sector");
        assertThat(turn("reader", instrument(Status.NEGOTIATION, Map.of()))).isEqualTo("Officer");
        assertThat(turn("reader", instrument(Status.NEGOTIATION, Map.of(Prm.PROP_FOCAL_POINT, "head-of-sector"))))
                .isEqualTo("Head of sector");
        assertThat(turn("reader", instrument(Status.APPROVAL, Map.of()))).isEqualTo("Director General");
        assertThat(turn("reader", instrument(Status.VALIDATION, Map.of()))).isEqualTo("Legal reviewer");
        assertThat(next("reader", instrument(Status.IN_FORCE, Map.of()))).isEmpty();

        DocumentId reviewed = underReview();
        assertThat(turn("reader", reviewed)).isEqualTo("Legal reviewer");
        assertThat(next("legal-reviewer", reviewed).orElseThrow().yours()).isTrue();
        assertThat(next("officer", reviewed).orElseThrow().yours()).isFalse();
    }

    @Test
    void turnShouldBeOnesOwnByPersonRoleAndSector() {
        DocumentId draft = instrument(Status.NEGOTIATION, Map.of());
        DocumentId contact = instrument(Status.CONTACT, Map.of(Prm.PROP_LEAD_SECTOR, "CULT"));

        assertThat(next("officer", draft).orElseThrow().yours()).isTrue();
        assertThat(next("other-officer", draft).orElseThrow().yours()).isFalse();
        assertThat(next("head-of-sector", contact).orElseThrow().yours()).isFalse();
        assertThat(next("director-general", instrument(Status.APPROVAL, Map.of()))
                        .orElseThrow()
                        .yours())
                .isTrue();
    }

    private Optional<Turn> next(String person, DocumentId id) {
        return host.work.inTransaction(() -> overviews.turn(host.actor(person), document(id)));
    }

    private String turn(String person, DocumentId id) {
        return next(person, id).orElseThrow().whose().in(WorkingLanguage.EN);
    }

    @Test
    void deadlineThatHasPassedShouldBeASignal() {
        DocumentId id = underReview();

        on("2026-06-01");

        assertThat(of("reader", id).signals()).containsExactlyInAnyOrder(Signal.UNDER_REVIEW, Signal.OVERDUE);
        assertThat(of("reader", id).isDueSoon()).isFalse();
    }

    @Test
    void termShouldExpireSoonNinetyDaysAheadUnlessItGoesOnByItself() {
        DocumentId expiring = instrument(Status.IN_FORCE, Map.of(Prm.PROP_EXPIRES_ON, LocalDate.parse("2026-12-31")));
        on("2026-10-01");
        assertThat(of("reader", expiring).signals()).containsExactly(Signal.IN_FORCE);

        on("2026-10-02");
        assertThat(of("reader", expiring).signals()).containsExactlyInAnyOrder(Signal.IN_FORCE, Signal.EXPIRING_SOON);

        DocumentId tacit = instrument(
                Status.IN_FORCE,
                Map.of(
                        Prm.PROP_EXPIRES_ON, LocalDate.parse("2026-12-31"),
                        Prm.PROP_FIRST_EXPIRES_ON, LocalDate.parse("2026-12-31"),
                        Prm.PROP_RENEWAL_MODE, "TACIT",
                        Prm.PROP_RENEWAL_PERIOD, "P1Y",
                        Prm.PROP_NOTICE_PERIOD, "P1M"));
        assertThat(of("reader", tacit).signals()).containsExactlyInAnyOrder(Signal.IN_FORCE, Signal.DUE_SOON);
        on("2026-12-15");
        assertThat(of("reader", tacit).signals()).containsExactly(Signal.IN_FORCE);
    }

    @Test
    void draftShouldBeIncompleteWhenItsCheckFoundSomethingMissing() {
        DocumentId complete = instrument(Status.NEGOTIATION, Map.of());
        DocumentId incomplete =
                instrument(Status.NEGOTIATION, Map.of(Prm.PROP_MISSING_FOR_REVIEW, List.of("PRM-GUARD-003")));

        assertThat(of("reader", complete).signals()).isEmpty();
        assertThat(of("reader", incomplete).signals()).containsExactly(Signal.DRAFT_INCOMPLETE);
    }

    @Test
    void everyStatusFromTheReviewOnShouldHaveItsSignal() {
        for (Status status : Status.values()) {
            boolean draft = status == Status.CONTACT || status == Status.NEGOTIATION;
            assertThat(of("reader", instrument(status, Map.of())).signals())
                    .as(status.name())
                    .hasSize(draft ? 0 : 1);
        }
    }

    @Test
    void actionsShouldBeThoseOfThePersonWhoAsks() {
        DocumentId id = instrument(Status.NEGOTIATION, Map.of());

        assertThat(of("officer", id).actions()).containsExactly(InstrumentAction.SEND_TO_LEGAL_REVIEW);
        assertThat(of("reader", id).actions()).isEmpty();
    }

    @Test
    void whatThePersonMayNotReadAndWhatIsNoInstrumentShouldTellNothing() {
        DocumentId restricted = instrument(Status.IN_FORCE, Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        DocumentId partner = create(Prm.TYPE_PARTNER, Place.PARTNERS, Properties.EMPTY);

        assertThat(overviews.of(host.actor("reader"), document(restricted))).isEmpty();
        assertThat(overviews.of(host.actor("head-of-sector"), document(restricted)))
                .isPresent();
        assertThat(overviews.of(host.actor("head-of-sector"), document(partner)))
                .isEmpty();
    }

    @Test
    void nameOfPartnerThatThePersonMayNotReadShouldNotBeTold() {
        DocumentId open = create(Prm.TYPE_PARTNER, Place.PARTNERS, titled("Coastal Bank"));
        DocumentId restricted = create(
                Prm.TYPE_PARTNER, Place.PARTNERS, titled("Quiet Fund").with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        DocumentId id = instrument(Status.NEGOTIATION, Map.of());
        host.work.inTransaction(() -> {
            side(id, open);
            side(id, restricted);
        });

        assertThat(of("reader", id).counterparties()).containsExactly("Coastal Bank");
        assertThat(of("head-of-sector", id).counterparties()).containsExactly("Coastal Bank", "Quiet Fund");
    }

    private void side(DocumentId instrument, DocumentId partner) {
        DocumentId party = host.store
                .create(new NewDocument(
                        Prm.TYPE_PARTY,
                        new NewDocument.Location.Under(instrument, Prm.ASSOC_PARTIES),
                        "party " + partner,
                        Properties.EMPTY.with(Prm.PROP_PARTY_ROLE, "COUNTERPARTY"),
                        Optional.empty(),
                        new PersonId("officer")))
                .id();
        host.store.associate(party, Prm.ASSOC_PARTY_PARTNER, partner);
    }

    private static Properties titled(String title) {
        return Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", title));
    }

    private DocumentId underReview() {
        String upload =
                host.stage("officer", "draft.txt", "Article 1: purpose.").id();
        Draft draft = new Draft(
                Prm.TYPE_MOU,
                Properties.EMPTY
                        .with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum"))
                        .with(Prm.PROP_LEAD_SECTOR, "PART"),
                Optional.of(upload),
                Map.of(
                        Prm.ASSOC_PARTIES,
                        List.of(
                                party("Our organisation", "FIRST_PARTY"),
                                party("Islamic Development Bank", "COUNTERPARTY"))),
                true);
        DocumentId id = host.documents
                .file(host.actor("officer"), draft, Optional.empty())
                .id();
        host.settle();
        return id;
    }

    private static Draft.Child party(String name, String role) {
        return new Draft.Child(
                Optional.empty(),
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name).with(Prm.PROP_PARTY_ROLE, role),
                Map.of());
    }

    private DocumentId instrument(Status status, Map<QName, Object> more) {
        return create(
                Prm.TYPE_MOU,
                Place.DRAFTS,
                Properties.EMPTY
                        .with(Prm.PROP_STATUS, status.name())
                        .with(Prm.PROP_STATUS_SINCE, host.clock.instant())
                        .with(Prm.PROP_LEAD_SECTOR, "PART")
                        .with(Properties.of(more)));
    }

    private DocumentId create(QName type, Place place, Properties properties) {
        return host.work
                .inTransaction(() -> host.store.create(new NewDocument(
                        type,
                        new NewDocument.Location.In(place),
                        "document",
                        properties,
                        Optional.empty(),
                        new PersonId("officer"))))
                .id();
    }

    private Overview of(String person, DocumentId id) {
        return overviews.of(host.actor(person), document(id)).orElseThrow();
    }

    private Document document(DocumentId id) {
        return host.work.inTransaction(() -> host.store.find(id).orElseThrow());
    }

    private void on(String day) {
        host.clock.set(LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
