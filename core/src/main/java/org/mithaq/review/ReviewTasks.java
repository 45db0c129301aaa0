package org.mithaq.review;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.QName;
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

    /**
     * What of a queue is asked for.
     *
     * @param document of the tasks; empty for those of all documents
     * @param type of the document, as it is, without its subtypes
     * @param leadSector of the document
     * @param offset how many of them are passed over
     * @param limit how many are shown at most; 0 when only the counts are wanted
     */
    public record Looking(
            Filter filter,
            Optional<DocumentId> document,
            Optional<QName> type,
            Optional<String> leadSector,
            int offset,
            int limit) {

        /** The first ones that a filter shows. */
        public static Looking at(Filter filter, int limit) {
            return new Looking(filter, Optional.empty(), Optional.empty(), Optional.empty(), 0, limit);
        }
    }

    /**
     * A part of a queue.
     *
     * @param total how many there are of which these are a part
     * @param counts how many tasks each filter shows
     * @param types how many tasks of the filter are about a document of each type
     * @param leadSectors how many tasks of the filter are about a document of each lead sector
     */
    public record Queue(
            List<Queued> tasks,
            int total,
            Map<Filter, Integer> counts,
            Map<QName, Integer> types,
            Map<String, Integer> leadSectors) {
        public Queue {
            tasks = List.copyOf(tasks);
            counts = Map.copyOf(counts);
            types = Map.copyOf(types);
            leadSectors = Map.copyOf(leadSectors);
        }
    }

    static final String ASSIGNEE = "assignee";
    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final AuditTrail audit;
    private final Notes notes;
    private final TaskDesk desk;
    private final TaskQueue queue;
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
        this.queue = new TaskQueue(desk, documents, process, calendar, clock);
        this.clock = clock;
    }

    /** Overdue first, then by due time, priority and the instrument's risk. */
    public Queue queue(Actor actor, Looking looking) {
        return work.inTransaction(() -> queue.of(actor, looking));
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
                .map(held -> queue.queued(held, true))
                .orElseGet(
                        () -> queue.queued(new HeldTask(task, documents.open(actor, task.document()), actor), false));
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
