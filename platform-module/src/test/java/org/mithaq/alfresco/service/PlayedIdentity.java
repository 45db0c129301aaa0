package org.mithaq.alfresco.service;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.transaction.Identity;

/**
 * Who is authenticated in a thread, as the repository knows it: a person who logged in, and the system's rights for a
 * while, which do not change who did it.
 */
public final class PlayedIdentity implements Identity {

    private final Map<String, Set<String>> groups = new ConcurrentHashMap<>();
    private final ThreadLocal<PersonId> person;
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /** @param first whom every thread begins as */
    public PlayedIdentity(PersonId first) {
        this.person = ThreadLocal.withInitial(() -> first);
    }

    /** Makes the person a member of the groups. */
    public PlayedIdentity with(String name, String... of) {
        groups.put(name, Set.of(of));
        return this;
    }

    public <T> T as(String name, Supplier<T> work) {
        PersonId before = person.get();
        person.set(new PersonId(name));
        try {
            return work.get();
        } finally {
            person.set(before);
        }
    }

    @Override
    public Optional<PersonId> person() {
        return Optional.of(person.get());
    }

    @Override
    public <T> T asSystem(Supplier<T> work) {
        depth.set(depth.get() + 1);
        try {
            return work.get();
        } finally {
            depth.set(depth.get() - 1);
        }
    }

    @Override
    public <T> T as(PersonId reader, Supplier<T> work) {
        return as(reader.value(), work);
    }

    @Override
    public boolean isOurs() {
        return depth.get() > 0;
    }

    /** The groups of a person, with everyone. */
    public Set<String> groupsOf(String name) {
        Set<String> all = new HashSet<>(groups.getOrDefault(name, Set.of()));
        all.add(Actor.EVERYONE);
        return all;
    }

    boolean isSystem() {
        return isOurs() || person.get().equals(PersonId.SYSTEM);
    }

    /** As the repository stores it in what it audits. */
    String userName() {
        return person.get().equals(PersonId.SYSTEM) ? "System" : person.get().value();
    }

    Set<String> authorities() {
        Set<String> all = groupsOf(userName());
        all.add(userName());
        return all;
    }
}
