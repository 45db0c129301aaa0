package org.mithaq.agreement;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Draft;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * Filing, editing and replacing the text of an instrument: how it enters the cycle; a changed text voids a clearance and is
 * refused once a party has signed; what CONTACT would have asked is recorded as due; what was signed is not edited any more.
 */
public final class InstrumentPolicy implements TypePolicy {

    private static final List<Guard> CONTACT = List.of(Guard.PARTNERS_LINKED, Guard.NO_UNRESOLVED_DUPLICATE);
    /** Of what CONTACT asks, and what leads from it to negotiation, that which lies with the instrument alone. */
    private static final List<Guard> DUE_BEFORE_APPROVAL =
            List.of(Guard.PARTNERS_LINKED, Guard.PRIORITY_GIVEN, Guard.FEASIBILITY_GIVEN, Guard.DIPLOMATIC_NOTE_GIVEN);

    private static final Set<Status> TEXT_MAY_CHANGE =
            EnumSet.of(Status.CONTACT, Status.NEGOTIATION, Status.LEGAL_REVIEW, Status.APPROVAL, Status.SIGNATURE);
    private static final Set<Status> TYPE_MAY_CHANGE = EnumSet.of(Status.CONTACT, Status.NEGOTIATION);
    private static final Set<QName> INTERCHANGEABLE = Set.of(
            Prm.TYPE_AGREEMENT,
            Prm.TYPE_MOU,
            Prm.TYPE_PROTOCOL,
            Prm.TYPE_PROGRAMME_OF_ACTION,
            Prm.TYPE_LETTER_OF_INTENT);
    /** Terms that both sides have signed. */
    private static final Set<QName> SIGNED_TERMS = Set.of(
            Prm.PROP_SIGNED_ON,
            Prm.PROP_EFFECTIVE_ON,
            Prm.PROP_EXPIRES_ON,
            Prm.PROP_OPEN_ENDED,
            Prm.PROP_RENEWAL_MODE,
            Prm.PROP_RENEWAL_PERIOD,
            Prm.PROP_NOTICE_PERIOD,
            Prm.PROP_AMOUNT,
            Prm.PROP_CURRENCY);

    /** What the cycle asks of everybody else on the way to IN_FORCE. */
    private static final List<String> WAIVED = Stream.of(
                    Transition.OPEN_NEGOTIATION,
                    Transition.SEND_TO_LEGAL_REVIEW,
                    Transition.CLEAR,
                    Transition.APPROVE,
                    Transition.COMPLETE_SIGNATURE,
                    Transition.ENTER_INTO_FORCE)
            .flatMap(transition -> transition.guards().stream())
            .distinct()
            .map(Guard::code)
            .toList();

    private static final Set<Role> CORRECTS_SIGNED_TERMS =
            EnumSet.of(Role.RECORDS_MANAGER, Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL);

    private final DocumentStore store;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final ReferenceNumbers references;
    private final Clock clock;

