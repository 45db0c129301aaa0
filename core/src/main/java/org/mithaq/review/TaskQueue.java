package org.mithaq.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.calendar.WorkingDays;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewTasks.Filter;
import org.mithaq.review.ReviewTasks.Looking;
import org.mithaq.review.ReviewTasks.Queue;
import org.mithaq.review.ReviewTasks.Queued;

/** The queue of a person by clock and risk: all of it is put in order, and only what is asked for is looked at closely. */
final class TaskQueue {

    private static final List<String> RISKS = List.of("HIGH", "MEDIUM", "LOW");
    private static final Comparator<Waiting> BY_CLOCK_AND_RISK = Comparator.comparing(Waiting::overdue)
            .reversed()
            .thenComparing(waiting -> waiting.task().dueAt().orElse(Instant.MAX))
            .thenComparing(waiting -> waiting.task().priority())
            .thenComparing(waiting -> risk(waiting.document()))
            .thenComparing(waiting -> waiting.task().createdAt())
            .thenComparing(waiting -> waiting.task().id());

    private final TaskDesk desk;
    private final Documents documents;
    private final ReviewProcess process;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskQueue(TaskDesk desk, Documents documents, ReviewProcess process, WorkingCalendar calendar, Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.process = process;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A task with what its place in the queue depends on; the rest costs more, and is found out for what is shown. */
    private record Waiting(HeldTask held, boolean mayAct, boolean overdue) {

        Document document() {
            return held.document();
        }

        ReviewTask task() {
            return held.task();
        }
    }

    /** Inside the caller's transaction. */
    Queue of(Actor actor, Looking looking) {
        List<Waiting> own = waiting(desk.of(actor), true);
        Map<Filter, List<Waiting>> parts = new EnumMap<>(Filter.class);
        for (Filter part : Filter.values()) {
            parts.put(
                    part,
                    part == Filter.OVERSIGHT
                            ? overseen(actor, own)
                            : own.stream()
                                    .filter(waiting -> shows(part, actor, waiting))
                                    .toList());
        }
        Map<Filter, Integer> counts = new HashMap<>();
        parts.forEach((part, tasks) -> counts.put(part, tasks.size()));
        List<Waiting> part = parts.getOrDefault(looking.filter(), List.of());
        List<Waiting> wanted =
                part.stream().filter(waiting -> isWanted(looking, waiting)).toList();
        return new Queue(
                wanted.stream()
                        .sorted(BY_CLOCK_AND_RISK)
                        .skip(looking.offset())
                        .limit(looking.limit())
                        .map(waiting -> queued(waiting.held(), waiting.mayAct()))
                        .toList(),
                wanted.size(),
                counts,
                counted(part, waiting -> Optional.of(waiting.document().type())),
                counted(part, waiting -> waiting.document().properties().text(Prm.PROP_LEAD_SECTOR)));
    }

    private static boolean isWanted(Looking looking, Waiting waiting) {
        Document document = waiting.document();
        return looking.document().filter(id -> !id.equals(document.id())).isEmpty()
                && looking.type().filter(type -> !type.equals(document.type())).isEmpty()
                && looking.leadSector()
                        .filter(sector -> !Optional.of(sector)
                                .equals(document.properties().text(Prm.PROP_LEAD_SECTOR)))
                        .isEmpty();
    }

    private static <T> Map<T, Integer> counted(List<Waiting> tasks, Function<Waiting, Optional<T>> by) {
        Map<T, Integer> counted = new HashMap<>();
        tasks.forEach(waiting -> by.apply(waiting).ifPresent(value -> counted.merge(value, 1, Integer::sum)));
        return counted;
    }

    private List<Waiting> waiting(List<HeldTask> tasks, boolean mayAct) {
        Instant now = clock.instant();
        return tasks.stream()
                .map(held -> new Waiting(held, mayAct, isOverdue(held.task(), now)))
                .toList();
    }

    private static boolean isOverdue(ReviewTask task, Instant now) {
        return task.dueAt().filter(now::isAfter).isPresent();
    }

    private static boolean shows(Filter filter, Actor actor, Waiting waiting) {
        Optional<PersonId> assignee = waiting.task().assignee();
        boolean forAnother = waiting.held().actor().onBehalfOf().isPresent();
        return switch (filter) {
            case ALL -> true;
            case MINE -> assignee.filter(actor.person()::equals).isPresent();
            case GROUP -> assignee.isEmpty() && !forAnother;
            case OVERDUE -> waiting.overdue();
            case DELEGATED -> forAnother;
            case OVERSIGHT -> false;
        };
    }

    private List<Waiting> overseen(Actor actor, List<Waiting> own) {
        if (!actor.has(Role.HEAD_OF_LEGAL)) {
            return List.of();
        }
        Set<String> known = own.stream().map(waiting -> waiting.task().id()).collect(Collectors.toSet());
        return waiting(
                process.open().stream()
                        .filter(task -> !known.contains(task.id()) && task.kind() != TaskKind.COMPLETE)
                        .flatMap(task -> documents.readable(actor, task.document()).stream()
                                .map(document -> new HeldTask(task, document, actor)))
                        .toList(),
                false);
    }

    /** With how long it has, which is told for what is shown only. */
    Queued queued(HeldTask held, boolean mayAct) {
        Instant now = clock.instant();
        Optional<Instant> due = held.task().dueAt();
        return new Queued(
                held.task(),
                held.document(),
                held.actor().onBehalfOf(),
                mayAct,
                held.actor().has(Role.HEAD_OF_LEGAL),
                isOverdue(held.task(), now),
                due.map(at -> at.isBefore(now) ? between(at, now) : between(now, at)));
    }

    /** Working days from one instant to the later other, the last one counted whole. */
    private int between(Instant from, Instant to) {
        WorkingDays week = calendar.workingDays();
        int days = 0;
        while (week.after(from, days).isBefore(to)) {
            days++;
        }
        return days;
    }

    private static int risk(Document document) {
        int rank = document.properties().text(Prm.PROP_RISK).map(RISKS::indexOf).orElse(-1);
        return rank < 0 ? RISKS.size() : rank;
    }
}
