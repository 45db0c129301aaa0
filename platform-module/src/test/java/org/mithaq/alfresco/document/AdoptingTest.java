package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alfresco.database.TableIdempotencyKeys;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** Files that people have put into the library become documents where they lie. */
class AdoptingTest {

    private static final PersonId OFFICER = new PersonId("officer");

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private ModelNames names;
    private Documents documents;
    private Actor officer;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group()).with("reader", Role.READER.group());
        names = new ModelNames(played.model);
        documents = new Documents(
                played.work,
                played.store,
                new TableIdempotencyKeys(played.database.jdbc(), Clock.systemUTC()),
                played.audit,
                played.model,
                played.directory,
                new AccessPolicy(),
                played.policies,
                Clock.systemUTC(),
                1_000_000);
        officer = Actor.of(OFFICER, Set.of(Role.OFFICER.group()), WorkingLanguage.EN);
    }

    @Test
    void plainFileShouldBecomeADraftWithItsBytesItsNameAndItsParties() {
        NodeRef file = file(folder(Place.DRAFTS), "draft.txt", "Article 1", "Old note");

        Document draft = adopt(Prm.TYPE_MOU, file, "Cooperation");

        assertThat(draft.id()).isEqualTo(ModelNames.id(file));
        assertThat(draft.type()).isEqualTo(Prm.TYPE_MOU);
        assertThat(draft.name()).isEqualTo("draft.txt");
        assertThat(draft.title(WorkingLanguage.EN)).isEqualTo("Cooperation");
        assertThat(draft.properties().value(Cm.PROP_DESCRIPTION)).isPresent();
        assertThat(draft.properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(draft.properties().text(Prm.PROP_TEXT_STATE)).contains("PENDING");
        assertThat(draft.content()).isPresent();
        assertThat(parent(file)).isEqualTo(folder(Place.DRAFTS));
        assertThat(in(() -> played.store.children(draft.id(), Prm.ASSOC_PARTIES)))
                .hasSize(1);
        assertThat(in(() -> played.audit.about(draft.id().value())))
                .extracting(event -> event.action())
                .contains("document.filed");
    }

    @Test
    void literatureShouldGoToItsPlaceUnlessPeopleLaidItIntoAFolderOfTheirOwn() {
        NodeRef own =
                played.identity.asSystem(() -> in(() -> played.repository.folder(folder(Place.DRAFTS), "Studies")));

        Document there = adopt(Prm.TYPE_REFERENCE_LITERATURE, file(folder(Place.DRAFTS), "a.txt", "Study", ""), "A");
        Document stays = adopt(Prm.TYPE_REFERENCE_LITERATURE, file(own, "b.txt", "Study", ""), "B");

        assertThat(parent(ModelNames.node(there.id()))).isEqualTo(folder(Place.REFERENCE_LITERATURE));
        assertThat(parent(ModelNames.node(stays.id()))).isEqualTo(own);
    }

    @Test
    void whatIsADocumentAlreadyOrHasNoBytesShouldBeRefused() {
        NodeRef filed = file(folder(Place.DRAFTS), "draft.txt", "Article 1", "");
        adopt(Prm.TYPE_MOU, filed, "Cooperation");
        NodeRef empty = file(folder(Place.DRAFTS), "empty.txt", "", "");

        refused("PRM-DOC-023", filed);
        refused("PRM-DOC-023", empty);
        refused("PRM-DOC-023", folder(Place.DRAFTS));
    }

    @Test
    void whoMayNotChangeTheFileInTheRepositoryShouldBeRefusedAndWhoMayNotReadItBeToldThatThereIsNone() {
        NodeRef file = file(folder(Place.DRAFTS), "draft.txt", "Article 1", "");
        in(() -> played.identity.asSystem(() -> {
            played.repository.permissionService().setInheritParentPermissions(file, false);
            played.repository.permissionService().setPermission(file, "other", "Consumer", true);
            return true;
        }));

        assertThat(played.identity.as("other", () -> code(file))).isEqualTo("PRM-ACCESS-002");
        assertThat(played.identity.as("reader", () -> code(file))).isEqualTo("PRM-DOC-001");
        assertThat(in(() -> played.nodes.getType(file))).isEqualTo(names.name(Cm.TYPE_CONTENT));
    }

    private void refused(String code, NodeRef file) {
        assertThat(code(file)).isEqualTo(code);
    }

    private String code(NodeRef file) {
        String[] code = {""};
        assertThatThrownBy(() -> adopt(Prm.TYPE_MOU, file, "Cooperation"))
                .isInstanceOfSatisfying(Problem.class, problem -> code[0] = problem.code());
        return code[0];
    }

    private Document adopt(org.mithaq.model.QName type, NodeRef file, String title) {
        boolean instrument = type.equals(Prm.TYPE_MOU);
        Draft.Child party =
                new Draft.Child(Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "Ministry"), Map.of());
        return documents.file(
                officer,
                new Draft(
                        type,
                        Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", title)),
                        Optional.empty(),
                        Optional.of(new DocumentId(file.getId())),
                        instrument ? Map.of(Prm.ASSOC_PARTIES, List.of(party)) : Map.of(),
                        Map.of(),
                        new Draft.Entry.Negotiation(false)),
                Optional.empty());
    }

    private NodeRef folder(Place place) {
        return played.repository.places().folder(place);
    }

    private NodeRef parent(NodeRef node) {
        return in(() -> played.nodes.getPrimaryParent(node).getParentRef());
    }

    private NodeRef file(NodeRef folder, String name, String text, String description) {
        return in(() -> {
            Map<QName, Serializable> values = new HashMap<>();
            values.put(names.name(Cm.PROP_NAME), name);
            if (!description.isEmpty()) {
                values.put(names.name(Cm.PROP_DESCRIPTION), description);
            }
            NodeRef node = played.nodes
                    .createNode(
                            folder,
                            names.name(Cm.ASSOC_CONTAINS),
                            QName.createQName(Cm.URI, name),
                            names.name(Cm.TYPE_CONTENT),
                            values)
                    .getChildRef();
            if (!text.isEmpty()) {
                ContentWriter writer =
                        played.repository.contentService().getWriter(node, names.name(Cm.PROP_CONTENT), true);
                writer.setMimetype("text/plain");
                writer.setEncoding(StandardCharsets.UTF_8.name());
                writer.putContent(text);
            }
            return node;
        });
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return played.work.inTransaction(work);
    }
}
