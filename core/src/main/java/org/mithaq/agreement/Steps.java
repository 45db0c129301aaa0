package org.mithaq.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Changes;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * The steps of the cycle that a person or the calendar takes outside of a legal review, and what is recorded on the way to
 * them: a notice, the sign-off of a compensation balance. Each use case is one transaction.
 */
public final class Steps {

    /** Those that a person asks for here; a review, a signature and the calendar take the others. */
    private static final Set<Transition> ASKED_FOR = EnumSet.of(
            Transition.OPEN_NEGOTIATION,
            Transition.APPROVE,
            Transition.RETURN_TO_NEGOTIATION,
            Transition.REFUSE_APPROVAL,
            Transition.COMPLETE_SIGNATURE,
            Transition.ENTER_INTO_FORCE,
            Transition.SUSPEND,
            Transition.RESUME,
            Transition.RENEW_EXPRESSLY,
            Transition.TERMINATE,
            Transition.CLOSE,
            Transition.ABANDON);

    private static final Set<Role> KEEPS_RECORDS =
            EnumSet.of(Role.RECORDS_MANAGER, Role.HEAD_OF_SECTOR, Role.HEAD_OF_LEGAL, Role.ADMINISTRATOR);

    private static final int WAITING_LIMIT = 200;

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Drafts drafts;
    private final AccessPolicy policy;
    private final Documents documents;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final AuditTrail audit;
    private final List<StepListener> listeners;
    private final Clock clock;

