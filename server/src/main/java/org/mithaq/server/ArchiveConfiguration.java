package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Receiving;
import org.mithaq.archive.TakingOver;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Batches;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.json.JsonLines;
import org.mithaq.review.ReviewProcess;
import org.mithaq.server.archive.JdbcHoldings;
import org.mithaq.server.archive.JdbcIntake;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.database.Database;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.review.ActivitiReviewProcess;
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

    /** A server that runs has people already, and says so: an archive is taken over before its first start. */
    @Bean
    Receiving receiving(
            JdbcClient jdbc,
            UnitOfWork work,
            JdbcDocumentStore store,
            ActivitiReviewProcess process,
            Batches batches,
            JdbcAuditTrail audit,
            ContentModel model,
            DataFolder folder,
            Clock clock) {
        JdbcIntake intake = new JdbcIntake(jdbc, store, audit, process, batches, folder.files(), clock);
        return new Receiving(
                Path.of(System.getProperty("java.io.tmpdir")),
                own -> new TakingOver(work, intake, audit, model, new JsonLines(), clock));
    }
}
