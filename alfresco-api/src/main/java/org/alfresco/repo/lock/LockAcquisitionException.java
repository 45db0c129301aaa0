package org.alfresco.repo.lock;

import org.alfresco.service.namespace.QName;

/** Somebody else has the lock. */
public class LockAcquisitionException extends RuntimeException {

    public LockAcquisitionException(QName lockQName, String lockToken) {
        super(lockQName + " " + lockToken);
    }
}
