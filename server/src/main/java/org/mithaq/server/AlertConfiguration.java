package org.mithaq.server;

import java.time.Clock;
import org.mithaq.access.Directory;
import org.mithaq.alert.AlertMatching;
import org.mithaq.alert.AlertSchedule;
import org.mithaq.alert.Alerts;
import org.mithaq.alert.HeldAlerts;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.audit.AuditTrail;
import org.mithaq.digest.DigestMatching;
import org.mithaq.digest.Digests;
import org.mithaq.digest.Interests;
import org.mithaq.digest.SavedDigests;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.Notifier;
import org.mithaq.search.Indexing;
import org.mithaq.search.SearchMonitor;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.LuceneSearchMonitor;
import org.mithaq.search.lucene.ModelCodeNames;
import org.mithaq.server.alert.JdbcAlerts;
import org.mithaq.server.digest.JdbcDigests;
import org.mithaq.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people asked to be told of, what their sectors want to read about, and telling them. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    SavedAlerts savedAlerts(JdbcClient jdbc) {
        return new JdbcAlerts(jdbc);
    }

    @Bean
    Alerts alerts(
            UnitOfWork work,
            SavedAlerts savedAlerts,
            Views views,
            Documents documents,
            Thesaurus thesaurus,
            ContentModel model,
            Translations translations,
            Clock clock) {
        return new Alerts(work, savedAlerts, views, documents, thesaurus, model, translations, clock);
    }

    @Bean
    SearchMonitor searchMonitor(ContentModel model) {
        return new LuceneSearchMonitor(new ModelCodeNames(model));
    }

    @Bean
    AlertSchedule alertSchedule(ServerSettings settings) {
        return new AlertSchedule(settings.mail().morning(), settings.zone());
    }

    @Bean
    SavedDigests savedDigests(JdbcClient jdbc) {
        return new JdbcDigests(jdbc);
    }

    @Bean
    Interests interests(UnitOfWork work, Settings settings, ContentModel model, AuditTrail audit, Clock clock) {
        return new Interests(work, settings, model, audit, clock);
    }

    @Bean
    DigestMatching digestMatching(
            UnitOfWork work,
            SavedDigests savedDigests,
            Interests interests,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Indexing indexing,
            SearchMonitor monitor,
            Thesaurus thesaurus,
            ContentModel model,
            AlertSchedule schedule,
            Clock clock) {
        return new DigestMatching(
                work,
                savedDigests,
                interests,
                store,
                documents,
                directory,
                indexing,
                monitor,
                thesaurus,
                model,
                schedule,
                clock);
    }

    @Bean
    Digests digests(
            UnitOfWork work,
            SavedDigests savedDigests,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Thesaurus thesaurus,
            Translations translations,
            ContentModel model,
            Notifier notifier,
            Clock clock) {
        return new Digests(
                work, savedDigests, store, documents, directory, thesaurus, translations, model, notifier, clock);
    }

    @Bean
    AlertMatching alertMatching(
            UnitOfWork work,
            SavedAlerts savedAlerts,
            Views views,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Indexing indexing,
            SearchMonitor monitor,
            Thesaurus thesaurus,
            ContentModel model,
            Translations translations,
            Notifier notifier,
            AlertSchedule schedule,
            Clock clock) {
        return new AlertMatching(
                work,
                savedAlerts,
                views,
                store,
                documents,
                directory,
                indexing,
                monitor,
                thesaurus,
                model,
                translations,
                notifier,
                schedule,
                clock);
    }

    @Bean
    HeldAlerts heldAlerts(
            UnitOfWork work,
            SavedAlerts savedAlerts,
            Views views,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Thesaurus thesaurus,
            Translations translations,
            Notifier notifier,
            Clock clock) {
        return new HeldAlerts(
                work, savedAlerts, views, store, documents, directory, thesaurus, translations, notifier, clock);
    }
}
