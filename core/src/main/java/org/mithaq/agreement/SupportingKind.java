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
    OTHER
}
