package org.mithaq.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.access.Absence;
import org.mithaq.access.Absences;
import org.mithaq.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Absences in a table. Whoever adds one holds the row of the person until the transaction ends; the first two for a person
 * collide on its key, and the unit of work runs the later one again.
 */
public final class JdbcAbsences implements Absences {

    private static final String SELECT = "SELECT id, person, first_day, last_day, stand_in FROM absence ";

    private final JdbcClient jdbc;

    public JdbcAbsences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Absence add(PersonId person, LocalDate from, LocalDate to, PersonId standIn) {
        hold(person);
        Absence.requireFree(of(person, from), from, to);
        Absence absence = new Absence(UUID.randomUUID().toString(), person, from, to, standIn);
        jdbc.sql("INSERT INTO absence (id, person, first_day, last_day, stand_in) VALUES (?, ?, ?, ?, ?)")
                .params(absence.id(), person.value(), from, to, standIn.value())
                .update();
        return absence;
    }

    private void hold(PersonId person) {
        int known = jdbc.sql("UPDATE absent_person SET recorded = recorded + 1 WHERE person = ?")
                .param(person.value())
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO absent_person (person, recorded) VALUES (?, 1)")
                    .param(person.value())
                    .update();
        }
    }

    @Override
    public Optional<Absence> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(JdbcAbsences::absence)
                .optional();
    }

    @Override
    public List<Absence> of(PersonId person, LocalDate day) {
        return lasting("person", person, day);
    }

    @Override
    public List<Absence> standingIn(PersonId standIn, LocalDate day) {
        return lasting("stand_in", standIn, day);
    }

    private List<Absence> lasting(String column, PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + "WHERE " + column + " = ? AND last_day >= ? ORDER BY first_day, id")
                .params(person.value(), day)
                .query(JdbcAbsences::absence)
                .list();
    }

    @Override
    public boolean remove(String id) {
        return jdbc.sql("DELETE FROM absence WHERE id = ?").param(id).update() > 0;
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("id"),
                new PersonId(row.getString("person")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new PersonId(row.getString("stand_in")));
    }
}
