package org.mithaq.agreement;

/** What a supporting document proves. Stored by name. */
public enum SupportingKind {
    /** An exchange with the partner: a letter, a call, minutes. */
    EXCHANGE,
    /** Notice against renewal, or of termination. */
    NOTICE,
    TERMINATION,
    EVALUATION,
    /** A signed renewal. */
    RENEWAL,
    RATIFICATION,
    OTHER;

    /** Whether it is about an instrument that is, or has been, in force: it cannot be older than the entry into force. */
    boolean followsEntryIntoForce() {
        return switch (this) {
            case NOTICE, TERMINATION, EVALUATION, RENEWAL -> true;
            case EXCHANGE, RATIFICATION, OTHER -> false;
        };
    }
}
