package org.mithaq.agreement;

/** Why an instrument was not concluded. Stored by name. */
public enum NotConcludedReason {
    WITHDRAWN(true),
    PARTNER_DECLINED(true),
    SUPERSEDED(true),
    /** Legal affairs rejected it. */
    REJECTED(false),
    /** The Director General did not approve it. */
    NOT_APPROVED(false);

    private final boolean chosen;

    NotConcludedReason(boolean chosen) {
        this.chosen = chosen;
    }

    /** True for those that a person chooses; the others follow from the decision. */
    public boolean isChosen() {
        return chosen;
    }
}
