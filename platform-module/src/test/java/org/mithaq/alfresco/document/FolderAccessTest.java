package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Role;
import org.mithaq.document.Change;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Place;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Cm;

/** Who finds a document when it is not the document whose permissions change, but a folder above it. */
class FolderAccessTest implements StoredDocuments {

    private static final String EVERYONE = "GROUP_EVERYONE";

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private NodeRef drafts;
    private NodeRef outer;
    private NodeRef inner;
    private Document beneath;
    private Document elsewhere;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
        drafts = played.repository.places().folder(Place.DRAFTS);
        played.identity.asSystem(() -> inTransaction(() -> {
            outer = played.repository.folder(drafts, "Outer");
            inner = played.repository.folder(outer, "Inner");
            return true;
        }));
        permit(drafts, "admin", "Coordinator");
        elsewhere = memorandum("Elsewhere");
        beneath = memorandum("Beneath");
        move(node(beneath), inner);
        follow();
    }

    @Test
    void permissionGivenOnAFolderShouldReachTheDocumentsBeneathIt() {
        assertThat(changedBy(() -> permit(outer, "GROUP_AUDITORS", "Consumer"))).containsExactly(beneath.id());
        assertThat(readers(beneath)).contains("GROUP_AUDITORS");
        assertThat(readers(elsewhere)).doesNotContain("GROUP_AUDITORS");
    }

    @Test
    void permissionTakenFromAFolderShouldReachTheDocumentsBeneathIt() {
        changedBy(() -> permit(outer, "GROUP_AUDITORS", "Consumer"));

        assertThat(changedBy(() -> asOthers(
                        () -> played.repository.permissions().deletePermission(outer, "GROUP_AUDITORS", "Consumer"))))
                .containsExactly(beneath.id());
        assertThat(readers(beneath)).doesNotContain("GROUP_AUDITORS");
    }

    @Test
    void folderThatInheritsNoMoreAndAgainShouldTakeItsDocumentsAlong() {
        assertThat(changedBy(() -> inherit(outer, false))).containsExactly(beneath.id());
        assertThat(readers(beneath)).doesNotContain(EVERYONE);

        assertThat(changedBy(() -> inherit(outer, true))).containsExactly(beneath.id());
        assertThat(readers(beneath)).contains(EVERYONE);
    }

    @Test
    void movedFolderShouldTakeItsDocumentsToTheReadersOfItsNewPlace() {
        NodeRef closed =
                played.identity.asSystem(() -> inTransaction(() -> played.repository.folder(drafts, "Closed")));
        permit(closed, "admin", "Coordinator");
        changedBy(() -> inherit(closed, false));

        assertThat(changedBy(() -> move(inner, closed))).containsExactly(beneath.id());
        assertThat(readers(beneath)).doesNotContain(EVERYONE);
    }

    @Test
    void movedDocumentShouldBeIndexedAnewAtOnce() {
        long mark = lastMark();

        move(node(elsewhere), inner);

        assertThat(inTransaction(() -> store().changesSince(mark, 10)))
                .extracting(Change::id)
                .containsExactly(elsewhere.id());
    }

    @Test
    void permissionOfADocumentItselfShouldBeIndexedAtOnce() {
        long mark = lastMark();

        permit(node(elsewhere), "GROUP_AUDITORS", "Consumer");

        assertThat(inTransaction(() -> store().changesSince(mark, 10)))
                .extracting(Change::id)
                .containsExactly(elsewhere.id());
    }

    @Test
    void walkThatIsBrokenOffShouldBeginAnewTheNextTime() {
        long mark = lastMark();
        permit(outer, "GROUP_AUDITORS", "Consumer");

        assertThatThrownBy(() -> played.folders.follow(() -> {
                    throw new IllegalStateException("the node of the cluster went away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(played.folders.isDue()).isTrue();
        assertThat(played.folders.follow(() -> {})).isEqualTo(1);
        assertThat(played.folders.isDue()).isFalse();
        assertThat(inTransaction(() -> store().changesSince(mark, 10)))
                .extracting(Change::id)
                .containsExactly(beneath.id());
    }

    @Test
    void everyPortionShouldBeATransactionOfItsOwn() {
        for (int number = 0; number < 210; number++) {
            memorandum("Draft " + number);
        }
        int[] portions = {0};
        permit(drafts, "GROUP_AUDITORS", "Consumer");

        assertThat(played.folders.follow(() -> portions[0]++)).isEqualTo(212);
        assertThat(portions[0]).isEqualTo(3);
    }

    @Test
    void changeThatWasRolledBackShouldLeaveNothingToDo() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    played.repository.permissions().setPermission(outer, "GROUP_AUDITORS", "Consumer", true);
                    throw new IllegalStateException("refused later");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(played.folders.isDue()).isFalse();
    }

    @Test
    void plainFilesAndTheirPermissionsShouldCostNothing() {
        NodeRef file = inTransaction(() -> {
            Map<QName, Serializable> values = new HashMap<>();
            values.put(cm("name"), "notes.txt");
            return played.nodes
                    .createNode(outer, cm("contains"), cm("notes.txt"), cm("content"), values)
                    .getChildRef();
        });
        permit(file, "GROUP_AUDITORS", "Consumer");
        inherit(file, false);
        move(file, inner);

        assertThat(played.folders.isDue()).isFalse();
    }

    @Test
    void severalChangesOfOneFolderInOneTransactionShouldBeNotedOnce() {
        asOthers(() -> {
            for (String group : List.of("GROUP_A", "GROUP_B", "GROUP_C")) {
                played.repository.permissions().setPermission(outer, group, "Consumer", true);
            }
        });

        assertThat(played.database.jdbc().queryForObject("SELECT COUNT(*) FROM mithaq_folder_access", Long.class))
                .isEqualTo(1L);
    }

    private List<DocumentId> changedBy(Runnable change) {
        long mark = lastMark();
        change.run();
        follow();
        return inTransaction(() -> store().changesSince(mark, 1000)).stream()
                .map(Change::id)
                .toList();
    }

    private void follow() {
        played.folders.follow(() -> {});
    }

    private void permit(NodeRef node, String authority, String permission) {
        asOthers(() -> played.repository.permissions().setPermission(node, authority, permission, true));
    }

    private void inherit(NodeRef node, boolean inherits) {
        asOthers(() -> played.repository.permissions().setInheritParentPermissions(node, inherits));
    }

    private void move(NodeRef node, NodeRef folder) {
        played.identity.as("admin", () -> {
            asOthers(() -> played.repository.move(node, folder));
            return true;
        });
    }

    private void asOthers(Runnable change) {
        unitOfWork().inTransaction(change);
    }

    private Set<String> readers(Document document) {
        return inTransaction(() -> store().hostReaders(document.id()));
    }

    private static NodeRef node(Document document) {
        return ModelNames.node(document.id());
    }

    private static QName cm(String name) {
        return QName.createQName(Cm.URI, name);
    }

    private long lastMark() {
        List<Change> changes = inTransaction(() -> store().changesSince(0, 10_000));
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).mark();
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }
}
