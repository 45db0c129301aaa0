package org.mithaq.alfresco.access;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.archive.Group;
import org.mithaq.archive.Member;
import org.mithaq.model.Cm;

/**
 * People and groups of an archive, in a repository that may have some of them already. Somebody who has the user name of
 * somebody here is that person: their name, their address and their password stay. Whoever is new can be given a password by the
 * repository's administrators, and has none before. Members are added to groups of Mithaq and to groups that came with the
 * archive, never to a group that the repository had: an archive makes nobody the repository's administrator. With the system's
 * rights, in a transaction.
 */
public final class ArrivingPeople {

    private static final String GROUP = "GROUP_";
    private static final String OF_MITHAQ = "GROUP_PRM_";
    private static final QName DISABLED = QName.createQName(Cm.URI, "personDisabled");
    private static final int PASSWORD_BYTES = 32;

    private final PersonService people;
    private final AuthorityService authorities;
    private final MutableAuthenticationService passwords;
    private final NodeService nodes;
    private final ChosenLanguages languages;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> made = new HashSet<>();

    public ArrivingPeople(
            PersonService people,
            AuthorityService authorities,
            MutableAuthenticationService passwords,
            NodeService nodes,
            ChosenLanguages languages) {
        this.people = people;
        this.authorities = authorities;
        this.passwords = passwords;
        this.nodes = nodes;
        this.languages = languages;
    }

    /** @throws IllegalArgumentException for a name that is none of a group, and for everybody as a member of one */
    public void group(Group group) {
        if (group.groups().contains(Actor.EVERYONE)) {
            throw new IllegalArgumentException(Actor.EVERYONE + ": everybody is no member of a group");
        }
        make(group.name());
        for (String inner : group.groups()) {
            make(inner);
            if (isOpen(group.name())
                    && !authorities
                            .getContainedAuthorities(AuthorityType.GROUP, group.name(), true)
                            .contains(inner)) {
                authorities.addAuthority(group.name(), inner);
            }
        }
    }

    private void make(String name) {
        if (!name.startsWith(GROUP) || name.length() == GROUP.length()) {
            throw new IllegalArgumentException(name + ": no name of a group");
        }
        if (!name.equals(Actor.EVERYONE) && !authorities.authorityExists(name)) {
            String shortName = name.substring(GROUP.length());
            authorities.createAuthority(AuthorityType.GROUP, shortName, shortName, authorities.getDefaultZones());
            made.add(name);
        }
    }

    private boolean isOpen(String group) {
        return group.startsWith(OF_MITHAQ) || made.contains(group);
    }

    /** @throws IllegalArgumentException for a user name that the repository cannot have */
    public void person(Member member) {
        String name = member.id().value();
        if (people.getPersonOrNull(name) == null) {
            add(member, name);
        }
        languages.keep(member.id(), member.language());
        Set<String> present = authorities.getAuthoritiesForUser(name);
        member.groups().stream()
                .filter(this::isOpen)
                .filter(group -> !present.contains(group))
                .forEach(group -> authorities.addAuthority(group, name));
    }

    private void add(Member member, String name) {
        if (name.startsWith(GROUP) || name.startsWith("ROLE_") || name.equalsIgnoreCase("System")) {
            throw new IllegalArgumentException(name + ": no user name");
        }
        String[] names = names(member.displayName());
        Map<QName, Serializable> values = new HashMap<>();
        values.put(cm("userName"), name);
        values.put(cm("firstName"), names[0]);
        values.put(cm("lastName"), names[1]);
        values.put(cm("email"), member.email().orElse(""));
        NodeRef person = people.createPerson(values);
        if (!member.enabled()) {
            nodes.addAspect(person, DISABLED, null);
        }
        // A password of the repository can be changed by its administrators only when there is one.
        if (passwords.isAuthenticationCreationAllowed() && !passwords.authenticationExists(name)) {
            passwords.createAuthentication(name, password());
        }
    }

    /** Which together are the whole again. */
    private static String[] names(String displayName) {
        int space = displayName.indexOf(' ');
        String[] names = space < 0
                ? new String[] {displayName, ""}
                : new String[] {displayName.substring(0, space), displayName.substring(space + 1)};
        return names[0].isBlank() || names[1].isBlank() ? new String[] {displayName, ""} : names;
    }

    /** Nobody is told it. */
    private char[] password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).toCharArray();
    }

    private static QName cm(String name) {
        return QName.createQName(Cm.URI, name);
    }
}
