package org.mithaq.server.review;

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
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.activiti.engine.ActivitiException;
import org.activiti.engine.ActivitiObjectNotFoundException;
import org.activiti.engine.ProcessEngine;
import org.activiti.engine.TaskService;
import org.activiti.engine.delegate.DelegateTask;
import org.activiti.engine.delegate.TaskListener;
import org.activiti.engine.impl.cmd.AbstractCustomSqlExecution;
import org.activiti.engine.impl.persistence.entity.TaskEntity;
import org.activiti.engine.task.Task;
import org.activiti.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.archive.RunningReview;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/** The legal-review process in an Activiti engine. One process instance is one round; its business key is the document. */
public final class ActivitiReviewProcess implements ReviewProcess, AutoCloseable {

    private static final String DOCUMENT = "prmwf_documentId";
    private static final String ROUND = "prmwf_round";
    private static final String GROUP = "prmwf_group";
    private static final String HEAD_GROUP = "prmwf_headGroup";
    private static final String OFFICER = "prmwf_officer";
    private static final String DUE_AT = "prmwf_dueAt";
    private static final String PRIORITY = "prmwf_priority";
    private static final String MISSING = "prmwf_missing";
    private static final String NEXT = "prmwf_next";
    private static final String OPINIONS = "prmwf_opinions";
    private static final String OPINION_DUE_AT = "prmwf_opinionDueAt";
    private static final String OPINION = "prmwf_opinion";
    /** Of a task whose opinion was handed to another group than the one that gives it. */
    private static final String OPINION_GROUP = "prmwf_opinionGroup";

    /** What of a process its tasks tell. */
    private static final List<String> OF_A_TASK = List.of(DOCUMENT, ROUND, GROUP, HEAD_GROUP, PRIORITY, MISSING);

    /** Processes whose variables are read by one statement; databases bound its parameters. */
    private static final int PORTION = 1_000;

    private static final Comparator<ReviewTask> OLDEST_DUE_FIRST = Comparator.<ReviewTask, Instant>comparing(
                    task -> task.dueAt().orElse(Instant.MAX))
            .thenComparing(ReviewTask::createdAt);

    private final Supplier<Decisions> decisions;
    private final ProcessEngine engine;
    /** What {@link #complete} was called with, for the listener that the engine calls in the same thread. */
    private final ThreadLocal<Completion> completing = new ThreadLocal<>();

    /** @param going where the process goes without anybody being asked; empty for what somebody decided */
    private record Completion(Actor actor, Decision decision, Optional<Step> going) {}

    /** @param decisions who is told of each completed task; asked for at the first one */
    public ActivitiReviewProcess(DataSource dataSource, Supplier<Decisions> decisions) {
        this.decisions = decisions;
        this.engine = LegalReviewEngine.start(dataSource, this::completed);
    }

    /** Makes the engine's tables in a database that has none; what it puts into them is its own. */
    public static void makeTables(DataSource dataSource) {
        LegalReviewEngine.start(dataSource, task -> {}).close();
    }

