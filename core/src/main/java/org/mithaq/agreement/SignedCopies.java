package org.mithaq.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Changes;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.document.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * What was signed, as documents of their own beside the cleared text: attached, compared with it, accepted or refused by
 * legal affairs. The cleared file is never overwritten. Each use case is one transaction.
 */
public final class SignedCopies {

    private static final Set<Role> DECIDING = EnumSet.of(Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL);
    private static final Set<Role> SETTING_ASIDE =
            EnumSet.of(Role.OFFICER, Role.RECORDS_MANAGER, Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final SignedTexts texts;
    private final Signatures signatures;
    private final SignedCopyListener notices;
    private final List<StepListener> listeners;
    private final AuditTrail audit;
    private final Clock clock;

    public SignedCopies(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            Signatures signatures,
            SignedCopyListener notices,
            List<StepListener> listeners,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.texts = new SignedTexts(store, instruments);
        this.signatures = signatures;
        this.notices = notices;
        this.listeners = List.copyOf(listeners);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A copy to be attached.
     *
     * @param upload id of the staged file
     * @param language ISO 639-1; empty: as it is found when the text is read
     */
    public record NewCopy(String upload, Optional<LocalDate> signedOn, Optional<String> language) {}

    /**
     * Attaches a signed copy; it is compared by itself once its text was read.
     *
     * @param key as {@link Documents#file}
     * @throws Problem {@code PRM-SIGNATURE-009} in a status without signatures, {@code PRM-SIGNATURE-003} for a day in the
     *     future, and as {@link Documents#file}
     */
    public Document attach(Actor actor, DocumentId instrument, NewCopy copy, Optional<String> key) {
        Map<QName, Object> given = new HashMap<>();
        copy.signedOn().ifPresent(day -> given.put(Prm.PROP_COPY_SIGNED_ON, day));
        copy.language().ifPresent(language -> given.put(Prm.PROP_LANGUAGE, language));
        return work.inTransaction(() -> {
            Document signed = instrument(actor, instrument);
            Draft draft = Draft.attachment(
                    Prm.TYPE_SIGNED_COPY, Properties.of(given), copy.upload(), Prm.ASSOC_SIGNED_COPY_OF, signed.id());
            Document filed = documents.file(actor, draft, key);
            audit(actor, signed.id(), "signature.copyAttached", Map.of(), Map.of("cm:name", filed.name()));
            return filed;
        });
    }

    /** Copies of the instrument, those that were refused or set aside included, oldest first. */
    public List<Document> of(Actor actor, DocumentId instrument) {
        return work.inTransaction(
                () -> instruments.of(instrument(actor, instrument)).around().signedCopies());
    }

    /** The copy beside the cleared text, compared now. */
    public SignedText compared(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            Document copy = copy(actor, id);
            return texts.of(copy, instrumentOf(copy));
        });
    }

    /** What a person may decide about a copy now. */
    public Set<DeviationDecision> decisions(Actor actor, Document copy) {
        return work.inTransaction(() -> {
            EnumSet<DeviationDecision> decisions = EnumSet.noneOf(DeviationDecision.class);
            if (copy.properties().has(Prm.PROP_DEVIATION_DECISION)) {
                return decisions;
            }
            Document instrument = instrumentOf(copy);
            if (actor.hasAny(DECIDING) && copy.properties().has(Prm.PROP_COMPARISON_RESULT)) {
                decisions.add(DeviationDecision.ACCEPTED);
            }
            if (actor.hasAny(DECIDING) && Instrument.statusOf(instrument) == Status.VALIDATION) {
                decisions.add(DeviationDecision.REFUSED);
            }
            if (actor.hasAny(SETTING_ASIDE) && isDispensable(copy, instrument)) {
                decisions.add(DeviationDecision.SET_ASIDE);
            }
            return decisions;
        });
    }

