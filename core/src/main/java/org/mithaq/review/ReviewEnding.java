package org.mithaq.review;

import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.StepListener;
import org.mithaq.agreement.Transition;
import org.mithaq.document.Document;

/** Takes open tasks of a review away, in the same transaction, when its instrument leaves the statuses that have any. */
public final class ReviewEnding implements StepListener {

    private final ReviewProcess process;

    public ReviewEnding(ReviewProcess process) {
        this.process = process;
    }

    @Override
    public void taken(Transition transition, Attempt attempt, Document before, Document now) {
        boolean inReview = transition.to() == Status.NEGOTIATION || transition.to() == Status.LEGAL_REVIEW;
        if (!inReview && !process.tasksOn(now.id()).isEmpty()) {
            process.cancel(now.id(), transition.name());
        }
    }
}
