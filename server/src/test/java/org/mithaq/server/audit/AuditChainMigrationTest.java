package org.mithaq.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.mithaq.audit.AuditEntry;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.SpringUnitOfWork;
import org.mithaq.trail.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class AuditChainMigrationTest {

    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:chaining", "mithaq", "");
    private final FluentConfiguration tables =
            Flyway.configure().dataSource(database).javaMigrations(new AuditChainMigration());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void eventsFromBeforeTheChainShouldBecomeItsBeginning() throws java.sql.SQLException {
        try (var kept = database.getConnection()) {
            assertThat(kept.isValid(1)).isTrue();
            tables.target("2").load().migrate();
            for (int i = 1; i <= 1_500; i++) {
                jdbc.sql(
                                "INSERT INTO audit_event (happened_at, person, origin, subject, action, values_before, values_after)"
                                        + " VALUES (TIMESTAMP WITH TIME ZONE '2026-03-01 09:00:00.123456Z', 'officer', '', ?,"
                                        + " 'document.edited', '{}', '{\"prm:risk\":\"HIGH\"}')")
                        .param("document-" + i)
                        .update();
            }

            tables.target("latest").load().migrate();

            UnitOfWork work = new SpringUnitOfWork(new JdbcTransactionManager(database), Set.of());
            JdbcAuditTrail trail = new JdbcAuditTrail(jdbc);
            assertThat(new Verifier(work, trail).verify(Optional.empty())).satisfies(verification -> {
                assertThat(verification.checked()).isEqualTo(1_500);
                assertThat(verification.isSound()).isTrue();
            });
            List<AuditEntry> last = work.inTransaction(() -> trail.entries(1_499, 10));
            assertThat(last).extracting(entry -> entry.event().subject()).containsExactly("document-1500");
        }
    }
}
