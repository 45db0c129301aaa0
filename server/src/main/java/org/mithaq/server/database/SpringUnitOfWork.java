package org.mithaq.server.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.mithaq.document.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's transactions, tried again when the database gives way to another one. */
public final class SpringUnitOfWork implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(SpringUnitOfWork.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final TransactionTemplate transactions;
    /** What the running outermost call does after its commit; unset outside of one. */
    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    private final Set<Class<? extends RuntimeException>> othersTransient;

    /** @param othersTransient what else than the database throws when a transaction should be tried again */
    public SpringUnitOfWork(
            PlatformTransactionManager transactions, Set<Class<? extends RuntimeException>> othersTransient) {
        this.transactions = new TransactionTemplate(transactions);
        this.othersTransient = Set.copyOf(othersTransient);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return afterCommit.get() == null ? outermost(work) : work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
        List<Runnable> actions = afterCommit.get();
        if (actions == null) {
            action.run();
        } else {
            actions.add(action);
        }
    }

    private <T> T outermost(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            List<Runnable> actions = new ArrayList<>();
            T result;
            afterCommit.set(actions);
            try {
                result = transactions.execute(status -> work.get());
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isTransient(failure)) {
                    throw Outage.told(failure);
                }
                LOG.debug("attempt {} gave way to another transaction", attempt, failure);
                pause(attempt);
                continue;
            } finally {
                afterCommit.remove();
            }
            actions.forEach(SpringUnitOfWork::runCommitted);
            return result;
        }
    }

    /** The work is committed: whatever fails now cannot undo it, and must not keep the next action from running. */
    private static void runCommitted(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("an action after a commit failed", e);
        }
    }

    /** Another attempt may succeed: a deadlock, a lost race for a lock or for a new key. */
    private boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof DuplicateKeyException) {
                return true;
            }
            Throwable thrown = cause;
            if (othersTransient.stream().anyMatch(type -> type.isInstance(thrown))) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && isTransient(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** 40xxx: rolled back by the database; 23505: somebody else inserted the same key; HYT00, 55P03: lock time-out. */
    private static boolean isTransient(String state) {
        return state.startsWith("40")
                || state.equals("23505")
                || state.equals("HYT00")
                || state.equals("55P03")
                || state.equals("90131");
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE.toMillis() << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", e);
        }
    }
}
