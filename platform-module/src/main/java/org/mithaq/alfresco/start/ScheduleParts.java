package org.mithaq.alfresco.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.agreement.Steps;
import org.mithaq.alfresco.database.TableExceptionsList;
import org.mithaq.alfresco.database.TableSettings;
import org.mithaq.alfresco.schedule.ScheduleJob;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.deadline.ClockAlerts;
import org.mithaq.deadline.Clocks;
import org.mithaq.deadline.DeadlineNotices;
import org.mithaq.deadline.Deadlines;
import org.mithaq.deadline.RunningClocks;
import org.mithaq.deadline.TermSteps;
import org.mithaq.notification.Courier;
import org.mithaq.notification.Notifier;
import org.mithaq.review.CancelledReviews;
import org.mithaq.review.Cover;
import org.mithaq.review.LegalReview;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.Routing;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.Scheduler;
import org.mithaq.search.CatchUp;
import org.mithaq.search.UnprocessedChanges;

/** The clocks and the jobs that are due by the calendar. */
final class ScheduleParts implements AutoCloseable {

    private final DocumentParts parts;
    private final Steps steps;
    private final WorkingCalendar calendar;
    private final TableExceptionsList list;
    final Exceptions exceptions;
    private final Clocks clocks;
    final Deadlines deadlines;
    private final ClockAlerts alerts;
    private final CancelledReviews cancelled;
    private final ScheduleJob job;

    ScheduleParts(
            Repository repository,
            DocumentParts parts,
            Steps steps,
            WorkingCalendar calendar,
            Routing routing,
            ReviewProcess process,
            LegalReview review,
            Cover cover,
            Notifier notifier) {
        this.parts = parts;
        this.steps = steps;
        this.calendar = calendar;
        this.list = new TableExceptionsList(parts.jdbc);
        this.exceptions = new Exceptions(parts.work, list, parts.documents);
        this.clocks = new Clocks(parts.work, new TableSettings(parts.jdbc), parts.audit, parts.clock);
        RunningClocks running =
                new RunningClocks(parts.store, parts.audit, routing, process, clocks, calendar, parts.clock);
        this.deadlines = new Deadlines(
                parts.work, parts.store, parts.documents, parts.instruments, parts.policy, running, process, calendar);
        DeadlineNotices notices =
                new DeadlineNotices(notifier, parts.directory, cover, parts.policy, parts.lifecycle, calendar);
        this.alerts = new ClockAlerts(parts.store, running, notices, parts.audit, parts.clock);
        this.cancelled = new CancelledReviews(parts.store, process, review);
        this.job = new ScheduleJob(repository.locks(), parts.identity, parts.runs);
    }

    /**
     * @param telling tells the alerts and digests that are due
     * @param courier empty where no mail is sent
     */
    void start(CatchUp catchUp, Runnable telling, Optional<Courier> courier) {
        Scheduler scheduler = new Scheduler(
                parts.work,
                list,
                List.of(
                        new TermSteps(parts.store, steps, calendar),
                        alerts,
                        parts.partnerKeys,
                        cancelled,
                        new UnprocessedChanges(catchUp)),
                parts.clock);
        job.start(scheduler, telling, courier);
    }

    /** What the REST API asks of its host. */
    Map<String, Object> restBeans() {
        return Map.of("clocks", clocks, "deadlines", deadlines, "jobRuns", parts.runs, "exceptions", exceptions);
    }

    @Override
    public void close() {
        job.close();
    }
}
