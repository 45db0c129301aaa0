package org.mithaq.alfresco.transaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** As the repository's transaction support behaves: what is bound while others run before the commit runs too. */
final class SpringCommitListeners implements CommitListeners {

    @Override
    public boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    public void beforeCommit(Runnable action) {
        phases().before.add(action);
    }

    @Override
    public void afterCommit(Runnable action) {
        phases().after.add(action);
    }

    @Override
    public Optional<Object> kept(Object key) {
        return Optional.ofNullable(phases().kept.get(key));
    }

    @Override
    public void keep(Object key, Object value) {
        phases().kept.put(key, value);
    }

    private Phases phases() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Phases.class::isInstance)
                .map(Phases.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Phases phases = new Phases();
                    TransactionSynchronizationManager.registerSynchronization(phases);
                    return phases;
                });
    }

    private static final class Phases implements TransactionSynchronization {

        private final Deque<Runnable> before = new ArrayDeque<>();
        private final List<Runnable> after = new ArrayList<>();
        private final Map<Object, Object> kept = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!before.isEmpty()) {
                before.remove().run();
            }
        }

        @Override
        public void afterCommit() {
            after.forEach(Runnable::run);
        }
    }
}
