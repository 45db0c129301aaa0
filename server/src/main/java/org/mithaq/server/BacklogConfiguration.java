package org.mithaq.server;

import java.time.Clock;
import java.util.UUID;
import org.mithaq.access.Directory;
import org.mithaq.access.Impersonation;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Backlog;
import org.mithaq.backlog.Batches;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.Partners;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.backlog.JdbcBatches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Old agreements that are brought in together. What is under way when the server ends goes on with its next start. */
@Configuration(proxyBeanMethods = false)
class BacklogConfiguration {

    @Bean
    Batches batches(JdbcClient jdbc) {
        return new JdbcBatches(jdbc);
    }

    @Bean
    Signal batchSteps() {
        return new Signal();
    }

    @Bean
    Backlog backlog(
            UnitOfWork work,
            Batches batches,
            DocumentStore store,
            Documents documents,
            Partners partners,
            TextExtractor extractor,
            Directory directory,
            Settings settings,
            AuditTrail audit,
            ContentModel model,
            Clock clock,
            ServerSettings server,
            Signal batchSteps) {
        return new Backlog(
                work,
                batches,
                store,
                documents,
                partners,
                extractor,
                directory,
                Impersonation.NONE_NEEDED,
                settings,
                audit,
                model,
                clock,
                server.organisation(),
                () -> UUID.randomUUID().toString(),
                batchSteps);
    }

    /** A portion at a time, so that a stop of the server does not wait for the end of a large batch. */
    @Bean
    Follower batchFollower(Signal batchSteps, Backlog backlog, JobRuns runs) {
        return new Follower("backlog", batchSteps, () -> {
            if (runs.run("backlog", backlog.importing()::work)) {
                batchSteps.run();
            }
        });
    }
}
