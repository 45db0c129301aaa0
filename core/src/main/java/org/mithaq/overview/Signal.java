package org.mithaq.overview;

/** What a glance at an instrument should tell; of the stages it has one at most. */
public enum Signal {
    /** The check of the draft found something missing. */
    DRAFT_INCOMPLETE,
    UNDER_REVIEW,
    AWAITING_APPROVAL,
    AWAITING_SIGNATURE,
    /** Signed by all; what was signed is being looked at. */
    BEING_VALIDATED,
    IN_FORCE,
    SUSPENDED,
    ENDED,
    /** The term ends within {@value Overview#SOON_OF_TERM} days and does not go on by itself. */
    EXPIRING_SOON,
    /** Something else is due soon. */
    DUE_SOON,
    OVERDUE
}