    public InstrumentPolicy(
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            ReferenceNumbers references,
            Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.references = references;
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
    public Place place(Properties filed) {
        return filed.text(Prm.PROP_STATUS)
                .map(Status::valueOf)
                .map(Status::place)
                .orElse(place());
    }

    @Override
    public boolean creatable(QName type) {
        return !type.equals(Prm.TYPE_INSTRUMENT);
    }

    @Override
    public Properties onFiling(Actor actor, Draft draft) {
        Properties entered;
        if (draft.entry() instanceof Draft.Entry.Legacy legacy) {
            entered = takenOver(actor, draft, legacy);
        } else if (draft.entry() instanceof Draft.Entry.Negotiation negotiation) {
            entered = Properties.EMPTY
                    .with(Prm.PROP_STATUS, Status.NEGOTIATION.name())
                    .with(Prm.PROP_ROUTING_REQUESTED, negotiation.routeWhenComplete());
        } else {
            // Its draft is sent by a person, also when its file comes to a folder with the rule.
            entered = Properties.EMPTY
                    .with(Prm.PROP_STATUS, Status.CONTACT.name())
                    .with(Prm.PROP_ROUTING_REQUESTED, false);
        }
        return entered.with(Prm.PROP_STATUS_SINCE, clock.instant());
    }

    /** Of the backlog: in force or expired by its own dates, with a number, and without what the cycle would have asked. */
    private Properties takenOver(Actor actor, Draft draft, Draft.Entry.Legacy legacy) {
        if (!actor.isSystem() && !actor.has(Role.RECORDS_MANAGER)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-LIFECYCLE-002", Translations.message("role.RECORDS_MANAGER"));
        }
        if (legacy.source().isBlank() || legacy.batch().isBlank()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-INSTRUMENT-002");
        }
        Term signed = Term.of(draft.properties());
        // Tacit renewals of many years ago have come about, though nobody recorded them.
        Term now = signed.asOf(instruments.today());
        Status status = now.isOver(instruments.today()) ? Status.EXPIRED : Status.IN_FORCE;
        Properties entered = Properties.EMPTY.with(Prm.PROP_STATUS, status.name());
        if (now.renewals() > 0) {
            entered = entered.with(Prm.PROP_EXPIRES_ON, now.expiry()).with(Prm.PROP_RENEWALS, (long) now.renewals());
        }
        return entered.with(Prm.PROP_REFERENCE, references.next(draft.type()))
                .with(Prm.PROP_LEGACY_SOURCE, legacy.source())
                .with(Prm.PROP_LEGACY_BATCH, legacy.batch())
                .with(Prm.PROP_LEGACY_REFERENCE, legacy.reference())
                .with(Prm.PROP_SIGNED_ON, legacy.signedOn())
                .with(Prm.PROP_FIRST_EXPIRES_ON, draft.properties().date(Prm.PROP_EXPIRES_ON))
                .with(Prm.PROP_WAIVED_GUARDS, WAIVED);
    }

    @Override
    public Optional<Problem> contentLocked(Document document) {
        Instrument instrument = instruments.of(document);
        if (instrument.status() == Status.SIGNATURE && instrument.isPartlySigned()) {
            return Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-INSTRUMENT-001"));
        }
        return TEXT_MAY_CHANGE.contains(instrument.status())
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Problem.Kind.CONFLICT, "PRM-DOC-011", (Localized) lifecycle.label(instrument.status())));
    }

    /** A draft may go; what has a reference, or something that was filed beside it, is a record. */
    @Override
    public Optional<Problem> deletionLocked(Document document) {
        boolean isDraft = !document.properties().has(Prm.PROP_REFERENCE)
                && TYPE_MAY_CHANGE.contains(Instrument.statusOf(document))
                && store.sources(document.id(), Prm.ASSOC_SUPPORTS).isEmpty();
        return isDraft
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-018", (Localized) document::title));
    }

    /** The reference tells the type, and an amendment belongs to what it amends. */
    @Override
    public Optional<Problem> typeLocked(Document document, QName wanted) {
        boolean free = INTERCHANGEABLE.contains(document.type())
                && INTERCHANGEABLE.contains(wanted)
                && !document.properties().has(Prm.PROP_REFERENCE)
                && TYPE_MAY_CHANGE.contains(Instrument.statusOf(document));
        return free ? Optional.empty() : TypePolicy.super.typeLocked(document, wanted);
    }

    @Override
    public Optional<Problem> childrenLocked(Actor actor, Document document, QName association) {
        return association.equals(Prm.ASSOC_PARTIES) && isSigned(instruments.of(document)) && !corrects(actor)
                ? Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "PRM-INSTRUMENT-005"))
                : Optional.empty();
    }

    @Override
    public Map<QName, Problem> kept(Actor actor, Document document) {
        return corrects(actor) || !isSigned(instruments.of(document))
                ? Map.of()
                : Stream.concat(SIGNED_TERMS.stream(), Stream.of(Prm.ASSOC_PARTIES))
                        .collect(Collectors.toMap(
                                term -> term, term -> Problem.of(Problem.Kind.FORBIDDEN, "PRM-INSTRUMENT-005")));
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        before.ifPresent(was -> requireTermsKept(actor, was, now));
        requireSoundTerms(before, now);
        Document document = before.isPresent() && textChanged(before.get(), now) ? voidClearance(now) : now;
        Instrument instrument = instruments.of(document);
        if (before.isEmpty()) {
            requireEntry(actor, instrument);
        }
        Properties derived = document.properties()
                .with(Prm.PROP_COUNTERPARTY_CATEGORY, counterpartyCategory(instrument))
                .with(Prm.PROP_DUE_BEFORE_APPROVAL, due(actor, instrument));
        return derived.equals(document.properties())
                ? document
                : store.update(document.id(), document.revision(), derived);
    }

    /** What a contact asks at once; and that an instrument has one open amendment at most. */
    private void requireEntry(Actor actor, Instrument instrument) {
        if (instrument.status() == Status.CONTACT) {
            List<Problem.Detail> refusals = refusals(CONTACT, actor, instrument);
            if (!refusals.isEmpty()) {
                throw new Problem(
                        Problem.Kind.GUARD, "PRM-LIFECYCLE-003", List.of(lifecycle.label(Status.CONTACT)), refusals);
            }
        }
        Optional<Document> amended = instrument.isAmendment() && Instrument.isOpen(instrument.document())
                ? instrument.around().amended()
                : Optional.empty();
        amended.ifPresent(parent -> requireOnlyAmendment(actor, instrument, parent));
    }

    private void requireOnlyAmendment(Actor actor, Instrument amendment, Document amended) {
        store.lock(amended.id());
        Status status = Instrument.statusOf(amended);
        if (status != Status.IN_FORCE) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-INSTRUMENT-003", (Localized) lifecycle.label(status));
        }
        amendment.around().siblings().stream()
                .filter(Instrument::isOpen)
                .findFirst()
                .ifPresent(open -> {
                    throw Problem.of(Problem.Kind.CONFLICT, "PRM-INSTRUMENT-004", open.title(actor.language()));
                });
    }

    /** Once signed, terms and parties are corrected by those who keep the records or answer for the text. */
    private void requireTermsKept(Actor actor, Document was, Document now) {
        if (corrects(actor) || !isSigned(instruments.of(was))) {
            return;
        }
        List<Problem.Detail> touched = SIGNED_TERMS.stream()
                .filter(term ->
                        !was.properties().value(term).equals(now.properties().value(term)))
                .sorted()
                .map(term -> Problem.Detail.of("PRM-INSTRUMENT-005", term.toString()))
                .toList();
        if (!touched.isEmpty()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "PRM-INSTRUMENT-005", List.of(), touched);
        }
    }

    /** What is missing is asked for by guards; of what has passed them, and is corrected, it is refused at once. */
    private static void requireSoundTerms(Optional<Document> before, Document now) {
        TermDays terms = new TermDays(now.properties());
        terms.requireSound(before.map(Document::properties));
        before.filter(was -> !Instrument.isOpen(was)).ifPresent(was -> terms.requireComplete(was.properties()));
    }

    private static boolean isSigned(Instrument instrument) {
        return instrument.isPartlySigned() || !Instrument.isOpen(instrument.document());
    }

    private static boolean corrects(Actor actor) {
        return actor.isSystem() || actor.hasAny(CORRECTS_SIGNED_TERMS);
    }

    private static boolean textChanged(Document before, Document now) {
        return !before.content().map(Content::fingerprint).equals(now.content().map(Content::fingerprint));
    }

    private Document voidClearance(Document document) {
        if (!Transition.VOID_CLEARANCE.from().contains(instruments.of(document).status())) {
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
        return Instrument.isOpen(instrument.document())
                ? refusals(DUE_BEFORE_APPROVAL, actor, instrument).stream()
                        .map(Problem.Detail::code)
                        .toList()
                : List.of();
    }

    private static List<Problem.Detail> refusals(List<Guard> guards, Actor actor, Instrument instrument) {
        return guards.stream()
                .flatMap(guard -> guard.refusal(instrument, Attempt.by(actor)).stream())
                .toList();
    }
}
