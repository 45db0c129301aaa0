package org.mithaq.document;

import java.util.function.Supplier;
import org.mithaq.problem.Problem;

/** Port: transactions. */
public interface UnitOfWork {

    /**
     * Runs the work in a transaction and commits, or joins the one that is running. Transient failures of the database
     * (deadlock, serialization) are retried from the start by the outermost call, so the work must not have effects
     * outside the transaction; whatever it throws rolls everything back and is rethrown.
     *
     * @throws Problem {@code PRM-DOC-016} (UNAVAILABLE) when the database cannot be reached; when it went away during the
     *     commit, nobody knows whether the work was kept
     */
    <T> T inTransaction(Supplier<T> work);

    /** What a host throws that cannot reach its database. */
    static Problem unreachable() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "PRM-DOC-016");
    }

    /** Runs the action after the running transaction has committed, never when it rolls back; outside of one, at once. */
    void afterCommit(Runnable action);

    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
