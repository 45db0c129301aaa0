package org.mithaq.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Guard;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.Transition;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * Legal review of drafts: sent, taken back, kept in line with their text. Each use case is one transaction over documents
 * and tasks; what people then decide in their tasks is the affair of {@link ReviewDecisions}.
 */
public final class LegalReview {

    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String BEING_READ = Guard.TEXT_READABLE.code() + "." + TextState.PENDING;

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final AuditTrail audit;
    private final Rounds rounds;
    private final Notes notes;
    private final Submissions submissions;
    private final Clock clock;

    public LegalReview(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            Routing routing,
            ReviewProcess process,
            ReviewNotices notices,
            AuditTrail audit,
            WorkingCalendar calendar,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.process = process;
        this.notices = notices;
        this.audit = audit;
        this.rounds = new Rounds(store, clock);
        this.notes = new Notes(store, clock);
        this.submissions = new Submissions(store, instruments, lifecycle, routing, process, notices, calendar, clock);
        this.clock = clock;
    }

    /**
     * Sends a draft to legal review.
     *
     * @throws Problem as {@link Lifecycle#take}; {@code PRM-REVIEW-006} when the document is no instrument
     */
    public Document send(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            Document document = instrument(actor, id);
            if (!documents.mayEdit(actor, document)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
            }
            Optional<ReviewTask> completion = completionTask(id);
            if (completion.isPresent()) {
                process.complete(completion.get().id(), actor, new ReviewProcess.Decision(Outcome.SUBMITTED, ""));
            } else {
                submissions.start(submissions.send(actor, id));
            }
            return documents.open(actor, id);
        });
    }

    /**
     * Has a draft that lies in a folder with the rule go to legal review by itself as soon as it is complete, unless that was
     * decided before: by whoever filed it or kept it back, or by a round that it went through. Repeating it changes nothing,
     * and what is no draft is left as it is.
     *
     * @param rule the rule of the folder, whose maker decided that it may
     */
    public void routeFiled(Actor rule, DocumentId id) {
        work.inTransaction(() -> {
            Optional<Document> draft = store.lock(id)
                    .filter(instruments::isInstrument)
                    .filter(document -> Instrument.statusOf(document) == Status.NEGOTIATION)
                    .filter(document -> !document.properties().has(Prm.PROP_ROUTING_REQUESTED));
            draft.ifPresent(document -> {
                store.update(id, document.revision(), document.properties().with(Prm.PROP_ROUTING_REQUESTED, true));
                audit(rule, id, "review.routingRequested", Map.of());
            });
        });
    }

    /**
     * Works out what an instrument still needs: a draft for legal review, which becomes a task of its officer, and any that is
     * not in force for the approval. Nothing is sent by it. A draft whose text is being read is looked at once that is done.
     *
     * @throws Problem {@code PRM-REVIEW-006} when the document is no instrument, {@code PRM-ACCESS-002} for who may not change
     *     it
     */
    public void check(Actor actor, DocumentId id) {
        work.inTransaction(() -> {
            Document document = instrument(actor, id);
            if (!documents.mayEdit(actor, document)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
            }
            store.lock(id);
            Instrument instrument = instruments.of(documents.settle(actor, id));
            if (instrument.status() == Status.NEGOTIATION) {
                if (isBeingRead(instrument.document())) {
                    noteMissing(actor, instrument.document(), List.of(BEING_READ));
                } else {
                    noteMissing(actor, instrument.document(), missing(actor, instrument));
                }
            }
        });
    }

    /** Files the opinion of the technical sector, as one of its focal points. */
    public Document opine(Actor actor, DocumentId id, String opinion) {
        return work.inTransaction(() -> {
            Document document = instrument(actor, id);
            Optional<String> sector = document.properties().text(Prm.PROP_TECHNICAL_SECTOR);
            if (!actor.has(Role.TECHNICAL_FOCAL_POINT)
                    || sector.filter(actor.sectors()::contains).isEmpty()) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-007");
            }
            Words.require(opinion, "PRM-REVIEW-008");
            Document locked = store.lock(id).orElseThrow();
            store.update(
                    id,
                    locked.revision(),
                    locked.properties()
                            .with(Prm.PROP_TECHNICAL_OPINION, opinion)
                            .with(Prm.PROP_TECHNICAL_OPINION_BY, actor.person().value())
                            .with(Prm.PROP_TECHNICAL_OPINION_AT, clock.instant()));
            audit(actor, id, "review.opinionFiled", Map.of(Prm.PROP_TECHNICAL_OPINION.toString(), opinion));
            return documents.open(actor, id);
        });
    }

    /**
     * Takes a draft back from legal review.
     *
     * @throws Problem as {@link Lifecycle#take}; the reason is mandatory
     */
    public Document withdraw(Actor actor, DocumentId id, String reason) {
        return work.inTransaction(() -> {
            Document document = instrument(actor, id);
            if (!documents.mayEdit(actor, document)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
            }
            Words.requireLength(reason);
            Document withdrawn = lifecycle.take(
                    Transition.WITHDRAW_FROM_REVIEW, new Attempt(actor, Optional.empty(), reason, Set.of()), id);
            endRound(actor, withdrawn, reason);
            return documents.open(actor, id);
        });
    }

    /** Tasks go, the open round is withdrawn, the people concerned are told. */
    private void endRound(Actor actor, Document document, String reason) {
        List<ReviewTask> tasks = process.tasksOn(document.id());
        process.cancel(document.id(), "withdrawn");
        rounds.open(document.id()).ifPresent(round -> {
            rounds.close(round, actor, WITHDRAWN, reason);
            notes.withdrawn(actor, document.id(), instruments.of(document).round(), reason);
        });
        notices.withdrawn(actor, document, tasks);
    }

    /** Rounds of the document, oldest first. */
    public List<Document> rounds(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            documents.open(actor, id);
            return rounds.of(id);
        });
    }

    /**
     * Brings the review of an instrument in line with its state after a change: sends a draft that is complete by now,
     * asks for what is missing, opens a new round for a changed text. Repeating it changes nothing.
     */
    void settle(Actor system, DocumentId id) {
        work.inTransaction(() -> {
            Optional<Document> found = store.lock(id).filter(instruments::isInstrument);
            if (found.isEmpty()) {
                return;
            }
            Instrument instrument = instruments.of(found.get());
            if (instrument.status() == Status.NEGOTIATION && isFollowed(found.get())) {
                settleDraft(system, instrument);
            } else if (instrument.status() == Status.LEGAL_REVIEW) {
                settleReview(system, instrument);
            }
        });
    }

    /** To be sent once complete, or checked once its text was read. */
    private static boolean isFollowed(Document draft) {
        return draft.properties().flag(Prm.PROP_ROUTING_REQUESTED)
                || draft.properties().texts(Prm.PROP_MISSING_FOR_REVIEW).contains(BEING_READ);
    }

    private static boolean isBeingRead(Document document) {
        return !document.textIsCurrent() || document.textState() == TextState.PENDING;
    }

    private void settleDraft(Actor system, Instrument draft) {
        Document document = draft.document();
        if (isBeingRead(document)) {
            return;
        }
        List<String> missing = missing(system, draft);
        if (!missing.isEmpty() || !document.properties().flag(Prm.PROP_ROUTING_REQUESTED)) {
            noteMissing(system, document, missing);
            return;
        }
        Optional<ReviewTask> completion = completionTask(document.id());
        if (completion.isPresent()) {
            process.complete(completion.get().id(), system, new ReviewProcess.Decision(Outcome.SUBMITTED, ""));
        } else {
            submissions.start(submissions.send(system, document.id()));
        }
    }

    private List<String> missing(Actor actor, Instrument draft) {
        return lifecycle.refusals(Transition.SEND_TO_LEGAL_REVIEW, draft, Attempt.by(actor)).stream()
                .map(Problem.Detail::code)
                .toList();
    }

    /** Keeps it with the draft and in its officer's task; who has none gets one, unless only the reading is awaited. */
    private void noteMissing(Actor actor, Document document, List<String> missing) {
        if (missing.equals(document.properties().texts(Prm.PROP_MISSING_FOR_REVIEW))) {
            return;
        }
        Document told = store.update(
                document.id(),
                document.revision(),
                missing.isEmpty()
                        ? document.properties().without(Prm.PROP_MISSING_FOR_REVIEW)
                        : document.properties().with(Prm.PROP_MISSING_FOR_REVIEW, missing));
        Optional<ReviewTask> completion = completionTask(document.id());
        if (completion.isPresent()) {
            process.missing(completion.get().id(), missing);
        } else if (!missing.isEmpty() && !missing.equals(List.of(BEING_READ))) {
            submissions.awaitCompletion(told, missing);
            notices.missing(actor, told, missing);
        }
    }

    /**
     * Takes an instrument back whose round ended without a decision, because somebody cancelled it in the host's own list of
     * workflows; repeating it changes nothing.
     */
    void takeBackIfCancelled(Actor system, DocumentId id) {
        work.inTransaction(() -> store.lock(id)
                .filter(instruments::isInstrument)
                .map(instruments::of)
                .filter(instrument -> instrument.status() == Status.LEGAL_REVIEW)
                .filter(this::isCancelled)
                .ifPresent(instrument -> takeBack(system, instrument.document())));
    }

    /** What we end ourselves ends with its round, in one transaction. */
    private boolean isCancelled(Instrument instrument) {
        Document document = instrument.document();
        return rounds.open(document.id())
                        .filter(round -> Rounds.isAbout(round, document))
                        .isPresent()
                && process.tasksOn(document.id()).isEmpty();
    }

    private void takeBack(Actor system, Document document) {
        String reason = notices.reasonOfCancellation(document);
        Document back = lifecycle.take(
                Transition.WITHDRAW_FROM_REVIEW,
                new Attempt(system, Optional.empty(), reason, Set.of()),
                document.id());
        endRound(system, back, reason);
        notices.cancelled(system, back);
    }

    private void settleReview(Actor system, Instrument instrument) {
        Document document = instrument.document();
        Optional<Document> round = rounds.open(document.id());
        boolean running = !process.tasksOn(document.id()).isEmpty();
        if (running && round.filter(open -> Rounds.isAbout(open, document)).isPresent()) {
            return;
        }
        if (isCancelled(instrument)) {
            takeBack(system, document);
            return;
        }
        process.cancel(document.id(), "text changed");
        round.ifPresent(open -> rounds.close(open, system, "VOIDED", ""));
        submissions.start(submissions.begin(system, document.id()));
    }

    private Document instrument(Actor actor, DocumentId id) {
        return instruments.require(documents.open(actor, id));
    }

    private Optional<ReviewTask> completionTask(DocumentId id) {
        return process.tasksOn(id).stream()
                .filter(task -> task.kind() == TaskKind.COMPLETE)
                .findFirst();
    }

    private void audit(Actor actor, DocumentId id, String action, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, Map.of(), after));
    }
}
