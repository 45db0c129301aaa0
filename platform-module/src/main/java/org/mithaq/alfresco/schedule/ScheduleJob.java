package org.mithaq.alfresco.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.model.Prm;
import org.mithaq.schedule.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the {@link Scheduler} every quarter of an hour, with the system's rights, on one node of a cluster at a time. */
public final class ScheduleJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleJob.class);
    private static final QName LOCK = QName.createQName(Prm.URI, "scheduleJob");
    private static final long LONGEST_MILLIS = 60 * 60 * 1000L;
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 15;

    private final JobLockService locks;
    private final Identity identity;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ScheduleJob::named);

    public ScheduleJob(JobLockService locks, Identity identity) {
        this.locks = locks;
        this.identity = identity;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "mithaq-schedule");
        thread.setDaemon(true);
        return thread;
    }

    public void start(Scheduler scheduler) {
        timer.scheduleWithFixedDelay(() -> run(scheduler), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void run(Scheduler scheduler) {
        try {
            identity.asSystem(() -> {
                String token = locks.getLock(LOCK, LONGEST_MILLIS);
                try {
                    return scheduler.run();
                } finally {
                    locks.releaseLock(token, LOCK);
                }
            });
        } catch (LockAcquisitionException e) {
            LOG.debug("another node runs the jobs", e);
        } catch (RuntimeException e) {
            LOG.error("the jobs could not be run; they are tried again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
