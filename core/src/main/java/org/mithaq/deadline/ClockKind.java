package org.mithaq.deadline;

/** From when a clock counts. Stored by name, in the table of clocks and in the marks of what was sent. */
public enum ClockKind {
    /** Since the instrument came to its status. */
    STATUS,
    /** Since a person last filed or changed something. */
    INACTIVITY,
    /** Since the review round was opened: the working days that the route gives for the first response. */
    FIRST_RESPONSE,
    /** Since the review round was opened: the working days that the route gives for the decision. */
    DECISION,
    /** Since the decision was due: the working days that the route gives until the escalation. */
    ESCALATION,
    /** Ahead of the last day in force. */
    BEFORE_EXPIRY,
    /** Ahead of the last day on which notice keeps the term from being renewed. */
    BEFORE_NOTICE_DEADLINE;

    /** Whether the days come from the route of the review. */
    boolean isOfReview() {
        return this == FIRST_RESPONSE || this == DECISION || this == ESCALATION;
    }

    /** Whether it is told ahead of a day that the instrument's term gives. */
    boolean isOfTerm() {
        return this == BEFORE_EXPIRY || this == BEFORE_NOTICE_DEADLINE;
    }
}
