package org.mithaq.literature;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;

/** Port: what each person put by to read. Knows nothing of the documents themselves. Joins the running transaction. */
public interface ReadingLists {

    /** Puts a document on the person's list; one that is on it already stays as it is. */
    void add(PersonId person, DocumentId document, Instant at);

    /** Takes a document off the person's list; false when it was not on it. */
    boolean remove(PersonId person, DocumentId document);

    /** What is on the person's list, in no particular order. */
    List<DocumentId> of(PersonId person);
}
