package org.mithaq.server.audit;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.mithaq.audit.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Moves the events that were recorded before there was a chain into one, in the order in which they were recorded. */
public final class AuditChainMigration implements JavaMigration {

    private static final int PAGE = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3.1");
    }

    @Override
    public String getDescription() {
        return "chain the audit trail";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        AuditRows rows = new AuditRows(jdbc);
        long last = 0;
        List<Former> page = after(jdbc, last);
        while (!page.isEmpty()) {
            rows.append(page.stream().map(Former::event).toList());
            last = page.get(page.size() - 1).id();
            page = after(jdbc, last);
        }
        jdbc.sql("DROP TABLE audit_event").update();
    }

    private record Former(long id, AuditEvent event) {}

    private static List<Former> after(JdbcClient jdbc, long id) {
        return jdbc.sql("SELECT id, " + AuditRows.COLUMNS + " FROM audit_event WHERE id > ? ORDER BY id LIMIT " + PAGE)
                .param(id)
                .query((row, number) -> new Former(row.getLong("id"), AuditRows.event(row)))
                .list();
    }
}
