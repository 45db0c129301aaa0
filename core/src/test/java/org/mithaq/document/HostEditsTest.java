package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewTask;

/** What a host's own pages and clients do to documents, told to the core in the transaction in which they did it. */
class HostEditsTest {

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final HostEdits edits = new HostEdits(host.store, host.records, host.model, host.types, host.clock);

    @Test
    void fileThatTheHostMadeShouldBecomeADraftInNegotiation() {
        Document filed = filed(Prm.TYPE_MOU, Properties.EMPTY.with(Prm.PROP_LEAD_SECTOR, "EDU"), false);

        assertThat(filed.properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(filed.properties().instant(Prm.PROP_STATUS_SINCE)).contains(host.clock.instant());
        assertThat(filed.properties().has(Prm.PROP_ROUTING_REQUESTED))
                .as("left to a rule of the folder")
                .isFalse();
        assertThat(filed.properties().text(Prm.PROP_LEAD_SECTOR)).contains("EDU");
        assertThat(filed.textState()).isEqualTo(TextState.PENDING);
        assertThat(trail(filed.id())).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("document.filed");
            assertThat(event.person()).isEqualTo(officer.person());
            assertThat(event.after()).containsEntry("cm:name", "draft.txt").containsKey("prm:fingerprint");
        });
    }

    @Test
    void whatOnlyTheSystemSetsShouldBeSetAnew() {
        Document filed = filed(
                Prm.TYPE_MOU,
                Properties.EMPTY
                        .with(Prm.PROP_STATUS, "IN_FORCE")
                        .with(Prm.PROP_REFERENCE, "FORGED/2026/1")
                        .with(Prm.PROP_CLEARED_FINGERPRINT, "f".repeat(64)),
                false);

        assertThat(filed.properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(filed.properties().has(Prm.PROP_REFERENCE)).isFalse();
        assertThat(filed.properties().has(Prm.PROP_CLEARED_FINGERPRINT)).isFalse();
    }

    @Test
    void childThatTheHostMadeShouldKeepWhatAPersonMaySetAndNothingElse() {
        Document instrument = filed(Prm.TYPE_MOU, Properties.EMPTY, false);

        Document party = host.work.inTransaction(() -> {
            Document made = host.store.create(new NewDocument(
                    Prm.TYPE_PARTY,
                    new NewDocument.Location.Under(instrument.id(), Prm.ASSOC_PARTIES),
                    "party",
                    Properties.EMPTY
                            .with(Prm.PROP_PARTY_NAME, "Ministry of Education")
                            .with(Prm.PROP_PARTY_SIGNED_ON, LocalDate.of(2026, 1, 2)),
                    Optional.empty(),
                    officer.person()));
            return edits.filed(officer, made.id(), false);
        });

        assertThat(party.properties().asMap()).isEqualTo(Map.of(Prm.PROP_PARTY_NAME, "Ministry of Education"));
    }

    @Test
    void instrumentAsSuchShouldBeRefused() {
        assertThatThrownBy(() -> filed(Prm.TYPE_INSTRUMENT, Properties.EMPTY, false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-DOC-006"));
    }

    @Test
    void draftOfARoutingFolderShouldGetATaskThatNamesWhatIsMissing() {
        Document filed = filed(Prm.TYPE_MOU, Properties.EMPTY, true);
        host.settle();

        assertThat(status(filed.id())).isEqualTo("NEGOTIATION");
        List<ReviewTask> tasks = host.work.inTransaction(() -> host.process.tasksOn(filed.id()));
        assertThat(tasks).singleElement().satisfies(task -> assertThat(task.missing())
                .isNotEmpty());
    }

    @Test
    void editedMetadataShouldBeInTheTrailWithBeforeAndAfter() {
        Document filed = filed(Prm.TYPE_MOU, Properties.EMPTY.with(Prm.PROP_RISK, "LOW"), false);

        changed(
                filed,
                present -> host.store.update(
                        present.id(), present.revision(), present.properties().with(Prm.PROP_RISK, "HIGH")));

        AuditEvent event = last(filed.id());
        assertThat(event.action()).isEqualTo("document.edited");
        assertThat(event.before()).containsEntry("prm:risk", "LOW");
        assertThat(event.after()).containsEntry("prm:risk", "HIGH");
    }

    @Test
    void changeOfNothingThatCountsShouldLeaveNoTrace() {
        Document filed = filed(Prm.TYPE_MOU, Properties.EMPTY, false);
        int events = trail(filed.id()).size();

        Document now = changed(filed, present -> {});

        assertThat(now.properties()).isEqualTo(filed.properties());
        assertThat(trail(filed.id())).hasSize(events);
    }

    @Test
    void newBytesShouldBeReadAgain() {
        Document filed = filed(Prm.TYPE_MOU, Properties.EMPTY, false);
        host.settle();
        assertThat(present(filed.id()).textState()).isEqualTo(TextState.READABLE);

        Document now = replaced(present(filed.id()), "Article 1, as amended");

        assertThat(now.textState()).isEqualTo(TextState.PENDING);
        assertThat(last(filed.id()).action()).isEqualTo("document.contentReplaced");
    }

    @Test
    void newBytesOfAClearedTextShouldVoidItsClearance() {
        Document approved = inStatus("APPROVAL");

        Document now = replaced(approved, "Article 1, as amended");

        assertThat(now.properties().text(Prm.PROP_STATUS)).contains("LEGAL_REVIEW");
    }

    @Test
    void newBytesInAStateThatLocksThemShouldBeRefusedAndUndone() {
        Document inForce = inStatus("IN_FORCE");

        assertThatThrownBy(() -> replaced(inForce, "Forged"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-DOC-011"));

        assertThat(present(inForce.id())).isEqualTo(inForce);
    }

    @Test
    void goneDocumentShouldBeNotFound() {
        DocumentId unknown = new DocumentId("00000000-0000-4000-8000-000000000000");

        assertThatThrownBy(() -> host.work.inTransaction(() -> edits.filed(officer, unknown, false)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private Document filed(QName type, Properties properties, boolean routeWhenComplete) {
        StagedContent staged = host.stage("officer", "draft.txt", "Article 1");
        return host.work.inTransaction(() -> {
            Document made = host.store.create(new NewDocument(
                    type,
                    new NewDocument.Location.In(Place.DRAFTS),
                    "draft.txt",
                    properties,
                    Optional.of(staged),
                    officer.person()));
            return edits.filed(officer, made.id(), routeWhenComplete);
        });
    }

    private Document inStatus(String status) {
        Document filed = filed(Prm.TYPE_MOU, Properties.EMPTY, false);
        return host.work.inTransaction(() -> host.store.update(
                filed.id(), filed.revision(), filed.properties().with(Prm.PROP_STATUS, status)));
    }

    private Document replaced(Document before, String text) {
        StagedContent staged = host.stage("officer", "draft-2.txt", text);
        return changed(before, present -> host.store.replaceContent(present.id(), present.revision(), staged));
    }

    private Document changed(Document before, Consumer<Document> change) {
        return host.work.inTransaction(() -> {
            change.accept(before);
            return edits.changed(officer, before);
        });
    }

    private Document present(DocumentId id) {
        return host.work.inTransaction(() -> host.store.find(id)).orElseThrow();
    }

    private String status(DocumentId id) {
        return present(id).properties().text(Prm.PROP_STATUS).orElseThrow();
    }

    private List<AuditEvent> trail(DocumentId id) {
        return host.work.inTransaction(() -> host.records.about(id.value()));
    }

    private AuditEvent last(DocumentId id) {
        List<AuditEvent> trail = trail(id);
        return trail.get(trail.size() - 1);
    }
}
