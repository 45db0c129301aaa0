package org.mithaq.alfresco.backlog;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alfresco.repo.lock.JobLockService;
import org.mithaq.alfresco.schedule.JobLock;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.backlog.Importing;
import org.mithaq.schedule.JobRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the batches that are under way: when somebody took a step, and every few seconds for what another node, or an
 * earlier start, has left. On one node of a cluster at a time.
 */
public final class BacklogJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogJob.class);
    private static final long PAUSE_SECONDS = 10;

    private final JobLock lock;
    private final Identity identity;
    private final JobRuns runs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(BacklogJob::named);

    public BacklogJob(JobLockService locks, Identity identity, JobRuns runs) {
        this.lock = new JobLock(locks, "backlogJob");
        this.identity = identity;
        this.runs = runs;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "mithaq-backlog");
        thread.setDaemon(true);
        return thread;
    }

    public void start(Importing importing) {
        timer.scheduleWithFixedDelay(() -> run(importing), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** To be called when there is something to do; several times at once do no harm. */
    public void wake(Importing importing) {
        try {
            timer.execute(() -> run(importing));
        } catch (RejectedExecutionException e) {
            LOG.debug("the repository is shutting down", e);
        }
    }

    private void run(Importing importing) {
        try {
            identity.asSystem(() -> lock.runUnlessTaken(() -> runs.run("backlog", () -> worked(importing))));
        } catch (RuntimeException e) {
            LOG.error("the backlog could not be worked on; it is tried again", e);
        }
    }

    /** Portion by portion, until nothing is left or the repository ends. */
    private int worked(Importing importing) {
        int portions = 0;
        while (!timer.isShutdown() && importing.work()) {
            portions++;
        }
        return portions;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
