package org.mithaq.review;

import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Status;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;
import org.mithaq.schedule.Job;

/**
 * Takes instruments back to negotiation whose review was cancelled past us (Share's <em>Cancel workflow</em>, the workflow
 * console, the host's REST API), and tells whoever filed them.
 *
 * <p>A job, and no listener of the process: rounds that began by an earlier definition have none, and whatever is cancelled
 * by other means than the engine's is found as well.
 */
public final class CancelledReviews implements Job {

    private static final Actor RULE = Actor.system("rule: cancelled in the workflow list");

    private final DocumentStore store;
    private final ReviewProcess process;
    private final LegalReview review;

    public CancelledReviews(DocumentStore store, ReviewProcess process, LegalReview review) {
        this.store = store;
        this.process = process;
        this.review = review;
    }

    @Override
    public String name() {
        return "cancelled-reviews";
    }

    @Override
    public List<DocumentId> candidates() {
        return store
                .find(
                        Prm.TYPE_INSTRUMENT,
                        Prm.PROP_STATUS,
                        new Condition.Is(Status.LEGAL_REVIEW.name()),
                        Integer.MAX_VALUE)
                .stream()
                .map(Document::id)
                .filter(id -> process.tasksOn(id).isEmpty())
                .toList();
    }

    @Override
    public void process(DocumentId id) {
        review.takeBackIfCancelled(RULE, id);
    }
}
