package org.mithaq.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.language.WorkingLanguage;

/**
 * The person who asks for a use case, as the host authenticated them, for the length of one request.
 *
 * @param person who acts
 * @param authorities every group the person belongs to, directly or not ({@code GROUP_…})
 * @param onBehalfOf the absent colleague whose delegation is used, if any
 * @param origin where the request came from (an IP address, or the name of a job), for the audit trail
 * @param language in which answers are read
 */
public record Actor(
        PersonId person,
        Set<String> authorities,
        Optional<PersonId> onBehalfOf,
        String origin,
        WorkingLanguage language) {

    /** Everybody who can log in belongs to it. */
    public static final String EVERYONE = "GROUP_EVERYONE";

    /** Prefix of the group of a sector's members; the sector's code follows. */
    public static final String SECTOR_GROUP_PREFIX = "GROUP_PRM_SECTOR_";

    public Actor {
        authorities = Set.copyOf(authorities);
    }

    public static Actor of(PersonId person, Set<String> authorities, WorkingLanguage language) {
        return new Actor(person, authorities, Optional.empty(), "", language);
    }

    /** The software itself; the origin names the job. */
    public static Actor system(String origin) {
        return new Actor(PersonId.SYSTEM, Set.of(), Optional.empty(), origin, WorkingLanguage.EN);
    }

    /** Whose tasks and rights are used: the absent colleague's in a delegation, else the person's own. */
    public PersonId principal() {
        return onBehalfOf.orElse(person);
    }

    /** The person, and the absent colleague in a delegation: a separation of duties concerns both. */
    public Set<PersonId> people() {
        return Stream.concat(Stream.of(person), onBehalfOf.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The same person acting for an absent colleague, with that colleague's rights and no others. */
    public Actor onBehalfOf(Person absent) {
        return new Actor(person, absent.authorities(), Optional.of(absent.id()), origin, language);
    }

    public boolean isSystem() {
        return person.equals(PersonId.SYSTEM);
    }

    public boolean has(Role role) {
        return authorities.contains(role.group());
    }

    public boolean hasAny(Set<Role> roles) {
        return roles.stream().anyMatch(this::has);
    }

    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(this::has).forEach(roles::add);
        return roles;
    }

    /** Codes of the sectors that the person belongs to. */
    public Set<String> sectors() {
        return authorities.stream()
                .filter(authority -> authority.startsWith(SECTOR_GROUP_PREFIX))
                .map(authority -> authority.substring(SECTOR_GROUP_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a reader is matched by: the groups, everyone, and the person. */
    public Set<String> readingAuthorities() {
        return Stream.concat(authorities.stream(), Stream.of(EVERYONE, person.value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
