package org.alfresco.repo.lock;

import org.alfresco.service.namespace.QName;

/** Locks over all nodes of a cluster. */
public interface JobLockService {

    String getLock(QName lockQName, long timeToLive, long retryWait, int retryCount);

    String getLock(QName lockQName, long timeToLive, JobLockRefreshCallback callback);

    void releaseLock(String lockToken, QName lockQName);

    /** Asked whether a lock is still needed, and told when it is lost. */
    interface JobLockRefreshCallback {

        boolean isActive();

        void lockReleased();
    }
}
