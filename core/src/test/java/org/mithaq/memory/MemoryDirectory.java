package org.mithaq.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;

/** People and groups in memory. */
public final class MemoryDirectory implements Directory {

    private final Map<String, Person> people = new TreeMap<>();
    private final Set<String> groups = new TreeSet<>();

    public MemoryDirectory with(Person person) {
        people.put(person.id().value(), person);
        groups.addAll(person.authorities());
        return this;
    }

    public MemoryDirectory withGroup(String group) {
        groups.add(group);
        return this;
    }

    /** By id, also the disabled. */
    List<Person> everybody() {
        return List.copyOf(people.values());
    }

    Set<String> groups() {
        return groups;
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id.value()));
    }

    @Override
    public List<Person> members(String group) {
        return people.values().stream()
                .filter(Person::enabled)
                .filter(person -> person.authorities().contains(group))
                .toList();
    }

    @Override
    public boolean groupExists(String group) {
        return groups.contains(group);
    }

    @Override
    public List<Person> find(String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return people.values().stream()
                .filter(Person::enabled)
                .filter(person -> (person.id() + " " + person.displayName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Person::displayName))
                .limit(limit)
                .toList();
    }
}
