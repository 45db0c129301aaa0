package org.mithaq.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and groups in tables. */
public final class JdbcDirectory implements Directory {

    private final UnitOfWork work;
    private final PersonTable people;

    public JdbcDirectory(UnitOfWork work, JdbcClient jdbc) {
        this.work = work;
        this.people = new PersonTable(jdbc);
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return work.inTransaction(() -> people.find(id).map(this::withGroups));
    }

    @Override
    public List<Person> members(String group) {
        return work.inTransaction(() -> people.enabledMembers(people.andInner(group)).stream()
                .map(this::withGroups)
                .toList());
    }

    @Override
    public boolean groupExists(String group) {
        return work.inTransaction(() -> people.groupExists(group));
    }

    @Override
    public List<Person> find(String text, int limit) {
        return work.inTransaction(() -> people.enabledLike(text.strip(), limit).stream()
                .map(this::withGroups)
                .toList());
    }

    private Person withGroups(PersonTable.Row row) {
        Set<String> direct = people.groupsOf(row.id());
        return row.person(direct.isEmpty() ? direct : people.andOuter(direct));
    }
}
