package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** What a host's own means do to the parts, the targets, the type and the existence of documents. */
class HostPartsTest {

    private static final String REFERENCE = "ICESCO/MOU/2026/0001";

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final HostEdits edits = new HostEdits(host.store, host.records, host.model, host.types, host.clock);

    @Test
    void partThatTheHostMadeShouldBeInTheTrailOfItsDocument() {
        Document instrument = instrument(Map.of());

        Document party = partyByHost(instrument);

        AuditEvent event = last(instrument);
        assertThat(event.action()).isEqualTo("document.edited");
        assertThat(event.person()).isEqualTo(officer.person());
        assertThat(event.after()).containsEntry(path(party) + "prm:partyName", "Ministry");
    }

    @Test
    void partThatTheHostChangedShouldBeInTheTrailWithBeforeAndAfter() {
        Document instrument = instrument(Map.of());
        Document party = party(instrument);

        rename(party);

        assertThat(last(instrument).before()).containsEntry(path(party) + "prm:partyName", "Ministry");
        assertThat(last(instrument).after()).containsEntry(path(party) + "prm:partyName", "Other ministry");
    }

    @Test
    void partsOfWhatWasSignedShouldStayAsTheyWereSigned() {
        Document instrument = instrument(Map.of());
        Document party = party(instrument);
        set(instrument, Prm.PROP_STATUS, "IN_FORCE");

        refused("PRM-INSTRUMENT-005", () -> partyByHost(instrument));
        refused("PRM-INSTRUMENT-005", () -> rename(party));
        refused("PRM-INSTRUMENT-005", () -> leave(party));
        assertThat(present(party)).isEqualTo(party);
    }

    @Test
    void whoCorrectsWhatWasSignedShouldBeAbleToInTheHost() {
        Document instrument = instrument(Map.of());
        Document party = party(instrument);
        set(instrument, Prm.PROP_STATUS, "IN_FORCE");

        host.work.inTransaction(() -> edits.leaving(host.actor("records-manager"), present(party)));

        assertThat(last(instrument).before()).containsEntry(path(party) + "prm:partyName", "Ministry");
    }

    @Test
    void partThatOnlyTheSystemWritesShouldBeRefused() {
        Document instrument = instrument(Map.of());

        refused("PRM-DOC-019", () -> partByHost(instrument, Prm.TYPE_REVIEW_ROUND, Prm.ASSOC_REVIEW_ROUNDS));
        Document round = part(instrument, Prm.TYPE_REVIEW_ROUND, Prm.ASSOC_REVIEW_ROUNDS);
        refused("PRM-DOC-019", () -> leave(round));
        assertThat(edits.isMadeByPeople(Prm.TYPE_REVIEW_ROUND)).isFalse();
        assertThat(edits.isMadeByPeople(Prm.TYPE_DUE_DILIGENCE)).isFalse();
        assertThat(edits.isMadeByPeople(Prm.TYPE_PARTY)).isTrue();
        assertThat(edits.isMadeByPeople(Prm.TYPE_MOU)).isTrue();
    }

    @Test
    void draftShouldBeDeletableAndARecordNot() {
        Document draft = instrument(Map.of());
        Document numbered = instrument(Map.of(Prm.PROP_REFERENCE, REFERENCE));
        Document inForce = instrument(Map.of(Prm.PROP_STATUS, "IN_FORCE"));

        host.work.inTransaction(() -> edits.leaving(officer, draft));

        assertThat(last(draft).action()).isEqualTo("document.deleted");
        refused("PRM-DOC-018", () -> leave(numbered));
        refused("PRM-DOC-018", () -> leave(inForce));
    }

