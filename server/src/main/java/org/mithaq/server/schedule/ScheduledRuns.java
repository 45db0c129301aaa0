package org.mithaq.server.schedule;

import java.util.concurrent.TimeUnit;
import org.mithaq.alert.HeldAlerts;
import org.mithaq.digest.Digests;
import org.mithaq.schedule.JobRuns;
import org.mithaq.schedule.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the jobs, and tells the alerts and sends the digests that are due, every quarter of an hour. */
public class ScheduledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

    private final Scheduler scheduler;
    private final HeldAlerts alerts;
    private final Digests digests;
    private final JobRuns runs;

    public ScheduledRuns(Scheduler scheduler, HeldAlerts alerts, Digests digests, JobRuns runs) {
        this.scheduler = scheduler;
        this.alerts = alerts;
        this.digests = digests;
        this.runs = runs;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void run() {
        Scheduler.Run run = runs.run("schedule", scheduler::run);
        if (run.processed() + run.failed() > 0) {
            LOG.info("the jobs processed {} documents and could not process {}", run.processed(), run.failed());
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void tell() {
        int told = runs.run("alerts", alerts::run);
        int sent = runs.run("digests", digests::run);
        if (told + sent > 0) {
            LOG.info("{} alerts were told and {} digests sent", told, sent);
        }
    }
}
