package org.mithaq.alfresco.access;

import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.rest.person.ChosenLanguage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The language that each person chose, in a table: the repository's own people have none. */
public final class ChosenLanguages implements ChosenLanguage {

    private final UnitOfWork work;
    private final JdbcTemplate jdbc;

    public ChosenLanguages(UnitOfWork work, JdbcTemplate jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PersonId person, WorkingLanguage language) {
        work.inTransaction(() -> {
            int known =
                    jdbc.update("UPDATE mithaq_language SET tag = ? WHERE person = ?", language.tag(), person.value());
            if (known == 0) {
                jdbc.update("INSERT INTO mithaq_language (person, tag) VALUES (?, ?)", person.value(), language.tag());
            }
        });
    }

    Optional<WorkingLanguage> of(PersonId person) {
        return jdbc
                .queryForList("SELECT tag FROM mithaq_language WHERE person = ?", String.class, person.value())
                .stream()
                .findFirst()
                .flatMap(WorkingLanguage::ofTag);
    }
}