    public Steps(
            UnitOfWork work,
            DocumentStore store,
            AccessPolicy policy,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            AuditTrail audit,
            List<StepListener> listeners,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.drafts = new Drafts(store);
        this.policy = policy;
        this.documents = documents;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** Whether it is a step that {@link #take} accepts. */
    public static boolean isAskedFor(Transition transition) {
        return ASKED_FOR.contains(transition);
    }

    /**
     * Takes a step.
     *
     * @param expected the state of the instrument that the person saw
     * @param attempt who, with the comment or the reason that the step asks for
     * @throws Problem {@code PRM-LIFECYCLE-004} for a step that is taken elsewhere, {@code PRM-DOC-009} (CONFLICT) when the
     *     instrument was changed in the meantime, and as {@link Lifecycle#take}
     */
    public Document take(Transition transition, Attempt attempt, DocumentId id, Revision expected) {
        if (!isAskedFor(transition)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-LIFECYCLE-004", transition.name());
        }
        return work.inTransaction(() -> {
            instrument(attempt.actor(), id);
            Document seen = store.lock(id).orElseThrow();
            if (!seen.revision().equals(expected)) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-009");
            }
            return taken(transition, attempt, seen);
        });
    }

    /** Takes a step because the calendar says so; see {@link Lifecycle#take}. */
    public Document taken(Transition transition, Actor system, DocumentId id) {
        return work.inTransaction(
                () -> taken(transition, Attempt.by(system), store.lock(id).orElseThrow()));
    }

    private Document taken(Transition transition, Attempt attempt, Document seen) {
        Document now = lifecycle.take(transition, attempt, seen.id());
        listeners.forEach(listener -> listener.taken(transition, attempt, seen, now));
        return store.find(seen.id()).orElseThrow();
    }

    /**
     * Records that a party gave notice, against renewal or of termination. A later record replaces it.
     *
     * @param party who gave it, as people write it
     * @throws Problem {@code PRM-INSTRUMENT-006} unless the instrument is in force or suspended, {@code PRM-INSTRUMENT-007}
     *     for a day in the future, {@code PRM-INSTRUMENT-011} for one before the entry into force, {@code
     *     PRM-INSTRUMENT-008} without a party
     */
    public Document recordNotice(Actor actor, DocumentId id, LocalDate givenOn, String party) {
        return work.inTransaction(() -> {
            Document document = locked(actor, id, Set.of(Role.OFFICER, Role.HEAD_OF_SECTOR, Role.RECORDS_MANAGER));
            requireStatus(document, Status.IN_FORCE, Status.SUSPENDED);
            if (givenOn.isAfter(instruments.today())) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-INSTRUMENT-007", Translations.day(givenOn));
            }
            TermDays days = new TermDays(document.properties());
            if (days.beginAfter(givenOn)) {
                throw Problem.of(
                        Problem.Kind.INVALID,
                        "PRM-INSTRUMENT-011",
                        Translations.day(givenOn),
                        Translations.day(days.effective().orElseThrow()));
            }
            if (party.isBlank()) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-INSTRUMENT-008");
            }
            return write(
                    actor,
                    document,
                    "instrument.noticeRecorded",
                    "",
                    document.properties()
                            .with(Prm.PROP_NOTICE_GIVEN_ON, givenOn)
                            .with(Prm.PROP_NOTICE_GIVEN_BY, party));
        });
    }

    /**
     * Accepts, for finance, that reimbursements stay open when the instrument is closed.
     *
     * @throws Problem {@code PRM-INSTRUMENT-006} unless it has expired or was terminated, {@code PRM-REVIEW-010} without a
     *     reason
     */
    public Document signOffCompensation(Actor actor, DocumentId id, String reason) {
        return work.inTransaction(() -> {
            Document document = locked(actor, id, Set.of(Role.FINANCE_OFFICER));
            requireStatus(document, Status.EXPIRED, Status.TERMINATED);
            if (reason.isBlank()) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-010");
            }
            return write(
                    actor,
                    document,
                    "instrument.compensationSignedOff",
                    reason,
                    document.properties()
                            .with(
                                    Prm.PROP_COMPENSATION_SIGNED_OFF_BY,
                                    actor.person().value()));
        });
    }

    /**
     * Instruments that wait for a step which the person's roles allow, and their own drafts that legal affairs sent back,
     * the longest waiting first; at most 200. A step that merely could be taken (to suspend, to abandon) is not waited for.
     */
    public List<Document> waitingFor(Actor actor) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Transition transition : EnumSet.of(
                Transition.OPEN_NEGOTIATION,
                Transition.APPROVE,
                Transition.COMPLETE_SIGNATURE,
                Transition.ENTER_INTO_FORCE,
                Transition.REFUSE_DEVIATION,
                Transition.CLOSE)) {
            if (actor.hasAny(transition.roles())) {
                statuses.addAll(transition.from());
            }
        }
        return work.inTransaction(() -> Stream.concat(
                        statuses.stream().flatMap(status -> inStatus(actor, status, document -> true)),
                        inStatus(actor, Status.NEGOTIATION, draft -> Drafts.isOf(actor, draft))
                                .filter(drafts::isSentBack))
                .sorted(Comparator.comparing(document ->
                        document.properties().instant(Prm.PROP_STATUS_SINCE).orElse(document.created())))
                .limit(WAITING_LIMIT)
                .toList());
    }

    /**
     * Instruments that got a number and were not concluded: their numbers are never given again. By number.
     *
     * @throws Problem {@code PRM-LIFECYCLE-002} for who keeps no records
     */
    public List<Document> cancelledNumbers(Actor actor) {
        if (!actor.hasAny(KEEPS_RECORDS)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-LIFECYCLE-002", Lifecycle.names(KEEPS_RECORDS));
        }
        return work.inTransaction(() -> inStatus(actor, Status.NOT_CONCLUDED, document -> document.properties()
                        .has(Prm.PROP_REFERENCE))
                .sorted(Comparator.comparing(document ->
                        document.properties().text(Prm.PROP_REFERENCE).orElse("")))
                .toList());
    }

    /** Those that the person may read: an instrument is governed by its own confinement, and the host's access control. */
    private Stream<Document> inStatus(Actor actor, Status status, Predicate<Document> wanted) {
        return store
                .outlines(
                        Prm.TYPE_INSTRUMENT,
                        Prm.PROP_STATUS,
                        new Condition.Is(status.name()),
                        document -> wanted.test(document) && policy.mayRead(actor, document.confinement()))
                .stream();
    }

    private Document locked(Actor actor, DocumentId id, Set<Role> roles) {
        instrument(actor, id);
        if (!actor.hasAny(roles)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-LIFECYCLE-002", Lifecycle.names(roles));
        }
        return store.lock(id).orElseThrow();
    }

    private void requireStatus(Document document, Status... accepted) {
        Status status = Instrument.statusOf(document);
        if (!List.of(accepted).contains(status)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-INSTRUMENT-006", lifecycle.label(status));
        }
    }

    private Document instrument(Actor actor, DocumentId id) {
        return instruments.require(documents.open(actor, id));
    }

    private Document write(Actor actor, Document document, String action, String comment, Properties after) {
        Map<String, String> replaced = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        Changes.between(document.properties(), after, replaced, values);
        Optional.of(comment).filter(said -> !said.isBlank()).ifPresent(said -> values.put("comment", said));
        Document written = store.update(document.id(), document.revision(), after);
        audit.append(AuditEvent.of(clock.instant(), actor, document.id().value(), action, replaced, values));
        return written;
    }
}
