package org.mithaq.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Changes;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * Who has signed an instrument, and when: recorded party by party, corrected with a reason, taken back while nobody else has
 * signed. The only writer of a party's day of signature. Each use case is one transaction.
 */
public final class Signatures {

    private static final Set<Role> CORRECTING = Set.of(Role.RECORDS_MANAGER);
    private static final Set<Role> TAKING_BACK = Set.of(Role.OFFICER, Role.RECORDS_MANAGER);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    public Signatures(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A party's signature.
     *
     * @param name of the person who signed
     * @param capacity in which that person signed; empty when it is not known
     */
    public record Signature(LocalDate signedOn, String name, String capacity) {}

    /** How many of those who sign have signed. */
    public record Progress(int signed, int of) {

        public boolean isPartial() {
            return signed > 0 && signed < of;
        }
    }

    /** Empty for what is no instrument. */
    public Optional<Progress> progress(Document document) {
        if (!instruments.isInstrument(document)) {
            return Optional.empty();
        }
        return work.inTransaction(() -> {
            List<Party> signatories = instruments.of(document).signatories();
            int signed = (int) signatories.stream()
                    .filter(party -> party.signedOn().isPresent())
                    .count();
            return Optional.of(new Progress(signed, signatories.size()));
        });
    }

    /**
     * Records that a party has signed. From the first signature on the text is locked.
     *
     * @param expected the state of the instrument that the person saw
     * @throws Problem {@code PRM-SIGNATURE-001} for a party that is not of the instrument, {@code -008} for one that does not
     *     sign, {@code -002} when it has signed already, {@code -003} for a day in the future, {@code -004} for one before the
     *     clearance, {@code -019} for one after the expiry, {@code -005} without a name, and as {@link Lifecycle#take}
     */
    public Document record(Actor actor, DocumentId id, DocumentId party, Revision expected, Signature signature) {
        return work.inTransaction(() -> {
            Document document = editable(actor, id, expected);
            Party signing = party(document, party);
            if (signing.signedOn().isPresent()) {
                throw Problem.of(
                        Problem.Kind.CONFLICT,
                        "PRM-SIGNATURE-002",
                        Translations.day(signing.signedOn().get()));
            }
            requireSound(document, signature);
            lifecycle.take(Transition.RECORD_SIGNATURE, Attempt.by(actor), id);
            write(actor, id, party, "signature.recorded", "", Optional.of(signature));
            return documents.open(actor, id);
        });
    }

    /**
     * As {@link #record(Actor, DocumentId, DocumentId, Revision, Signature)}, for who names the party and saw no state of the
     * instrument: an action of a folder's rule.
     *
     * @param party its name as the text has it, or that of its organisation; empty for the first that has not signed
     * @param day empty for today
     * @throws Problem {@code PRM-SIGNATURE-022} when no party is left that has not signed
     */
    public Document record(
            Actor actor, DocumentId id, Optional<String> party, Optional<LocalDate> day, String name, String capacity) {
        return work.inTransaction(() -> {
            instruments.require(documents.open(actor, id));
            Document locked = store.lock(id).orElseThrow();
            List<Party> parties = instruments.of(locked).parties();
            DocumentId signing = party.map(named -> named(parties, named)
                            .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-SIGNATURE-001")))
                    .or(() -> parties.stream().filter(Signatures::isAwaited).findFirst())
                    .map(Party::id)
                    .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-022"));
            Signature signature = new Signature(day.orElseGet(instruments::today), name, capacity);
            return record(actor, id, signing, locked.revision(), signature);
        });
    }

    /** The day of a text like 2026-03-31. @throws Problem {@code PRM-SIGNATURE-023} for any other */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-023", text);
        }
    }

    private static boolean isAwaited(Party party) {
        return party.signs() && party.signedOn().isEmpty();
    }

    /** Of several of the name, one that has not signed. */
    private Optional<Party> named(List<Party> parties, String name) {
        List<Party> bearing =
                parties.stream().filter(party -> isNamed(party, name.strip())).toList();
        return bearing.stream().filter(Signatures::isAwaited).findFirst().or(() -> bearing.stream()
                .findFirst());
    }

    private boolean isNamed(Party party, String name) {
        return party.name().strip().equalsIgnoreCase(name)
                || party.partner()
                        .flatMap(store::find)
                        .filter(partner -> Stream.of(WorkingLanguage.values())
                                .anyMatch(language -> partner.title(language).equalsIgnoreCase(name)))
                        .isPresent();
    }

    /**
     * Corrects a signature that was recorded wrongly, as the records manager.
     *
     * @throws Problem {@code PRM-SIGNATURE-006} when the party has not signed, {@code PRM-REVIEW-010} without a reason, and
     *     as {@link #record}
     */
    public Document correct(
            Actor actor, DocumentId id, DocumentId party, Revision expected, Signature signature, String reason) {
        return work.inTransaction(() -> {
            Document document = editable(actor, id, expected);
            requireRole(actor, CORRECTING);
            requireSigned(party(document, party));
            requireSound(document, signature);
            requireReason(reason);
            write(actor, id, party, "signature.corrected", reason, Optional.of(signature));
            if (document.properties().has(Prm.PROP_SIGNED_ON)) {
                Document now = store.lock(id).orElseThrow();
                store.update(
                        id,
                        now.revision(),
                        now.properties()
                                .with(Prm.PROP_SIGNED_ON, instruments.of(now).lastSignature()));
            }
            return documents.open(actor, id);
        });
    }

