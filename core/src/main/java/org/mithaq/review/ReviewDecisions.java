package org.mithaq.review;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Clearance;
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
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * What follows from a completed task: a recommendation, a decision, an opinion. The process engine asks, whichever way
 * the task was completed, so that one completed in the host's own task list is judged by the same rules. Inside the
 * transaction that completes the task.
 */
public final class ReviewDecisions implements ReviewProcess.Decisions {

    private final DocumentStore store;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final Routing routing;
    private final ReviewProcess process;
    private final Checklist checklist;
    private final ReviewNotices notices;
    private final AuditTrail audit;
    private final Rounds rounds;
    private final Notes notes;
    private final Opinions opinions;
    private final Submissions submissions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ReviewDecisions(
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            Routing routing,
            ReviewProcess process,
            Checklist checklist,
            ReviewNotices notices,
            AuditTrail audit,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.routing = routing;
        this.process = process;
        this.checklist = checklist;
        this.notices = notices;
        this.audit = audit;
        this.rounds = new Rounds(store, clock);
        this.notes = new Notes(store, clock);
        this.opinions = new Opinions(store, clock);
        this.submissions = new Submissions(store, instruments, lifecycle, routing, process, notices, calendar, clock);
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public ReviewProcess.Step decided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        boolean waived = task.kind() == TaskKind.OPINION && decision.outcome() == Outcome.WAIVED;
        if (!waived && !task.kind().outcomes().contains(decision.outcome())) {
            throw Problem.of(
                    Problem.Kind.INVALID, "PRM-REVIEW-005", decision.outcome().name());
        }
        Words.requireLength(decision.comment());
        ReviewProcess.Decision listed = new ReviewProcess.Decision(
                decision.outcome(),
                decision.comment(),
                checklist.ticked(task.kind(), store.find(task.document()).orElseThrow(), decision.checked()));
        return switch (task.kind()) {
            case COMPLETE -> completionDecided(actor, task, listed);
            case REVIEW -> reviewDecided(actor, task, listed);
            case CLEARANCE -> clearanceDecided(actor, task, listed);
            case OPINION -> opinionGiven(actor, task, listed);
        };
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
        Document document = submissions.send(actor, task.document());
        Route route = routing.route(document);
        return new ReviewProcess.Step(
                ReviewProcess.Next.REVIEW,
                calendar.after(clock.instant(), route.decisionDays()),
                Optional.of(route.group()),
                submissions.asked(document, route));
    }

    private ReviewProcess.Step reviewDecided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
        Document document = store.lock(task.document()).orElseThrow();
        requireReviewer(actor, task, document);
        Document round = currentRound(document);
        if (actor.has(Role.HEAD_OF_LEGAL) || decision.outcome() == Outcome.CHANGES_REQUESTED) {
            return finish(actor, task.kind(), document, round, decision);
        }
        requireRecommendable(actor, document, decision);
        requireTicked(task.kind(), document, decision, decision.checked());
        rounds.recommend(round, actor, decision);
        audit(
                actor,
                document.id(),
                "review.recommended",
                with(
                        Prm.PROP_CHECKED_BY_REVIEWER,
                        decision,
                        Map.of("outcome", decision.outcome().name(), "comment", decision.comment())));
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
                    calendar.after(
                            clock.instant(),
                            ReviewDays.of(round, () -> routing.route(document)).decision()));
        }
        return finish(actor, task.kind(), document, round, decision);
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
    private ReviewProcess.Step finish(
            Actor actor, TaskKind kind, Document document, Document round, ReviewProcess.Decision decision) {
        if (decision.outcome().clears()) {
            requireOpinions(document);
        }
        Set<String> ticked = new HashSet<>(Rounds.checkedByReviewer(round));
        ticked.addAll(decision.checked());
        requireTicked(kind, document, decision, ticked);
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
        rounds.close(round, actor, decision.outcome().name(), decision.comment(), decision.checked());
        if (!decision.checked().isEmpty()) {
            audit(actor, document.id(), "review.checked", with(Prm.PROP_CHECKED_WITH_DECISION, decision, Map.of()));
        }
        if (transition == Transition.CLEAR) {
            notices.cleared(actor, moved, decision.outcome(), dueBeforeApproval(actor, moved));
        } else {
            notices.decided(actor, moved, decision.outcome());
        }
        notices.actedFor(actor, moved);
        return new ReviewProcess.Step(ReviewProcess.Next.END, clock.instant());
    }

    private List<Problem.Detail> dueBeforeApproval(Actor actor, Document document) {
        return lifecycle.refusals(Transition.APPROVE, instruments.of(document), Attempt.by(actor));
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
        if (actor.people().stream().anyMatch(notes.recusedIn(task.document(), task.round())::contains)) {
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

    /** What the checklist requires was ticked by somebody of this round; only for a clearance that rests on a reading. */
    private void requireTicked(
            TaskKind kind, Document document, ReviewProcess.Decision decision, Collection<String> ticked) {
        if (decision.outcome() == Outcome.CLEARED || decision.outcome() == Outcome.CLEARED_WITH_COMMENTS) {
            checklist.requireTicked(kind, document, ticked);
        }
    }

    /** As the trail keeps a property of several values. */
    private static Map<String, String> with(
            QName property, ReviewProcess.Decision decision, Map<String, String> remarks) {
        Map<String, String> all = new HashMap<>(remarks);
        if (!decision.checked().isEmpty()) {
            all.put(property.toString(), String.join("; ", decision.checked()));
        }
        return all;
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

    @Override
    public void assigned(Actor actor, ReviewTask task, Optional<PersonId> former) {
        String action = task.assignee().isEmpty()
                ? "review.released"
                : task.assignee().filter(actor.person()::equals).isPresent() ? "review.claimed" : "review.reassigned";
        Map<String, String> after = new HashMap<>();
        after.put("task", task.opinion().map(Enum::name).orElse(task.kind().name()));
        task.assignee().ifPresent(person -> after.put(ReviewTasks.ASSIGNEE, person.value()));
        audit.append(AuditEvent.of(
                clock.instant(),
                actor,
                task.document().value(),
                action,
                former.map(person -> Map.of(ReviewTasks.ASSIGNEE, person.value()))
                        .orElse(Map.of()),
                after));
    }

    private void audit(Actor actor, DocumentId id, String action, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, Map.of(), after));
    }
}
