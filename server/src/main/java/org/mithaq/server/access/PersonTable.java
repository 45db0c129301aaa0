package org.mithaq.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.language.WorkingLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of people, groups and their members. Joins the running transaction. */
final class PersonTable {

    private static final String SELECT =
            "SELECT p.id, p.display_name, p.email, p.language, p.password, p.enabled, p.demo FROM person p ";

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param password encoded, never the word itself */
    record Row(
            PersonId id,
            String displayName,
            Optional<String> email,
            WorkingLanguage language,
            String password,
            boolean enabled,
            boolean demo) {

        /** Stands in place of a hash: the password is known to the directory alone, and no password has this one. */
        static final String OF_DIRECTORY = "{directory}";

        /** The same for whoever signs in by the identity provider. */
        static final String OF_PROVIDER = "{provider}";

        /** Also of whoever an archive brought without a password: with a directory, they sign in as it knows them. */
        boolean isOfDirectory() {
            return password.equals(OF_DIRECTORY) || password.equals(Accounts.NO_PASSWORD);
        }

        boolean isOfProvider() {
            return password.equals(OF_PROVIDER);
        }

        /** Whether there is one here, with which they sign in whatever happens elsewhere. */
        boolean hasPassword() {
            return !isOfDirectory() && !isOfProvider();
        }

        Person person(Set<String> authorities) {
            return new Person(id, displayName, email, language, authorities, enabled);
        }
    }

    /** Nothing but the language, so that what somebody else changes at the same time stays; a person who is gone is left alone. */
    void setLanguage(PersonId id, WorkingLanguage language) {
        jdbc.sql("UPDATE person SET language = ? WHERE id = ?")
                .params(language.tag(), id.value())
                .update();
    }

    Optional<Row> find(PersonId id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(id.value())
                .query(PersonTable::row)
                .optional();
    }

    List<Row> all() {
        return jdbc.sql(SELECT + "ORDER BY p.id").query(PersonTable::row).list();
    }

    List<Row> enabledLike(String text, int limit) {
        String pattern = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.sql(SELECT + "WHERE p.enabled AND (LOWER(p.id) LIKE LOWER(:pattern) ESCAPE '!'"
                        + " OR LOWER(p.display_name) LIKE LOWER(:pattern) ESCAPE '!')"
                        + " ORDER BY p.display_name, p.id LIMIT :limit")
                .param("pattern", pattern)
                .param("limit", limit)
                .query(PersonTable::row)
                .list();
    }

    List<Row> enabledMembers(Collection<String> groups) {
        return jdbc.sql(SELECT + "WHERE p.enabled AND EXISTS (SELECT 1 FROM person_group_person m"
                        + " WHERE m.person_id = p.id AND m.group_name IN (:groups)) ORDER BY p.id")
                .param("groups", List.copyOf(groups))
                .query(PersonTable::row)
                .list();
    }

    void insert(Row row) {
        jdbc.sql("INSERT INTO person (id, display_name, email, language, password, enabled, demo)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(row.id().value())
                .param(row.displayName())
                .param(row.email().orElse(null))
                .param(row.language().tag())
                .param(row.password())
                .param(row.enabled())
                .param(row.demo())
                .update();
    }

    void update(Row row) {
        jdbc.sql("UPDATE person SET display_name = ?, email = ?, language = ?, password = ?, enabled = ? WHERE id = ?")
                .param(row.displayName())
                .param(row.email().orElse(null))
                .param(row.language().tag())
                .param(row.password())
                .param(row.enabled())
                .param(row.id().value())
                .update();
    }

    /** Direct groups of a person. */
    Set<String> groupsOf(PersonId id) {
        return Set.copyOf(jdbc.sql("SELECT group_name FROM person_group_person WHERE person_id = ?")
                .param(id.value())
                .query(String.class)
                .list());
    }

    void setGroups(PersonId id, Collection<String> groups) {
        jdbc.sql("DELETE FROM person_group_person WHERE person_id = ?")
                .param(id.value())
                .update();
        for (String group : new HashSet<>(groups)) {
            addGroup(group);
            jdbc.sql("INSERT INTO person_group_person (group_name, person_id) VALUES (?, ?)")
                    .params(group, id.value())
                    .update();
        }
    }

    List<String> groups() {
        return jdbc.sql("SELECT name FROM person_group ORDER BY name")
                .query(String.class)
                .list();
    }

    boolean groupExists(String name) {
        return jdbc.sql("SELECT COUNT(*) FROM person_group WHERE name = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of two transactions that change people the later waits here until the earlier has ended, and sees what that one did. */
    void holdChanges() {
        jdbc.sql("SELECT name FROM person_group WHERE name = ? FOR UPDATE")
                .param(Role.ADMINISTRATOR.group())
                .query(String.class)
                .list();
    }

    /** Repeating it changes nothing. */
    void addGroup(String name) {
        if (!groupExists(name)) {
            jdbc.sql("INSERT INTO person_group (name) VALUES (?)").param(name).update();
        }
    }

    void nest(String outer, String inner) {
        jdbc.sql("INSERT INTO person_group_group (outer_name, inner_name) VALUES (?, ?)")
                .params(outer, inner)
                .update();
    }

    /** The groups themselves and all that they are members of, directly or not. */
    Set<String> andOuter(Set<String> groups) {
        return reached(groups, nesting("inner_name", "outer_name"));
    }

    /** The group itself and all that are members of it, directly or not. */
    Set<String> andInner(String group) {
        return reached(Set.of(group), nesting("outer_name", "inner_name"));
    }

    private Map<String, List<String>> nesting(String from, String to) {
        record Pair(String from, String to) {}
        return jdbc
                .sql("SELECT " + from + ", " + to + " FROM person_group_group")
                .query((row, number) -> new Pair(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pair::from, Collectors.mapping(Pair::to, Collectors.toList())));
    }

    private static Set<String> reached(Set<String> start, Map<String, List<String>> next) {
        Set<String> reached = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (String group : next.getOrDefault(open.remove(), List.of())) {
                if (reached.add(group)) {
                    open.add(group);
                }
            }
        }
        return reached;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PersonId(row.getString("id")),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("email")),
                WorkingLanguage.ofTag(row.getString("language")).orElse(WorkingLanguage.EN),
                row.getString("password"),
                row.getBoolean("enabled"),
                row.getBoolean("demo"));
    }
}
