package org.mithaq.audit;

/**
 * An event in its place of the chain.
 *
 * @param sequence from 1, without a gap, in the order of commits
 * @param hash see {@link Chain}; 64 lower-case hexadecimal digits
 */
public record AuditEntry(long sequence, AuditEvent event, String hash) {}
