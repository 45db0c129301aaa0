package org.mithaq.alfresco.schedule;

import java.util.concurrent.atomic.AtomicBoolean;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.JobLockService.JobLockRefreshCallback;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.QName;
import org.mithaq.model.Prm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one node of a cluster does at a time. The repository renews the lock while the work goes on, however long that
 * is; of a node that died in it the lock is free after two minutes.
 */
public final class JobLock {

    private static final Logger LOG = LoggerFactory.getLogger(JobLock.class);
    private static final long MILLIS = 2 * 60 * 1000L;
    private static final long WAIT_MILLIS = 500;
    /** Longer than a lock lives whose node died. */
    private static final int ATTEMPTS = (int) (MILLIS / WAIT_MILLIS) + 60;

    private final JobLockService locks;
    private final QName name;

    /** @param name stable: nodes of different versions must mean the same by it */
    public JobLock(JobLockService locks, String name) {
        this.locks = locks;
        this.name = QName.createQName(Prm.URI, name);
    }

    /** Does the work, unless another node does it at the moment; false then. */
    public boolean runUnlessTaken(Runnable work) {
        Holding holding = new Holding(name);
        String token;
        try {
            token = locks.getLock(name, MILLIS, holding);
        } catch (LockAcquisitionException e) {
            LOG.debug("another node does {}", name.getLocalName(), e);
            return false;
        }
        try {
            work.run();
        } finally {
            holding.needed.set(false);
            release(token);
        }
        return true;
    }

    /**
     * Does work that takes less than two minutes, after any other node that does it.
     *
     * @throws LockAcquisitionException when another node did not come to an end with it
     */
    public void runInTurn(Runnable work) {
        String token = locks.getLock(name, MILLIS, WAIT_MILLIS, ATTEMPTS);
        try {
            work.run();
        } finally {
            release(token);
        }
    }

    /** What the work did, or threw, matters more than a lock that was lost meanwhile. */
    private void release(String token) {
        try {
            locks.releaseLock(token, name);
        } catch (LockAcquisitionException e) {
            LOG.warn("the lock of {} was lost before its work ended", name.getLocalName(), e);
        }
    }

    private record Holding(QName name, AtomicBoolean needed) implements JobLockRefreshCallback {

        Holding(QName name) {
            this(name, new AtomicBoolean(true));
        }

        @Override
        public boolean isActive() {
            return needed.get();
        }

        @Override
        public void lockReleased() {
            if (needed.get()) {
                LOG.warn("the lock of {} is lost while its work goes on", name.getLocalName());
            }
        }
    }
}
