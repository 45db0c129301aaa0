package org.mithaq.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;

/**
 * Tells those concerned of a step: who filed the instrument, its focal point, and those whose step comes next. Never the one
 * who took it, and nobody who may not read the instrument.
 */
public final class CycleNotices implements StepListener {

    private final Notifier notifier;
    private final Directory directory;
    private final AccessPolicy policy;

    public CycleNotices(Notifier notifier, Directory directory, AccessPolicy policy) {
        this.notifier = notifier;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    public void taken(Transition transition, Attempt attempt, Document before, Document now) {
        Stream<PersonId> concerned = Stream.concat(
                Stream.of(now.owner()), now.properties().text(Prm.PROP_FOCAL_POINT).map(PersonId::new).stream());
        Stream<PersonId> next = next(transition).stream()
                .flatMap(role -> directory.members(role.group()).stream())
                .map(Person::id);
        Stream.concat(concerned, next)
                .distinct()
                .filter(person -> !person.equals(attempt.actor().person()))
                .map(directory::person)
                .flatMap(Optional::stream)
                .filter(Person::enabled)
                .filter(person -> policy.mayRead(
                        Actor.of(person.id(), person.authorities(), person.language()), now.confinement()))
                .forEach(person -> notifier.send(new Notice(
                        person.id(),
                        "notice.lifecycle." + transition.name(),
                        List.of(
                                now.title(person.language()),
                                now.properties().text(Prm.PROP_REFERENCE).orElse(""),
                                attempt.comment().isBlank() ? "—" : attempt.comment()),
                        Optional.of(now.id().value()))));
    }

    /** Whose step it is after this one. */
    private static Set<Role> next(Transition transition) {
        return switch (transition) {
            case COMPLETE_SIGNATURE -> Set.of(Role.LEGAL_REVIEWER, Role.RECORDS_MANAGER);
            case EXPIRE, TERMINATE -> Set.of(Role.HEAD_OF_SECTOR);
            default -> Set.of();
        };
    }
}
