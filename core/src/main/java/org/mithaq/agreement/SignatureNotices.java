package org.mithaq.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;

/** Tells legal affairs that a signed copy was compared and waits for them; nobody who may not read the instrument. */
public final class SignatureNotices {

    private final Notifier notifier;
    private final Directory directory;
    private final AccessPolicy policy;

    public SignatureNotices(Notifier notifier, Directory directory, AccessPolicy policy) {
        this.notifier = notifier;
        this.directory = directory;
        this.policy = policy;
    }

    void compared(Document instrument, SignedText text) {
        text.result().ifPresent(result -> Stream.of(Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL)
                .flatMap(role -> directory.members(role.group()).stream())
                .filter(Person::enabled)
                .filter(person -> policy.mayRead(
                        Actor.of(person.id(), person.authorities(), person.language()), instrument.confinement()))
                .distinct()
                .forEach(person -> notifier.send(new Notice(
                        person.id(),
                        "notice.signature." + result.name(),
                        List.of(
                                instrument.title(person.language()),
                                instrument.properties().text(Prm.PROP_REFERENCE).orElse("")),
                        Optional.of(instrument.id().value())))));
    }
}
