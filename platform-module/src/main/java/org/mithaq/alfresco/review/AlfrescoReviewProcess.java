package org.mithaq.alfresco.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activiti.engine.ActivitiException;
import org.activiti.engine.ActivitiObjectNotFoundException;
import org.activiti.engine.RuntimeService;
import org.activiti.engine.TaskService;
import org.activiti.engine.delegate.DelegateTask;
import org.activiti.engine.impl.persistence.entity.TaskEntity;
import org.activiti.engine.runtime.ProcessInstance;
import org.activiti.engine.task.Task;
import org.activiti.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.archive.RunningReview;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/**
 * The legal-review process in the repository's own Activiti engine. One instance is one round; its business key is the
 * document, because variables can be written by whoever takes part in a workflow, and the key cannot.
 */
public final class AlfrescoReviewProcess implements ReviewProcess {

    static final String PROCESS = "prmLegalReview";
    static final String GROUP = "prmwf_group";
    static final String HEAD_GROUP = "prmwf_headGroup";
    static final String ROUND = "prmwf_round";
    static final String MISSING = "prmwf_missing";
    static final String DUE_AT = "prmwf_dueAt";
    static final String NEXT = "prmwf_next";
    static final String PRIORITY = "prmwf_priority";
    private static final String OPINIONS = "prmwf_opinions";
    private static final String OPINION_DUE_AT = "prmwf_opinionDueAt";
    private static final String OPINION = "prmwf_opinion";
    /** Of a task whose opinion was handed to another group than the one that gives it. */
    private static final String OPINION_GROUP = "prmwf_opinionGroup";

    /** The engine reads tasks joined with their variables, and without a limit of ours it stops at 20,000 of these rows. */
    private static final int ROWS = 10_000_000;

    private static final Comparator<ReviewTask> OLDEST_DUE_FIRST = Comparator.<ReviewTask, Instant>comparing(
                    task -> task.dueAt().orElse(Instant.MAX))
            .thenComparing(ReviewTask::createdAt);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final StartVariables variables;
    private final Completions completions;
    private final Identity identity;

    public AlfrescoReviewProcess(
            RuntimeService runtime,
            TaskService tasks,
            StartVariables variables,
            Completions completions,
            Identity identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.variables = variables;
        this.completions = completions;
        this.identity = identity;
    }

    @Override
    public void start(Start start) {
        changing(() ->
                runtime.startProcessInstanceByKey(PROCESS, start.document().value(), variables.of(start)));
    }

    static Map<String, Object> variables(AskedOpinions opinions) {
        List<String> kinds = opinions.kinds().stream().map(Enum::name).toList();
        return Map.of(OPINIONS, new ArrayList<>(kinds), OPINION_DUE_AT, Date.from(opinions.dueAt()));
    }

    @Override
    public List<ReviewTask> tasksFor(PersonId person, Set<String> groups) {
        Stream<Task> assigned = query().taskAssignee(person.value()).list().stream();
        Stream<Task> open = groups.isEmpty()
                ? Stream.empty()
                : query().taskUnassigned().taskCandidateGroupIn(List.copyOf(groups)).list().stream();
        return Stream.concat(assigned, open)
                .map(this::reviewTask)
                .sorted(OLDEST_DUE_FIRST)
                .toList();
    }

    @Override
    public List<ReviewTask> open() {
        return query().list().stream()
                .map(this::reviewTask)
                .sorted(OLDEST_DUE_FIRST)
                .toList();
    }

    @Override
    public Optional<ReviewTask> task(String id) {
        return Optional.ofNullable(query().taskId(id).singleResult()).map(this::reviewTask);
    }

    @Override
    public List<ReviewTask> tasksOn(DocumentId document) {
        return query().processInstanceBusinessKey(document.value()).orderByTaskCreateTime().asc().list().stream()
                .map(this::reviewTask)
                .toList();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .includeProcessVariables()
                .limitTaskVariables(ROWS);
    }

    @Override
    public void assign(String id, PersonId person) {
        changing(() -> tasks.setAssignee(id, person.value()));
    }

    @Override
    public void release(String id) {
        changing(() -> tasks.unclaim(id));
    }

    @Override
    public void hand(String id, String group) {
        changing(() -> {
            ReviewTask task = task(id).orElseThrow(AlfrescoReviewProcess::noSuchTask);
            tasks.unclaim(id);
            task.group().ifPresent(former -> tasks.deleteCandidateGroup(id, former));
            tasks.addCandidateGroup(id, group);
            if (task.kind() == TaskKind.OPINION) {
                tasks.setVariableLocal(id, OPINION_GROUP, group);
            } else {
                tasks.setVariable(id, GROUP, group);
            }
        });
    }

