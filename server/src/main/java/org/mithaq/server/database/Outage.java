package org.mithaq.server.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that went away, or cannot write any more, from all else that can fail in it. */
public final class Outage {

    /**
     * SQL states by which a database says that it ends: 57P01 to 57P03 stopping, stopped or starting, 53100 disk full, 53300
     * too many connections (PostgreSQL); 90028 and 90031 file cannot be written, 90098 closed, 90121 closed with the process
     * (H2).
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53100", "53300", "90028", "90031", "90098", "90121");

    private static final String CONNECTION_FAILED = "08";

    private Outage() {}

    /** The failure as people are told of it: as it is, unless the database cannot be reached. */
    public static RuntimeException told(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                Problem problem = UnitOfWork.unreachable();
                problem.initCause(failure);
                return problem;
            }
        }
        return failure;
    }

    /** A transaction of which not even the end succeeds has lost its connection, or a database that cannot write. */
    private static boolean isOutage(Throwable failure) {
        return failure instanceof TransactionSystemException
                || failure instanceof MVStoreException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException sql && sql.getSQLState() != null && isOutage(sql.getSQLState());
    }

    private static boolean isOutage(String state) {
        return state.startsWith(CONNECTION_FAILED) || STATES.contains(state);
    }
}
