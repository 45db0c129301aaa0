package org.mithaq.notification;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;

/** Port: the in-app notices that {@link Notifier} kept for a person. Joins the running transaction. */
public interface Inbox {

    /** Newest first, at most {@code limit}; empty for an unknown person. */
    List<Received> of(PersonId person, int limit);

    /** How many the person has not read, whatever the limit of {@link #of}. */
    int unread(PersonId person);

    /** Marks one as read; false when the person has no such notice. Repeating it changes nothing. */
    boolean markRead(PersonId person, String id);

    void markAllRead(PersonId person);

    /** @param id opaque, safe in a URL path */
    record Received(String id, Instant at, boolean read, Notice notice) {}
}
