package org.mithaq.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Properties;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * The maturity cycle: the only writer of an instrument's status.
 *
 * <p>Runs inside the caller's transaction and holds the document locked: of two people who decide at once, the second
 * finds the status changed and gets {@code PRM-LIFECYCLE-001}.
 */
public final class Lifecycle {

    private final DocumentStore store;
    private final Instruments instruments;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final ContentModel model;
    private final Clock clock;

    public Lifecycle(
            DocumentStore store,
            Instruments instruments,
            ReferenceNumbers references,
            AuditTrail audit,
            ContentModel model,
            Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.references = references;
        this.audit = audit;
        this.model = model;
        this.clock = clock;
    }

    /**
     * What could come next, for the lifecycle bar.
     *
     * @param refusals why it is not possible now; empty when it is
     */
    public record Option(Transition transition, List<Problem.Detail> refusals) {
        public Option {
            refusals = List.copyOf(refusals);
        }
    }

    /** The transitions that people take from the present status, each with what stands against it for this person. */
    public List<Option> options(Actor actor, Instrument instrument) {
        List<Option> options = new ArrayList<>();
        for (Transition transition : Transition.values()) {
            if (transition.from().contains(instrument.status()) && isForPeople(transition)) {
                options.add(new Option(transition, standing(transition, actor, instrument)));
            }
        }
        return options;
    }

    /** A signature is recorded for a party, not taken as a step by itself. */
    private static boolean isForPeople(Transition transition) {
        return !transition.roles().isEmpty() && transition != Transition.RECORD_SIGNATURE;
    }

    /** What a decision will bring with it (outcome, comment, reason) is not asked for in advance. */
    private List<Problem.Detail> standing(Transition transition, Actor actor, Instrument instrument) {
        List<Problem.Detail> refusals = new ArrayList<>();
        if (!mayTake(actor, transition)) {
            refusals.add(Problem.Detail.of("PRM-LIFECYCLE-002", "", roles(transition)));
        }
        Attempt attempt = new Attempt(
                actor,
                Optional.of(Clearance.CLEARED),
                "…",
                Set.of(actor.person()),
                Optional.of(NotConcludedReason.WITHDRAWN));
        refusals.addAll(refusals(transition, instrument, attempt));
        return refusals;
    }

    /** The guards that fail; empty when the transition may be taken by whoever has the role. */
    public List<Problem.Detail> refusals(Transition transition, Instrument instrument, Attempt attempt) {
        return transition.guards().stream()
                .flatMap(guard -> guard.refusal(instrument, attempt).stream())
                .toList();
    }

