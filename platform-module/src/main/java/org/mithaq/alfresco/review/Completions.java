package org.mithaq.alfresco.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activiti.engine.delegate.DelegateTask;
import org.activiti.engine.delegate.TaskListener;
import org.alfresco.service.cmr.workflow.WorkflowException;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.language.Translations;
import org.mithaq.problem.Problem;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewProcess.Decisions;
import org.mithaq.review.ReviewProcess.Step;
import org.mithaq.review.TaskKind;

/**
 * Tells the use case of each task that somebody took or gave away in the repository's own task list, and of each completed
 * task, before the process moves on: with the actor and the decision that {@link
 * AlfrescoReviewProcess#complete} was called with, or, for a task that was completed in the repository's own task list, with
 * who is logged in and what the task's form says. A refusal of the latter kind is told in that person's language.
 */
public final class Completions implements TaskListener {

    private static final long serialVersionUID = 1L;

    private final transient AlfrescoDirectory directory;
    private final transient ThreadLocal<@Nullable Completion> completing = new ThreadLocal<>();
    private final transient ThreadLocal<Integer> ours = ThreadLocal.withInitial(() -> 0);
    private transient @Nullable Decisions decisions;

    /** Of a task: who has it, as far as we were told; empty for nobody. */
    private static final String HOLDER = "prmwf_holder";

    /** Of a task: what was ticked on its checklist. */
    static final String CHECKED = "prmwf_checked";

    /** @param going empty for the use case to say where the process goes on */
    private record Completion(Actor actor, Decision decision, Optional<Step> going) {}

    public Completions(AlfrescoDirectory directory) {
        this.directory = directory;
    }

    /** Who is told; given once, before the first task can be completed. */
    public void tell(Decisions useCase) {
        this.decisions = useCase;
    }

    void by(Actor actor, Decision decision, Runnable work) {
        by(new Completion(actor, decision, Optional.empty()), work);
    }

    /** Without a word to the use case: it was decided elsewhere before. */
    void asDecided(Actor actor, Decision decision, Step going, Runnable work) {
        by(new Completion(actor, decision, Optional.of(going)), work);
    }

    private void by(Completion completion, Runnable work) {
        Completion outer = completing.get();
        completing.set(completion);
        try {
            work.run();
        } finally {
            completing.set(outer);
        }
    }

    /** Work of our own: whom it gives tasks to is noted by the use case. */
    void quietly(Runnable work) {
        ours.set(ours.get() + 1);
        try {
            work.run();
        } finally {
            ours.set(ours.get() - 1);
        }
    }

    private void assigned(DelegateTask task) {
        Object former = task.getVariableLocal(HOLDER);
        String now = task.getAssignee() == null ? "" : task.getAssignee();
        task.setVariableLocal(HOLDER, now);
        if (ours.get() == 0 && !now.equals(former == null ? "" : former)) {
            decisions()
                    .assigned(
                            directory.actor("my tasks"),
                            AlfrescoReviewProcess.reviewTask(task),
                            Optional.ofNullable(former)
                                    .map(Object::toString)
                                    .filter(name -> !name.isEmpty())
                                    .map(PersonId::new));
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
            assigned(task);
            return;
        }
        Completion completion = completing.get();
        if (completion != null) {
            moveOn(task, completion.going().orElseGet(() -> decisions()
                    .decided(completion.actor(), AlfrescoReviewProcess.reviewTask(task), completion.decision())));
            return;
        }
        Actor actor = directory.actor("my tasks");
        try {
            TaskKind kind = TaskKind.ofKey(task.getTaskDefinitionKey());
            moveOn(task, decisions().decided(actor, AlfrescoReviewProcess.reviewTask(task), decision(task, kind)));
        } catch (Problem problem) {
            throw new WorkflowException(Translations.refusal(problem).in(actor.language()));
        }
    }

    /** An opinion stands beside the way: the process has nothing to hear of it. */
    private static void moveOn(DelegateTask task, Step step) {
        TaskKind kind = TaskKind.ofKey(task.getTaskDefinitionKey());
        if (kind == TaskKind.OPINION) {
            return;
        }
        task.getExecution().setVariable(AlfrescoReviewProcess.NEXT, step.next().name());
        task.getExecution().setVariable(AlfrescoReviewProcess.DUE_AT, Date.from(step.dueAt()));
        step.group().ifPresent(group -> task.getExecution().setVariable(AlfrescoReviewProcess.GROUP, group));
        if (kind == TaskKind.COMPLETE) {
            task.getExecution().setVariables(AlfrescoReviewProcess.variables(step.opinions()));
        }
    }

    private static Decision decision(DelegateTask task, TaskKind kind) {
        Object outcome = task.getVariableLocal(outcomeVariable(kind));
        Object comment = commentVariable(kind).map(task::getVariableLocal).orElse(null);
        return Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .map(known -> new Decision(
                        known, comment == null ? "" : comment.toString(), checked(task.getVariableLocal(CHECKED))))
                .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-005", String.valueOf(outcome)));
    }

    /** A form keeps a list; who sets the variable by other means may give text, separated by commas as in a form. */
    private static List<String> checked(@Nullable Object kept) {
        Stream<?> parts = kept instanceof Collection<?> list
                ? list.stream()
                : kept == null ? Stream.empty() : Arrays.stream(kept.toString().split(","));
        return parts.map(part -> String.valueOf(part).strip())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    static String outcomeVariable(TaskKind kind) {
        return switch (kind) {
            case COMPLETE -> "prmwf_completionOutcome";
            case REVIEW -> "prmwf_reviewOutcome";
            case CLEARANCE -> "prmwf_clearanceOutcome";
            case OPINION -> "prmwf_opinionOutcome";
        };
    }

    static Optional<String> commentVariable(TaskKind kind) {
        return switch (kind) {
            case COMPLETE -> Optional.empty();
            case REVIEW -> Optional.of("prmwf_reviewComment");
            case CLEARANCE -> Optional.of("prmwf_clearanceComment");
            case OPINION -> Optional.of("prmwf_opinionText");
        };
    }

    private Decisions decisions() {
        if (decisions == null) {
            throw new IllegalStateException("the repository is still starting");
        }
        return decisions;
    }
}
