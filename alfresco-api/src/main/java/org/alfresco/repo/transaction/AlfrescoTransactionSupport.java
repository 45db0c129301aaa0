package org.alfresco.repo.transaction;

import org.alfresco.util.transaction.TransactionListener;
import org.alfresco.util.transaction.TransactionSupportUtil;
import org.jspecify.annotations.Nullable;

/** The transaction of this thread. */
public abstract class AlfrescoTransactionSupport extends TransactionSupportUtil {

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