    /**
     * Takes the transition.
     *
     * @throws Problem {@code PRM-LIFECYCLE-001} (CONFLICT) from another status, {@code PRM-LIFECYCLE-002} (FORBIDDEN)
     *     without the role, {@code PRM-LIFECYCLE-003} (GUARD) with one detail per guard that failed
     */
    public Document take(Transition transition, Attempt attempt, DocumentId id) {
        Document document =
                store.lock(id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-001", id.value()));
        Instrument instrument = instruments.of(document);
        if (!transition.from().contains(instrument.status())) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "PRM-LIFECYCLE-001", label(transition.to()), label(instrument.status()));
        }
        if (!attempt.actor().isSystem() && !mayTake(attempt.actor(), transition)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-LIFECYCLE-002", roles(transition));
        }
        List<Problem.Detail> refusals = refusals(transition, instrument, attempt);
        if (!refusals.isEmpty()) {
            throw new Problem(Problem.Kind.GUARD, "PRM-LIFECYCLE-003", List.of(label(transition.to())), refusals);
        }
        Properties after = after(transition, attempt, instrument);
        Document written = store.update(id, document.revision(), after);
        record(transition, attempt, instrument, after);
        return written;
    }

    private Properties after(Transition transition, Attempt attempt, Instrument instrument) {
        Instant now = clock.instant();
        Document document = instrument.document();
        Properties properties = document.properties();
        if (transition.to() != instrument.status()) {
            properties =
                    properties.with(Prm.PROP_STATUS, transition.to().name()).with(Prm.PROP_STATUS_SINCE, now);
        }
        return switch (transition) {
            case SEND_TO_LEGAL_REVIEW ->
                properties.has(Prm.PROP_REFERENCE)
                        ? properties
                        : properties.with(Prm.PROP_REFERENCE, references.next(document.type()));
            case CLEAR ->
                properties
                        .with(Prm.PROP_CLEARED_FINGERPRINT, document.content().map(Content::fingerprint))
                        .with(Prm.PROP_CLEARED_AT, now)
                        .with(Prm.PROP_CLEARED_BY, attempt.actor().person().value())
                        .with(Prm.PROP_CLEARANCE_OUTCOME, attempt.clearance().map(Enum::name))
                        .with(Prm.PROP_CLEARANCE_COMMENT, attempt.comment());
            case VOID_CLEARANCE, RETURN_TO_NEGOTIATION -> withoutClearance(properties);
            case REJECT -> properties.with(Prm.PROP_NOT_CONCLUDED_REASON, NotConcludedReason.REJECTED.name());
            case REFUSE_APPROVAL ->
                properties.with(Prm.PROP_NOT_CONCLUDED_REASON, NotConcludedReason.NOT_APPROVED.name());
            case ABANDON ->
                properties.with(Prm.PROP_NOT_CONCLUDED_REASON, attempt.reason().map(Enum::name));
            case COMPLETE_SIGNATURE ->
                numbered(document, properties.with(Prm.PROP_SIGNED_ON, instrument.lastSignature()));
            case ENTER_INTO_FORCE -> properties.with(Prm.PROP_FIRST_EXPIRES_ON, properties.date(Prm.PROP_EXPIRES_ON));
            case RENEW_TACITLY, RENEW_EXPRESSLY -> renewed(instrument.term().renewed(), properties);
            case OPEN_NEGOTIATION,
                    REQUEST_CHANGES,
                    WITHDRAW_FROM_REVIEW,
                    APPROVE,
                    RECORD_SIGNATURE,
                    REFUSE_DEVIATION,
                    SUSPEND,
                    RESUME,
                    EXPIRE,
                    TERMINATE,
                    CLOSE -> properties;
        };
    }

    private static Properties withoutClearance(Properties properties) {
        return properties
                .without(Prm.PROP_CLEARED_FINGERPRINT)
                .without(Prm.PROP_CLEARED_AT)
                .without(Prm.PROP_CLEARED_BY)
                .without(Prm.PROP_CLEARANCE_OUTCOME)
                .without(Prm.PROP_CLEARANCE_COMMENT);
    }

    /** An amendment gets its number within the amended instrument once all have signed. */
    private Properties numbered(Document document, Properties properties) {
        if (!document.type().equals(Prm.TYPE_AMENDMENT) || properties.has(Prm.PROP_AMENDMENT_NUMBER)) {
            return properties;
        }
        DocumentId amended = store.targets(document.id(), Prm.ASSOC_AMENDS).get(0);
        return properties.with(Prm.PROP_AMENDMENT_NUMBER, references.nextAmendment(amended));
    }

    /** A notice that came too late, or for the term that has passed, says nothing about the next one. */
    private static Properties renewed(Term renewed, Properties properties) {
        return properties
                .with(Prm.PROP_FIRST_EXPIRES_ON, renewed.firstExpiry())
                .with(Prm.PROP_EXPIRES_ON, renewed.expiry())
                .with(Prm.PROP_RENEWALS, (long) renewed.renewals())
                .without(Prm.PROP_NOTICE_GIVEN_ON)
                .without(Prm.PROP_NOTICE_GIVEN_BY);
    }

    private void record(Transition transition, Attempt attempt, Instrument before, Properties after) {
        Map<String, String> replaced = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        Changes.between(before.document().properties(), after, replaced, values);
        replaced.put(Prm.PROP_STATUS.toString(), before.status().name());
        values.put(Prm.PROP_STATUS.toString(), transition.to().name());
        attempt.clearance().ifPresent(clearance -> values.put(Prm.PROP_CLEARANCE_OUTCOME.toString(), clearance.name()));
        if (!attempt.comment().isBlank()) {
            values.put("comment", attempt.comment());
        }
        audit.append(AuditEvent.of(
                clock.instant(),
                attempt.actor(),
                before.document().id().value(),
                "lifecycle." + transition.name(),
                replaced,
                values));
    }

    private static boolean mayTake(Actor actor, Transition transition) {
        return actor.hasAny(transition.roles());
    }

    /** The status' name in the reader's language. */
    public Localized label(Status status) {
        return language -> model.property(Prm.PROP_STATUS)
                .flatMap(property -> property.listOfValues())
                .flatMap(list -> list.label(status.name(), language.locale()))
                .orElse(status.name());
    }

    private static Localized roles(Transition transition) {
        return names(transition.roles());
    }

    /** The roles' names as a list. */
    static Localized names(Set<Role> roles) {
        return Translations.list(roles.stream()
                .sorted()
                .map(role -> Translations.message("role." + role.name()))
                .toList());
    }
}
