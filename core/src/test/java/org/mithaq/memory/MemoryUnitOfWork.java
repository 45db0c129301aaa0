package org.mithaq.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.UnitOfWork;

/** One transaction at a time over a {@link MemoryState}. */
public final class MemoryUnitOfWork implements UnitOfWork {

    private static final int TRIES = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private MemoryState committed = new MemoryState();
    private @Nullable MemoryState running;
    private List<Runnable> afterCommit = new ArrayList<>();

    /** Thrown by a test to stand for a deadlock of a database. */
    public static final class Transient extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The state that the running transaction sees. */
    MemoryState state() {
        if (running == null || !lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("outside of a transaction");
        }
        return running;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        List<Runnable> actions;
        T result;
        try {
            if (running != null) {
                return work.get();
            }
            result = committed(work, TRIES);
            actions = afterCommit;
            afterCommit = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        actions.forEach(MemoryUnitOfWork::runQuietly);
        return result;
    }

    private <T> T committed(Supplier<T> work, int tries) {
        MemoryState own = new MemoryState(committed);
        running = own;
        afterCommit = new ArrayList<>();
        try {
            T result = work.get();
            own.seal();
            committed = own;
            return result;
        } catch (Transient failure) {
            afterCommit = new ArrayList<>();
            if (tries == 1) {
                throw failure;
            }
            return committed(work, tries - 1);
        } catch (RuntimeException | Error failure) {
            afterCommit = new ArrayList<>();
            throw failure;
        } finally {
            running = null;
        }
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException ignored) {
            // the work is committed: what follows it cannot fail it any more
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (running != null && lock.isHeldByCurrentThread()) {
            afterCommit.add(action);
        } else {
            action.run();
        }
    }
}
