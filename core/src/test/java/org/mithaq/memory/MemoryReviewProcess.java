package org.mithaq.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/** The legal-review process in memory: one open task a round, as the BPMN draws it. */
public final class MemoryReviewProcess implements ReviewProcess {

    private final MemoryUnitOfWork work;
    private final Clock clock;
    private final Supplier<Decisions> decisions;

    public MemoryReviewProcess(MemoryUnitOfWork work, Clock clock, Supplier<Decisions> decisions) {
        this.work = work;
        this.clock = clock;
        this.decisions = decisions;
    }

    @Override
    public void start(Start start) {
        open(start, start.missing().isEmpty() ? TaskKind.REVIEW : TaskKind.COMPLETE, start.dueAt());
    }

    private void open(Start start, TaskKind kind, Instant dueAt) {
        Optional<String> group =
                switch (kind) {
                    case COMPLETE -> Optional.empty();
                    case REVIEW -> Optional.of(start.group());
                    case CLEARANCE -> Optional.of(start.headGroup());
                };
        put(
                start,
                new ReviewTask(
                        UUID.randomUUID().toString(),
                        kind,
                        start.document(),
                        start.round(),
                        group,
                        kind == TaskKind.COMPLETE ? Optional.of(start.officer()) : Optional.empty(),
                        clock.instant(),
                        Optional.of(dueAt),
                        kind == TaskKind.COMPLETE ? start.missing() : List.of()));
    }

    private void put(Start start, ReviewTask task) {
        work.state().rounds.put(task.id(), new MemoryState.Round(start, task));
    }

    @Override
    public List<ReviewTask> tasksFor(PersonId person, Set<String> groups) {
        return work.state().rounds.values().stream()
                .map(MemoryState.Round::task)
                .filter(task -> task.assignee().isPresent()
                        ? task.assignee().get().equals(person)
                        : task.group().filter(groups::contains).isPresent())
                .sorted(Comparator.comparing(task -> task.dueAt().orElseThrow()))
                .toList();
    }

    @Override
    public Optional<ReviewTask> task(String id) {
        return Optional.ofNullable(work.state().rounds.get(id)).map(MemoryState.Round::task);
    }

    @Override
    public List<ReviewTask> tasksOn(DocumentId document) {
        return work.state().rounds.values().stream()
                .map(MemoryState.Round::task)
                .filter(task -> task.document().equals(document))
                .toList();
    }

    @Override
    public void assign(String id, PersonId person) {
        change(id, Optional.of(person), Optional.empty());
    }

    @Override
    public void release(String id) {
        change(id, Optional.empty(), Optional.empty());
    }

    @Override
    public void missing(String id, List<String> guards) {
        change(id, task(id).flatMap(ReviewTask::assignee), Optional.of(guards));
    }

    private void change(String id, Optional<PersonId> assignee, Optional<List<String>> missing) {
        MemoryState.Round round = work.state().rounds.get(id);
        ReviewTask task = round.task();
        put(
                round.start(),
                new ReviewTask(
                        task.id(),
                        task.kind(),
                        task.document(),
                        task.round(),
                        task.group(),
                        assignee,
                        task.createdAt(),
                        task.dueAt(),
                        missing.orElse(task.missing())));
    }

    @Override
    public void complete(String id, Actor actor, Decision decision) {
        MemoryState.Round round = work.state().rounds.get(id);
        Step step = decisions.get().decided(actor, round.task(), decision);
        work.state().rounds.remove(id);
        Start start = round.start();
        Start next = new Start(
                start.document(),
                start.round(),
                step.group().orElse(start.group()),
                start.headGroup(),
                start.officer(),
                start.priority(),
                start.dueAt(),
                start.missing());
        switch (step.next()) {
            case REVIEW -> open(next, TaskKind.REVIEW, step.dueAt());
            case CLEARANCE -> open(next, TaskKind.CLEARANCE, step.dueAt());
            case END -> {}
        }
    }

    @Override
    public void cancel(DocumentId document, String reason) {
        work.state().rounds.values().removeIf(round -> round.task().document().equals(document));
    }
}
