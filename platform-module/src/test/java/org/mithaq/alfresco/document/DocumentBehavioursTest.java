package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Change;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Place;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** What people do to nodes by the repository's own means, in the name of an officer. */
class DocumentBehavioursTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private ModelNames names;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group());
        names = new ModelNames(played.model);
    }

    @Test
    void nodeOfOursMadeByThemShouldBeFiledAndWhatOnlyTheSystemSetsSetAnew() {
        DocumentId id = made("draft.docx", Map.of(Prm.PROP_STATUS, "IN_FORCE", Prm.PROP_REFERENCE, "FORGED/1"));

        Document filed = present(id);
        assertThat(filed.properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(filed.properties().has(Prm.PROP_REFERENCE)).isFalse();
        assertThat(filed.properties().text(Prm.PROP_CONFIDENTIALITY)).contains("ORGANISATION");
        assertThat(filed.owner()).isEqualTo(OFFICER);
        assertThat(trail(id)).containsExactly("document.filed");
    }

    @Test
    void directEditOfWhatOnlyTheSystemSetsShouldBeRefused() {
        DocumentId id = made("draft.docx", Map.of());

        assertThatThrownBy(() -> edit(id, Prm.PROP_STATUS, "IN_FORCE"))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("Status");
        assertThat(present(id).properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
    }

    @Test
    void refusalShouldTellEachReason() {
        assertThatThrownBy(() -> inTransaction(
                        () -> create("Museum", Place.PARTNERS, Prm.TYPE_PARTNER, Map.of(Prm.PROP_COUNTRY, "MA"))))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("Some values cannot be accepted")
                .hasMessageContaining("Give the partner a name");
    }

    @Test
    void editByTheirMeansShouldBeInTheTrailAndFoundByItsValue() {
        DocumentId id = made("draft.docx", Map.of());

        edit(id, Prm.PROP_RISK, "HIGH");

        assertThat(trail(id)).containsExactly("document.filed", "document.edited");
        assertThat(inTransaction(() -> store().find(Prm.TYPE_MOU, Prm.PROP_RISK, new Condition.Is("HIGH"), 5)))
                .extracting(Document::id)
                .containsExactly(id);
    }

    @Test
    void fileThatComesLaterShouldBeReadAgainAndKeptAsAVersion() {
        DocumentId id = made("draft.txt", Map.of());

        write(id, "Article 1");
        write(id, "Article 1 and 2");

        Document now = present(id);
        assertThat(now.content()).isPresent();
        assertThat(now.textState()).isEqualTo(TextState.PENDING);
        assertThat(trail(id)).contains("document.contentReplaced");
        assertThat(inTransaction(() -> store().versions(id))).hasSize(2);
    }

    @Test
    void deletedNodeShouldBeNoDocumentThoughItsAssociationsAreCutAfterwards() {
        Document instrument = memorandum("Draft");
        Document party = party(instrument, "Ministry");
        Document partner = partner("Ministry");
        unitOfWork().inTransaction(() -> store().associate(party.id(), Prm.ASSOC_PARTY_PARTNER, partner.id()));

        unitOfWork().inTransaction(() -> played.nodes.deleteNode(ModelNames.node(instrument.id())));

        for (Document gone : List.of(instrument, party)) {
            assertThat(inTransaction(() -> store().lock(gone.id()))).isEmpty();
            assertThat(played.database
                            .jdbc()
                            .queryForList(
                                    "SELECT type FROM mithaq_document WHERE id = ?",
                                    String.class,
                                    gone.id().value()))
                    .containsExactly("-");
        }
        assertThat(inTransaction(() -> store().walk(Prm.TYPE_PARTY, Optional.empty(), 5)))
                .isEmpty();
    }

    @Test
    void documentThatComesBackFromTheTrashCanShouldBeWhatItWas() {
        Document instrument = memorandum(titled("Draft")
                .with(Prm.PROP_STATUS, "NEGOTIATION")
                .with(Prm.PROP_ROUTING_REQUESTED, true)
                .with(Prm.PROP_MISSING_FOR_REVIEW, List.of("PRM-GUARD-003")));
        Document party = party(instrument, "Ministry");
        NodeRef node = ModelNames.node(instrument.id());
        unitOfWork().inTransaction(() -> played.nodes.deleteNode(node));
        long mark = lastMark();

        inTransaction(() -> played.repository.restore(node));

        assertThat(present(instrument.id()).properties()).isEqualTo(instrument.properties());
        assertThat(inTransaction(() -> store().children(instrument.id(), Prm.ASSOC_PARTIES)))
                .extracting(Document::id)
                .containsExactly(party.id());
        assertThat(inTransaction(() -> store().changesSince(mark, 10)))
                .extracting(Change::id)
                .contains(instrument.id());
        assertThat(trail(instrument.id())).containsExactly("document.deleted", "document.restored");
    }

    @Test
    void workingCopyShouldBeNoDocumentButAsConfidentialAsOne() {
        NodeRef copy = inTransaction(() -> {
            NodeRef node = create(
                    "draft (Working Copy).docx",
                    Map.of(Prm.PROP_STATUS, "APPROVAL", Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
            played.nodes.addAspect(node, QName.createQName(Cm.URI, "workingcopy"), new HashMap<>());
            return node;
        });
        unitOfWork().inTransaction(() -> played.nodes.setProperty(copy, names.name(Prm.PROP_RISK), "LOW"));

        DocumentId id = ModelNames.id(copy);
        assertThat(inTransaction(() -> store().find(id))).isEmpty();
        assertThat(inTransaction(() -> store().walk(Prm.TYPE_MOU, Optional.empty(), 5)))
                .isEmpty();
        assertThat(trail(id)).isEmpty();
        assertThat(inTransaction(() -> store().hostReaders(id))).doesNotContain("GROUP_EVERYONE");
    }

    @Test
    void everyTypeOfOursShouldBeWatched() {
        for (var type : played.model.types()) {
            if (type.name().prefix().equals("prm") && !type.name().equals(Prm.TYPE_INSTRUMENT)) {
                long mark = lastMark();
                NodeRef node = played.identity.asSystem(() -> inTransaction(() -> {
                    Map<QName, Serializable> values = new HashMap<>();
                    values.put(names.name(Cm.PROP_NAME), type.name().localName());
                    return played.nodes
                            .createNode(
                                    played.repository.places().folder(Place.DRAFTS),
                                    names.name(Cm.ASSOC_CONTAINS),
                                    QName.createQName(Cm.URI, type.name().localName()),
                                    names.name(type.name()),
                                    values)
                            .getChildRef();
                }));
                assertThat(inTransaction(() -> store().changesSince(mark, 10)))
                        .as(type.name().toString())
                        .extracting(Change::id)
                        .contains(ModelNames.id(node));
            }
        }
    }

    private DocumentId made(String name, Map<org.mithaq.model.QName, String> values) {
        return inTransaction(() -> ModelNames.id(create(name, values)));
    }

    private NodeRef create(String name, Map<org.mithaq.model.QName, String> values) {
        return create(name, Place.DRAFTS, Prm.TYPE_MOU, values);
    }

    private NodeRef create(
            String name, Place place, org.mithaq.model.QName type, Map<org.mithaq.model.QName, String> values) {
        Map<QName, Serializable> all = new HashMap<>();
        values.forEach((property, value) -> all.put(names.name(property), value));
        all.put(names.name(Cm.PROP_NAME), name);
        return played.nodes
                .createNode(
                        played.repository.places().folder(place),
                        names.name(Cm.ASSOC_CONTAINS),
                        QName.createQName(Cm.URI, name),
                        names.name(type),
                        all)
                .getChildRef();
    }

    private void edit(DocumentId id, org.mithaq.model.QName property, String value) {
        unitOfWork().inTransaction(() -> played.nodes.setProperty(ModelNames.node(id), names.name(property), value));
    }

    private void write(DocumentId id, String text) {
        unitOfWork().inTransaction(() -> {
            ContentWriter writer = played.repository
                    .contentService()
                    .getWriter(ModelNames.node(id), names.name(Cm.PROP_CONTENT), true);
            writer.setMimetype("text/plain");
            writer.setEncoding(StandardCharsets.UTF_8.name());
            writer.putContent(text);
        });
    }

    private List<String> trail(DocumentId id) {
        return inTransaction(() -> played.audit.about(id.value())).stream()
                .map(AuditEvent::action)
                .toList();
    }

    private long lastMark() {
        List<Change> changes = new ArrayList<>(inTransaction(() -> store().changesSince(0, 1000)));
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
