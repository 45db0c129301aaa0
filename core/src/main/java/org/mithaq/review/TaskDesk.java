package org.mithaq.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.DutyFamily;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Instruments;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.problem.Problem;

/** Whose a task is: theirs, their group's, an absent colleague's; never one of a document that they may not read. */
final class TaskDesk {

    static final String HEADS = Role.HEAD_OF_LEGAL.group();

    private final ReviewProcess process;
    private final DocumentStore store;
    private final Documents documents;
    private final Instruments instruments;
    private final Directory directory;
    private final Cover cover;
    private final Notes notes;

    TaskDesk(
            ReviewProcess process,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Directory directory,
            Cover cover,
            Notes notes) {
        this.process = process;
        this.store = store;
        this.documents = documents;
        this.instruments = instruments;
        this.directory = directory;
        this.cover = cover;
        this.notes = notes;
    }

    /** What the person has or may take, for themselves and for absent colleagues, oldest due first. */
    List<HeldTask> of(Actor actor) {
        Map<String, HeldTask> held = new LinkedHashMap<>();
        List<Actor> absents = cover.acting(actor);
        Stream.concat(Stream.of(actor), absents.stream())
                .flatMap(acting -> process.tasksFor(acting.principal(), acting.authorities()).stream())
                .forEach(task -> {
                    if (!held.containsKey(task.id())) {
                        held(actor, task, absents).ifPresent(mine -> held.put(task.id(), mine));
                    }
                });
        return List.copyOf(held.values());
    }

    /** Empty when it is none of theirs. */
    Optional<HeldTask> held(Actor actor, ReviewTask task) {
        return held(actor, task, actor.isSystem() ? List.of() : cover.acting(actor));
    }

    /** Whom the actor stands in for is asked once, not for each of hundreds of tasks. */
    private Optional<HeldTask> held(Actor actor, ReviewTask task, List<Actor> absents) {
        Optional<Document> document =
                actor.isSystem() ? store.find(task.document()) : documents.readable(actor, task.document());
        return document.flatMap(
                readable -> acting(actor, absents, task, readable).map(acting -> new HeldTask(task, readable, acting)));
    }

    /** As whom the actor acts on the task: as whoever has it, else as themselves, else for an absent colleague. */
    private Optional<Actor> acting(Actor actor, List<Actor> absents, ReviewTask task, Document document) {
        if (actor.isSystem()) {
            return Optional.of(actor);
        }
        Set<PersonId> recused = recused(task);
        if (recused.contains(actor.person())) {
            return Optional.empty();
        }
        List<Actor> candidates = Stream.concat(
                        Stream.of(actor),
                        absents.stream()
                                .filter(absent -> family(task).among(actor.authorities())
                                        && !recused.contains(absent.principal())))
                .filter(candidate -> concerns(candidate, task, document))
                .toList();
        return candidates.stream()
                .filter(candidate ->
                        task.assignee().filter(candidate.principal()::equals).isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** Everybody who stands aside in this round. */
    Set<PersonId> recused(ReviewTask task) {
        return task.kind() == TaskKind.COMPLETE ? Set.of() : notes.recusedIn(task.document(), task.round());
    }

    /** Assigned to whom the actor acts for, or open to a group of theirs. */
    static boolean concerns(Actor actor, ReviewTask task, Document document) {
        if (task.assignee().filter(actor.principal()::equals).isPresent()) {
            return true;
        }
        boolean ofGroup = task.group().filter(actor.authorities()::contains).isPresent();
        boolean asked = task.opinion()
                .map(kind -> task.group().filter(HEADS::equals).isPresent() || kind.isOf(actor, document))
                .orElse(true);
        return ofGroup && asked;
    }

    /** A head of legal oversees every task of a review that they may read. */
    boolean oversees(Actor actor, ReviewTask task) {
        return actor.has(Role.HEAD_OF_LEGAL)
                && task.kind() != TaskKind.COMPLETE
                && documents.readable(actor, task.document()).isPresent();
    }

    /** @throws Problem {@code PRM-REVIEW-001} when the task is none of the actor's */
    HeldTask open(Actor actor, String id) {
        return process.task(id)
                .flatMap(task -> held(actor, task))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-REVIEW-001"));
    }

    /** As {@link #open}, and nobody else can decide on its document until this transaction ends. */
    HeldTask locked(Actor actor, String id) {
        store.lock(open(actor, id).task().document());
        ReviewTask task = process.task(id).orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "PRM-REVIEW-002"));
        return held(actor, task).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-REVIEW-001"));
    }

    static void requireFree(HeldTask held) {
        Optional<PersonId> other = held.task()
                .assignee()
                .filter(person -> !person.equals(held.actor().principal()));
        if (other.isPresent()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "PRM-REVIEW-003", other.get().value());
        }
    }

    /**
     * Who could take the task: enabled members of its group, and for a review the heads of legal, who can read the
     * document, did not write its text and did not stand aside.
     */
    List<Person> candidates(ReviewTask task, Document document) {
        Set<PersonId> recused = recused(task);
        Set<PersonId> authors = instruments.of(document).authors();
        Stream<Person> heads = task.kind() == TaskKind.REVIEW ? directory.members(HEADS).stream() : Stream.empty();
        return Stream.concat(task.group().stream().flatMap(group -> directory.members(group).stream()), heads)
                .distinct()
                .filter(person -> !recused.contains(person.id()) && !authors.contains(person.id()))
                .filter(person -> mayGive(task, person, document))
                .filter(person ->
                        documents.readable(actor(person), document.id()).isPresent())
                .toList();
    }

    private static boolean mayGive(ReviewTask task, Person person, Document document) {
        return task.opinion()
                .map(kind -> task.group().filter(HEADS::equals).isPresent() || kind.isOf(actor(person), document))
                .orElse(true);
    }

    static Actor actor(Person person) {
        return Actor.of(person.id(), person.authorities(), person.language());
    }

    private static DutyFamily family(ReviewTask task) {
        return switch (task.kind()) {
            case COMPLETE -> DutyFamily.PARTNERSHIPS;
            case REVIEW, CLEARANCE -> DutyFamily.LEGAL;
            case OPINION -> task.opinion().map(OpinionKind::family).orElse(DutyFamily.LEGAL);
        };
    }
}
