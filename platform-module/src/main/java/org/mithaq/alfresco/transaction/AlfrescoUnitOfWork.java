package org.mithaq.alfresco.transaction;

import java.util.function.Supplier;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.mithaq.document.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The repository's transactions, tried again by its own rules.
 *
 * <p>Joins whatever transaction runs already: one that a web script, a desktop client or the workflow engine began.
 */
public final class AlfrescoUnitOfWork implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(AlfrescoUnitOfWork.class);

    private final RetryingTransactionHelper transactions;
    private final CommitListeners commits;
    /** True while actions run after a commit: the thread still carries the transaction that is over. */
    private final ThreadLocal<Boolean> committed = ThreadLocal.withInitial(() -> false);

    public AlfrescoUnitOfWork(RetryingTransactionHelper transactions, CommitListeners commits) {
        this.transactions = transactions;
        this.commits = commits;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        boolean afterCommit = committed.get();
        // To join one that only reads, the repository wants to hear that this one reads, too; one that writes goes on
        // writing.
        boolean joins = !afterCommit && commits.isInTransaction();
        committed.set(false);
        try {
            return transactions.doInTransaction(work::get, joins, afterCommit);
        } finally {
            committed.set(afterCommit);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (committed.get() || !commits.isInTransaction()) {
            action.run();
        } else {
            commits.afterCommit(() -> runCommitted(action));
        }
    }

    /** The work is committed: whatever fails now cannot undo it, and must not keep the next action from running. */
    private void runCommitted(Runnable action) {
        committed.set(true);
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("an action after a commit failed", e);
        } finally {
            committed.set(false);
        }
    }
}
