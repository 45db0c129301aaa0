package org.mithaq.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.calendar.WorkingDays;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * The tasks of a person: their queue by clock and risk, and what they do with a task. They take it, give it back, decide it,
 * stand aside or hand it on; what follows from a decision is the affair of {@link ReviewDecisions}.
 */
public final class ReviewTasks {

    /** What of the queue is looked at. */
    public enum Filter {
        /** Everything that the person may act on. */
        ALL,
        /** What they have taken, or have alone. */
        MINE,
        /** What waits for somebody of their groups. */
        GROUP,
        OVERDUE,
        /** What they have from absent colleagues. */
        DELEGATED,
        /** Head of legal: every other task of a review. */
        OVERSIGHT
    }

    /**
     * A task as it stands in the queue.
     *
     * @param onBehalfOf the absent colleague for whom the person would act
     * @param mayAct false for what a head of legal only oversees
     * @param asHead whether a decision of the person is one of the head of legal, which takes effect at once
     * @param workingDays until it is due, or past it when overdue; empty when it has no due time
     */
    public record Queued(
            ReviewTask task,
            Document document,
            Optional<PersonId> onBehalfOf,
            boolean mayAct,
            boolean asHead,
            boolean overdue,
            Optional<Integer> workingDays) {}

    /** @param counts how many tasks each filter shows */
    public record Queue(List<Queued> tasks, Map<Filter, Integer> counts) {
        public Queue {
            tasks = List.copyOf(tasks);
            counts = Map.copyOf(counts);
        }
    }

