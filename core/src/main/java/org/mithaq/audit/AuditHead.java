package org.mithaq.audit;

/**
 * The end of the chain: the sequence and hash of its last entry. Whoever notes one outside of the database can tell later
 * that everything up to it is still what it was.
 */
public record AuditHead(long sequence, String hash) {

    /** Before the first entry. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    static AuditHead of(AuditEntry entry) {
        return new AuditHead(entry.sequence(), entry.hash());
    }
}
