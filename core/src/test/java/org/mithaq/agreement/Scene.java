package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** One instrument and what lies around it, put where a test needs it, past the use cases. Today is 2 March 2026. */
final class Scene {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    final MemoryHost host = new MemoryHost();
    final DocumentId partner;
    final DocumentId dueDiligence;
    final DocumentId id;

    Scene(QName type, Optional<DocumentId> amended) {
        partner = create(
                Prm.TYPE_PARTNER,
                new NewDocument.Location.In(Place.PARTNERS),
                Properties.EMPTY.with(Prm.PROP_PARTNER_NAMES, List.of("Islamic Development Bank")));
        dueDiligence = create(
                Prm.TYPE_DUE_DILIGENCE,
                new NewDocument.Location.Under(partner, Cm.ASSOC_CONTAINS),
                Properties.EMPTY
                        .with(Prm.PROP_DUE_DILIGENCE_RESULT, "PROCEED")
                        .with(Prm.PROP_ASSESSED_ON, TODAY.minusDays(10))
                        .with(Prm.PROP_VALID_UNTIL, TODAY.plusDays(300)));
        id = file(type, amended);
    }

    Scene() {
        this(Prm.TYPE_MOU, Optional.empty());
    }

    DocumentId file(QName type, Optional<DocumentId> amended) {
        Actor officer = host.actor("officer");
        Draft.Child own = party("Our organisation", Party.OWN_SIDE, Map.of());
        Draft.Child other =
                party("Islamic Development Bank", "COUNTERPARTY", Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(partner)));
        return host.documents
                .file(
                        officer,
                        new Draft(
                                type,
                                Properties.EMPTY
                                        .with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum"))
                                        .with(Prm.PROP_LEAD_SECTOR, "PART"),
                                Optional.of(host.stage("officer", "draft.txt", "Article 1: purpose. " + type)
                                        .id()),
                                Map.of(Prm.ASSOC_PARTIES, List.of(own, other)),
                                amended.map(parent -> Map.of(Prm.ASSOC_AMENDS, List.of(parent)))
                                        .orElse(Map.of()),
                                new Draft.Entry.Negotiation(false)),
                        Optional.empty())
                .id();
    }

    private static Draft.Child party(String name, String role, Map<QName, List<DocumentId>> targets) {
        return new Draft.Child(
                Optional.empty(),
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name).with(Prm.PROP_PARTY_ROLE, role),
                targets);
    }

    DocumentId create(QName type, NewDocument.Location location, Properties properties) {
        return host.work.inTransaction(() -> host.store
                .create(new NewDocument(
                        type, location, type.localName(), properties, Optional.empty(), new PersonId("officer")))
                .id());
    }

    /** A document of its own, associated with the instrument. */
    DocumentId beside(QName type, QName association, Properties properties) {
        DocumentId document = create(type, new NewDocument.Location.In(Place.DRAFTS), properties);
        host.work.inTransaction(() -> host.store.associate(document, association, id));
        return document;
    }

    DocumentId under(QName type, QName association, Properties properties) {
        return create(type, new NewDocument.Location.Under(id, association), properties);
    }

    DocumentId supporting(SupportingKind kind) {
        return beside(
                Prm.TYPE_SUPPORTING_DOCUMENT,
                Prm.ASSOC_SUPPORTS,
                Properties.EMPTY.with(Prm.PROP_SUPPORTING_KIND, kind.name()));
    }

    void change(DocumentId document, UnaryOperator<Properties> change) {
        host.work.inTransaction(() -> {
            Document now = host.store.lock(document).orElseThrow();
            host.store.update(document, now.revision(), change.apply(now.properties()));
        });
    }

    void change(UnaryOperator<Properties> change) {
        change(id, change);
    }

    void delete(DocumentId document) {
        host.work.inTransaction(() -> host.store.delete(
                document, host.store.lock(document).orElseThrow().revision()));
    }

    Document document() {
        return host.work.inTransaction(() -> host.store.find(id).orElseThrow());
    }

    Instrument instrument() {
        return host.work.inTransaction(() -> host.instruments.of(document()));
    }

    Revision revision() {
        return document().revision();
    }

    Status status() {
        return instrument().status();
    }

    void stand(Status status) {
        change(properties -> properties.with(Prm.PROP_STATUS, status.name()));
    }

    void signAll(LocalDate day) {
        instrument().parties().forEach(party -> change(party.id(), p -> p.with(Prm.PROP_PARTY_SIGNED_ON, day)));
    }

    /** Everything that any guard asks for, but for what some guards exclude. */
    void complete() {
        String fingerprint = document().content().map(Content::fingerprint).orElseThrow();
        change(properties -> properties
                .with(Prm.PROP_TEXT_STATE, "READABLE")
                .with(Prm.PROP_TEXT_OF, fingerprint)
                .with(Prm.PROP_LANGUAGE, "en")
                .with(Prm.PROP_PRIORITY, "HIGH")
                .with(Prm.PROP_FEASIBILITY, "Funds and staff are there.")
                .with(Prm.PROP_DIPLOMATIC_NOTE, "Nothing stands against it.")
                .with(Prm.PROP_FINANCIAL, true)
                .with(Prm.PROP_CLEARED_FINGERPRINT, fingerprint)
                .with(Prm.PROP_EFFECTIVE_ON, TODAY.minusYears(1))
                .with(Prm.PROP_EXPIRES_ON, TODAY.plusYears(1))
                .with(Prm.PROP_RENEWAL_PERIOD, "P2Y")
                .with(Prm.PROP_NOTICE_PERIOD, "P3M")
                .with(Prm.PROP_NOTICE_GIVEN_ON, TODAY.minusMonths(3)));
        under(
                Prm.TYPE_OPINION,
                Prm.ASSOC_OPINIONS,
                Properties.EMPTY
                        .with(Prm.PROP_OPINION_KIND, "FINANCE")
                        .with(Prm.PROP_VERDICT, "FAVOURABLE")
                        .with(Prm.PROP_OPINION_FINGERPRINT, fingerprint));
        beside(
                Prm.TYPE_SIGNED_COPY,
                Prm.ASSOC_SIGNED_COPY_OF,
                Properties.EMPTY
                        .with(Prm.PROP_COMPARISON_RESULT, "EQUAL")
                        .with(Prm.PROP_DEVIATION_DECISION, "ACCEPTED"));
        Set.of(SupportingKind.TERMINATION, SupportingKind.EVALUATION, SupportingKind.RENEWAL)
                .forEach(this::supporting);
        under(Prm.TYPE_OBLIGATION, Prm.ASSOC_OBLIGATIONS, Properties.EMPTY.with(Prm.PROP_OBLIGATION_STATUS, "DONE"));
        under(
                Prm.TYPE_CONTRIBUTION,
                Prm.ASSOC_CONTRIBUTIONS,
                Properties.EMPTY.with(Prm.PROP_TRANSACTION_TYPE, "7").with(Prm.PROP_SETTLED_ON, TODAY));
    }
}
