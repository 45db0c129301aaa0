package org.mithaq.alfresco.schedule;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alfresco.repo.lock.JobLockService;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.notification.Courier;
import org.mithaq.schedule.JobRuns;
import org.mithaq.schedule.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the {@link Scheduler} and what tells alerts and digests every quarter of an hour and the {@link Courier} every minute, with the system's rights, each on
 * one node of a cluster at a time.
 */
public final class ScheduleJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleJob.class);
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 15;
    private static final long MAIL_EVERY_MINUTES = 1;

    private final JobLock jobs;
    private final JobLock alerts;
    private final JobLock mails;
    private final Identity identity;
    private final JobRuns runs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ScheduleJob::named);

    public ScheduleJob(JobLockService locks, Identity identity, JobRuns runs) {
        this.runs = runs;
        this.jobs = new JobLock(locks, "scheduleJob");
        this.alerts = new JobLock(locks, "alertJob");
        this.mails = new JobLock(locks, "mailJob");
        this.identity = identity;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "mithaq-schedule");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param telling tells the alerts and digests that are due
     * @param courier empty where no mail is sent
     */
    public void start(Scheduler scheduler, Runnable telling, Optional<Courier> courier) {
        timer.scheduleWithFixedDelay(
                () -> run(jobs, () -> runs.run("schedule", scheduler::run)),
                FIRST_MINUTES,
                EVERY_MINUTES,
                TimeUnit.MINUTES);
        timer.scheduleWithFixedDelay(
                () -> run(alerts, () -> tell(telling)), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        courier.ifPresent(mail -> timer.scheduleWithFixedDelay(
                () -> run(mails, () -> runs.run("mail", mail::run)),
                FIRST_MINUTES,
                MAIL_EVERY_MINUTES,
                TimeUnit.MINUTES));
    }

    private void tell(Runnable telling) {
        runs.run("alerts", () -> {
            telling.run();
            return true;
        });
    }

    private void run(JobLock lock, Runnable work) {
        try {
            identity.asSystem(() -> lock.runUnlessTaken(work));
        } catch (RuntimeException e) {
            LOG.error("a job failed and is tried again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
