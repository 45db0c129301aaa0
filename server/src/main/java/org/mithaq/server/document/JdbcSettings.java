package org.mithaq.server.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mithaq.document.Settings;
import org.mithaq.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings in a table, every version kept. */
public final class JdbcSettings implements Settings {

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Setting> read(String name) {
        return jdbc.sql("SELECT version, text FROM setting WHERE name = ? ORDER BY version DESC LIMIT 1")
                .param(name)
                .query((row, number) -> new Setting(name, row.getLong("version"), row.getString("text")))
                .optional();
    }

    @Override
    public Setting write(String name, long expected, String text) {
        if (read(name).map(Setting::version).orElse(0L) != expected) {
            throw conflict(name);
        }
        try {
            jdbc.sql("INSERT INTO setting (name, version, text, written_at) VALUES (?, ?, ?, ?)")
                    .params(name, expected + 1, text, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException writtenMeanwhile) {
            throw conflict(name);
        }
        return new Setting(name, expected + 1, text);
    }

    private static Problem conflict(String name) {
        return Problem.of(Problem.Kind.CONFLICT, "PRM-SETTING-001", name);
    }
}
