package org.mithaq.agreement;

/** Instruments that somebody looks for again and again. */
public enum Worklist {
    /** Not yet sent to legal review, filed by the person or with them as focal point; what was changed last comes first. */
    MY_DRAFTS,
    /** In legal review, whoever filed them; the longest waiting first. */
    UNDER_REVIEW,
    /** In force or suspended, with a last day in the next ninety days; the next first. */
    EXPIRING_SOON,
    /** The person's own drafts that legal affairs sent back, or that lack something for a review; the longest waiting first. */
    SENT_BACK
}