    /**
     * Decides about a signed copy. A refusal brings the instrument back from VALIDATION to SIGNATURE, and all parties sign
     * again. A copy that was attached by mistake is set aside: during the signing, or as long as another one stays.
     *
     * @throws Problem {@code PRM-SIGNATURE-013} when it was decided already, {@code PRM-SIGNATURE-011} before it was
     *     compared, {@code PRM-SIGNATURE-012} without a reason where the text does not equal the cleared one, {@code
     *     PRM-REVIEW-010} for another decision without a reason, {@code PRM-INSTRUMENT-006} for a refusal outside of
     *     VALIDATION, {@code PRM-SIGNATURE-018} for setting the last copy aside
     */
    public Document decide(Actor actor, DocumentId id, DeviationDecision decision, String reason) {
        return work.inTransaction(() -> {
            copy(actor, id);
            Document instrument = store.lock(instrumentOf(copy(actor, id)).id()).orElseThrow();
            Document copy = store.lock(id).orElseThrow();
            if (copy.properties().has(Prm.PROP_DEVIATION_DECISION)) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-013");
            }
            switch (decision) {
                case ACCEPTED -> requireAcceptable(actor, copy, reason);
                case REFUSED -> requireRefusable(actor, Instrument.statusOf(instrument), reason);
                case SET_ASIDE -> requireDispensable(actor, copy, instrument, reason);
            }
            boolean accepted = isAccepted(actor, instrument);
            Properties after = copy.properties()
                    .with(Prm.PROP_DEVIATION_DECISION, decision.name())
                    .with(Prm.PROP_DEVIATION_REASON, reason)
                    .with(Prm.PROP_DEVIATION_DECIDED_BY, actor.person().value())
                    .with(Prm.PROP_DEVIATION_DECIDED_AT, clock.instant());
            write(actor, copy, "signature.copy" + decision.name(), after);
            audit(actor, instrument.id(), "signature.copy" + decision.name(), Map.of(), said(copy, reason));
            if (decision == DeviationDecision.REFUSED) {
                signAgain(Attempt.by(actor).saying(reason), instrument);
            } else if (!accepted && isAccepted(actor, instrument)) {
                notices.accepted(actor, instrument);
            }
            return documents.open(actor, id);
        });
    }

    /** Signed by all, and what was signed accepted: the entry into force is the next step. */
    private boolean isAccepted(Actor actor, Document instrument) {
        return Instrument.statusOf(instrument) == Status.VALIDATION
                && Guard.SIGNED_TEXT_ACCEPTED
                        .refusal(instruments.of(instrument), Attempt.by(actor))
                        .isEmpty();
    }

    private void signAgain(Attempt attempt, Document instrument) {
        Document back = lifecycle.take(Transition.REFUSE_DEVIATION, attempt, instrument.id());
        signatures.clear(attempt.actor(), back.id());
        listeners.forEach(listener -> listener.taken(Transition.REFUSE_DEVIATION, attempt, instrument, back));
    }

    private static void requireAcceptable(Actor actor, Document copy, String reason) {
        requireRole(actor, DECIDING);
        Optional<String> result = copy.properties().text(Prm.PROP_COMPARISON_RESULT);
        if (result.isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-011");
        }
        if (reason.isBlank()
                && result.filter(ComparisonResult.EQUAL.name()::equals).isEmpty()) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-012");
        }
    }

    private void requireRefusable(Actor actor, Status status, String reason) {
        if (status != Status.VALIDATION) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-INSTRUMENT-006", lifecycle.label(status));
        }
        requireRole(actor, DECIDING);
        requireReason(reason);
    }

    private void requireDispensable(Actor actor, Document copy, Document instrument, String reason) {
        requireRole(actor, SETTING_ASIDE);
        if (!isDispensable(copy, instrument)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SIGNATURE-018");
        }
        requireReason(reason);
    }

    /** During the signing another one can follow; after it one has to stay. */
    private boolean isDispensable(Document copy, Document instrument) {
        return Instrument.statusOf(instrument) == Status.SIGNATURE
                || instruments.of(instrument).around().signedCopies().stream()
                        .anyMatch(other -> !other.id().equals(copy.id()) && DeviationDecision.counts(other));
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

    /** Compares a copy whose text was read, unless that was done. Repeating it changes nothing. */
    void settle(Actor system, DocumentId id) {
        work.inTransaction(() -> {
            Optional<Document> found = store.find(id).filter(d -> d.type().equals(Prm.TYPE_SIGNED_COPY));
            Optional<Document> instrument = found.flatMap(this::signedInstrument);
            if (instrument.isEmpty() || found.get().properties().has(Prm.PROP_DEVIATION_DECISION)) {
                return;
            }
            Document copy = store.lock(id).orElseThrow();
            SignedText text = texts.of(copy, instrument.get());
            Optional<String> result = text.result().map(Enum::name);
            boolean known = copy.properties().text(Prm.PROP_COMPARISON_RESULT).equals(result)
                    && copy.properties().text(Prm.PROP_COMPARED_FINGERPRINT).equals(text.fingerprint());
            if (result.isPresent() && !known) {
                Properties after = copy.properties()
                        .with(Prm.PROP_COMPARISON_RESULT, result)
                        .with(Prm.PROP_COMPARED_FINGERPRINT, text.fingerprint());
                write(system, copy, "signature.compared", after);
                notices.compared(instrument.get(), text);
            }
        });
    }

    private Document instrument(Actor actor, DocumentId id) {
        return instruments.require(documents.open(actor, id));
    }

    private Document copy(Actor actor, DocumentId id) {
        Document copy = documents.open(actor, id);
        if (!copy.type().equals(Prm.TYPE_SIGNED_COPY)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-017");
        }
        return copy;
    }

    private Document instrumentOf(Document copy) {
        return signedInstrument(copy).orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-010"));
    }

    private Optional<Document> signedInstrument(Document copy) {
        return store.targets(copy.id(), Prm.ASSOC_SIGNED_COPY_OF).stream()
                .findFirst()
                .flatMap(store::find);
    }

    private static Map<String, String> said(Document copy, String reason) {
        Map<String, String> said = new TreeMap<>(Map.of("cm:name", copy.name()));
        if (!reason.isBlank()) {
            said.put("comment", reason);
        }
        return said;
    }

    private void write(Actor actor, Document copy, String action, Properties after) {
        Map<String, String> replaced = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        Changes.between(copy.properties(), after, replaced, values);
        store.update(copy.id(), copy.revision(), after);
        audit(actor, copy.id(), action, replaced, values);
    }

    private void audit(
            Actor actor, DocumentId id, String action, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, before, after));
    }
}
