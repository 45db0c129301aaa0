package org.mithaq.alfresco.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.Pending;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The audit trail in a table, to which rows are only added.
 *
 * <p>What a transaction appends is written just before its commit, under the lock of the chain's head. Behaviours of the
 * repository may append while others run before the commit; then it is written once more.
 */
public final class TableAuditTrail implements AuditTrail {

    private final AuditRows rows;
    private final CommitListeners commits;

    public TableAuditTrail(JdbcTemplate jdbc, CommitListeners commits) {
        this.rows = new AuditRows(jdbc);
        this.commits = commits;
    }

    @Override
    public void append(AuditEvent event) {
        waiting().pending.append(event);
    }

    @Override
    public void note(AuditEvent write) {
        waiting().pending.note(write);
    }

    @Override
    public List<AuditEvent> about(String subject) {
        Stream<AuditEvent> own = commits.isInTransaction()
                ? kept().stream().flatMap(kept -> kept.pending.events().stream())
                : Stream.empty();
        return Stream.concat(rows.about(subject).stream().map(AuditEntry::event), own.filter(event -> event.subject()
                        .equals(subject)))
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

    /** Keeps everybody else from appending until the running transaction ends. */
    public void hold() {
        rows.hold();
    }

    /** Takes an entry over from an archive as it is, in which it follows the last one here. In a transaction. */
    public void takeOver(AuditEntry entry) {
        rows.takeOver(entry);
    }

    /** Moves what was recorded before there was a chain into it; repeating it changes nothing. In a transaction. */
    public void chainFormer() {
        rows.chainFormer();
    }

    private Optional<Waiting> kept() {
        return commits.kept(this).map(Waiting.class::cast).filter(waiting -> !waiting.written);
    }

    private Waiting waiting() {
        return kept().orElseGet(() -> {
            Waiting begun = new Waiting();
            commits.keep(this, begun);
            // Behind whatever else waits for the commit, so that the head of the chain is locked late.
            commits.beforeCommit(() -> commits.beforeCommit(begun::write));
            return begun;
        });
    }

    private final class Waiting {

        private final Pending pending = new Pending();
        private boolean written;

        void write() {
            written = true;
            List<AuditEvent> events = pending.events();
            if (!events.isEmpty()) {
                rows.append(events);
            }
        }
    }
}
