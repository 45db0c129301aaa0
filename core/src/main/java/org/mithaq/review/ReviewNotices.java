package org.mithaq.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.Absence;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Guard;
import org.mithaq.document.Document;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.mithaq.problem.Problem;

/** Tells the people concerned, and who stands in for them, what happened in a review; never the one who did it. */
public final class ReviewNotices {

    private final Notifier notifier;
    private final Directory directory;
    private final DocumentNotices notices;

    public ReviewNotices(Notifier notifier, Directory directory, Cover cover, AccessPolicy policy) {
        this.notifier = notifier;
        this.directory = directory;
        this.notices = new DocumentNotices(notifier, directory, cover, policy);
    }

    void requested(Actor actor, Document document, Route route) {
        send(actor, members(route.group()), "notice.review.requested", document);
    }

    void recommended(Actor actor, Document document) {
        send(actor, members(TaskDesk.HEADS), "notice.review.recommended", document);
    }

    void returned(Actor actor, Document document, Document round) {
        send(
                actor,
                round.properties().text(Prm.PROP_ROUND_REVIEWER).map(PersonId::new).stream(),
                "notice.review.returned",
                document);
    }

    void missing(Actor actor, Document document, List<String> guards) {
        Localized missing = Translations.sentences(
                guards.stream().map(Translations::message).toList());
        boolean goesByItself = document.properties().flag(Prm.PROP_ROUTING_REQUESTED);
        String key = goesByItself ? "notice.review.missing" : "notice.review.incomplete";
        send(actor, Stream.of(document.owner()), key, document, missing);
    }

    void decided(Actor actor, Document document, Outcome outcome) {
        send(actor, filers(document), "notice.review." + outcome.name(), document);
    }

    /**
     * Tells whoever filed the instrument that it was cleared, and the director general that it waits for the approval; both
     * what stands against the approval. Whoever gives an opinion that is missing is asked for it.
     *
     * @param due what the approval still needs, empty when nothing
     */
    void cleared(Actor actor, Document document, Outcome outcome, List<Problem.Detail> due) {
        Localized words = Translations.sentences(due.stream()
                .map(Problem.Detail::code)
                .map(Translations::message)
                .toList());
        String variant = due.isEmpty() ? "" : ".due";
        send(actor, filers(document), "notice.review." + outcome.name() + variant, document, words);
        send(
                actor,
                notices.readers(Role.DIRECTOR_GENERAL, document),
                "notice.approval.awaited" + variant,
                document,
                words);
        if (due.stream().map(Problem.Detail::code).anyMatch(Guard.FINANCE_OPINION_FILED.code()::equals)) {
            send(
                    actor,
                    notices.readers(Role.FINANCE_OFFICER, document),
                    "notice.approval.opinionNeeded",
                    document,
                    OpinionKind.FINANCE.label());
        }
    }

    void withdrawn(Actor actor, Document document, List<ReviewTask> tasks) {
        send(actor, holders(tasks), "notice.review.withdrawn", document, name(actor.person()));
    }

    /** Tells whoever filed it that its review was cancelled in the host's own list of workflows. */
    void cancelled(Actor actor, Document document) {
        send(actor, filers(document), "notice.review.cancelled", document);
    }

    /** In the language of whoever filed the instrument. */
    String reasonOfCancellation(Document document) {
        return Translations.message("review.cancelledInWorkflowList")
                .in(directory.person(document.owner()).map(Person::language).orElse(WorkingLanguage.EN));
    }

    void opinionAsked(Actor actor, Document document, OpinionKind kind) {
        Stream<PersonId> asked = directory.members(kind.group()).stream()
                .filter(person -> kind.isOf(TaskDesk.actor(person), document))
                .filter(person -> notices.mayRead(person, document))
                .map(Person::id);
        send(actor, asked, "notice.review.opinionAsked", document, kind.label());
    }

    /** @param tasks that are open: whoever has the review learns what the others say */
    void opinionGiven(Actor actor, Document document, OpinionKind kind, List<ReviewTask> tasks) {
        List<ReviewTask> way =
                tasks.stream().filter(task -> task.kind() != TaskKind.OPINION).toList();
        send(
                actor,
                Stream.concat(filers(document), holders(way)),
                "notice.review.opinionGiven",
                document,
                kind.label());
    }

    void recused(Actor actor, Document document, ReviewTask task, List<Person> left) {
        Stream<PersonId> told = task.assignee().stream().anyMatch(actor.principal()::equals)
                ? left.stream().map(Person::id)
                : Stream.empty();
        send(
                actor,
                Stream.concat(told, members(TaskDesk.HEADS)),
                "notice.review.recused",
                document,
                name(actor.person()));
    }

    void reassigned(Actor actor, Document document, ReviewTask former, PersonId to) {
        send(actor, Stream.of(to), "notice.review.reassignedToYou", document, name(actor.person()));
        send(
                actor,
                former.assignee().filter(person -> !person.equals(to)).stream(),
                "notice.review.reassigned",
                document,
                name(actor.person()),
                name(to));
    }

    /** @param others who took part in the round */
    void commented(Actor actor, Document document, Stream<PersonId> others, List<ReviewTask> tasks) {
        Stream<PersonId> assigned = tasks.stream().flatMap(task -> task.assignee().stream());
        send(
                actor,
                Stream.of(filers(document), others, assigned).flatMap(people -> people),
                "notice.review.commented",
                document,
                name(actor.person()));
    }

    /** Tells an absent colleague what was done in their name. */
    void actedFor(Actor actor, Document document) {
        send(actor, actor.onBehalfOf().stream(), "notice.review.actedForYou", document, name(actor.person()));
    }

    /** Tells the stand-in, and the person themselves when somebody else recorded it. */
    void standIn(Actor actor, Absence absence) {
        absence(actor, absence.standIn(), "notice.absence.standIn", absence);
        absence(actor, absence.person(), "notice.absence.recorded", absence);
    }

    void standInEnded(Actor actor, Absence absence) {
        absence(actor, absence.standIn(), "notice.absence.takenBack", absence);
        absence(actor, absence.person(), "notice.absence.takenBack", absence);
    }

    private void absence(Actor actor, PersonId to, String key, Absence absence) {
        if (!to.equals(actor.person())) {
            directory
                    .person(to)
                    .filter(Person::enabled)
                    .ifPresent(person -> notifier.send(new Notice(
                            to,
                            key,
                            List.of(
                                    Notice.inEachLanguage(name(absence.person())),
                                    Notice.inEachLanguage(Translations.day(absence.from())),
                                    Notice.inEachLanguage(Translations.day(absence.to())),
                                    Notice.inEachLanguage(name(absence.standIn()))),
                            Optional.empty())));
        }
    }

    private static Stream<PersonId> filers(Document document) {
        return Stream.concat(
                Stream.of(document.owner()),
                document.properties().text(Prm.PROP_FOCAL_POINT).map(PersonId::new).stream());
    }

    /** Who has each task, or could have taken it. */
    private Stream<PersonId> holders(List<ReviewTask> tasks) {
        return tasks.stream()
                .flatMap(task -> task.assignee().isPresent()
                        ? task.assignee().stream()
                        : task.group().stream().flatMap(this::members));
    }

    private Stream<PersonId> members(String group) {
        return directory.members(group).stream().map(Person::id);
    }

    private void send(Actor actor, Stream<PersonId> people, String key, Document document, Object... more) {
        notices.send(people, Optional.of(actor.person()), key, document, more);
    }

    private Localized name(PersonId id) {
        return notices.name(id);
    }
}
