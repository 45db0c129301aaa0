package org.mithaq.alfresco.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alfresco.repo.lock.JobLockService;
import org.mithaq.alfresco.document.FolderAccess;
import org.mithaq.alfresco.schedule.JobLock;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@link CatchUp} after commits and every few seconds, on every node of a cluster: each has an index of its own, which
 * follows by itself. What is done once for all of them is done under a lock: texts are read, and what {@link FolderAccess}
 * has noted is worked off, by one node at a time.
 */
public final class IndexJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexJob.class);
    private static final long PAUSE_SECONDS = 5;
    private static final long TURN_MILLIS = 500;

    private final JobLock walking;
    private final JobLock reading;
    private final Identity identity;
    private final JobRuns runs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(IndexJob::named);
    private final ExecutorService readers = Executors.newSingleThreadExecutor(IndexJob::named);
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean started;
    private volatile Runnable work = () -> {};

    public IndexJob(JobLockService locks, Identity identity, JobRuns runs) {
        this.runs = runs;
        this.walking = new JobLock(locks, "indexJob");
        this.reading = new JobLock(locks, "readingJob");
        this.identity = identity;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "mithaq-index");
        thread.setDaemon(true);
        return thread;
    }

    /** Rebuilds: whatever takes long and is this node's own affair, with the system's rights. */
    public void inBackground(Runnable work) {
        readers.execute(() -> asSystem(work));
    }

    /** Reads a text, when it is this node's turn; what another has read by then is not read again. */
    public void inTurn(Runnable work) {
        readers.execute(() -> {
            try {
                while (!readers.isShutdown() && !reading.runUnlessTaken(() -> asSystem(work))) {
                    TimeUnit.MILLISECONDS.sleep(TURN_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void asSystem(Runnable work) {
        identity.asSystem(() -> {
            work.run();
            return true;
        });
    }

    public synchronized void start(CatchUp catchUp, FolderAccess folders, Runnable tidying) {
        if (!started) {
            started = true;
            this.work = () -> runs.run("index", () -> {
                if (folders.isDue()) {
                    walking.runUnlessTaken(() -> folders.follow(this::goOn));
                }
                return catchUp.run();
            });
            timer.scheduleWithFixedDelay(this::runNow, 1, PAUSE_SECONDS, TimeUnit.SECONDS);
            timer.scheduleWithFixedDelay(() -> tidy(tidying), 1, 60, TimeUnit.MINUTES);
        }
    }

    /** What throws would not be run again. */
    private static void tidy(Runnable tidying) {
        try {
            tidying.run();
        } catch (RuntimeException e) {
            LOG.error("what nobody needs any more could not be removed; it is tried again", e);
        }
    }

    /** A walk that the shutdown breaks off begins anew. */
    private void goOn() {
        if (timer.isShutdown()) {
            throw new IllegalStateException("the repository is shutting down");
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
            asSystem(work);
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
