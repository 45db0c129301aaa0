package org.mithaq.document;

import java.util.Optional;
import org.mithaq.access.PersonId;

/** Port: what a repeated request was answered. Joins the running transaction. */
public interface IdempotencyKeys {

    /** What was kept under the key by this person; empty when nothing was. Holds off others with the same key. */
    Optional<Kept> find(PersonId person, String key);

    void keep(PersonId person, String key, Kept kept);

    /**
     * @param request SHA-256 of the request's content, to tell a repetition from a reuse of the key
     * @param result id of what was made
     */
    record Kept(String request, String result) {}
}
