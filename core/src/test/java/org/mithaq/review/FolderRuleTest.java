package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Status;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.HostEdits;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.TrailedStates;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** What rules of a folder do with drafts that were put into it by the host's own means. */
class FolderRuleTest {

    private static final String TEXT = "Memorandum of understanding between two sides. Article 1: purpose.";
    private static final Actor RULE = Actor.system("rule");

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final Actor reviewer = host.actor("legal-reviewer");

    @AfterEach
    void trailShouldTellWhatTheDocumentsAre() {
        TrailedStates.check(host);
    }

    @Test
    void draftThatTheRuleFindsShouldGoToReviewByItselfOnce() {
        DocumentId id = complete(put(TEXT));
        host.settle();
        assertThat(status(id)).as("without the rule").isEqualTo(Status.NEGOTIATION);

        host.review.routeFiled(RULE, id);
        host.settle();
        host.review.routeFiled(RULE, id);
        host.settle();

        assertThat(status(id)).isEqualTo(Status.LEGAL_REVIEW);
        assertThat(host.review.rounds(officer, id)).hasSize(1);
    }

    @Test
    void draftThatTheRuleFindsIncompleteShouldBecomeATaskAndGoOnceComplete() {
        DocumentId id = put(TEXT);

        host.review.routeFiled(RULE, id);
        host.settle();
        assertThat(missing(id)).containsExactly("PRM-GUARD-003");
        assertThat(host.tasks.of(officer)).hasSize(1);
        assertThat(host.notifier.keysTo("officer")).containsExactly("notice.review.missing");

        complete(id);
        host.settle();
        assertThat(status(id)).isEqualTo(Status.LEGAL_REVIEW);
    }

    @Test
    void draftThatItsFilerWantsToHandInThemselvesShouldBeLeftToThem() {
        DocumentId id = complete(host.documents
                .file(
                        officer,
                        new Draft(
                                Prm.TYPE_MOU,
                                Properties.EMPTY,
                                Optional.of(
                                        host.stage("officer", "draft.txt", TEXT).id()),
                                Map.of(),
                                false),
                        Optional.empty())
                .id());

        host.review.routeFiled(RULE, id);
        host.settle();

        assertThat(status(id)).isEqualTo(Status.NEGOTIATION);
    }

    @Test
    void draftThatCameBackFromItsReviewShouldWaitForItsOfficer() {
        DocumentId id = complete(put(TEXT));
        host.review.routeFiled(RULE, id);
        host.settle();
        host.tasks.decide(
                reviewer,
                host.tasks.of(reviewer).get(0).id(),
                new ReviewProcess.Decision(Outcome.CHANGES_REQUESTED, "Article 4 lacks a term."),
                Optional.empty());

        host.review.routeFiled(RULE, id);
        host.settle();

        assertThat(status(id)).isEqualTo(Status.NEGOTIATION);
    }

    @Test
    void checkShouldTellTheOfficerWhatIsMissingAndSendNothing() {
        DocumentId id = put(TEXT);
        host.settle();

        host.review.check(RULE, id);
        host.review.check(RULE, id);

        assertThat(missing(id)).containsExactly("PRM-GUARD-003");
        assertThat(open(id).properties().texts(Prm.PROP_DUE_BEFORE_APPROVAL)).contains("PRM-GUARD-009");
        assertThat(onlyTask().missing()).isEqualTo(missing(id));
        assertThat(host.notifier.keysTo("officer")).containsExactly("notice.review.incomplete");

        complete(id);
        host.settle();
        host.review.check(officer, id);

        assertThat(missing(id)).isEmpty();
        assertThat(onlyTask().missing()).isEmpty();
        assertThat(status(id)).isEqualTo(Status.NEGOTIATION);
    }

    @Test
    void checkOfADraftThatIsBeingReadShouldBeMadeOnceThatIsDone() {
        DocumentId scanned = put("%encrypted");

        host.review.check(RULE, scanned);
        assertThat(missing(scanned)).containsExactly("PRM-GUARD-001.PENDING");
        assertThat(host.tasks.of(officer)).isEmpty();
        host.settle();

        assertThat(missing(scanned)).contains("PRM-GUARD-001.ENCRYPTED");
        assertThat(host.tasks.of(officer)).hasSize(1);
    }

    @Test
    void checkOfACompleteDraftThatIsBeingReadShouldLeaveNothingMissing() {
        DocumentId id = complete(put(TEXT));

        host.review.check(RULE, id);
        host.settle();

        assertThat(missing(id)).isEmpty();
        assertThat(host.tasks.of(officer)).isEmpty();
        assertThat(status(id)).isEqualTo(Status.NEGOTIATION);
    }

    @Test
    void checkShouldBeRefusedToWhoMayNotChangeTheDraft() {
        DocumentId id = put(TEXT);
        Actor reader = host.actor("reader");

        assertThatThrownBy(() -> host.review.check(reader, id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ACCESS-002"));
    }

    /** A file of the type that the host made, as an officer. */
    private DocumentId put(String text) {
        HostEdits edits = new HostEdits(host.store, host.records, host.model, host.types, host.clock);
        return host.work.inTransaction(() -> {
            Document made = host.store.create(new NewDocument(
                    Prm.TYPE_MOU,
                    new NewDocument.Location.In(Place.DRAFTS),
                    "draft.txt",
                    Properties.EMPTY,
                    Optional.of(host.stage("officer", "draft.txt", text)),
                    officer.person()));
            return edits.filed(officer, made.id(), false).id();
        });
    }

    private DocumentId complete(DocumentId id) {
        Map<QName, Optional<Object>> language = Map.of(Prm.PROP_LANGUAGE, Optional.of("en"));
        host.documents.edit(
                officer,
                id,
                open(id).revision(),
                new Edit(language, Map.of(Prm.ASSOC_PARTIES, List.of(party("First side"), party("Second side")))));
        return id;
    }

    private static Draft.Child party(String name) {
        return new Draft.Child(Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name), Map.of());
    }

    private ReviewTask onlyTask() {
        assertThat(host.tasks.of(officer)).hasSize(1);
        return host.tasks.of(officer).get(0);
    }

    private List<Object> missing(DocumentId id) {
        return List.copyOf(open(id).properties().texts(Prm.PROP_MISSING_FOR_REVIEW));
    }

    private Status status(DocumentId id) {
        return Instrument.statusOf(open(id));
    }

    private Document open(DocumentId id) {
        return host.documents.open(officer, id);
    }
}
