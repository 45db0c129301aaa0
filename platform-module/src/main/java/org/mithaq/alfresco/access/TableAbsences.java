package org.mithaq.alfresco.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.access.Absence;
import org.mithaq.access.Absences;
import org.mithaq.access.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Absences in a table: the repository knows none. Days are kept as text, which every database sorts alike. Whoever adds one
 * holds the row of the person until the transaction ends; the first two for a person collide on its key, and the repository
 * runs the later one again.
 */
public final class TableAbsences implements Absences {

    private static final String SELECT = "SELECT id, person, first_day, last_day, stand_in FROM mithaq_absence ";

    private final JdbcTemplate jdbc;

    public TableAbsences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Absence add(PersonId person, LocalDate from, LocalDate to, PersonId standIn) {
        hold(person);
        Absence.requireFree(of(person, from), from, to);
        Absence absence = new Absence(UUID.randomUUID().toString(), person, from, to, standIn);
        jdbc.update(
                "INSERT INTO mithaq_absence (id, person, first_day, last_day, stand_in) VALUES (?, ?, ?, ?, ?)",
                absence.id(),
                person.value(),
                from.toString(),
                to.toString(),
                standIn.value());
        return absence;
    }

    private void hold(PersonId person) {
        int known =
                jdbc.update("UPDATE mithaq_absent_person SET recorded = recorded + 1 WHERE person = ?", person.value());
        if (known == 0) {
            jdbc.update("INSERT INTO mithaq_absent_person (person, recorded) VALUES (?, 1)", person.value());
        }
    }

    @Override
    public Optional<Absence> find(String id) {
        return jdbc.query(SELECT + "WHERE id = ?", TableAbsences::absence, id).stream()
                .findFirst();
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
        return jdbc.query(
                SELECT + "WHERE " + column + " = ? AND last_day >= ? ORDER BY first_day, id",
                TableAbsences::absence,
                person.value(),
                day.toString());
    }

    @Override
    public boolean remove(String id) {
        return jdbc.update("DELETE FROM mithaq_absence WHERE id = ?", id) > 0;
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString(1),
                new PersonId(row.getString(2)),
                LocalDate.parse(row.getString(3)),
                LocalDate.parse(row.getString(4)),
                new PersonId(row.getString(5)));
    }
}
