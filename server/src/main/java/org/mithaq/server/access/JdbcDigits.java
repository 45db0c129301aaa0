package org.mithaq.server.access;

import java.util.Optional;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.PersonId;
import org.mithaq.language.Digits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chosen digits in a table. The first two choices of a person collide on its key; the unit of work runs the later one again. */
public final class JdbcDigits implements ChosenDigits {

    private final JdbcClient jdbc;

    public JdbcDigits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PersonId person, Digits digits) {
        int known = jdbc.sql("UPDATE chosen_digits SET digits = ? WHERE person = ?")
                .params(digits.code(), person.value())
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO chosen_digits (person, digits) VALUES (?, ?)")
                    .params(person.value(), digits.code())
                    .update();
        }
    }

    @Override
    public Optional<Digits> of(PersonId person) {
        return jdbc.sql("SELECT digits FROM chosen_digits WHERE person = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Digits::of);
    }
}
