package org.mithaq.server;

import org.mithaq.access.Directory;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.Flags;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewTasks;
import org.mithaq.server.access.Accounts;
import org.mithaq.server.demo.DemoDocuments;
import org.mithaq.server.demo.DemoLives;
import org.mithaq.server.demo.DemoPeople;
import org.mithaq.server.demo.DemoScript;
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
    DemoScript demoScript(UnitOfWork work, Settings settings, Directory directory) {
        return new DemoScript(work, settings, directory);
    }

    @Bean
    DemoLives demoLives(
            DemoScript script,
            Documents documents,
            Instruments instruments,
            ReviewTasks tasks,
            Steps steps,
            Signatures signatures,
            SignedCopies copies,
            SupportingDocuments supporting,
            DueDiligence dueDiligence,
            Flags flags) {
        return new DemoLives(
                script, documents, instruments, tasks, steps, signatures, copies, supporting, dueDiligence, flags);
    }

    @Bean
    DemoDocuments demoDocuments(
            DemoScript script, Documents documents, LegalReview review, ReviewTasks tasks, DemoLives lives) {
        return new DemoDocuments(script, documents, review, tasks, lives);
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
