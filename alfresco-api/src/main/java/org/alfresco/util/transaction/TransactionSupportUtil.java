package org.alfresco.util.transaction;

/** The transaction of this thread. */
public abstract class TransactionSupportUtil {

    public static boolean isActualTransactionActive() {
        throw new LinkageError("signatures only");
    }
}
