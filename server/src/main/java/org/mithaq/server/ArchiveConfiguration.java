package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.mithaq.archive.Archiving;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Batches;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.json.JsonLines;
import org.mithaq.review.ReviewProcess;
import org.mithaq.server.archive.JdbcHoldings;
import org.mithaq.server.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The archive of everything. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    Archiving archiving(
            HikariDataSource database,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            UnitOfWork work,
            DocumentStore store,
            ReviewProcess process,
            Batches batches,
            AuditTrail audit,
            ContentModel model,
            Host host,
            Clock clock) {
        return new Archiving(
                work,
                store,
                process,
                batches,
                audit,
                new JdbcHoldings(jdbc, transactions, Database.isPostgres(database)),
                model,
                new JsonLines(),
                host.name(),
                host.version(),
                clock);
    }
}
