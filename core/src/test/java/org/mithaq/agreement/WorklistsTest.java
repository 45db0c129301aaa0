package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.agreement.Scene.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** What people look for again and again, for whom, and where. */
class WorklistsTest {

    private static final Optional<String> ANYWHERE = Optional.empty();

    private final Scene scene = new Scene();
    private final Actor officer = scene.host.actor("officer");
    private final Actor reader = scene.host.actor("reader");

    @Test
    void draftShouldBeOnTheListOfWhoFiledItAndOfNobodyElse() {
        Document draft = filed("officer", Status.NEGOTIATION, Properties.EMPTY);
        filed("head-of-sector", Status.NEGOTIATION, Properties.EMPTY);
        filed("officer", Status.IN_FORCE, Properties.EMPTY);

        assertThat(on(officer, Worklist.MY_DRAFTS)).contains(draft.id()).allSatisfy(id -> assertThat(owner(id))
                .isEqualTo(officer.person()));
        assertThat(on(reader, Worklist.MY_DRAFTS)).isEmpty();
    }

    @Test
    void draftShouldBeOnTheListOfItsFocalPoint() {
        Document draft =
                filed("head-of-sector", Status.CONTACT, Properties.of(Map.of(Prm.PROP_FOCAL_POINT, "officer")));

        assertThat(on(officer, Worklist.MY_DRAFTS)).contains(draft.id());
    }

    @Test
    void whatIsInReviewShouldBeSeenByEverybodyWhoMayReadIt() {
        Document open = filed("officer", Status.LEGAL_REVIEW, Properties.EMPTY);
        Document closed =
                filed("officer", Status.LEGAL_REVIEW, Properties.of(Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED")));

        assertThat(on(officer, Worklist.UNDER_REVIEW)).contains(open.id(), closed.id());
        assertThat(on(scene.host.actor("other-officer"), Worklist.UNDER_REVIEW))
                .contains(open.id())
                .doesNotContain(closed.id());
    }

    @Test
    void whatEndsInNinetyDaysShouldBeListedByItsLastDay() {
        Document later = ending(Status.IN_FORCE, 90);
        Document sooner = ending(Status.SUSPENDED, 0);
        Document tooLate = ending(Status.IN_FORCE, 91);
        Document past = ending(Status.IN_FORCE, -1);
        Document over = ending(Status.TERMINATED, 30);

        assertThat(on(officer, Worklist.EXPIRING_SOON))
                .containsSubsequence(sooner.id(), later.id())
                .doesNotContain(tooLate.id(), past.id(), over.id());
    }

    @Test
    void draftThatLacksSomethingShouldBeListedUntilItIsComplete() {
        Document lacking = filed(
                "officer", Status.NEGOTIATION, Properties.of(Map.of(Prm.PROP_MISSING_FOR_REVIEW, List.of("NO_TEXT"))));
        Document complete = filed("officer", Status.NEGOTIATION, Properties.EMPTY);

        assertThat(on(officer, Worklist.SENT_BACK)).contains(lacking.id()).doesNotContain(complete.id());
    }

    @Test
    void draftThatLegalAffairsSentBackShouldBeListedForWhoFiledIt() {
        Document draft = filed("officer", Status.NEGOTIATION, Properties.EMPTY);
        round(draft, "CLEARED");
        assertThat(on(officer, Worklist.SENT_BACK)).doesNotContain(draft.id());

        round(draft, "CHANGES_REQUESTED");

        assertThat(on(officer, Worklist.SENT_BACK)).contains(draft.id());
        assertThat(on(scene.host.actor("head-of-sector"), Worklist.SENT_BACK)).doesNotContain(draft.id());
    }

    @Test
    void listShouldBeNarrowedToASite() {
        Document here = filed("officer", Status.LEGAL_REVIEW, Properties.EMPTY);
        Document there = filed("officer", Status.LEGAL_REVIEW, Properties.EMPTY);
        scene.host.sites.put(here.id(), "partnerships");
        scene.host.sites.put(there.id(), "waqf");

        assertThat(ids(scene.host.worklists.of(officer, Worklist.UNDER_REVIEW, Optional.of("waqf"))))
                .containsExactly(there.id());
        assertThat(scene.host.worklists.counts(officer, Optional.of("waqf")))
                .containsEntry(Worklist.UNDER_REVIEW, 1)
                .containsEntry(Worklist.EXPIRING_SOON, 0)
                .hasSameSizeAs(Worklist.values());
    }

    private Document ending(Status status, int days) {
        return filed("officer", status, Properties.of(Map.of(Prm.PROP_EXPIRES_ON, TODAY.plusDays(days))));
    }

    private Document filed(String owner, Status status, Properties properties) {
        return scene.host.work.inTransaction(() -> scene.host.store.create(new NewDocument(
                Prm.TYPE_MOU,
                new NewDocument.Location.In(Place.DRAFTS),
                "memorandum.docx",
                properties
                        .with(Prm.PROP_STATUS, status.name())
                        .with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum")),
                Optional.empty(),
                new PersonId(owner))));
    }

    private void round(Document draft, String outcome) {
        scene.host.work.inTransaction(() -> scene.host.store.create(new NewDocument(
                Prm.TYPE_REVIEW_ROUND,
                new NewDocument.Location.Under(draft.id(), Prm.ASSOC_REVIEW_ROUNDS),
                "round",
                Properties.of(Map.of(Prm.PROP_ROUND_OUTCOME, outcome)),
                Optional.empty(),
                PersonId.SYSTEM)));
    }

    private List<DocumentId> on(Actor actor, Worklist list) {
        return ids(scene.host.worklists.of(actor, list, ANYWHERE));
    }

    private static List<DocumentId> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    private PersonId owner(DocumentId id) {
        return scene.host.work.inTransaction(
                () -> scene.host.store.find(id).orElseThrow().owner());
    }
}
