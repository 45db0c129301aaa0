package org.mithaq.alfresco.schedule;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.model.Prm;
import org.mithaq.notification.Courier;
import org.mithaq.schedule.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the {@link Scheduler} every quarter of an hour and the {@link Courier} every minute, with the system's rights, each on
 * one node of a cluster at a time.
 */
public final class ScheduleJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleJob.class);
    private static final QName JOBS = QName.createQName(Prm.URI, "scheduleJob");
    private static final QName MAIL = QName.createQName(Prm.URI, "mailJob");
    private static final long LONGEST_MILLIS = 60 * 60 * 1000L;
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 15;
    private static final long MAIL_EVERY_MINUTES = 1;

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

    /** @param courier empty where no mail is sent */
    public void start(Scheduler scheduler, Optional<Courier> courier) {
        timer.scheduleWithFixedDelay(() -> run(JOBS, scheduler::run), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        courier.ifPresent(mail -> timer.scheduleWithFixedDelay(
                () -> run(MAIL, mail::run), FIRST_MINUTES, MAIL_EVERY_MINUTES, TimeUnit.MINUTES));
    }

    private void run(QName lock, Supplier<?> work) {
        try {
            identity.asSystem(() -> {
                String token = locks.getLock(lock, LONGEST_MILLIS);
                try {
                    return work.get();
                } finally {
                    locks.releaseLock(token, lock);
                }
            });
        } catch (LockAcquisitionException e) {
            LOG.debug("another node does it", e);
        } catch (RuntimeException e) {
            LOG.error("{} failed and is tried again", lock.getLocalName(), e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
