package org.mithaq.server;

import java.time.Clock;
import java.util.List;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Directory;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.InstrumentPolicy;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.ReferenceNumbers;
import org.mithaq.agreement.SignedCopyPolicy;
import org.mithaq.agreement.SupportingDocumentPolicy;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.BulkEdits;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Numbers;
import org.mithaq.document.RecordedStore;
import org.mithaq.document.Settings;
import org.mithaq.document.TypePolicy;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.literature.LiteraturePolicy;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.Standings;
import org.mithaq.server.access.RequestActors;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.document.JdbcIdempotencyKeys;
import org.mithaq.server.document.JdbcNumbers;
import org.mithaq.server.document.JdbcSettings;
import org.mithaq.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents of every type, the cycle of instruments, and the stores beneath. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    ContentModel contentModel() {
        return ContentModel.load();
    }

    @Bean
    Translations translations() {
        return new Translations();
    }

    @Bean
    AccessPolicy accessPolicy() {
        return new AccessPolicy();
    }

    @Bean
    JdbcDocumentStore storedDocuments(
            JdbcTemplate template, DataFolder folder, ContentModel model, Clock clock, Signal changes) {
        return new JdbcDocumentStore(
                template,
                folder.files(),
                model,
                clock,
                () -> RequestActors.authenticated().orElse(PersonId.SYSTEM),
                changes);
    }

    /** What everybody uses: no write goes past the audit trail. */
    @Bean
    @Primary
    RecordedStore documentStore(JdbcDocumentStore stored, AuditTrail audit, ContentModel model, Clock clock) {
        return new RecordedStore(
                stored, audit, model, clock, () -> RequestActors.authenticated().orElse(PersonId.SYSTEM));
    }

    @Bean
    Numbers numbers(JdbcClient jdbc) {
        return new JdbcNumbers(jdbc);
    }

    @Bean
    Settings settings(JdbcClient jdbc, Clock clock) {
        return new JdbcSettings(jdbc, clock);
    }

    @Bean
    JdbcIdempotencyKeys idempotencyKeys(JdbcClient jdbc, Clock clock) {
        return new JdbcIdempotencyKeys(jdbc, clock);
    }

    @Bean
    JdbcAuditTrail auditTrail(JdbcClient jdbc) {
        return new JdbcAuditTrail(jdbc);
    }

    @Bean
    Instruments instruments(
            DocumentStore store, ContentModel model, Standings standings, Clock clock, ServerSettings settings) {
        return new Instruments(store, model, standings, clock, settings.zone());
    }

    @Bean
    ReferenceNumbers referenceNumbers(Numbers numbers, Clock clock, ServerSettings settings) {
        return new ReferenceNumbers(numbers, clock, settings.zone(), settings.organisation());
    }

    @Bean
    Lifecycle lifecycle(
            DocumentStore store,
            Instruments instruments,
            ReferenceNumbers references,
            AuditTrail audit,
            ContentModel model,
            Clock clock) {
        return new Lifecycle(store, instruments, references, audit, model, clock);
    }

    @Bean
    InstrumentPolicy instrumentPolicy(
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            ReferenceNumbers references,
            Clock clock) {
        return new InstrumentPolicy(store, instruments, lifecycle, references, clock);
    }

    @Bean
    SignedCopyPolicy signedCopyPolicy(
            DocumentStore store, Instruments instruments, Lifecycle lifecycle, AccessPolicy policy) {
        return new SignedCopyPolicy(store, instruments, lifecycle, policy);
    }

    @Bean
    SupportingDocumentPolicy supportingDocumentPolicy(
            DocumentStore store, Instruments instruments, AccessPolicy policy) {
        return new SupportingDocumentPolicy(store, instruments, policy);
    }

    @Bean
    LiteraturePolicy literaturePolicy() {
        return new LiteraturePolicy();
    }

    @Bean
    Documents documents(
            UnitOfWork work,
            DocumentStore store,
            JdbcIdempotencyKeys keys,
            AuditTrail audit,
            ContentModel model,
            Directory directory,
            AccessPolicy policy,
            List<TypePolicy> types,
            Clock clock,
            ServerSettings settings) {
        return new Documents(
                work,
                store,
                keys,
                audit,
                model,
                directory,
                policy,
                types,
                clock,
                settings.uploadLimit().toBytes());
    }

    @Bean
    BulkEdits bulkEdits(UnitOfWork work, Documents documents, ContentModel model) {
        return new BulkEdits(work, documents, model);
    }

    @Bean
    Trail trail(UnitOfWork work, AuditTrail audit, Documents documents, ContentModel model) {
        return new Trail(work, audit, documents, model);
    }
}