    @Test
    void whatInstrumentsRestOnShouldNotBeDeletable() {
        Document instrument = instrument(Map.of(Prm.PROP_REFERENCE, REFERENCE));
        Document party = party(instrument);
        Document partner = made(Prm.TYPE_PARTNER, titled("Ministry"));
        Document free = made(Prm.TYPE_PARTNER, titled("Somebody else"));
        Document note = made(Prm.TYPE_SUPPORTING_DOCUMENT, titled("Note"));
        Document copy = made(Prm.TYPE_SIGNED_COPY, titled("Copy"));
        host.work.inTransaction(() -> {
            host.store.associate(party.id(), Prm.ASSOC_PARTY_PARTNER, partner.id());
            host.store.associate(note.id(), Prm.ASSOC_SUPPORTS, instrument.id());
            host.store.associate(copy.id(), Prm.ASSOC_SIGNED_COPY_OF, instrument.id());
        });

        for (Document kept : List.of(partner, note, copy)) {
            refused("PRM-DOC-018", () -> leave(kept));
        }
        leave(free);
        assertThat(last(free).action()).isEqualTo("document.deleted");
    }

    @Test
    void draftThatSomethingWasFiledBesideShouldNotBeDeletable() {
        Document draft = instrument(Map.of());
        Document note = made(Prm.TYPE_SUPPORTING_DOCUMENT, titled("Note"));
        host.work.inTransaction(() -> host.store.associate(note.id(), Prm.ASSOC_SUPPORTS, draft.id()));

        refused("PRM-DOC-018", () -> leave(draft));
    }

    @Test
    void draftShouldBecomeAnotherTypeOfInstrumentAndNothingElse() {
        Document draft = made(Prm.TYPE_AGREEMENT, titled("Draft"));

        host.work.inTransaction(() -> edits.retyped(officer, as(draft, Prm.TYPE_MOU)));

        assertThat(last(draft).before()).containsEntry("type", "prm:mou");
        assertThat(last(draft).after()).containsEntry("type", "prm:agreement");
        refused("PRM-DOC-020", () -> edits.retyped(officer, as(draft, Prm.TYPE_AMENDMENT)));
        refused("PRM-DOC-020", () -> edits.retyped(officer, as(draft, Prm.TYPE_PARTNER)));
        refused("PRM-DOC-020", () -> edits.retyped(officer, as(draft, Prm.TYPE_PARTY)));
    }

    @Test
    void typeThatTheReferenceTellsShouldStay() {
        Document numbered = instrument(Map.of(Prm.PROP_REFERENCE, REFERENCE));
        Document approved = instrument(Map.of(Prm.PROP_STATUS, "APPROVAL"));

        refused("PRM-DOC-020", () -> edits.retyped(officer, as(numbered, Prm.TYPE_AGREEMENT)));
        refused("PRM-DOC-020", () -> edits.retyped(officer, as(approved, Prm.TYPE_AGREEMENT)));
    }

    @Test
    void otherTargetShouldBeInTheTrailUnlessThePolicyRefusesIt() {
        Document instrument = instrument(Map.of());
        Document other = instrument(Map.of());
        Document copy = made(Prm.TYPE_SIGNED_COPY, titled("Copy"));
        host.work.inTransaction(() -> {
            host.store.associate(instrument.id(), Prm.ASSOC_IMPLEMENTS, other.id());
            host.store.associate(copy.id(), Prm.ASSOC_SIGNED_COPY_OF, instrument.id());
        });

        host.work.inTransaction(() -> edits.associated(officer, instrument.id(), Prm.ASSOC_IMPLEMENTS, List.of()));

        assertThat(last(instrument).after())
                .containsEntry("prm:implements", other.id().value());
        refused(
                "PRM-SIGNATURE-010",
                () -> edits.associated(officer, copy.id(), Prm.ASSOC_SIGNED_COPY_OF, List.of(other.id())));
    }

    @Test
    void targetsThatAreTheSameAtTheEndShouldLeaveNoTrace() {
        Document instrument = instrument(Map.of());
        int events = trail(instrument).size();

        host.work.inTransaction(() -> edits.associated(
                officer,
                instrument.id(),
                Prm.ASSOC_IMPLEMENTS,
                List.of(new DocumentId("00000000-0000-4000-8000-000000000000"))));

        assertThat(trail(instrument)).hasSize(events);
    }

    @Test
    void partnerOfASignedPartyShouldStay() {
        Document instrument = instrument(Map.of());
        Document party = party(instrument);
        set(instrument, Prm.PROP_STATUS, "IN_FORCE");
        Document partner = made(Prm.TYPE_PARTNER, titled("Ministry"));

        refused("PRM-INSTRUMENT-005", () -> {
            host.store.associate(party.id(), Prm.ASSOC_PARTY_PARTNER, partner.id());
            edits.associated(officer, party.id(), Prm.ASSOC_PARTY_PARTNER, List.of());
        });
    }

