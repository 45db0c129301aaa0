package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Role;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** What the repository itself shows to whom, of documents that are not open to the organisation. */
class NodeAccessTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private PermissionService permissions;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity
                .with("officer", Role.OFFICER.group(), "GROUP_PRM_SECTOR_PART")
                .with("educator", "GROUP_PRM_SECTOR_EDU")
                .with("scientist", "GROUP_PRM_SECTOR_SCI")
                .with("legal-reviewer", Role.LEGAL_REVIEWER.group())
                .with("head-of-sector", Role.HEAD_OF_SECTOR.group())
                .with("reader", Role.READER.group());
        permissions = played.repository.permissionService();
    }

    @Test
    void openDocumentShouldKeepThePermissionsOfItsFolder() {
        Document open = memorandum("Open");

        assertThat(readers(open.id())).contains("reader", "educator");
        assertThat(inTransaction(() -> inherits(open.id()))).isTrue();
    }

    @Test
    void sectorsDocumentShouldBeReadBySectorsAndThoseWhoHandleEveryInstrument() {
        Document confined = memorandum(sector("EDU"));

        assertThat(readers(confined.id()))
                .containsExactlyInAnyOrder("officer", "educator", "legal-reviewer", "head-of-sector");
        assertThat(inTransaction(() -> store().hostReaders(confined.id())))
                .contains("GROUP_PRM_SECTOR_EDU", "officer")
                .doesNotContain("GROUP_EVERYONE");
    }

    @Test
    void outlinesShouldHideFromAPersonWhatTheHostDoes() {
        Document confined = memorandum(sector("EDU"));
        Document open = memorandum(titled("Open").with(Prm.PROP_LEAD_SECTOR, "EDU"));

        assertThat(outlinesFor("educator")).contains(confined.id(), open.id());
        assertThat(outlinesFor("scientist")).contains(open.id()).doesNotContain(confined.id());
    }

    private List<DocumentId> outlinesFor(String person) {
        return played.identity.as(
                person,
                () ->
                        inTransaction(() -> store()
                                .outlines(
                                        Prm.TYPE_INSTRUMENT,
                                        Prm.PROP_LEAD_SECTOR,
                                        new Condition.Is("EDU"),
                                        document -> true)
                                .stream()
                                .map(Document::id)
                                .toList()));
    }

    @Test
    void readersShouldFollowEveryPropertyThatDecidesThem() {
        Document document = memorandum(sector("EDU"));

        document = set(document, Prm.PROP_TECHNICAL_SECTOR, "SCI");
        assertThat(readers(document.id())).contains("educator", "scientist");
        document = set(document, Prm.PROP_LEAD_SECTOR, "SCI");
        assertThat(readers(document.id())).contains("scientist").doesNotContain("educator");
        document = set(document, Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
        assertThat(readers(document.id())).containsExactlyInAnyOrder("officer", "head-of-sector");
        document = set(document, Prm.PROP_RESTRICTED_TO, List.of("reader"));
        assertThat(readers(document.id())).containsExactlyInAnyOrder("officer", "head-of-sector", "reader");
        document = set(document, Prm.PROP_FOCAL_POINT, "educator");
        assertThat(readers(document.id())).contains("educator");
        document = set(document, Prm.PROP_REVIEW_GROUP, Role.LEGAL_REVIEWER.group());
        assertThat(readers(document.id())).contains("legal-reviewer");
        document = set(document, Prm.PROP_CONFIDENTIALITY, "ORGANISATION");
        assertThat(readers(document.id())).contains("scientist");
        DocumentId opened = document.id();
        assertThat(inTransaction(() -> inherits(opened))).isTrue();
    }

    @Test
    void changeOfSomethingElseShouldLeaveThePermissionsAlone() {
        Document confined = memorandum(sector("EDU"));
        int before = played.repository.permissionWrites();

        set(confined, Prm.PROP_RISK, "HIGH");

        assertThat(played.repository.permissionWrites()).isEqualTo(before);
    }

    @Test
    void whoMayChangeWhateverTheyReadShouldBeAbleToHere() {
        Document confined = memorandum(sector("EDU"));

        assertThat(may("head-of-sector", confined.id(), "Write")).isTrue();
        assertThat(may("educator", confined.id(), "Write")).isFalse();
        assertThat(may("officer", confined.id(), "Write")).as("the owner").isTrue();
    }

    @Test
    void childrenAndWhatLiesBesideAnInstrumentShouldBeReadAsItIs() {
        Document instrument = memorandum(sector("EDU"));
        Document party = party(instrument, "Ministry of Education");
        Document copy = beside(instrument, Prm.TYPE_SIGNED_COPY, Prm.ASSOC_SIGNED_COPY_OF);
        Document note = beside(instrument, Prm.TYPE_SUPPORTING_DOCUMENT, Prm.ASSOC_SUPPORTS);

        for (Document document : List.of(party, copy, note)) {
            assertThat(readers(document.id()))
                    .as(document.type().toString())
                    .containsExactlyInAnyOrder("officer", "educator", "legal-reviewer", "head-of-sector");
        }
        set(present(instrument.id()), Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
        for (Document document : List.of(party, copy, note)) {
            assertThat(readers(document.id()))
                    .as(document.type().toString())
                    .containsExactlyInAnyOrder("officer", "head-of-sector");
        }
        set(present(instrument.id()), Prm.PROP_CONFIDENTIALITY, "ORGANISATION");
        assertThat(readers(copy.id())).contains("scientist");
    }

    @Test
    void assessmentOfAPartnerShouldBeReadByFewerThanThePartner() {
        Document partner = partner("Foundation");
        Document assessment = inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_DUE_DILIGENCE,
                new NewDocument.Location.Under(partner.id(), Cm.ASSOC_CONTAINS),
                "assessment",
                Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"),
                Optional.empty(),
                OFFICER)));

        assertThat(readers(partner.id())).contains("reader");
        assertThat(readers(assessment.id())).containsExactlyInAnyOrder("officer", "head-of-sector");
    }

    @Test
    void whoMayNotReadTheNodeShouldFindNoDocument() {
        Document confined = memorandum(sector("EDU"));
        Document party = party(confined, "Ministry of Education");

        assertThat(played.identity.as("educator", () -> inTransaction(() -> store().find(confined.id()))))
                .isPresent();
        assertThat(played.identity.as("scientist", () -> inTransaction(() -> store().find(confined.id()))))
                .isEmpty();
        assertThat(played.identity.as("scientist", () -> inTransaction(() -> store().find(party.id()))))
                .isEmpty();
    }

    @Test
    void rolledBackChangeShouldLeaveTheReaders() {
        Document open = memorandum("Open");
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    set(open, Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(readers(open.id())).contains("reader");
        set(open, Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
        assertThat(readers(open.id())).containsExactlyInAnyOrder("officer", "head-of-sector");
    }

    @Test
    void permissionSetByHandShouldBeRefusedWhileConfidentialityTellsTheReaders() {
        Document confined = memorandum(sector("EDU"));
        NodeRef node = ModelNames.node(confined.id());

        assertThatThrownBy(() -> inTransaction(() -> {
                    permissions.setPermission(node, "scientist", "Consumer", true);
                    return true;
                }))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("confidentiality");
        assertThatThrownBy(() -> inTransaction(() -> {
                    permissions.setInheritParentPermissions(node, true);
                    return true;
                }))
                .isInstanceOf(IntegrityException.class);
        assertThat(readers(confined.id())).doesNotContain("scientist", "reader");
    }

    @Test
    void permissionsOfAnOpenDocumentShouldBeTheAdministratorsAffair() {
        Document open = memorandum("Open");
        NodeRef node = ModelNames.node(open.id());
        unitOfWork().inTransaction(() -> {
            permissions.setInheritParentPermissions(node, false);
            permissions.setPermission(node, "educator", "Consumer", true);
        });

        set(open, Prm.PROP_RISK, "HIGH");

        assertThat(readers(open.id())).containsExactlyInAnyOrder("officer", "educator");
    }

    @Test
    void documentThatComesBackFromTheTrashCanShouldBeAsConfidentialAsItWas() {
        Document confined = memorandum(sector("EDU"));
        NodeRef node = ModelNames.node(confined.id());
        unitOfWork().inTransaction(() -> played.nodes.deleteNode(node));

        inTransaction(() -> played.repository.restore(node));

        assertThat(readers(confined.id()))
                .containsExactlyInAnyOrder("officer", "educator", "legal-reviewer", "head-of-sector");
    }

    private Properties sector(String code) {
        return titled("Confined").with(Prm.PROP_CONFIDENTIALITY, "SECTOR").with(Prm.PROP_LEAD_SECTOR, code);
    }

    private Document beside(Document instrument, QName type, QName association) {
        return inTransaction(() -> {
            Document document = store().create(new NewDocument(
                    type,
                    new NewDocument.Location.In(Place.DRAFTS),
                    type.localName() + ".pdf",
                    Properties.EMPTY,
                    Optional.empty(),
                    OFFICER));
            store().associate(document.id(), association, instrument.id());
            return document;
        });
    }

    private List<String> readers(DocumentId id) {
        return List.of("officer", "educator", "scientist", "legal-reviewer", "head-of-sector", "reader").stream()
                .filter(person -> may(person, id, "Read"))
                .toList();
    }

    private boolean may(String person, DocumentId id, String permission) {
        return played.identity.as(
                person,
                () -> inTransaction(
                        () -> permissions.hasPermission(ModelNames.node(id), permission) == AccessStatus.ALLOWED));
    }

    private boolean inherits(DocumentId id) {
        return permissions.getInheritParentPermissions(ModelNames.node(id));
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
