package org.mithaq.alfresco.database;

import org.mithaq.document.Numbers;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers in a table. The row stays locked until the transaction ends, so the next asker waits; the first two askers of a
 * new sequence collide on its name, and the repository runs the later one again.
 */
public final class TableNumbers implements Numbers {

    private final JdbcTemplate jdbc;

    public TableNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long next(String sequence) {
        if (jdbc.update("UPDATE mithaq_number SET last_number = last_number + 1 WHERE name = ?", sequence) == 0) {
            jdbc.update("INSERT INTO mithaq_number (name, last_number) VALUES (?, 1)", sequence);
            return 1;
        }
        Long given = jdbc.queryForObject("SELECT last_number FROM mithaq_number WHERE name = ?", Long.class, sequence);
        if (given == null) {
            throw new IllegalStateException("no number in " + sequence);
        }
        return given;
    }
}