    @Test
    void mergedPartnerShouldBeKeptAsItWas() {
        Document partner = made(Prm.TYPE_PARTNER, titled("Ministry").with(Prm.PROP_MERGED_INTO, "another"));

        refused("PRM-PARTNER-006", () -> {
            host.store.update(
                    partner.id(),
                    partner.revision(),
                    partner.properties().with(Prm.PROP_WEBSITE, "https://example.org"));
            edits.changed(officer, partner);
        });
    }

    @Test
    void documentThatComesBackShouldBeInTheTrail() {
        Document draft = instrument(Map.of());

        host.work.inTransaction(() -> edits.restored(officer, draft.id()));

        assertThat(last(draft).action()).isEqualTo("document.restored");
        assertThat(last(draft).after()).containsEntry("prm:status", "NEGOTIATION");
    }

    private Document instrument(Map<QName, Object> values) {
        Properties properties = titled("Draft").with(Prm.PROP_STATUS, "NEGOTIATION");
        for (Map.Entry<QName, Object> entry : values.entrySet()) {
            properties = properties.with(entry.getKey(), entry.getValue());
        }
        return made(Prm.TYPE_MOU, properties);
    }

    private static Properties titled(String title) {
        return Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", title));
    }

    private Document made(QName type, Properties properties) {
        return host.work.inTransaction(() -> host.store.create(new NewDocument(
                type,
                new NewDocument.Location.In(Place.DRAFTS),
                "file",
                properties,
                Optional.empty(),
                officer.person())));
    }

    private Document partyByHost(Document instrument) {
        return partByHost(instrument, Prm.TYPE_PARTY, Prm.ASSOC_PARTIES);
    }

    private Document party(Document instrument) {
        return part(instrument, Prm.TYPE_PARTY, Prm.ASSOC_PARTIES);
    }

    private Document partByHost(Document instrument, QName type, QName association) {
        return host.work.inTransaction(
                () -> edits.filed(officer, part(instrument, type, association).id(), false));
    }

    private Document part(Document instrument, QName type, QName association) {
        Properties properties =
                type.equals(Prm.TYPE_PARTY) ? Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "Ministry") : Properties.EMPTY;
        return host.work.inTransaction(() -> host.store.create(new NewDocument(
                type,
                new NewDocument.Location.Under(instrument.id(), association),
                type.localName(),
                properties,
                Optional.empty(),
                officer.person())));
    }

    private void rename(Document party) {
        host.work.inTransaction(() -> {
            host.store.update(
                    party.id(), party.revision(), party.properties().with(Prm.PROP_PARTY_NAME, "Other ministry"));
            edits.changed(officer, party);
        });
    }

    private void leave(Document document) {
        host.work.inTransaction(() -> edits.leaving(officer, present(document)));
    }

    private void set(Document document, QName property, Object value) {
        host.work.inTransaction(() -> {
            Document now = present(document);
            host.store.update(now.id(), now.revision(), now.properties().with(property, value));
        });
    }

    /** As it was before the host gave it the type that it has. */
    private static Document as(Document document, QName former) {
        return new Document(
                document.id(),
                former,
                document.parent(),
                document.name(),
                document.properties(),
                document.content(),
                document.owner(),
                document.created(),
                document.modifier(),
                document.modified(),
                document.revision());
    }

    private void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(() -> host.work.inTransaction(() -> {
                    try {
                        work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Document present(Document document) {
        return host.work.inTransaction(() -> host.store.find(document.id())).orElseThrow();
    }

    private static String path(Document party) {
        return "prm:parties[" + party.id().value() + "].";
    }

    private List<AuditEvent> trail(Document document) {
        return host.work.inTransaction(() -> host.records.about(document.id().value()));
    }

    private AuditEvent last(Document document) {
        List<AuditEvent> trail = trail(document);
        return trail.get(trail.size() - 1);
    }
}
