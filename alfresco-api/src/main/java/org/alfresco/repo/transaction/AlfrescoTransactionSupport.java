package org.alfresco.repo.transaction;

import org.alfresco.util.transaction.TransactionListener;
import org.jspecify.annotations.Nullable;

/** The transaction of this thread. */
public abstract class AlfrescoTransactionSupport {

    private AlfrescoTransactionSupport() {}

    public static boolean isActualTransactionActive() {
        throw new LinkageError("signatures only");
    }

    public static void bindListener(TransactionListener listener) {
        throw new LinkageError("signatures only");
    }

    public static <R> @Nullable R getResource(Object key) {
        throw new LinkageError("signatures only");
    }

    public static void bindResource(Object key, Object resource) {
        throw new LinkageError("signatures only");
    }
}
