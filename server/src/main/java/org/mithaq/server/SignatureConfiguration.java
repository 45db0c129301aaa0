package org.mithaq.server;

import java.time.Clock;
import java.util.List;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.SignedCopyComparing;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.CycleNotices;
import org.mithaq.review.DocumentNotices;
import org.mithaq.review.SignatureNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing: who has signed, what was signed, and what proves it. */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {

    @Bean
    Signatures signatures(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            AuditTrail audit,
            Clock clock) {
        return new Signatures(work, store, documents, instruments, lifecycle, audit, clock);
    }

    @Bean
    SignedCopies signedCopies(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            Signatures signatures,
            DocumentNotices notices,
            AuditTrail audit,
            Clock clock) {
        return new SignedCopies(
                work,
                store,
                documents,
                instruments,
                lifecycle,
                signatures,
                new SignatureNotices(notices),
                List.of(new CycleNotices(notices)),
                audit,
                clock);
    }

    @Bean
    SupportingDocuments supportingDocuments(
            UnitOfWork work, DocumentStore store, Documents documents, Instruments instruments, AuditTrail audit) {
        return new SupportingDocuments(work, store, documents, instruments, audit);
    }

    @Bean
    SignedCopyComparing signedCopyComparing(SignedCopies copies) {
        return new SignedCopyComparing(copies);
    }
}
