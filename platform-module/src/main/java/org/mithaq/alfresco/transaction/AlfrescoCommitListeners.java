package org.mithaq.alfresco.transaction;

import java.util.Optional;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/** The repository's own transaction support; listeners that are bound while others run before the commit run too. */
public final class AlfrescoCommitListeners implements CommitListeners {

    @Override
    public boolean isInTransaction() {
        return AlfrescoTransactionSupport.isActualTransactionActive();
    }

    @Override
    public void beforeCommit(Runnable action) {
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void beforeCommit(boolean readOnly) {
                action.run();
            }
        });
    }

    @Override
    public void afterCommit(Runnable action) {
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    @Override
    public Optional<Object> kept(Object key) {
        return Optional.ofNullable(AlfrescoTransactionSupport.getResource(key));
    }

    @Override
    public void keep(Object key, Object value) {
        AlfrescoTransactionSupport.bindResource(key, value);
    }
}
