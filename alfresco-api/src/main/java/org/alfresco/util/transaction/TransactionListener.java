package org.alfresco.util.transaction;

/** Told of the phases of a transaction. */
public interface TransactionListener {

    void beforeCommit(boolean readOnly);

    void afterCommit();
}
