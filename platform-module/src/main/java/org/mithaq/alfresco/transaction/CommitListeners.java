package org.mithaq.alfresco.transaction;

import java.util.Optional;

/** The phases of the transaction that runs in this thread, and what is kept as long as it runs. */
public interface CommitListeners {

    boolean isInTransaction();

    /** Runs the action before the running transaction commits; it may still write, and what it throws rolls back. */
    void beforeCommit(Runnable action);

    /** Runs the action after the running transaction has committed, never when it rolls back. */
    void afterCommit(Runnable action);

    /** What was kept under the key by the running transaction. */
    Optional<Object> kept(Object key);

    void keep(Object key, Object value);
}