    @Override
    public void start(Start start) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(DOCUMENT, start.document().value());
        variables.put(ROUND, start.round());
        variables.put(GROUP, start.group());
        variables.put(HEAD_GROUP, start.headGroup());
        variables.put(OFFICER, start.officer().value());
        variables.put(DUE_AT, Date.from(start.dueAt()));
        variables.put(PRIORITY, start.priority());
        variables.put(MISSING, String.join(",", start.missing()));
        variables.put(NEXT, "");
        variables.putAll(opinions(start.opinions()));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        LegalReviewEngine.PROCESS, start.document().value(), variables);
    }

    private static Map<String, Object> opinions(AskedOpinions opinions) {
        List<String> kinds = opinions.kinds().stream().map(Enum::name).toList();
        return Map.of(OPINIONS, new ArrayList<>(kinds), OPINION_DUE_AT, Date.from(opinions.dueAt()));
    }

    @Override
    public List<ReviewTask> tasksFor(PersonId person, Set<String> groups) {
        List<ReviewTask> assigned = read(query().taskAssignee(person.value()));
        List<ReviewTask> open =
                groups.isEmpty() ? List.of() : read(query().taskUnassigned().taskCandidateGroupIn(List.copyOf(groups)));
        return Stream.concat(assigned.stream(), open.stream())
                .sorted(OLDEST_DUE_FIRST)
                .toList();
    }

    @Override
    public List<ReviewTask> open() {
        return read(query()).stream().sorted(OLDEST_DUE_FIRST).toList();
    }

    @Override
    public Optional<ReviewTask> task(String id) {
        return read(query().taskId(id)).stream().findFirst();
    }

    @Override
    public List<ReviewTask> tasksOn(DocumentId document) {
        return read(query().processInstanceBusinessKey(document.value())
                .orderByTaskCreateTime()
                .asc());
    }

    private TaskQuery query() {
        return engine.getTaskService().createTaskQuery().processDefinitionKey(LegalReviewEngine.PROCESS);
    }

    /**
     * In the order of the query. The variables are asked for by themselves: the query that joins tasks with them goes through
     * those of every review once for each task. What was completed in between is left out.
     */
    private List<ReviewTask> read(TaskQuery query) {
        List<Task> tasks = query.list();
        List<String> processes =
                tasks.stream().map(Task::getProcessInstanceId).distinct().toList();
        Map<String, Map<String, Object>> variables = new HashMap<>();
        for (int from = 0; from < processes.size(); from += PORTION) {
            List<String> some = processes.subList(from, Math.min(from + PORTION, processes.size()));
            for (ReviewVariables.Row one : variables(some)) {
                variables
                        .computeIfAbsent(one.process(), process -> new HashMap<>())
                        .put(one.name(), one.value());
            }
        }
        return tasks.stream()
                .flatMap(task -> Stream.ofNullable(variables.get(task.getProcessInstanceId()))
                        .map(ofProcess -> reviewTask(task, ofProcess)))
                .toList();
    }

    private List<ReviewVariables.Row> variables(List<String> processes) {
        return engine.getManagementService()
                .executeCustomSql(
                        new AbstractCustomSqlExecution<ReviewVariables, List<ReviewVariables.Row>>(
                                ReviewVariables.class) {
                            @Override
                            public List<ReviewVariables.Row> execute(ReviewVariables variables) {
                                return variables.of(processes, OF_A_TASK);
                            }
                        });
    }

    @Override
    public void assign(String id, PersonId person) {
        changing(() -> engine.getTaskService().setAssignee(id, person.value()));
    }

    @Override
    public void release(String id) {
        changing(() -> engine.getTaskService().unclaim(id));
    }

    @Override
    public void hand(String id, String group) {
        changing(() -> {
            TaskService tasks = engine.getTaskService();
            ReviewTask task = task(id).orElseThrow(ActivitiReviewProcess::noSuchTask);
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
            Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
            if (task == null) {
                throw noSuchTask();
            }
            engine.getRuntimeService().setVariable(task.getProcessInstanceId(), MISSING, String.join(",", guards));
        });
    }

    @Override
    public void complete(String id, Actor actor, Decision decision) {
        complete(id, new Completion(actor, decision, Optional.empty()));
    }

    private void complete(String id, Completion completion) {
        completing.set(completion);
        try {
            changing(() -> engine.getTaskService().complete(id));
        } finally {
            completing.remove();
        }
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
            complete(
                    read.id(),
                    new Completion(
                            Actor.system("archive"),
                            new Decision(Outcome.CLEARED, ""),
                            Optional.of(new Step(Next.CLEARANCE, step.due()))));
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
        TaskService tasks = engine.getTaskService();
        tasks.setAssignee(now.id(), was.assignee().map(PersonId::value).orElse(null));
        TaskEntity task = (TaskEntity) tasks.createTaskQuery().taskId(now.id()).singleResult();
        task.setCreateTime(Date.from(was.createdAt()));
        task.setDueDate(was.dueAt().map(Date::from).orElse(null));
        tasks.saveTask(task);
    }

    /** Called by the engine when a task is completed, before the process moves on; who has one is changed by us alone. */
    private void completed(DelegateTask task) {
        if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
            return;
        }
        Completion completion = completing.get();
        if (completion == null) {
            throw new IllegalStateException("task " + task.getId() + " is completed past the use case");
        }
        ReviewTask told = reviewTask(task);
        Step step = completion
                .going()
                .orElseGet(() -> decisions.get().decided(completion.actor(), told, completion.decision()));
        if (told.kind() == TaskKind.OPINION) {
            return;
        }
        task.setVariable(NEXT, step.next().name());
        task.setVariable(DUE_AT, Date.from(step.dueAt()));
        step.group().ifPresent(group -> task.setVariable(GROUP, group));
        if (told.kind() == TaskKind.COMPLETE) {
            task.setVariables(opinions(step.opinions()));
        }
    }

    @Override
    public void cancel(DocumentId document, String reason) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(document.value(), LegalReviewEngine.PROCESS)
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), reason));
    }

    /** Ends the engine; its data stays. */
    @Override
    public void close() {
        engine.close();
    }

    /** The engine wraps what a listener throws; the use case's refusal must reach the caller as it was. */
    private static void changing(Runnable change) {
        try {
            change.run();
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

    private ReviewTask reviewTask(Task task, Map<String, Object> ofProcess) {
        Map<String, Object> variables = new HashMap<>(ofProcess);
        if (TaskKind.ofKey(task.getTaskDefinitionKey()) == TaskKind.OPINION) {
            variables.putAll(engine.getTaskService().getVariables(task.getId(), List.of(OPINION, OPINION_GROUP)));
        }
        return reviewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate(),
                variables);
    }

    private static ReviewTask reviewTask(DelegateTask task) {
        return reviewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate(),
                task.getVariables());
    }

    private static ReviewTask reviewTask(
            String id,
            String key,
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
                new DocumentId(text(variables, DOCUMENT)),
                (Integer) variable(variables, ROUND),
                group,
                Optional.ofNullable(assignee).map(PersonId::new),
                created.toInstant(),
                Optional.ofNullable(due).map(Date::toInstant),
                (Integer) variable(variables, PRIORITY),
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
