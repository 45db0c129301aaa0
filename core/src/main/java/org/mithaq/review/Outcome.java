package org.mithaq.review;

/** What a person decides in a task. Stored by name. */
public enum Outcome {
    CLEARED,
    CLEARED_WITH_COMMENTS,
    CHANGES_REQUESTED,
    REJECTED,
    NOT_REQUIRED,
    /** Head of legal: the reviewer shall look again. */
    RETURNED_TO_REVIEWER,
    /** Officer: what was missing is complete, send it to review. */
    SUBMITTED,
    /** Officer: keep the draft in negotiation, do not send it. */
    WITHDRAWN,
    /** Of an opinion. */
    FAVOURABLE,
    FAVOURABLE_WITH_CONDITIONS,
    UNFAVOURABLE,
    /** Head of legal: the review goes on without this opinion. */
    WAIVED;

    /** True for the outcomes that let the instrument go on to approval. */
    public boolean clears() {
        return this == CLEARED || this == CLEARED_WITH_COMMENTS || this == NOT_REQUIRED;
    }

    /** True for the outcomes that must be explained to whoever is concerned. */
    public boolean needsComment() {
        return switch (this) {
            case CLEARED, SUBMITTED, WITHDRAWN -> false;
            case CLEARED_WITH_COMMENTS,
                    CHANGES_REQUESTED,
                    REJECTED,
                    NOT_REQUIRED,
                    RETURNED_TO_REVIEWER,
                    FAVOURABLE,
                    FAVOURABLE_WITH_CONDITIONS,
                    UNFAVOURABLE,
                    WAIVED -> true;
        };
    }
}
