package org.mithaq.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;

/** Port: how often people want the digest, and what is to be in it. Joins the running transaction. */
public interface SavedDigests {

    /** Empty for whoever never chose. */
    Optional<DigestChoice> choice(PersonId person);

    /** Replaces the former choice. */
    void choose(PersonId person, DigestChoice choice);

    /** Keeps an entry; false, and nothing is changed, when the document was found for the person before. */
    boolean note(DigestEntry entry);

    /** People with something that is due and was not told; at most {@code limit}. */
    List<PersonId> due(Instant now, int limit);

    /** What was found for a person and not told, due or not, in the order in which it was found. */
    List<DigestEntry> waiting(PersonId person);

    /** A document that was found for the person was told. */
    void markTold(PersonId person, DocumentId document);

    /** A document that was found for the person could not be told: a later change finds it anew. */
    void drop(PersonId person, DocumentId document);
}
