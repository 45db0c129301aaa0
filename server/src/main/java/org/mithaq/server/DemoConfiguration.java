package org.mithaq.server;

import org.mithaq.access.Directory;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.LegalReview;
import org.mithaq.server.access.Accounts;
import org.mithaq.server.demo.DemoDocuments;
import org.mithaq.server.demo.DemoPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration: its people before anybody can log in, its documents beside the first requests. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

    @Bean
    DemoPeople demoPeople(Accounts accounts) {
        DemoPeople people = new DemoPeople(accounts);
        people.make();
        return people;
    }

    @Bean
    DemoDocuments demoDocuments(
            UnitOfWork work, Settings settings, Directory directory, Documents documents, LegalReview review) {
        return new DemoDocuments(work, settings, directory, documents, review);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> demonstrationStart(DemoDocuments demoDocuments) {
        return ready -> {
            Thread thread = new Thread(() -> make(demoDocuments), "demonstration");
            thread.setDaemon(true);
            thread.start();
        };
    }

    private static void make(DemoDocuments documents) {
        try {
            documents.make();
        } catch (RuntimeException e) {
            LOG.warn("the documents of the demonstration are not all there; the next start goes on", e);
        }
    }
}
