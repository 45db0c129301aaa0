package org.alfresco.repo.lock;

import org.alfresco.service.namespace.QName;

/** Locks over all nodes of a cluster. */
public interface JobLockService {

    String getLock(QName lockQName, long timeToLive);

    void refreshLock(String lockToken, QName lockQName, long timeToLive);

    void releaseLock(String lockToken, QName lockQName);
}
