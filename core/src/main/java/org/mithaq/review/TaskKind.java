package org.mithaq.review;

import static org.mithaq.review.Outcome.CHANGES_REQUESTED;
import static org.mithaq.review.Outcome.CLEARED;
import static org.mithaq.review.Outcome.CLEARED_WITH_COMMENTS;
import static org.mithaq.review.Outcome.FAVOURABLE;
import static org.mithaq.review.Outcome.FAVOURABLE_WITH_CONDITIONS;
import static org.mithaq.review.Outcome.NOT_REQUIRED;
import static org.mithaq.review.Outcome.REJECTED;
import static org.mithaq.review.Outcome.RETURNED_TO_REVIEWER;
import static org.mithaq.review.Outcome.SUBMITTED;
import static org.mithaq.review.Outcome.UNFAVOURABLE;
import static org.mithaq.review.Outcome.WITHDRAWN;

import java.util.List;

/** The user tasks of the legal-review process; {@link #key} is the task's id in the BPMN. */
public enum TaskKind {
    /** The officer completes what the guards miss. */
    COMPLETE("completeTask", List.of(SUBMITTED, WITHDRAWN)),
    /** A reviewer of the routed group reads the draft. */
    REVIEW("reviewTask", List.of(CLEARED, CLEARED_WITH_COMMENTS, CHANGES_REQUESTED, REJECTED, NOT_REQUIRED)),
    /** The head of legal decides on the reviewer's recommendation. */
    CLEARANCE(
            "clearanceTask",
            List.of(CLEARED, CLEARED_WITH_COMMENTS, CHANGES_REQUESTED, REJECTED, NOT_REQUIRED, RETURNED_TO_REVIEWER)),
    /** Another side says what it thinks of the draft, beside the review. */
    OPINION("opinionTask", List.of(FAVOURABLE, FAVOURABLE_WITH_CONDITIONS, UNFAVOURABLE));

    private final String key;
    private final List<Outcome> outcomes;

    TaskKind(String key, List<Outcome> outcomes) {
        this.key = key;
        this.outcomes = outcomes;
    }

    public String key() {
        return key;
    }

    /** The outcomes that this task can have, in the order in which they are offered. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    public static TaskKind ofKey(String key) {
        for (TaskKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such task: " + key);
    }
}
