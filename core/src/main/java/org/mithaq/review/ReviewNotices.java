package org.mithaq.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;

/** Tells the people concerned what happened in a review; never the one who did it. */
public final class ReviewNotices {

    private final Notifier notifier;
    private final Directory directory;

    public ReviewNotices(Notifier notifier, Directory directory) {
        this.notifier = notifier;
        this.directory = directory;
    }

    void requested(Actor actor, Document document, Route route) {
        toGroup(actor, route.group(), "notice.review.requested", document);
    }

    void recommended(Actor actor, Document document) {
        toGroup(actor, Role.HEAD_OF_LEGAL.group(), "notice.review.recommended", document);
    }

    void returned(Actor actor, Document document, Document round) {
        round.properties()
                .text(Prm.PROP_ROUND_REVIEWER)
                .ifPresent(reviewer ->
                        send(actor, Stream.of(new PersonId(reviewer)), "notice.review.returned", document, List.of()));
    }

    void missing(Actor actor, Document document, List<String> guards) {
        Localized missing =
                Translations.list(guards.stream().map(Translations::message).toList());
        send(actor, Stream.of(document.owner()), "notice.review.missing", document, List.of(missing));
    }

    void decided(Actor actor, Document document, Outcome outcome) {
        Stream<PersonId> concerned = Stream.concat(
                Stream.of(document.owner()),
                document.properties().text(Prm.PROP_FOCAL_POINT).map(PersonId::new).stream());
        send(actor, concerned, "notice.review." + outcome.name(), document, List.of());
    }

    private void toGroup(Actor actor, String group, String key, Document document) {
        send(actor, directory.members(group).stream().map(Person::id), key, document, List.of());
    }

    private void send(Actor actor, Stream<PersonId> people, String key, Document document, List<Localized> more) {
        people.distinct()
                .filter(person -> !person.equals(actor.person()))
                .map(directory::person)
                .flatMap(Optional::stream)
                .filter(Person::enabled)
                .forEach(person -> notifier.send(new Notice(
                        person.id(),
                        key,
                        Stream.concat(
                                        Stream.of((Object) document.title(person.language()), reference(document)),
                                        more.stream().map(argument -> (Object) argument.in(person.language())))
                                .toList(),
                        Optional.of(document.id().value()))));
    }

    private static String reference(Document document) {
        return document.properties().text(Prm.PROP_REFERENCE).orElse("—");
    }
}