    /**
     * Takes back a signature that was recorded by mistake, while no other party has signed.
     *
     * @throws Problem {@code PRM-SIGNATURE-007} when another party has signed or the instrument is no longer being signed,
     *     {@code PRM-SIGNATURE-006} when the party has not signed, {@code PRM-REVIEW-010} without a reason
     */
    public Document takeBack(Actor actor, DocumentId id, DocumentId party, Revision expected, String reason) {
        return work.inTransaction(() -> {
            Document document = editable(actor, id, expected);
            requireRole(actor, TAKING_BACK);
            requireSigned(party(document, party));
            requireReason(reason);
            if (!isAlone(instruments.of(document))) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-007");
            }
            write(actor, id, party, "signature.takenBack", reason, Optional.empty());
            return documents.open(actor, id);
        });
    }

    public boolean mayRecord(Actor actor, Document document) {
        return documents.mayEdit(actor, document)
                && Instrument.statusOf(document) == Status.SIGNATURE
                && actor.hasAny(Transition.RECORD_SIGNATURE.roles());
    }

    public boolean mayCorrect(Actor actor, Document document) {
        return documents.mayEdit(actor, document) && actor.hasAny(CORRECTING);
    }

    public boolean mayTakeBack(Actor actor, Document document) {
        return documents.mayEdit(actor, document)
                && actor.hasAny(TAKING_BACK)
                && work.inTransaction(() -> isAlone(instruments.of(document)));
    }

    /** The parties as people see them, with what was recorded of their signatures. */
    public List<Document> parties(Actor actor, DocumentId id) {
        return documents.children(actor, id, Prm.ASSOC_PARTIES);
    }

    /** All parties sign again. */
    void clear(Actor actor, DocumentId id) {
        for (Party party : instruments.of(store.find(id).orElseThrow()).parties()) {
            if (party.signedOn().isPresent()) {
                write(actor, id, party.id(), "signature.voided", "", Optional.empty());
            }
        }
        Document now = store.lock(id).orElseThrow();
        store.update(id, now.revision(), now.properties().without(Prm.PROP_SIGNED_ON));
    }

    private static boolean isAlone(Instrument instrument) {
        return instrument.status() == Status.SIGNATURE
                && instrument.parties().stream()
                                .filter(party -> party.signedOn().isPresent())
                                .count()
                        == 1;
    }

    private Document editable(Actor actor, DocumentId id, Revision expected) {
        Document seen = instruments.require(documents.open(actor, id));
        if (!documents.mayEdit(actor, seen)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
        }
        Document document = store.lock(id).orElseThrow();
        if (!document.revision().equals(expected)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-009");
        }
        return document;
    }

    private Party party(Document document, DocumentId id) {
        Party party = instruments.of(document).parties().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-SIGNATURE-001"));
        if (!party.signs()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-008");
        }
        return party;
    }

    private void requireSound(Document document, Signature signature) {
        LocalDate day = signature.signedOn();
        if (day.isAfter(instruments.today())) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-003", Translations.day(day));
        }
        TermDays days = new TermDays(document.properties());
        if (days.endBefore(Optional.of(day))) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "PRM-SIGNATURE-019",
                    Translations.day(day),
                    Translations.day(days.expiry().orElseThrow()));
        }
        document.properties()
                .instant(Prm.PROP_CLEARED_AT)
                .map(instruments::dayOf)
                .filter(day::isBefore)
                .ifPresent(cleared -> {
                    throw Problem.of(
                            Problem.Kind.INVALID,
                            "PRM-SIGNATURE-004",
                            Translations.day(day),
                            Translations.day(cleared));
                });
        if (signature.name().isBlank()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-005");
        }
    }

    private static void requireSigned(Party party) {
        if (party.signedOn().isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-006");
        }
    }

    private static void requireRole(Actor actor, Set<Role> roles) {
        if (!actor.hasAny(roles)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-LIFECYCLE-002", Lifecycle.names(roles));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-010");
        }
    }

    private void write(
            Actor actor, DocumentId id, DocumentId party, String action, String reason, Optional<Signature> signature) {
        Document before = store.lock(party).orElseThrow();
        Properties after = before.properties().with(Prm.PROP_PARTY_SIGNED_ON, signature.map(Signature::signedOn));
        if (signature.isPresent()) {
            after = after.with(Prm.PROP_SIGNATORY_NAME, signature.get().name().strip())
                    .with(
                            Prm.PROP_SIGNATORY_CAPACITY,
                            signature.get().capacity().strip());
        }
        store.update(party, before.revision(), after);
        Map<String, String> replaced = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        Changes.between(before.properties(), after, replaced, values);
        before.properties().text(Prm.PROP_PARTY_NAME).ifPresent(name -> values.put("prm:partyName", name));
        if (!reason.isBlank()) {
            values.put("comment", reason);
        }
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, replaced, values));
    }
}