    @Override
    public void missing(String id, List<String> guards) {
        changing(() -> {
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task == null) {
                throw noSuchTask();
            }
            runtime.setVariable(task.getProcessInstanceId(), MISSING, String.join(",", guards));
        });
    }

    /**
     * Begins the process of a round that was under way elsewhere at the step where it stood: the same people are asked, until
     * the same day, and nobody is told that anything was decided. In a transaction.
     */
    public void takeOver(RunningReview review) {
        RunningReview.Task step = review.step();
        start(review.start());
        if (step.kind() == TaskKind.CLEARANCE) {
            ReviewTask read = openTask(review.document(), TaskKind.REVIEW, Optional.empty());
            completions.asDecided(
                    Actor.system("archive"),
                    new Decision(Outcome.CLEARED, ""),
                    new Step(Next.CLEARANCE, step.due()),
                    () -> changing(() -> tasks.complete(read.id())));
        }
        review.tasks().forEach(task -> putAsItWas(review.document(), task));
        if (step.kind() == TaskKind.COMPLETE) {
            missing(
                    openTask(review.document(), TaskKind.COMPLETE, Optional.empty())
                            .id(),
                    step.missing());
        }
    }

    private ReviewTask openTask(DocumentId document, TaskKind kind, Optional<OpinionKind> opinion) {
        return tasksOn(document).stream()
                .filter(task -> task.kind() == kind && task.opinion().equals(opinion))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the process did not come to " + kind));
    }

    private void putAsItWas(DocumentId document, RunningReview.Task was) {
        ReviewTask now = openTask(document, was.kind(), was.opinion());
        if (!now.group().equals(was.group())) {
            was.group().ifPresent(group -> hand(now.id(), group));
        }
        changing(() -> {
            tasks.setAssignee(now.id(), was.assignee().map(PersonId::value).orElse(null));
            TaskEntity task =
                    (TaskEntity) tasks.createTaskQuery().taskId(now.id()).singleResult();
            task.setCreateTime(Date.from(was.createdAt()));
            task.setDueDate(was.dueAt().map(Date::from).orElse(null));
            tasks.saveTask(task);
        });
    }

    @Override
    public void complete(String id, Actor actor, Decision decision) {
        TaskKind kind = task(id).orElseThrow(AlfrescoReviewProcess::noSuchTask).kind();
        completions.by(
                actor,
                decision,
                () -> changing(() -> {
                    // The repository's own task list and history show what these variables say.
                    tasks.setVariableLocal(
                            id,
                            Completions.outcomeVariable(kind),
                            decision.outcome().name());
                    Completions.commentVariable(kind)
                            .filter(name -> !decision.comment().isBlank())
                            .ifPresent(name -> tasks.setVariableLocal(id, name, decision.comment()));
                    if (!decision.checked().isEmpty()) {
                        tasks.setVariableLocal(id, Completions.CHECKED, new ArrayList<>(decision.checked()));
                    }
                    tasks.complete(id);
                }));
    }

    @Override
    public void cancel(DocumentId document, String reason) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(document.value(), PROCESS)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
    }

    /** The engine wraps what a listener throws; the use case's refusal must reach the caller as it was. */
    private void changing(Runnable change) {
        try {
            identity.asSystem(() -> {
                completions.quietly(change);
                return true;
            });
        } catch (ActivitiObjectNotFoundException e) {
            throw noSuchTask();
        } catch (ActivitiException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    throw problem;
                }
            }
            throw e;
        }
    }

    private static Problem noSuchTask() {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-REVIEW-001");
    }

    private ReviewTask reviewTask(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        Map<String, Object> variables = new HashMap<>(task.getProcessVariables());
        if (TaskKind.ofKey(task.getTaskDefinitionKey()) == TaskKind.OPINION) {
            variables.putAll(tasks.getVariables(task.getId(), List.of(OPINION, OPINION_GROUP)));
        }
        return reviewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                instance.getBusinessKey(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate(),
                variables);
    }

    static ReviewTask reviewTask(DelegateTask task) {
        return reviewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate(),
                task.getVariables());
    }

    private static ReviewTask reviewTask(
            String id,
            String key,
            String document,
            @Nullable String assignee,
            Date created,
            @Nullable Date due,
            Map<String, Object> variables) {
        TaskKind kind = TaskKind.ofKey(key);
        Optional<String> group =
                switch (kind) {
                    case COMPLETE -> Optional.empty();
                    case REVIEW -> Optional.of(text(variables, GROUP));
                    case CLEARANCE -> Optional.of(text(variables, HEAD_GROUP));
                    case OPINION ->
                        Optional.of(
                                variables.containsKey(OPINION_GROUP)
                                        ? text(variables, OPINION_GROUP)
                                        : opinion(variables).group());
                };
        String missing = kind == TaskKind.COMPLETE ? text(variables, MISSING) : "";
        return new ReviewTask(
                id,
                kind,
                new DocumentId(document),
                ((Number) variable(variables, ROUND)).intValue(),
                group,
                Optional.ofNullable(assignee).map(PersonId::new),
                created.toInstant(),
                Optional.ofNullable(due).map(Date::toInstant),
                ((Number) variable(variables, PRIORITY)).intValue(),
                kind == TaskKind.OPINION ? Optional.of(opinion(variables)) : Optional.empty(),
                missing.isEmpty() ? List.of() : List.of(missing.split(",")));
    }

    private static OpinionKind opinion(Map<String, Object> variables) {
        return OpinionKind.valueOf(text(variables, OPINION));
    }

    private static String text(Map<String, Object> variables, String name) {
        return (String) variable(variables, name);
    }

    private static Object variable(Map<String, Object> variables, String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }
}
