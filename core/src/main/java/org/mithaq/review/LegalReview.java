package org.mithaq.review;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Clearance;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.Transition;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * Legal review of drafts: send, withdraw, opine, decide. Each use case is one transaction over documents and tasks.
 *
 * <p>Decisions come back from the process engine ({@link ReviewProcess.Decisions}), so that one made in the host's own
 * task list is judged by the same rules.
 */
public final class LegalReview implements ReviewProcess.Decisions {

    private static final String WITHDRAWN = "WITHDRAWN";

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final Routing routing;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final AuditTrail audit;
    private final Rounds rounds;
    private final Notes notes;
    private final Opinions opinions;
    private final TaskDesk desk;
    private final WorkingCalendar calendar;
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
            Directory directory,
            Cover cover,
            WorkingCalendar calendar,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.routing = routing;
        this.process = process;
        this.notices = notices;
        this.audit = audit;
        this.rounds = new Rounds(store, clock);
        this.notes = new Notes(store, clock);
        this.opinions = new Opinions(store, clock);
        this.desk = new TaskDesk(process, store, documents, instruments, directory, cover, notes);
        this.calendar = calendar;
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
                start(sent(actor, id), List.of());
            }
            return documents.open(actor, id);
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

    /** The tasks that the person has or may take, for themselves or an absent colleague, oldest due first. */
    public List<ReviewTask> tasks(Actor actor) {
        return work.inTransaction(
                () -> desk.of(actor).stream().map(HeldTask::task).toList());
    }

    /** @throws Problem {@code PRM-REVIEW-001} when there is no such task for this person */
    public ReviewTask task(Actor actor, String id) {
        return work.inTransaction(() -> desk.open(actor, id).task());
    }

    /** Takes a task; of an absent colleague's, so that it is theirs. */
    public ReviewTask claim(Actor actor, String id) {
        return work.inTransaction(() -> {
            HeldTask held = desk.locked(actor, id);
            TaskDesk.requireFree(held);
            process.assign(id, held.actor().principal());
            auditTask(held, "review.claimed");
            return task(actor, id);
        });
    }

    public ReviewTask release(Actor actor, String id) {
        return work.inTransaction(() -> {
            HeldTask held = desk.locked(actor, id);
            TaskDesk.requireFree(held);
            process.release(id);
            auditTask(held, "review.released");
            return task(actor, id);
        });
    }

    /**
     * Decides a task.
     *
     * @param seen fingerprint of the text that the person read; when the document has another by now, the decision is
     *     refused with {@code PRM-REVIEW-004}
     * @throws Problem {@code PRM-REVIEW-002} when it was decided in the meantime, {@code PRM-REVIEW-003} when somebody
     *     else has taken it, {@code PRM-REVIEW-005} for an outcome that the task does not have, and as {@link
     *     Lifecycle#take}
     */
    public Document decide(Actor actor, String id, ReviewProcess.Decision decision, Optional<String> seen) {
        return work.inTransaction(() -> {
            HeldTask held = desk.locked(actor, id);
            ReviewTask task = held.task();
            TaskDesk.requireFree(held);
            Optional<String> present =
                    store.find(task.document()).flatMap(Document::content).map(Content::fingerprint);
            if (seen.isPresent() && !seen.equals(present)) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-004");
            }
            if (task.assignee().isEmpty()) {
                process.assign(id, held.actor().principal());
            }
            process.complete(id, held.actor(), decision);
            return store.find(task.document()).orElseThrow();
        });
    }

    @Override
    public ReviewProcess.Step decided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        boolean waived = task.kind() == TaskKind.OPINION && decision.outcome() == Outcome.WAIVED;
        if (!waived && !task.kind().outcomes().contains(decision.outcome())) {
            throw Problem.of(
                    Problem.Kind.INVALID, "PRM-REVIEW-005", decision.outcome().name());
        }
        Words.requireLength(decision.comment());
        return switch (task.kind()) {
            case COMPLETE -> completionDecided(actor, task, decision);
            case REVIEW -> reviewDecided(actor, task, decision);
            case CLEARANCE -> clearanceDecided(actor, task, decision);
            case OPINION -> opinionGiven(actor, task, decision);
        };
    }

    /** Rounds of the document, oldest first. */
    public List<Document> rounds(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            documents.open(actor, id);
            return rounds.of(id);
        });
    }

    private ReviewProcess.Step completionDecided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        if (decision.outcome() == Outcome.WITHDRAWN) {
            Document document = store.lock(task.document()).orElseThrow();
            store.update(
                    document.id(),
                    document.revision(),
                    document.properties()
                            .with(Prm.PROP_ROUTING_REQUESTED, false)
                            .without(Prm.PROP_MISSING_FOR_REVIEW));
            audit(actor, document.id(), "review.keptBack", Map.of());
            return new ReviewProcess.Step(ReviewProcess.Next.END, clock.instant());
        }
        Document document = sent(actor, task.document());
        Route route = routing.route(document);
        return new ReviewProcess.Step(
                ReviewProcess.Next.REVIEW,
                calendar.after(clock.instant(), route.decisionDays()),
                Optional.of(route.group()),
                asked(document, route));
    }

    private ReviewProcess.Step reviewDecided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        Document document = store.lock(task.document()).orElseThrow();
        requireReviewer(actor, task, document);
        Document round = currentRound(document);
        if (actor.has(Role.HEAD_OF_LEGAL) || decision.outcome() == Outcome.CHANGES_REQUESTED) {
            return finish(actor, document, round, decision);
        }
        requireRecommendable(actor, document, decision);
        rounds.recommend(round, actor, decision.outcome(), decision.comment());
        audit(
                actor,
                document.id(),
                "review.recommended",
                Map.of("outcome", decision.outcome().name(), "comment", decision.comment()));
        notices.recommended(actor, document);
        notices.actedFor(actor, document);
        return new ReviewProcess.Step(ReviewProcess.Next.CLEARANCE, calendar.after(clock.instant(), 5));
    }

    private ReviewProcess.Step clearanceDecided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        Document document = store.lock(task.document()).orElseThrow();
        if (!actor.has(Role.HEAD_OF_LEGAL)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-009");
        }
        requireNotRecused(actor, task);
        Document round = currentRound(document);
        requireAnotherThanRecommended(actor, round);
        if (decision.outcome() == Outcome.RETURNED_TO_REVIEWER) {
            requireComment(decision);
            rounds.reopen(round, decision.comment());
            audit(actor, document.id(), "review.returned", Map.of("comment", decision.comment()));
            notices.returned(actor, document, round);
            notices.actedFor(actor, document);
            return new ReviewProcess.Step(
                    ReviewProcess.Next.REVIEW,
                    calendar.after(clock.instant(), routing.route(document).decisionDays()));
        }
        return finish(actor, document, round, decision);
    }

    private ReviewProcess.Step opinionGiven(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        Document document = store.lock(task.document()).orElseThrow();
        OpinionKind kind = task.opinion().orElseThrow();
        currentRound(document);
        if (decision.outcome() == Outcome.WAIVED) {
            if (!actor.has(Role.HEAD_OF_LEGAL)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-009");
            }
            requireComment(decision);
        } else {
            requireNotRecused(actor, task);
            if (!TaskDesk.concerns(actor, task, document)) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-013", kind.label());
            }
            Opinions.require(actor, instruments.of(document), decision.comment());
        }
        opinions.give(actor, document, task.round(), kind, decision.outcome(), decision.comment());
        audit(actor, document.id(), Opinions.action(decision.outcome()), Opinions.described(kind, decision));
        notices.opinionGiven(actor, document, kind, process.tasksOn(document.id()));
        notices.actedFor(actor, document);
        return new ReviewProcess.Step(ReviewProcess.Next.END, clock.instant());
    }

    /** The decision takes effect: the instrument moves, the round is closed. */
    private ReviewProcess.Step finish(Actor actor, Document document, Document round, ReviewProcess.Decision decision) {
        if (decision.outcome().clears()) {
            requireOpinions(document);
        }
        Set<PersonId> reviewers = new HashSet<>(actor.people());
        round.properties().text(Prm.PROP_RECOMMENDED_BY).map(PersonId::new).ifPresent(reviewers::add);
        Optional<Clearance> clearance = decision.outcome().clears()
                ? Optional.of(Clearance.valueOf(decision.outcome().name()))
                : Optional.empty();
        Transition transition =
                switch (decision.outcome()) {
                    case CHANGES_REQUESTED -> Transition.REQUEST_CHANGES;
                    case REJECTED -> Transition.REJECT;
                    default -> Transition.CLEAR;
                };
        Document moved =
                lifecycle.take(transition, new Attempt(actor, clearance, decision.comment(), reviewers), document.id());
        rounds.close(round, actor, decision.outcome().name(), decision.comment());
        notices.decided(actor, moved, decision.outcome());
        notices.actedFor(actor, moved);
        return new ReviewProcess.Step(ReviewProcess.Next.END, clock.instant());
    }

    /** Takes the transition and begins the round; the task is the caller's affair. */
    private Document sent(Actor actor, DocumentId id) {
        lifecycle.take(Transition.SEND_TO_LEGAL_REVIEW, Attempt.by(actor), id);
        return beginRound(actor, id);
    }

    private Document beginRound(Actor actor, DocumentId id) {
        Document document = store.lock(id).orElseThrow();
        Route route = routing.route(document);
        int number = instruments.of(document).round() + 1;
        rounds.begin(document, number, actor, route);
        ReviewProcess.AskedOpinions asked = asked(document, route);
        opinions.ask(document, number, asked);
        Document withRound = store.lock(id).orElseThrow();
        Document written = store.update(
                id,
                withRound.revision(),
                withRound
                        .properties()
                        .with(Prm.PROP_REVIEW_ROUND, (long) number)
                        .with(Prm.PROP_REVIEW_GROUP, route.group())
                        .with(Prm.PROP_REVIEW_ROUTE, Integer.toString(route.row()))
                        .with(Prm.PROP_ROUTING_REQUESTED, false)
                        .without(Prm.PROP_MISSING_FOR_REVIEW));
        notices.requested(actor, written, route);
        asked.kinds().forEach(kind -> notices.opinionAsked(actor, written, kind));
        return written;
    }

    private ReviewProcess.AskedOpinions asked(Document document, Route route) {
        return new ReviewProcess.AskedOpinions(
                opinions.toAsk(document, route), Opinions.due(route, calendar, clock.instant()));
    }

    private void start(Document document, List<String> missing) {
        Route route = routing.route(document);
        Instrument instrument = instruments.of(document);
        int round = missing.isEmpty() ? instrument.round() : instrument.round() + 1;
        process.start(new ReviewProcess.Start(
                document.id(),
                round,
                route.group(),
                Role.HEAD_OF_LEGAL.group(),
                document.owner(),
                route.priority(),
                calendar.after(clock.instant(), missing.isEmpty() ? route.decisionDays() : route.firstResponseDays()),
                missing,
                missing.isEmpty() ? asked(document, route) : ReviewProcess.AskedOpinions.NONE));
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
            if (instrument.status() == Status.NEGOTIATION
                    && found.get().properties().flag(Prm.PROP_ROUTING_REQUESTED)) {
                settleDraft(system, instrument);
            } else if (instrument.status() == Status.LEGAL_REVIEW) {
                settleReview(system, instrument);
            }
        });
    }

    private void settleDraft(Actor system, Instrument draft) {
        Document document = draft.document();
        if (!document.textIsCurrent() || document.textState() == TextState.PENDING) {
            return;
        }
        Optional<ReviewTask> completion = completionTask(document.id());
        List<String> missing = lifecycle.refusals(Transition.SEND_TO_LEGAL_REVIEW, draft, Attempt.by(system)).stream()
                .map(Problem.Detail::code)
                .toList();
        if (missing.isEmpty()) {
            if (completion.isPresent()) {
                process.complete(completion.get().id(), system, new ReviewProcess.Decision(Outcome.SUBMITTED, ""));
            } else {
                start(sent(system, document.id()), List.of());
            }
        } else if (!missing.equals(document.properties().texts(Prm.PROP_MISSING_FOR_REVIEW))) {
            Document told = store.update(
                    document.id(),
                    document.revision(),
                    document.properties().with(Prm.PROP_MISSING_FOR_REVIEW, missing));
            if (completion.isPresent()) {
                process.missing(completion.get().id(), missing);
            } else {
                start(told, missing);
                notices.missing(system, told, missing);
            }
        }
    }

    private void settleReview(Actor system, Instrument instrument) {
        Document document = instrument.document();
        Optional<Document> round = rounds.open(document.id());
        boolean running = !process.tasksOn(document.id()).isEmpty();
        if (running && round.filter(open -> Rounds.isAbout(open, document)).isPresent()) {
            return;
        }
        process.cancel(document.id(), "text changed");
        round.ifPresent(open -> rounds.close(open, system, "VOIDED", ""));
        start(beginRound(system, document.id()), List.of());
    }

    private Document instrument(Actor actor, DocumentId id) {
        Document document = documents.open(actor, id);
        if (!instruments.isInstrument(document)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-006");
        }
        return document;
    }

    private Optional<ReviewTask> completionTask(DocumentId id) {
        return process.tasksOn(id).stream()
                .filter(task -> task.kind() == TaskKind.COMPLETE)
                .findFirst();
    }

    private Document currentRound(Document document) {
        return rounds.open(document.id())
                .filter(round -> Rounds.isAbout(round, document))
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-004"));
    }

    private void requireRecommendable(Actor actor, Document document, ReviewProcess.Decision decision) {
        if (decision.outcome().needsComment()) {
            requireComment(decision);
        }
        if (actor.people().stream().anyMatch(instruments.of(document).authors()::contains)) {
            throw new Problem(
                    Problem.Kind.GUARD,
                    "PRM-LIFECYCLE-003",
                    List.of(lifecycle.label(Status.APPROVAL)),
                    List.of(Problem.Detail.of("PRM-GUARD-007", "")));
        }
    }

    private static void requireComment(ReviewProcess.Decision decision) {
        Words.require(decision.comment(), "PRM-REVIEW-010");
    }

    private void requireReviewer(Actor actor, ReviewTask task, Document document) {
        boolean role = actor.has(Role.LEGAL_REVIEWER) || actor.has(Role.HEAD_OF_LEGAL);
        if (!role || !TaskDesk.concerns(actor, task, document)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-009");
        }
        requireNotRecused(actor, task);
    }

    private void requireNotRecused(Actor actor, ReviewTask task) {
        if (actor.people().stream().anyMatch(desk.recused(task)::contains)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-012");
        }
    }

    /** A stand-in of the head does not confirm what they recommended themselves. */
    private static void requireAnotherThanRecommended(Actor actor, Document round) {
        boolean own = round.properties()
                .text(Prm.PROP_RECOMMENDED_BY)
                .filter(actor.person().value()::equals)
                .isPresent();
        if (own && actor.onBehalfOf().isPresent()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-014");
        }
    }

    /** What was asked for in this round is in, or waived. */
    private void requireOpinions(Document document) {
        List<Localized> open = process.tasksOn(document.id()).stream()
                .flatMap(task -> task.opinion().stream())
                .map(OpinionKind::label)
                .toList();
        if (!open.isEmpty()) {
            throw Problem.of(Problem.Kind.GUARD, "PRM-REVIEW-011", Translations.list(open));
        }
    }

    private void auditTask(HeldTask held, String action) {
        ReviewTask task = held.task();
        audit(
                held.actor(),
                task.document(),
                action,
                Map.of("task", task.opinion().map(Enum::name).orElse(task.kind().name())));
    }

    private void audit(Actor actor, DocumentId id, String action, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, Map.of(), after));
    }
}
