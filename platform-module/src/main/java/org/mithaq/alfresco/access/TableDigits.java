package org.mithaq.alfresco.access;

import java.util.Optional;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.PersonId;
import org.mithaq.language.Digits;
import org.springframework.jdbc.core.JdbcTemplate;

/** The digits that each person chose, in a table of our own. */
public final class TableDigits implements ChosenDigits {

    private final JdbcTemplate jdbc;

    public TableDigits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PersonId person, Digits digits) {
        int known = jdbc.update("UPDATE mithaq_digits SET code = ? WHERE person = ?", digits.code(), person.value());
        if (known == 0) {
            jdbc.update("INSERT INTO mithaq_digits (person, code) VALUES (?, ?)", person.value(), digits.code());
        }
    }

    @Override
    public Optional<Digits> of(PersonId person) {
        return jdbc
                .queryForList("SELECT code FROM mithaq_digits WHERE person = ?", String.class, person.value())
                .stream()
                .findFirst()
                .flatMap(Digits::of);
    }
}
