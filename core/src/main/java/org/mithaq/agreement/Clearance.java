package org.mithaq.agreement;

/** The three ways in which legal review lets a text go on to approval. Stored by name. */
public enum Clearance {
    CLEARED,
    CLEARED_WITH_COMMENTS,
    /** A reason is mandatory. */
    NOT_REQUIRED
}
