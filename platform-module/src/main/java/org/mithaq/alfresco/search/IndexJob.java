package org.mithaq.alfresco.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.document.FolderAccess;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.model.Prm;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@link CatchUp} after commits and every few seconds, on one node of a cluster at a time; before it, what {@link
 * FolderAccess} has noted.
 */
public final class IndexJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexJob.class);
    private static final QName LOCK = QName.createQName(Prm.URI, "indexJob");
    private static final long LONGEST_MILLIS = 10 * 60 * 1000L;
    private static final long PAUSE_SECONDS = 5;

    private final JobLockService locks;
    private final Identity identity;
    private final JobRuns runs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(IndexJob::named);
    private final ExecutorService readers = Executors.newSingleThreadExecutor(IndexJob::named);
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean started;
    private volatile Consumer<Runnable> follow = portionDone -> {};
    private volatile Runnable work = () -> {};

    public IndexJob(JobLockService locks, Identity identity, JobRuns runs) {
        this.runs = runs;
        this.locks = locks;
        this.identity = identity;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "mithaq-index");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads texts, and rebuilds: whatever takes long, with the system's rights. */
    public void inBackground(Runnable work) {
        readers.execute(() -> identity.asSystem(() -> {
            work.run();
            return true;
        }));
    }

    public synchronized void start(CatchUp catchUp, FolderAccess folders, Runnable tidying) {
        if (!started) {
            started = true;
            this.follow = folders::follow;
            this.work = () -> runs.run("index", catchUp::run);
            timer.scheduleWithFixedDelay(this::runNow, 1, PAUSE_SECONDS, TimeUnit.SECONDS);
            timer.scheduleWithFixedDelay(tidying, 1, 60, TimeUnit.MINUTES);
        }
    }

    /** To be called after a commit; several at once become one run. */
    public void committed() {
        if (started && due.compareAndSet(false, true)) {
            try {
                timer.execute(this::runNow);
            } catch (RejectedExecutionException e) {
                LOG.debug("the repository is shutting down", e);
            }
        }
    }

    private void runNow() {
        due.set(false);
        try {
            identity.asSystem(() -> {
                String token = locks.getLock(LOCK, LONGEST_MILLIS);
                try {
                    follow.accept(() -> locks.refreshLock(token, LOCK, LONGEST_MILLIS));
                    work.run();
                } finally {
                    locks.releaseLock(token, LOCK);
                }
                return true;
            });
        } catch (LockAcquisitionException e) {
            LOG.debug("another node keeps the index", e);
        } catch (RuntimeException e) {
            LOG.error("the index could not follow the changes; it tries again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        readers.shutdownNow();
    }
}
