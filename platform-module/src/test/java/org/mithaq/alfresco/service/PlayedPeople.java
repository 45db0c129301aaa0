package org.mithaq.alfresco.service;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * People, groups and passwords of a repository, in memory, after {@code PersonServiceImpl} and {@code AuthorityServiceImpl}: a
 * person that exists is not made again, nor is a group, and nobody is added to a group twice.
 */
public final class PlayedPeople {

    private final Map<String, Map<QName, Serializable>> people = new TreeMap<>();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final Set<String> disabled = new HashSet<>();
    private final Map<String, String> passwords = new TreeMap<>();

    /** A group that the repository has. */
    public PlayedPeople with(String group, String... members) {
        groups.put(group, new TreeSet<>(Set.of(members)));
        return this;
    }

    public Map<String, String> passwords() {
        return passwords;
    }

    public PersonService personService() {
        return Recorded.playedBy(this, PersonService.class);
    }

    public AuthorityService authorityService() {
        return Recorded.playedBy(this, AuthorityService.class);
    }

    public MutableAuthenticationService authenticationService() {
        return Recorded.playedBy(this, MutableAuthenticationService.class);
    }

    /** Of people alone. */
    public NodeService nodeService() {
        return Recorded.playedBy(this, NodeService.class);
    }

    public @Nullable NodeRef getPersonOrNull(String name) {
        return people.containsKey(name) ? new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, name) : null;
    }

    public NodeRef createPerson(Map<QName, Serializable> properties) {
        String name = String.valueOf(properties.get(PlayedNodes.cm("userName")));
        if (people.putIfAbsent(name, new HashMap<>(properties)) != null) {
            throw new IllegalStateException("Person '" + name + "' already exists.");
        }
        return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, name);
    }

    public boolean isEnabled(String name) {
        return !disabled.contains(name);
    }

    public void addAspect(NodeRef person, QName aspect, @Nullable Map<QName, Serializable> none) {
        disabled.add(person.getId());
    }

    public Map<QName, Serializable> getProperties(NodeRef person) {
        return people.getOrDefault(person.getId(), Map.of());
    }

    public boolean isAuthenticationCreationAllowed() {
        return true;
    }

    public boolean authenticationExists(String name) {
        return passwords.containsKey(name);
    }

    public void createAuthentication(String name, char[] password) {
        passwords.put(name, new String(password));
    }

    public boolean authorityExists(String name) {
        return groups.containsKey(name) || people.containsKey(name);
    }

    public String createAuthority(AuthorityType type, String shortName, String displayName, Set<String> zones) {
        String name = "GROUP_" + shortName;
        if (groups.putIfAbsent(name, new TreeSet<>()) != null) {
            throw new IllegalStateException("An authority exists: " + name);
        }
        return name;
    }

    public Set<String> getDefaultZones() {
        return Set.of("APP.DEFAULT");
    }

    public void addAuthority(String group, String member) {
        if (!groups.get(group).add(member)) {
            throw new IllegalStateException("DuplicateChildNodeNameException: " + member);
        }
    }

    public Set<String> getContainedAuthorities(@Nullable AuthorityType type, String group, boolean immediate) {
        return groups.get(group).stream()
                .filter(name -> (type == AuthorityType.GROUP) == name.startsWith("GROUP_"))
                .collect(Collectors.toSet());
    }

    public Set<String> getAllAuthorities(AuthorityType type) {
        return new TreeSet<>(people.keySet());
    }

    public Set<String> getAuthoritiesForUser(String name) {
        Set<String> all = new TreeSet<>(Set.of("GROUP_EVERYONE"));
        Set<String> from = Set.of(name);
        while (!from.isEmpty()) {
            Set<String> inner = from;
            from = groups.entrySet().stream()
                    .filter(group -> group.getValue().stream().anyMatch(inner::contains))
                    .map(Map.Entry::getKey)
                    .filter(group -> !all.contains(group))
                    .collect(Collectors.toSet());
            all.addAll(from);
        }
        return all;
    }
}
