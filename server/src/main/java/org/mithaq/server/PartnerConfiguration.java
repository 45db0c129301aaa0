package org.mithaq.server;

import java.time.Clock;
import org.mithaq.access.AccessPolicy;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.DueDiligencePolicy;
import org.mithaq.partner.Flags;
import org.mithaq.partner.NameMatching;
import org.mithaq.partner.PartnerKeys;
import org.mithaq.partner.PartnerPolicy;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.partner.Partners;
import org.mithaq.partner.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of partners, their assessment and their flags. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    NameMatching nameMatching(ContentModel model) {
        return NameMatching.load(model);
    }

    @Bean
    Partners partners(UnitOfWork work, DocumentStore store, Settings settings, NameMatching matching) {
        return new Partners(work, store, settings, matching);
    }

    @Bean
    PartnerKeys partnerKeys(DocumentStore store, Settings settings, NameMatching matching) {
        return new PartnerKeys(store, settings, matching);
    }

    @Bean
    Standings standings(DocumentStore store, Partners partners) {
        return new Standings(store, partners);
    }

    @Bean
    PartnerPolicy partnerPolicy(DocumentStore store, Partners partners, AuditTrail audit, Clock clock) {
        return new PartnerPolicy(store, partners, audit, clock);
    }

    @Bean
    DueDiligencePolicy dueDiligencePolicy() {
        return new DueDiligencePolicy();
    }

    @Bean
    PartnerRecords partnerRecords(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Standings standings,
            AccessPolicy policy,
            ContentModel model,
            AuditTrail audit,
            Clock clock) {
        return new PartnerRecords(work, store, documents, standings, policy, model, audit, clock);
    }

    @Bean
    DueDiligence dueDiligence(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Standings standings,
            AccessPolicy policy,
            ContentModel model,
            AuditTrail audit,
            Clock clock,
            ServerSettings settings) {
        return new DueDiligence(work, store, documents, standings, policy, model, audit, clock, settings.zone());
    }

    @Bean
    Flags flags(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Standings standings,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        return new Flags(work, store, documents, standings, policy, audit, clock);
    }
}
