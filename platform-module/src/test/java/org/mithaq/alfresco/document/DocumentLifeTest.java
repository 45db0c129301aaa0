package org.mithaq.alfresco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
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

/** Copies, check-outs, moves, other types and deletions by the repository's own means. */
class DocumentLifeTest implements StoredDocuments {

    @TempDir
    Path uploads;

    private PlayedDocuments played;
    private ModelNames names;
    private NodeRef drafts;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
        played.identity.with("officer", Role.OFFICER.group()).with("reader", Role.READER.group());
        names = new ModelNames(played.model);
        drafts = played.repository.places().folder(Place.DRAFTS);
    }

    @Test
    void copyOfASignedInstrumentShouldBeAFreshDraftWithItsParties() {
        Document signed = memorandum(titled("Agreed")
                .with(Prm.PROP_STATUS, "IN_FORCE")
                .with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001")
                .with(Prm.PROP_CLEARED_FINGERPRINT, "a".repeat(64))
                .with(Prm.PROP_ALERTS_SENT, List.of("EXPIRY-90"))
                .with(Prm.PROP_RISK, "HIGH"));
        Document party = party(signed, "Ministry");
        set(party, Prm.PROP_PARTY_SIGNED_ON, LocalDate.of(2026, 3, 1));
        part(signed, Prm.TYPE_REVIEW_ROUND, Prm.ASSOC_REVIEW_ROUNDS);

        Document copy = copied(signed);

        assertThat(copy.properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(copy.properties().text(Prm.PROP_RISK)).contains("HIGH");
        for (var gone : List.of(Prm.PROP_REFERENCE, Prm.PROP_CLEARED_FINGERPRINT, Prm.PROP_ALERTS_SENT)) {
            assertThat(copy.properties().has(gone)).as(gone.toString()).isFalse();
        }
        assertThat(inTransaction(() -> store().children(copy.id(), Prm.ASSOC_PARTIES)))
                .singleElement()
                .satisfies(child -> {
                    assertThat(child.properties().text(Prm.PROP_PARTY_NAME)).contains("Ministry");
                    assertThat(child.properties().has(Prm.PROP_PARTY_SIGNED_ON)).isFalse();
                });
        assertThat(inTransaction(() -> store().children(copy.id(), Prm.ASSOC_REVIEW_ROUNDS)))
                .isEmpty();
        assertThat(present(signed.id()).properties().text(Prm.PROP_REFERENCE)).contains("ICESCO/MOU/2026/0001");
        assertThat(inTransaction(() -> store().children(signed.id(), Prm.ASSOC_REVIEW_ROUNDS)))
                .hasSize(1);
    }

    @Test
    void copyOfAConfidentialInstrumentInAnOpenFolderShouldStayConfidential() {
        Document restricted = memorandum(titled("Restricted").with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        Document copy = copied(restricted);

        assertThat(inTransaction(() -> store().hostReaders(copy.id()))).doesNotContain("GROUP_EVERYONE");
        played.identity.as("reader", () -> {
            assertThat(inTransaction(() -> store().find(copy.id()))).isEmpty();
            return true;
        });
    }

    @Test
    void copiedDossierOfAPartnerShouldHaveNoDueDiligence() {
        Document partner = partner("Foundation");
        inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_DUE_DILIGENCE,
                new NewDocument.Location.Under(partner.id(), Cm.ASSOC_CONTAINS),
                "assessment",
                Properties.EMPTY.with(Prm.PROP_DUE_DILIGENCE_RESULT, "PROCEED"),
                Optional.empty(),
                OFFICER)));

        Document copy = copied(partner);

        assertThat(inTransaction(() -> store().children(copy.id(), Cm.ASSOC_CONTAINS)))
                .isEmpty();
        assertThat(inTransaction(() -> store().children(partner.id(), Cm.ASSOC_CONTAINS)))
                .hasSize(1);
    }

    @Test
    void checkInShouldBringTheWorkAndLeaveWhatTheSystemSetMeanwhile() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));
        NodeRef copy = checkOut(draft);
        set(draft, Prm.PROP_STATUS, "LEGAL_REVIEW");
        set(draft, Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001");
        in(() -> played.nodes.setProperty(copy, names.name(Prm.PROP_RISK), "HIGH"));

        in(() -> played.repository.copies().checkIn(copy));

        Document now = present(draft.id());
        assertThat(now.properties().text(Prm.PROP_STATUS)).contains("LEGAL_REVIEW");
        assertThat(now.properties().text(Prm.PROP_REFERENCE)).contains("ICESCO/MOU/2026/0001");
        assertThat(now.properties().text(Prm.PROP_RISK)).contains("HIGH");
        assertThat(trail(draft)).contains("document.edited");
    }

    @Test
    void statusForgedInAWorkingCopyShouldNotComeBackWithIt() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));
        NodeRef copy = checkOut(draft);
        in(() -> played.nodes.setProperty(copy, names.name(Prm.PROP_STATUS), "IN_FORCE"));

        in(() -> played.repository.copies().checkIn(copy));

        assertThat(present(draft.id()).properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
    }

    @Test
    void newTextOfALockedInstrumentShouldNotComeInByACheckIn() {
        Document agreed = memorandum(titled("Agreed").with(Prm.PROP_STATUS, "NEGOTIATION"));
        NodeRef copy = checkOut(agreed);
        set(agreed, Prm.PROP_STATUS, "IN_FORCE");
        in(() -> played.nodes.setProperty(
                copy, names.name(Cm.PROP_CONTENT), played.repository.bytes("text/plain", "forged")));

        refused("cannot be replaced", () -> played.repository.copies().checkIn(copy));
    }

    @Test
    void associationsThatACheckInMakesAnewShouldCountAsUnchanged() {
        Document other = memorandum("Framework");
        Document draft = memorandum(titled("Programme").with(Prm.PROP_STATUS, "NEGOTIATION"));
        inTransaction(() -> {
            store().associate(draft.id(), Prm.ASSOC_IMPLEMENTS, other.id());
            return true;
        });
        NodeRef copy = checkOut(draft);

        in(() -> played.repository.copies().checkIn(copy));

        assertThat(inTransaction(() -> store().targets(draft.id(), Prm.ASSOC_IMPLEMENTS)))
                .containsExactly(other.id());
        assertThat(trail(draft)).isEmpty();
    }

    @Test
    void workingCopyShouldBeThrownAwayFreely() {
        Document agreed = memorandum(
                titled("Agreed").with(Prm.PROP_STATUS, "IN_FORCE").with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001"));
        NodeRef copy = checkOut(agreed);

        in(() -> played.repository.copies().cancelCheckOut(copy));

        assertThat(present(agreed.id()).properties()).isEqualTo(agreed.properties());
        assertThat(inTransaction(() -> store().find(ModelNames.id(copy)))).isEmpty();
    }

    @Test
    void recordShouldNotBeDeletedNorTheFolderThatItLiesIn() {
        Document agreed = memorandum(titled("Agreed").with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001"));
        NodeRef folder = played.identity.asSystem(() -> inTransaction(() -> played.repository.folder(drafts, "Old")));
        played.identity.asSystem(() -> inTransaction(() -> {
            played.repository.move(node(agreed), folder);
            return true;
        }));

        refused("is a record", () -> played.nodes.deleteNode(node(agreed)));
        played.identity.asSystem(() -> inTransaction(() -> {
            played.repository.permissions().setPermission(folder, "officer", "Coordinator", true);
            return true;
        }));
        refused("is a record", () -> played.nodes.deleteNode(folder));
        assertThat(played.gone).isEmpty();
        assertThat(present(agreed.id()).properties()).isEqualTo(agreed.properties());
    }

    @Test
    void recordThatSomebodyPutIntoADossierShouldNotGoWithIt() {
        Document partner = partner("Foundation");
        Document agreed = memorandum(titled("Agreed").with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001"));
        played.identity.asSystem(() -> inTransaction(() -> {
            played.repository.move(node(agreed), node(partner));
            return true;
        }));

        refused("is a record", () -> played.nodes.deleteNode(node(partner)));
    }

    @Test
    void draftShouldBeDeletedWithItsPartsAndItsReviewEnd() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));
        Document party = party(draft, "Ministry");
        part(draft, Prm.TYPE_REVIEW_ROUND, Prm.ASSOC_REVIEW_ROUNDS);

        in(() -> played.nodes.deleteNode(node(draft)));

        assertThat(played.gone).contains(draft.id(), party.id());
        assertThat(trail(draft)).containsExactly("document.deleted");
    }

    @Test
    void partyShouldBeTakenOutOfADraftAndNotOfWhatWasSigned() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));
        Document party = party(draft, "Ministry");
        Document other = party(draft, "University");

        in(() -> played.nodes.deleteNode(node(party)));
        assertThat(trail(draft)).containsExactly("document.edited");

        set(draft, Prm.PROP_STATUS, "IN_FORCE");
        refused("signed", () -> played.nodes.deleteNode(node(other)));
    }

    @Test
    void partyShouldBeAddedToADraftAndNotToWhatWasSigned() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));

        in(() -> nativeParty(draft));
        assertThat(trail(draft)).containsExactly("document.edited");

        set(draft, Prm.PROP_STATUS, "IN_FORCE");
        refused("signed", () -> nativeParty(draft));
    }

    @Test
    void partyShouldGoToNoOtherInstrument() {
        Document from = memorandum(titled("From").with(Prm.PROP_STATUS, "NEGOTIATION"));
        Document to = memorandum(titled("To").with(Prm.PROP_STATUS, "NEGOTIATION"));
        NodeRef party = node(party(from, "Ministry"));
        QName parties = names.name(Prm.ASSOC_PARTIES);

        refused("goes nowhere else", () -> played.repository.nodes().moveNode(party, node(to), parties, parties));
        refused("goes nowhere else", () -> played.nodes.addChild(node(to), party, parties, parties));
    }

    @Test
    void roundMadeByAScriptShouldBeRefused() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));

        refused("only the system writes this", () -> nativePart(draft, Prm.TYPE_REVIEW_ROUND, Prm.ASSOC_REVIEW_ROUNDS));
    }

    @Test
    void draftShouldBecomeAnotherTypeOfInstrumentButNothingElse() {
        Document draft = memorandum(titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION"));

        in(() -> played.nodes.setType(node(draft), names.name(Prm.TYPE_AGREEMENT)));
        assertThat(present(draft.id()).type()).isEqualTo(Prm.TYPE_AGREEMENT);
        assertThat(trail(draft)).containsExactly("document.edited");

        refused("type of", () -> played.nodes.setType(node(draft), names.name(Cm.TYPE_CONTENT)));
        refused("type of", () -> played.nodes.setType(node(draft), names.name(Prm.TYPE_REFERENCE_LITERATURE)));
        set(draft, Prm.PROP_STATUS, "LEGAL_REVIEW");
        refused("type of", () -> played.nodes.setType(node(draft), names.name(Prm.TYPE_MOU)));
        assertThat(present(draft.id()).type()).isEqualTo(Prm.TYPE_AGREEMENT);
    }

    @Test
    void fileThatIsGivenATypeOfOursShouldBeFiled() {
        DocumentId id = inTransaction(() -> new DocumentId(played.nodes
                .createNode(
                        drafts,
                        names.name(Cm.ASSOC_CONTAINS),
                        names.name(Cm.PROP_NAME),
                        names.name(Cm.TYPE_CONTENT),
                        Map.<QName, Serializable>of(names.name(Cm.PROP_NAME), "draft.txt"))
                .getChildRef()
                .getId()));

        in(() -> played.nodes.setType(ModelNames.node(id), names.name(Prm.TYPE_MOU)));

        assertThat(present(id).properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(present(id).properties().has(Prm.PROP_TEXT_STATE)).isTrue();
        assertThat(trail(present(id))).containsExactly("document.filed");
    }

    @Test
    void targetOfASignedCopyShouldStay() {
        Document instrument = memorandum("Agreed");
        Document other = memorandum("Other");
        Document copy = beside(instrument);
        QName of = names.name(Prm.ASSOC_SIGNED_COPY_OF);

        refused("", () -> played.nodes.removeAssociation(node(copy), node(instrument), of));
        refused("", () -> played.nodes.createAssociation(node(copy), node(other), of));
        assertThat(inTransaction(() -> store().targets(copy.id(), Prm.ASSOC_SIGNED_COPY_OF)))
                .containsExactly(instrument.id());
    }

    private Document copied(Document document) {
        return present(inTransaction(() ->
                ModelNames.id(played.repository.copies().copy(node(document), drafts, "Copy of " + document.name()))));
    }

    private NodeRef checkOut(Document document) {
        return inTransaction(() -> played.repository.copies().checkOut(node(document)));
    }

    private void nativeParty(Document document) {
        nativePart(document, Prm.TYPE_PARTY, Prm.ASSOC_PARTIES);
    }

    private void nativePart(Document document, org.mithaq.model.QName type, org.mithaq.model.QName association) {
        played.nodes.createNode(
                node(document),
                names.name(association),
                names.name(association),
                names.name(type),
                Map.<QName, Serializable>of(names.name(Cm.PROP_NAME), type.localName()));
    }

    private void part(Document document, org.mithaq.model.QName type, org.mithaq.model.QName association) {
        inTransaction(() -> store().create(new NewDocument(
                type,
                new NewDocument.Location.Under(document.id(), association),
                type.localName(),
                Properties.EMPTY,
                Optional.empty(),
                OFFICER)));
    }

    private Document beside(Document instrument) {
        return inTransaction(() -> {
            Document copy = store().create(new NewDocument(
                    Prm.TYPE_SIGNED_COPY,
                    new NewDocument.Location.In(Place.ATTACHMENTS),
                    "copy.pdf",
                    Properties.EMPTY,
                    Optional.empty(),
                    OFFICER));
            store().associate(copy.id(), Prm.ASSOC_SIGNED_COPY_OF, instrument.id());
            return copy;
        });
    }

    @Override
    public Document set(Document document, org.mithaq.model.QName property, Object value) {
        return inTransaction(() -> {
            Document now = store().find(document.id()).orElseThrow();
            return store().update(now.id(), now.revision(), now.properties().with(property, value));
        });
    }

    private void in(Runnable change) {
        unitOfWork().inTransaction(change);
    }

    private void refused(String words, Runnable change) {
        ThrowingCallable work = () -> unitOfWork().inTransaction(change);
        assertThatThrownBy(work).isInstanceOf(IntegrityException.class).hasMessageContaining(words);
    }

    private static NodeRef node(Document document) {
        return ModelNames.node(document.id());
    }

    private List<String> trail(Document document) {
        return inTransaction(() -> played.audit.about(document.id().value())).stream()
                .map(AuditEvent::action)
                .toList();
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
