package org.mithaq.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;

/**
 * Tells people something about a document, each once. Who is away is told, and so is their stand-in, of documents that the
 * stand-in may read. Inside the caller's transaction.
 */
public final class DocumentNotices {

    private static final Translations MESSAGES = new Translations();

    private final Notifier notifier;
    private final Directory directory;
    private final Cover cover;
    private final AccessPolicy policy;

    public DocumentNotices(Notifier notifier, Directory directory, Cover cover, AccessPolicy policy) {
        this.notifier = notifier;
        this.directory = directory;
        this.cover = cover;
        this.policy = policy;
    }

    /**
     * Whom a notice went to.
     *
     * @param people in their own name
     * @param standIns others, with the absent colleagues for whom each was told
     */
    public record Told(List<PersonId> people, Map<PersonId, List<PersonId>> standIns) {
        public Told {
            people = List.copyOf(people);
            standIns = Map.copyOf(standIns);
        }
    }

    /**
     * Sends a notice to those of the people who are enabled, and to the stand-ins of those who are away.
     *
     * @param people who may read the document; in what order, and how often each is named, does not matter
     * @param but who is not told, in their own name or another's: the one who did it
     * @param key of the notice; its arguments are the title, the reference and what follows
     * @param more strings, numbers, and what each person reads in their own language
     */
    public Told send(Stream<PersonId> people, Optional<PersonId> but, String key, Document document, Object... more) {
        Set<PersonId> named = new LinkedHashSet<>();
        people.filter(person -> but.filter(person::equals).isEmpty()).forEach(named::add);
        List<PersonId> told = new ArrayList<>();
        named.stream()
                .flatMap(person -> directory.person(person).stream())
                .filter(Person::enabled)
                .forEach(person -> {
                    notifier.send(notice(person, key, document, more));
                    told.add(person.id());
                });
        Map<Person, List<PersonId>> standIns = new LinkedHashMap<>();
        for (PersonId absent : named) {
            cover.of(absent)
                    .filter(standIn -> !named.contains(standIn.id())
                            && but.filter(standIn.id()::equals).isEmpty()
                            && mayRead(standIn, document))
                    .ifPresent(standIn -> standIns.computeIfAbsent(standIn, none -> new ArrayList<>())
                            .add(absent));
        }
        Map<PersonId, List<PersonId>> inTheirName = new LinkedHashMap<>();
        standIns.forEach((standIn, absent) -> {
            notifier.send(forAbsent(standIn, absent, notice(standIn, key, document, more)));
            inTheirName.put(standIn.id(), List.copyOf(absent));
        });
        return new Told(told, inTheirName);
    }

    private static Notice notice(Person to, String key, Document document, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                Notice.inEachLanguage(document::title),
                document.properties().text(Prm.PROP_REFERENCE).orElse("")));
        for (Object argument : more) {
            arguments.add(argument instanceof Localized localized ? Notice.inEachLanguage(localized) : argument);
        }
        return new Notice(to.id(), key, arguments, Optional.of(document.id().value()));
    }

    /** The same notice, in words, with whom it is for. */
    private Notice forAbsent(Person standIn, List<PersonId> absent, Notice notice) {
        return new Notice(
                standIn.id(),
                absent.size() == 1 ? "notice.forAbsent" : "notice.forSeveral",
                List.of(
                        Notice.inEachLanguage(Translations.list(
                                absent.stream().map(this::name).toList())),
                        Notice.inEachLanguage(words(notice, ".subject")),
                        Notice.inEachLanguage(words(notice, ".body"))),
                notice.subject());
    }

    private static Localized words(Notice notice, String part) {
        return language -> MESSAGES.text(language, notice.key() + part, notice.arguments());
    }

    /**
     * Those of a role who may read the document; of the heads of sector those of the document's sectors, or all where its
     * sectors have none.
     */
    public Stream<PersonId> readers(Role role, Document document) {
        return members(role, document)
                .filter(person -> mayRead(person, document))
                .map(Person::id);
    }

    private Stream<Person> members(Role role, Document document) {
        List<Person> members = directory.members(role.group());
        if (role != Role.HEAD_OF_SECTOR) {
            return members.stream();
        }
        List<Person> concerned = members.stream()
                .filter(person -> document.confinement().sectors().stream()
                        .anyMatch(sector -> person.authorities().contains(Actor.SECTOR_GROUP_PREFIX + sector)))
                .toList();
        return concerned.isEmpty() ? members.stream() : concerned.stream();
    }

    boolean mayRead(PersonId id, Document document) {
        return directory.person(id).filter(person -> mayRead(person, document)).isPresent();
    }

    boolean mayRead(Person person, Document document) {
        return policy.mayRead(TaskDesk.actor(person), document.confinement());
    }

    /** As colleagues know them. */
    Localized name(PersonId id) {
        String name = directory.person(id).map(Person::displayName).orElse(id.value());
        return language -> name;
    }
}