    static final String ASSIGNEE = "assignee";
    private static final List<String> RISKS = List.of("HIGH", "MEDIUM", "LOW");
    private static final Comparator<Queued> BY_CLOCK_AND_RISK = Comparator.comparing(Queued::overdue)
            .reversed()
            .thenComparing(queued -> queued.task().dueAt().orElse(Instant.MAX))
            .thenComparing(queued -> queued.task().priority())
            .thenComparing(queued -> risk(queued.document()))
            .thenComparing(queued -> queued.task().createdAt())
            .thenComparing(queued -> queued.task().id());

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final AuditTrail audit;
    private final Notes notes;
    private final TaskDesk desk;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ReviewTasks(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
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
        this.process = process;
        this.notices = notices;
        this.audit = audit;
        this.notes = new Notes(store, clock);
        this.desk = new TaskDesk(process, store, documents, instruments, directory, cover, notes);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Overdue first, then by due time, priority and the instrument's risk. */
    public Queue queue(Actor actor, Filter filter) {
        return work.inTransaction(() -> {
            List<Queued> own = desk.of(actor).stream().map(this::queued).toList();
            Map<Filter, List<Queued>> parts = new EnumMap<>(Filter.class);
            for (Filter part : Filter.values()) {
                parts.put(
                        part,
                        part == Filter.OVERSIGHT
                                ? overseen(actor, own)
                                : own.stream()
                                        .filter(queued -> shows(part, actor, queued))
                                        .toList());
            }
            Map<Filter, Integer> counts = new HashMap<>();
            parts.forEach((part, tasks) -> counts.put(part, tasks.size()));
            List<Queued> shown = parts.getOrDefault(filter, List.of()).stream()
                    .sorted(BY_CLOCK_AND_RISK)
                    .toList();
            return new Queue(shown, counts);
        });
    }

    /** @throws Problem {@code PRM-REVIEW-001} when there is no such task for this person */
    public Queued task(Actor actor, String id) {
        return work.inTransaction(() -> seen(actor, id));
    }

    /** The tasks that the person has or may take, for themselves or an absent colleague, oldest due first. */
    public List<ReviewTask> of(Actor actor) {
        return work.inTransaction(
                () -> desk.of(actor).stream().map(HeldTask::task).toList());
    }

    private static boolean shows(Filter filter, Actor actor, Queued queued) {
        return switch (filter) {
            case ALL -> true;
            case MINE -> queued.task().assignee().filter(actor.person()::equals).isPresent();
            case GROUP ->
                queued.task().assignee().isEmpty() && queued.onBehalfOf().isEmpty();
            case OVERDUE -> queued.overdue();
            case DELEGATED -> queued.onBehalfOf().isPresent();
            case OVERSIGHT -> false;
        };
    }

    private List<Queued> overseen(Actor actor, List<Queued> own) {
        if (!actor.has(Role.HEAD_OF_LEGAL)) {
            return List.of();
        }
        List<String> known = own.stream().map(queued -> queued.task().id()).toList();
        return process.open().stream()
                .filter(task -> !known.contains(task.id()) && desk.oversees(actor, task))
                .flatMap(task -> documents.readable(actor, task.document()).stream()
                        .map(document -> queued(new HeldTask(task, document, actor), false)))
                .toList();
    }

    /** Takes a task; of an absent colleague's, so that it is theirs. */
    public ReviewTask claim(Actor actor, String id) {
        return work.inTransaction(() -> {
            HeldTask held = desk.locked(actor, id);
            TaskDesk.requireFree(held);
            process.assign(id, held.actor().principal());
            handed(held.actor(), held.task(), "review.claimed", Map.of());
            return desk.open(actor, id).task();
        });
    }

    /** Gives a task back to its group, also one that was handed to somebody outside of it: a head of legal still oversees it. */
    public ReviewTask release(Actor actor, String id) {
        return work.inTransaction(() -> {
            HeldTask held = desk.locked(actor, id);
            TaskDesk.requireFree(held);
            process.release(id);
            handed(held.actor(), held.task(), "review.released", Map.of());
            return seen(actor, id).task();
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

    /**
     * Stands aside for a conflict of interest: the task goes back to the group, or to the heads of legal when nobody else is
     * left, and the person cannot take a task of this round again.
     *
     * @throws Problem {@code PRM-REVIEW-016} without a reason; {@code PRM-REVIEW-017} for an officer's task; {@code
     *     PRM-REVIEW-018} when nobody else could decide
     */
    public void recuse(Actor actor, String id, String reason) {
        work.inTransaction(() -> {
            HeldTask held = desk.locked(actor, id);
            ReviewTask task = held.task();
            requireOfReview(task);
            Words.require(reason, "PRM-REVIEW-016");
            notes.recused(held.actor(), task, reason);
            if (task.assignee().filter(actor.person()::equals).isPresent()) {
                process.release(id);
            }
            List<Person> left = desk.candidates(task, held.document());
            boolean ofGroup = left.stream()
                    .anyMatch(person ->
                            task.group().filter(person.authorities()::contains).isPresent());
            if (left.isEmpty() && task.group().filter(TaskDesk.HEADS::equals).isPresent()) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-018");
            }
            if (!ofGroup) {
                process.hand(id, TaskDesk.HEADS);
            }
            handed(held.actor(), task, "review.recused", Map.of("reason", reason));
            notices.recused(held.actor(), held.document(), task, left);
        });
    }

    /** Who could take the task instead. */
    public List<Person> candidates(Actor actor, String id) {
        return work.inTransaction(() -> {
            Queued queued = seen(actor, id);
            return desk.candidates(queued.task(), queued.document()).stream()
                    .filter(person ->
                            queued.task().assignee().filter(person.id()::equals).isEmpty())
                    .sorted(Comparator.comparing(Person::displayName))
                    .toList();
        });
    }

    /**
     * Gives a task to another person: whoever has it, or a head of legal.
     *
     * @throws Problem {@code PRM-REVIEW-019} when it is not the actor's to give; {@code PRM-REVIEW-020} when the other
     *     cannot take it; {@code PRM-REVIEW-010} without a note
     */
    public void reassign(Actor actor, String id, PersonId to, String note) {
        work.inTransaction(() -> {
            store.lock(seen(actor, id).task().document());
            ReviewTask task = process.task(id).orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-002"));
            Queued queued = seen(actor, id);
            requireOfReview(task);
            Actor acting = acting(actor, task);
            Words.require(note, "PRM-REVIEW-010");
            if (desk.candidates(task, queued.document()).stream()
                    .noneMatch(person -> person.id().equals(to))) {
                throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-020", to.value());
            }
            process.assign(id, to);
            notes.reassigned(acting, task, to, note);
            handed(acting, task, "review.reassigned", Map.of("note", note));
            notices.reassigned(acting, queued.document(), task, to);
        });
    }

    /** Who has it gives it away; so does a head of legal, who oversees it. */
    private Actor acting(Actor actor, ReviewTask task) {
        Optional<Actor> holder = desk.held(actor, task).map(HeldTask::actor).filter(acting -> task.assignee()
                .filter(acting.principal()::equals)
                .isPresent());
        if (holder.isPresent()) {
            return holder.get();
        }
        if (!desk.oversees(actor, task)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-019");
        }
        return actor;
    }

    private Queued seen(Actor actor, String id) {
        ReviewTask task = process.task(id)
                .filter(found -> desk.held(actor, found).isPresent() || desk.oversees(actor, found))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-REVIEW-001"));
        return desk.held(actor, task)
                .map(this::queued)
                .orElseGet(() -> queued(new HeldTask(task, documents.open(actor, task.document()), actor), false));
    }

    private Queued queued(HeldTask held) {
        return queued(held, true);
    }

    private Queued queued(HeldTask held, boolean mayAct) {
        Instant now = clock.instant();
        Optional<Instant> due = held.task().dueAt();
        return new Queued(
                held.task(),
                held.document(),
                held.actor().onBehalfOf(),
                mayAct,
                held.actor().has(Role.HEAD_OF_LEGAL),
                due.filter(now::isAfter).isPresent(),
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

    private static void requireOfReview(ReviewTask task) {
        if (task.kind() == TaskKind.COMPLETE) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-017");
        }
    }

    /** Records what became of a task, with who had it before and who has it now; nobody where it is its group's. */
    private void handed(Actor actor, ReviewTask former, String action, Map<String, String> more) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>(more);
        after.put("task", former.opinion().map(Enum::name).orElse(former.kind().name()));
        Optional<PersonId> now = process.task(former.id()).flatMap(ReviewTask::assignee);
        if (!now.equals(former.assignee())) {
            former.assignee().ifPresent(person -> before.put(ASSIGNEE, person.value()));
            now.ifPresent(person -> after.put(ASSIGNEE, person.value()));
        }
        audit.append(AuditEvent.of(clock.instant(), actor, former.document().value(), action, before, after));
    }
}
