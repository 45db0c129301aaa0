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
import org.mithaq.review.OpinionKind;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/** The legal-review process in memory: one open task of the way a round, and the opinions beside it, as the BPMN draws it. */
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
        if (start.missing().isEmpty()) {
            begin(start, start.dueAt());
        } else {
            open(start, TaskKind.COMPLETE, start.dueAt());
        }
    }

    private void begin(Start start, Instant dueAt) {
        open(start, TaskKind.REVIEW, dueAt);
        start.opinions()
                .kinds()
                .forEach(kind -> put(
                        start,
                        task(
                                start,
                                TaskKind.OPINION,
                                Optional.of(kind),
                                start.opinions().dueAt())));
    }

    private void open(Start start, TaskKind kind, Instant dueAt) {
        put(start, task(start, kind, Optional.empty(), dueAt));
    }

    private ReviewTask task(Start start, TaskKind kind, Optional<OpinionKind> opinion, Instant dueAt) {
        Optional<String> group =
                switch (kind) {
                    case COMPLETE -> Optional.empty();
                    case REVIEW -> Optional.of(start.group());
                    case CLEARANCE -> Optional.of(start.headGroup());
                    case OPINION -> opinion.map(OpinionKind::group);
                };
        return new ReviewTask(
                UUID.randomUUID().toString(),
                kind,
                start.document(),
                start.round(),
                group,
                kind == TaskKind.COMPLETE ? Optional.of(start.officer()) : Optional.empty(),
                clock.instant(),
                Optional.of(dueAt),
                start.priority(),
                opinion,
                kind == TaskKind.COMPLETE ? start.missing() : List.of());
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
    public List<ReviewTask> open() {
        return work.state().rounds.values().stream()
                .map(MemoryState.Round::task)
                .sorted(Comparator.comparing(task -> task.dueAt().orElseThrow()))
                .toList();
    }

    @Override
    public void assign(String id, PersonId person) {
        change(id, Optional.of(person), Optional.empty(), Optional.empty());
    }

    @Override
    public void release(String id) {
        change(id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void hand(String id, String group) {
        change(id, Optional.empty(), Optional.of(group), Optional.empty());
    }

    @Override
    public void missing(String id, List<String> guards) {
        change(id, task(id).flatMap(ReviewTask::assignee), Optional.empty(), Optional.of(guards));
    }

    private void change(
            String id, Optional<PersonId> assignee, Optional<String> group, Optional<List<String>> missing) {
        MemoryState.Round round = work.state().rounds.get(id);
        ReviewTask task = round.task();
        put(
                round.start(),
                new ReviewTask(
                        task.id(),
                        task.kind(),
                        task.document(),
                        task.round(),
                        group.or(task::group),
                        assignee,
                        task.createdAt(),
                        task.dueAt(),
                        task.priority(),
                        task.opinion(),
                        missing.orElse(task.missing())));
    }

    @Override
    public void complete(String id, Actor actor, Decision decision) {
        MemoryState.Round round = work.state().rounds.get(id);
        Step step = decisions.get().decided(actor, round.task(), decision);
        work.state().rounds.remove(id);
        if (round.task().kind() == TaskKind.OPINION) {
            return;
        }
        Start start = round.start();
        Start next = new Start(
                start.document(),
                start.round(),
                step.group().orElse(start.group()),
                start.headGroup(),
                start.officer(),
                start.priority(),
                start.dueAt(),
                start.missing(),
                step.opinions());
        switch (step.next()) {
            case REVIEW -> {
                if (round.task().kind() == TaskKind.COMPLETE) {
                    begin(next, step.dueAt());
                } else {
                    open(next, TaskKind.REVIEW, step.dueAt());
                }
            }
            case CLEARANCE -> open(next, TaskKind.CLEARANCE, step.dueAt());
            case END -> cancel(start.document(), "decided");
        }
    }

    @Override
    public void cancel(DocumentId document, String reason) {
        work.state().rounds.values().removeIf(round -> round.task().document().equals(document));
    }
}
