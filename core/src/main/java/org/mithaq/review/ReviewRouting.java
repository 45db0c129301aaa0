package org.mithaq.review;

import org.mithaq.access.Actor;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.DocumentId;

/**
 * The rule that routes drafts to legal review by themselves: after every committed change, once the text was read.
 *
 * <p>It never fails a filing, because it runs after it; what is missing becomes a task of the officer.
 */
public final class ReviewRouting implements ChangeListener {

    private static final Actor RULE = Actor.system("rule: route to legal review");

    private final LegalReview review;

    public ReviewRouting(LegalReview review) {
        this.review = review;
    }

    @Override
    public void changed(DocumentId id) {
        review.settle(RULE, id);
    }
}
