package org.mithaq.schedule;

import java.util.List;
import org.mithaq.document.DocumentId;

/**
 * Something that is done for documents when it is due.
 *
 * <p>What is due follows from the repository and the clock alone, never from when the job ran last: a run that was missed
 * loses nothing, because the next one finds the same documents; one that runs twice does nothing the second time, because
 * what was done is written with it, in the same transaction.
 */
public interface Job {

    /** Stable key; its label is the message {@code job.} with it. */
    String name();

    /** The documents for which something may be due. Called in a transaction of its own. */
    List<DocumentId> candidates();

    /**
     * Does what is due for one document, in a transaction of its own; nothing when it is not due or was done already.
     * Whatever it throws undoes it, is noted, and is tried again in the next run.
     */
    void process(DocumentId id);
}
