package org.mithaq.deadline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.Document;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notifier;
import org.mithaq.review.Cover;
import org.mithaq.review.DocumentNotices;
import org.mithaq.review.ReviewTask;

/** Words and addresses of what the clocks tell; only to people who may read the document, and to their stand-ins who may. */
public final class DeadlineNotices {

    private final DocumentNotices notices;
    private final Directory directory;
    private final AccessPolicy policy;
    private final Lifecycle lifecycle;
    private final WorkingCalendar calendar;

    public DeadlineNotices(
            Notifier notifier,
            Directory directory,
            Cover cover,
            AccessPolicy policy,
            Lifecycle lifecycle,
            WorkingCalendar calendar) {
        this.notices = new DocumentNotices(notifier, directory, cover, policy);
        this.directory = directory;
        this.policy = policy;
        this.lifecycle = lifecycle;
        this.calendar = calendar;
    }

    DocumentNotices.Told alert(Document document, Alert alert, List<ReviewTask> reviews) {
        long daysLeft = Math.abs(alert.day().toEpochDay() - calendar.today().toEpochDay());
        return notices.send(
                people(document, alert.row().to(), reviews).map(Person::id),
                Optional.empty(),
                "notice.clock." + alert.row().kind(),
                document,
                Translations.day(alert.day()),
                daysLeft,
                lifecycle.label(alert.status()));
    }

    private Stream<Person> people(Document document, List<String> to, List<ReviewTask> reviews) {
        return to.stream()
                .flatMap(name -> named(name, document, reviews))
                .distinct()
                .filter(Person::enabled)
                .filter(person -> policy.mayRead(
                        Actor.of(person.id(), person.authorities(), person.language()), document.confinement()));
    }

    private Stream<Person> named(String name, Document document, List<ReviewTask> reviews) {
        return switch (name) {
            case ClockTable.OWNER -> directory.person(document.owner()).stream();
            case ClockTable.FOCAL_POINT ->
                document.properties().text(Prm.PROP_FOCAL_POINT).map(PersonId::new).flatMap(directory::person).stream();
            case ClockTable.REVIEWERS ->
                reviews.stream()
                        .flatMap(task -> task.assignee().isPresent()
                                ? task.assignee().flatMap(directory::person).stream()
                                : task.group().stream().flatMap(group -> directory.members(group).stream()));
            default ->
                notices.readers(Role.valueOf(name), document).flatMap(person -> directory.person(person).stream());
        };
    }
}
