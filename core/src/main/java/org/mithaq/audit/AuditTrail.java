package org.mithaq.audit;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;

/**
 * Port: the append-only trail, one chain for everything ({@link Chain}).
 *
 * <p>Called inside the transaction of the change. What is appended waits in it, is seen at once by {@link #about}, takes
 * its place in the chain when the transaction commits, and is gone when it rolls back. So the order of the chain is the
 * order of commits, and the head of the chain is locked for the length of a commit only.
 */
public interface AuditTrail {

    /** Records what somebody did. */
    void append(AuditEvent event);

    /**
     * Records what was written, as {@link Pending} explains: what no appended event of this transaction tells is added to
     * one that does, or becomes an event of its own.
     */
    void note(AuditEvent write);

    /** Everything about one document, oldest first; empty for an unknown one. Sees what this transaction appended. */
    List<AuditEvent> about(String subject);

    /**
     * What the person did, or what was done on their behalf, newest first. Of what was committed.
     *
     * @param from the first instant
     * @param to the instant before which it happened
     * @param before only entries with a smaller sequence
     */
    List<AuditEntry> by(PersonId person, Instant from, Instant to, long before, int limit);

    /** The entries with a greater sequence, by sequence. Of what was committed, as it stands in the database. */
    List<AuditEntry> entries(long after, int limit);

    /** The end of the chain as it was last written. */
    AuditHead head();
}
