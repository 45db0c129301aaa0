package org.mithaq.server;

import java.time.Clock;
import org.mithaq.access.Directory;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.literature.Library;
import org.mithaq.literature.Recommendations;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.Notifier;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.Thesaurus;
import org.mithaq.server.literature.JdbcReadingLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library, and what is passed on from it. */
@Configuration(proxyBeanMethods = false)
class LiteratureConfiguration {

    @Bean
    Library library(
            UnitOfWork work,
            Documents documents,
            DocumentSearch index,
            Thesaurus thesaurus,
            JdbcClient jdbc,
            ContentModel model,
            Clock clock) {
        return new Library(work, documents, index, thesaurus, new JdbcReadingLists(jdbc), model, clock);
    }

    @Bean
    Recommendations recommendations(
            UnitOfWork work,
            Documents documents,
            DocumentStore store,
            Directory directory,
            Notifier notifier,
            AuditTrail audit,
            ContentModel model,
            Clock clock) {
        return new Recommendations(work, documents, store, directory, notifier, audit, model, clock);
    }
}
