package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.mithaq.access.Absences;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Directory;
import org.mithaq.agreement.InForce;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.Worklists;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.Sites;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.notification.Notifier;
import org.mithaq.review.Checklist;
import org.mithaq.review.Consultation;
import org.mithaq.review.Cover;
import org.mithaq.review.CycleNotices;
import org.mithaq.review.DocumentNotices;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewDecisions;
import org.mithaq.review.ReviewEnding;
import org.mithaq.review.ReviewNotices;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewRouting;
import org.mithaq.review.ReviewTasks;
import org.mithaq.review.Routing;
import org.mithaq.review.StandIns;
import org.mithaq.server.review.ActivitiReviewProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legal review and its process engine. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    /** The process tells what decides, which may start the process: the one is found when it is first needed. */
    @Bean
    ActivitiReviewProcess reviewProcess(HikariDataSource dataSource, ObjectProvider<ReviewDecisions> decisions) {
        return new ActivitiReviewProcess(dataSource, decisions::getObject);
    }

    @Bean
    WorkingCalendar workingCalendar(
            UnitOfWork work, Settings settings, AuditTrail audit, Clock clock, ServerSettings server) {
        return new WorkingCalendar(work, settings, audit, clock, server.zone(), server.weekend());
    }

    @Bean
    Routing routing(
            UnitOfWork work,
            Settings settings,
            Directory directory,
            ContentModel model,
            AuditTrail audit,
            Clock clock) {
        return new Routing(work, settings, directory, model, audit, clock);
    }

    @Bean
    Cover cover(Absences absences, Directory directory, ServerSettings settings, Clock clock) {
        return new Cover(absences, directory, settings.zone(), clock);
    }

    @Bean
    DocumentNotices documentNotices(Notifier notifier, Directory directory, Cover cover, AccessPolicy policy) {
        return new DocumentNotices(notifier, directory, cover, policy);
    }

    @Bean
    ReviewNotices reviewNotices(Notifier notifier, Directory directory, Cover cover, AccessPolicy policy) {
        return new ReviewNotices(notifier, directory, cover, policy);
    }

    @Bean
    StandIns standIns(
            UnitOfWork work,
            Absences absences,
            Directory directory,
            AuditTrail audit,
            ReviewNotices notices,
            ServerSettings settings,
            Clock clock) {
        return new StandIns(work, absences, directory, audit, notices, settings.zone(), clock);
    }

    @Bean
    LegalReview legalReview(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            Routing routing,
            ReviewProcess process,
            ReviewNotices notices,
            AuditTrail audit,
            WorkingCalendar calendar,
            Clock clock) {
        return new LegalReview(
                work, store, documents, instruments, lifecycle, routing, process, notices, audit, calendar, clock);
    }

    @Bean
    Checklist checklist(UnitOfWork work, Settings settings, ContentModel model, AuditTrail audit, Clock clock) {
        return new Checklist(work, settings, model, audit, clock);
    }

    @Bean
    ReviewDecisions reviewDecisions(
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            Routing routing,
            ReviewProcess process,
            Checklist checklist,
            ReviewNotices notices,
            AuditTrail audit,
            WorkingCalendar calendar,
            Clock clock) {
        return new ReviewDecisions(
                store, instruments, lifecycle, routing, process, checklist, notices, audit, calendar, clock);
    }

    @Bean
    ReviewTasks reviewTasks(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            ReviewProcess process,
            ReviewNotices notices,
            AuditTrail audit,
            Directory directory,
            Cover cover,
            WorkingCalendar calendar,
            Clock clock) {
        return new ReviewTasks(
                work, store, documents, instruments, process, notices, audit, directory, cover, calendar, clock);
    }

    @Bean
    Consultation consultation(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            ReviewProcess process,
            ReviewNotices notices,
            AuditTrail audit,
            Directory directory,
            Cover cover,
            Clock clock) {
        return new Consultation(work, store, documents, instruments, process, notices, audit, directory, cover, clock);
    }

    @Bean
    Steps steps(
            UnitOfWork work,
            DocumentStore store,
            AccessPolicy policy,
            Documents documents,
            Instruments instruments,
            Lifecycle lifecycle,
            AuditTrail audit,
            ReviewProcess process,
            DocumentNotices notices,
            Clock clock) {
        return new Steps(
                work,
                store,
                policy,
                documents,
                instruments,
                lifecycle,
                audit,
                List.of(new ReviewEnding(process), new CycleNotices(notices)),
                clock);
    }

    @Bean
    Worklists worklists(UnitOfWork work, DocumentStore store, AccessPolicy policy, Instruments instruments) {
        return new Worklists(work, store, policy, instruments, Sites.NONE);
    }

    @Bean
    InForce inForce(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            AuditTrail audit,
            ServerSettings settings) {
        return new InForce(work, store, documents, instruments, audit, settings.zone());
    }

    @Bean
    ReviewRouting reviewRouting(LegalReview review) {
        return new ReviewRouting(review);
    }
}
