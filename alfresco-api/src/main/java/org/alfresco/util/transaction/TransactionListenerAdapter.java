package org.alfresco.util.transaction;

/** A listener that does nothing. */
public abstract class TransactionListenerAdapter implements TransactionListener {

    @Override
    public void beforeCommit(boolean readOnly) {}

    @Override
    public void afterCommit() {}
}
