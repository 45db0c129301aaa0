package org.mithaq.agreement;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Draft;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Localized;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * Filing, editing and replacing the text of an instrument: a draft enters NEGOTIATION and waits for its review; a changed
 * text voids a clearance; what CONTACT would have asked is recorded as due.
 */
public final class InstrumentPolicy implements TypePolicy {

    private static final List<Guard> DUE_BEFORE_APPROVAL = List.of(Guard.PARTNERS_LINKED);
    private static final Set<Status> TEXT_MAY_CHANGE =
            EnumSet.of(Status.CONTACT, Status.NEGOTIATION, Status.LEGAL_REVIEW, Status.APPROVAL);

    private final DocumentStore store;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final Clock clock;

    public InstrumentPolicy(DocumentStore store, Instruments instruments, Lifecycle lifecycle, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Override
    public QName type() {
        return Prm.TYPE_INSTRUMENT;
    }

    @Override
    public Place place() {
        return Place.DRAFTS;
    }

    @Override
    public boolean creatable(QName type) {
        return !type.equals(Prm.TYPE_INSTRUMENT);
    }

    @Override
    public Properties onFiling(Actor actor, Draft draft) {
        return Properties.EMPTY
                .with(Prm.PROP_STATUS, Status.NEGOTIATION.name())
                .with(Prm.PROP_STATUS_SINCE, clock.instant())
                .with(Prm.PROP_ROUTING_REQUESTED, draft.routeWhenComplete());
    }

    @Override
    public Optional<Problem> contentLocked(Document document) {
        Status status = instruments.of(document).status();
        return TEXT_MAY_CHANGE.contains(status)
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-011", (Localized) lifecycle.label(status)));
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        Document document = before.isPresent() && textChanged(before.get(), now) ? voidClearance(now) : now;
        Instrument instrument = instruments.of(document);
        Properties derived = document.properties()
                .with(Prm.PROP_COUNTERPARTY_CATEGORY, counterpartyCategory(instrument))
                .with(Prm.PROP_DUE_BEFORE_APPROVAL, due(actor, instrument));
        return derived.equals(document.properties())
                ? document
                : store.update(document.id(), document.revision(), derived);
    }

    private static boolean textChanged(Document before, Document now) {
        return !before.content().map(Content::fingerprint).equals(now.content().map(Content::fingerprint));
    }

    private Document voidClearance(Document document) {
        if (instruments.of(document).status() != Status.APPROVAL) {
            return document;
        }
        return lifecycle.take(Transition.VOID_CLEARANCE, Attempt.by(Actor.system("text changed")), document.id());
    }

    /** Category of the first counterparty that is linked to a partner. */
    private Optional<String> counterpartyCategory(Instrument instrument) {
        return instrument.parties().stream()
                .filter(Party::isCounterparty)
                .flatMap(party -> party.partner().stream())
                .flatMap(partner -> store.find(partner).stream())
                .flatMap(partner -> partner.properties().text(Prm.PROP_PARTNER_CATEGORY).stream())
                .findFirst();
    }

    private static List<String> due(Actor actor, Instrument instrument) {
        return DUE_BEFORE_APPROVAL.stream()
                .filter(guard -> guard.refusal(instrument, Attempt.by(actor)).isPresent())
                .map(Guard::code)
                .toList();
    }
}
