package org.mithaq.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.document.DocumentId;

/** Port: the durable list of what could not be processed. Joins the running transaction. */
public interface ExceptionsList {

    /** Longest reason that is kept; the rest is cut off. */
    int LONGEST_REASON = 1000;

    /**
     * Notes that the job failed for the document, or failed again: then the count goes up, the first time stays, and code
     * and reason are the latest.
     *
     * @param document empty for the job as a whole
     */
    void note(String job, Optional<DocumentId> document, String code, String reason, Instant at);

    /** Takes it off the list; nothing when it is not there. */
    void clear(String job, Optional<DocumentId> document);

    /** Those of one job, the oldest first. */
    List<Unprocessed> of(String job);

    /** All of them, the one that failed last first; at most {@code limit}. */
    List<Unprocessed> all(int limit);
}
