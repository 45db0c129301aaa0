package org.mithaq.alfresco.database;

import java.util.Optional;
import org.mithaq.document.Settings;
import org.mithaq.problem.Problem;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings in a table, every version kept. Of two who write one version at once, the later is run again and refused then. */
public final class TableSettings implements Settings {

    private final JdbcTemplate jdbc;

    public TableSettings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Setting> read(String name) {
        return jdbc
                .query(
                        "SELECT version, content FROM mithaq_setting WHERE name = ? AND version = (SELECT MAX(version) FROM"
                                + " mithaq_setting WHERE name = ?)",
                        (row, number) -> new Setting(name, row.getLong(1), row.getString(2)),
                        name,
                        name)
                .stream()
                .findFirst();
    }

    @Override
    public Setting write(String name, long expected, String text) {
        if (read(name).map(Setting::version).orElse(0L) != expected) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-SETTING-001", name);
        }
        jdbc.update("INSERT INTO mithaq_setting (name, version, content) VALUES (?, ?, ?)", name, expected + 1, text);
        return new Setting(name, expected + 1, text);
    }
}
