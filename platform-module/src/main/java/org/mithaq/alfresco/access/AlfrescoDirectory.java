package org.mithaq.alfresco.access;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;

/** The repository's people and groups; who may see whom is no question here, the use cases ask for what they need. */
public final class AlfrescoDirectory implements Directory {

    /** Who has it reads everything in the repository. */
    public static final String ROLE_ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    private static final String GROUP = "GROUP_";

    private final PersonService people;
    private final AuthorityService authorities;
    private final NodeService nodes;
    private final ChosenLanguages languages;
    private final Identity identity;
    private final UnitOfWork work;

    public AlfrescoDirectory(
            PersonService people,
            AuthorityService authorities,
            NodeService nodes,
            ChosenLanguages languages,
            Identity identity,
            UnitOfWork work) {
        this.people = people;
        this.authorities = authorities;
        this.nodes = nodes;
        this.languages = languages;
        this.identity = identity;
        this.work = work;
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return inSystem(
                () -> Optional.ofNullable(people.getPersonOrNull(id.value())).map(node -> person(id, node)));
    }

    @Override
    public List<Person> members(String group) {
        return inSystem(() -> !group.startsWith(GROUP) || !authorities.authorityExists(group)
                ? List.of()
                : authorities.getContainedAuthorities(AuthorityType.USER, group, false).stream()
                        .sorted()
                        .flatMap(name -> person(new PersonId(name)).stream())
                        .filter(Person::enabled)
                        .toList());
    }

    @Override
    public boolean groupExists(String group) {
        return inSystem(() -> group.startsWith(GROUP) && authorities.authorityExists(group));
    }

    @Override
    public List<Person> find(String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return inSystem(() -> authorities.getAllAuthorities(AuthorityType.USER).stream()
                .flatMap(name -> person(new PersonId(name)).stream())
                .filter(Person::enabled)
                .filter(person -> person.id().value().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.displayName().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(Person::displayName))
                .limit(limit)
                .toList());
    }

    /** Everybody, also the disabled, by id. */
    public List<Person> everybody() {
        return inSystem(() -> authorities.getAllAuthorities(AuthorityType.USER).stream()
                .sorted()
                .flatMap(name -> person(new PersonId(name)).stream())
                .toList());
    }

    /** The person who is authenticated in this thread, as an actor. */
    public Actor actor(String origin) {
        PersonId id = identity.person().orElseThrow(() -> new IllegalStateException("nobody is authenticated"));
        if (id.equals(PersonId.SYSTEM)) {
            return Actor.system(origin);
        }
        return inSystem(() -> new Actor(
                id, authorities(id), Optional.empty(), origin, languages.of(id).orElse(WorkingLanguage.EN)));
    }

    private Person person(PersonId id, NodeRef node) {
        Map<QName, java.io.Serializable> properties = nodes.getProperties(node);
        String name = Stream.of("firstName", "lastName")
                .map(part -> properties.get(QName.createQName(Cm.URI, part)))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        Optional<String> email = Optional.ofNullable(properties.get(QName.createQName(Cm.URI, "email")))
                .map(Object::toString)
                .filter(address -> !address.isBlank());
        return new Person(
                id,
                name.isBlank() ? id.value() : name,
                email,
                languages.of(id).orElse(WorkingLanguage.EN),
                groups(id),
                people.isEnabled(id.value()));
    }

    private Set<String> authorities(PersonId id) {
        Set<String> all = new HashSet<>(groups(id));
        if (authorities.getAuthoritiesForUser(id.value()).contains(ROLE_ADMINISTRATOR)) {
            all.add(ROLE_ADMINISTRATOR);
        }
        return all;
    }

    /** Groups only: roles of the repository and everyone are no business of ours. */
    private Set<String> groups(PersonId id) {
        return authorities.getAuthoritiesForUser(id.value()).stream()
                .filter(name -> name.startsWith(GROUP) && !name.equals(Actor.EVERYONE))
                .collect(Collectors.toSet());
    }

    private <T> T inSystem(java.util.function.Supplier<T> read) {
        return work.inTransaction(() -> identity.asSystem(read));
    }
}
