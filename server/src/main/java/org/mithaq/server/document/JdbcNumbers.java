package org.mithaq.server.document;

import org.mithaq.document.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers in a table. The row stays locked until the transaction ends, so the next asker waits; the first two askers of a
 * new sequence collide on its name, and the unit of work runs the later one again.
 */
public final class JdbcNumbers implements Numbers {

    private final JdbcClient jdbc;

    public JdbcNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long next(String sequence) {
        int known = jdbc.sql("UPDATE number_sequence SET last_number = last_number + 1 WHERE name = ?")
                .param(sequence)
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO number_sequence (name, last_number) VALUES (?, 1)")
                    .param(sequence)
                    .update();
        }
        return jdbc.sql("SELECT last_number FROM number_sequence WHERE name = ?")
                .param(sequence)
                .query(Long.class)
                .single();
    }
}
