package org.mithaq.notification;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;

/**
 * Port: notices that are still to leave by e-mail. Joins the running transaction, so that a notice and its mail are kept
 * together or not at all.
 *
 * <p>A notice waits until it is due, is put into a bundle, which becomes one mail, and is removed once the mail server has
 * taken that. A bundle never changes: what is sent again is the same mail under the same name.
 */
public interface Outbox {

    /** Longest error that is kept; the rest is cut off. */
    int LONGEST_ERROR = 1000;

    /**
     * Keeps a notice to be mailed.
     *
     * @param notice id of the kept notice, as {@link Inbox.Received#id()}
     * @param due when it may leave
     */
    void post(String notice, PersonId to, Instant due);

    /** People of whom a notice is due and in no bundle yet; at most {@code limit}. */
    List<PersonId> due(Instant now, int limit);

    /** The person's notices that are in no bundle, due or not, oldest first. */
    List<Inbox.Received> waiting(PersonId person);

    /** Puts notices, which are in no bundle yet, into a new one that is due at once. */
    void bundle(String bundle, List<String> notices, Instant now);

    /** Bundles that are due, the oldest first; at most {@code limit}. */
    List<Bundle> bundles(Instant now, int limit);

    /** The mail server did not take it: it is tried again at {@code due}. */
    void postpone(String bundle, Instant due, String error);

    /** Takes the notices out, in a bundle or not; they stay in the person's inbox. */
    void remove(List<String> notices);

    /**
     * @param notices oldest first, never empty
     * @param attempts how often it was tried in vain
     */
    record Bundle(String id, PersonId to, List<Inbox.Received> notices, int attempts) {
        public Bundle {
            notices = List.copyOf(notices);
        }
    }
}
