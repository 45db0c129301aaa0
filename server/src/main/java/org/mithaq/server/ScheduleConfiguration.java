package org.mithaq.server;

import java.time.Clock;
import java.util.List;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Directory;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Steps;
import org.mithaq.alert.HeldAlerts;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.deadline.ClockAlerts;
import org.mithaq.deadline.Clocks;
import org.mithaq.deadline.DeadlineNotices;
import org.mithaq.deadline.Deadlines;
import org.mithaq.deadline.RunningClocks;
import org.mithaq.deadline.TermSteps;
import org.mithaq.digest.Digests;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.Notifier;
import org.mithaq.partner.PartnerKeys;
import org.mithaq.review.CancelledReviews;
import org.mithaq.review.Cover;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.Routing;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.JobRuns;
import org.mithaq.schedule.Scheduler;
import org.mithaq.search.CatchUp;
import org.mithaq.search.UnprocessedChanges;
import org.mithaq.server.schedule.JdbcExceptionsList;
import org.mithaq.server.schedule.ScheduledRuns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks, the jobs that are due by the calendar, and what they could not process. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    ExceptionsList exceptionsList(JdbcClient jdbc) {
        return new JdbcExceptionsList(jdbc);
    }

    @Bean
    Exceptions exceptions(UnitOfWork work, ExceptionsList list, Documents documents) {
        return new Exceptions(work, list, documents);
    }

    @Bean
    Clocks clocks(UnitOfWork work, Settings settings, AuditTrail audit, Clock clock) {
        return new Clocks(work, settings, audit, clock);
    }

    @Bean
    RunningClocks runningClocks(
            DocumentStore store,
            AuditTrail audit,
            Routing routing,
            ReviewProcess process,
            Clocks clocks,
            WorkingCalendar calendar,
            Clock clock) {
        return new RunningClocks(store, audit, routing, process, clocks, calendar, clock);
    }

    @Bean
    Deadlines deadlines(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Instruments instruments,
            AccessPolicy policy,
            RunningClocks clocks,
            ReviewProcess process,
            WorkingCalendar calendar) {
        return new Deadlines(work, store, documents, instruments, policy, clocks, process, calendar);
    }

    @Bean
    ClockAlerts clockAlerts(
            DocumentStore store,
            RunningClocks clocks,
            Notifier notifier,
            Directory directory,
            Cover cover,
            AccessPolicy policy,
            Lifecycle lifecycle,
            WorkingCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        DeadlineNotices notices = new DeadlineNotices(notifier, directory, cover, policy, lifecycle, calendar);
        return new ClockAlerts(store, clocks, notices, audit, clock);
    }

    @Bean
    Scheduler scheduler(
            UnitOfWork work,
            ExceptionsList exceptions,
            DocumentStore store,
            Steps steps,
            WorkingCalendar calendar,
            ClockAlerts alerts,
            PartnerKeys partnerKeys,
            ReviewProcess process,
            LegalReview review,
            CatchUp catchUp,
            Clock clock) {
        return new Scheduler(
                work,
                exceptions,
                List.of(
                        new TermSteps(store, steps, calendar),
                        alerts,
                        partnerKeys,
                        new CancelledReviews(store, process, review),
                        new UnprocessedChanges(catchUp)),
                clock);
    }

    @Bean
    JobRuns jobRuns(Clock clock) {
        return new JobRuns(clock);
    }

    @Bean
    ScheduledRuns scheduledRuns(Scheduler scheduler, HeldAlerts heldAlerts, Digests digests, JobRuns runs) {
        return new ScheduledRuns(scheduler, heldAlerts, digests, runs);
    }
}
