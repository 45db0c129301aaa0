package org.mithaq.alfresco.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
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
import org.activiti.engine.runtime.ProcessInstance;
import org.activiti.engine.task.Task;
import org.activiti.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
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
        identity.asSystem(() ->
                runtime.startProcessInstanceByKey(PROCESS, start.document().value(), variables.of(start)));
    }

    @Override
    public List<ReviewTask> tasksFor(PersonId person, Set<String> groups) {
        Stream<Task> assigned = query().taskAssignee(person.value()).list().stream();
        Stream<Task> open = groups.isEmpty()
                ? Stream.empty()
                : query().taskUnassigned().taskCandidateGroupIn(List.copyOf(groups)).list().stream();
        return Stream.concat(assigned, open)
                .map(this::reviewTask)
                .sorted(Comparator.<ReviewTask, Instant>comparing(
                                task -> task.dueAt().orElse(Instant.MAX))
                        .thenComparing(ReviewTask::createdAt))
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
        return tasks.createTaskQuery().processDefinitionKey(PROCESS).includeProcessVariables();
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
    public void missing(String id, List<String> guards) {
        changing(() -> {
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task == null) {
                throw noSuchTask();
            }
            runtime.setVariable(task.getProcessInstanceId(), MISSING, String.join(",", guards));
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
                change.run();
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
        return reviewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                instance.getBusinessKey(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate(),
                task.getProcessVariables());
    }

    static ReviewTask reviewTask(DelegateTask task) {
        return reviewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate(),
                task.getExecution().getVariables());
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
                missing.isEmpty() ? List.of() : List.of(missing.split(",")));
    }

    private static String text(Map<String, Object> variables, String name) {
        return (String) variable(variables, name);
    }

    private static Object variable(Map<String, Object> variables, String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }
}
