package org.alfresco.repo.transaction;

/** Transactions that are tried again. */
public class RetryingTransactionHelper {

    /** The work. */
    public interface RetryingTransactionCallback<R> {
        R execute() throws Throwable;
    }

    public <R> R doInTransaction(RetryingTransactionCallback<R> callback, boolean readOnly, boolean requiresNew) {
        throw new LinkageError("signatures only");
    }
}
