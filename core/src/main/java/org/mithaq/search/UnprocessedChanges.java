package org.mithaq.search;

import java.util.List;
import org.mithaq.document.DocumentId;
import org.mithaq.schedule.Job;

/**
 * Brings what the index could not take to the durable exceptions list: {@link CatchUp} tries those documents again by itself,
 * and forgets them when the process ends.
 */
public final class UnprocessedChanges implements Job {

    private final CatchUp catchUp;

    public UnprocessedChanges(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public List<DocumentId> candidates() {
        return List.copyOf(catchUp.unprocessed().keySet());
    }

    /** @throws IllegalStateException with the reason why the index still lacks it */
    @Override
    public void process(DocumentId id) {
        String reason = catchUp.unprocessed().get(id);
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
    }
}
