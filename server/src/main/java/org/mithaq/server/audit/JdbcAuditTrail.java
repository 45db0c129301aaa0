package org.mithaq.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.Pending;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit trail in a table, to which rows are only added.
 *
 * <p>What a transaction appends is written just before its commit, under the lock of the chain's head. Nothing else is
 * locked after it but the journal of changes, whose turn is the last: so no two transactions wait for each other.
 */
public final class JdbcAuditTrail implements AuditTrail {

    private final AuditRows rows;

    public JdbcAuditTrail(JdbcClient jdbc) {
        this.rows = new AuditRows(jdbc);
    }

    @Override
    public void append(AuditEvent event) {
        pending().append(event);
    }

    @Override
    public void note(AuditEvent write) {
        pending().note(write);
    }

    @Override
    public List<AuditEvent> about(String subject) {
        Stream<AuditEvent> own = waiting().stream()
                .flatMap(transaction -> transaction.pending.events().stream())
                .filter(event -> event.subject().equals(subject));
        return Stream.concat(rows.about(subject).stream().map(AuditEntry::event), own)
                .toList();
    }

    @Override
    public List<AuditEntry> by(PersonId person, Instant from, Instant to, long before, int limit) {
        return rows.by(person, from, to, before, limit);
    }

    @Override
    public List<AuditEntry> entries(long after, int limit) {
        return rows.after(after, limit);
    }

    @Override
    public AuditHead head() {
        return rows.head();
    }

    /** Takes an entry over from an archive as it is, in which it follows the last one here. In a transaction. */
    public void takeOver(AuditEntry entry) {
        rows.takeOver(entry);
    }

    private Optional<Transaction> waiting() {
        return Optional.ofNullable((Transaction) TransactionSynchronizationManager.getResource(this));
    }

    /** @throws IllegalStateException outside of a transaction */
    private Pending pending() {
        return waiting()
                .orElseGet(() -> {
                    Transaction begun = new Transaction();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    TransactionSynchronizationManager.bindResource(this, begun);
                    return begun;
                })
                .pending;
    }

    /** What one transaction appends. */
    private final class Transaction implements TransactionSynchronization, Ordered {

        private final Pending pending = new Pending();

        /** The last but one: the journal of changes comes after it. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<AuditEvent> events = pending.events();
            if (!events.isEmpty()) {
                rows.append(events);
            }
            pending.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcAuditTrail.this);
        }
    }
}
