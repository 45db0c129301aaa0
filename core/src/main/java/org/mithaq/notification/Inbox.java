package org.mithaq.notification;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;

/** Port: the in-app notices that a person was sent. Joins the running transaction. */
public interface Inbox {

    /** @param id opaque, within the person's notices */
    record Received(String id, Instant at, boolean read, Notice notice) {}

    /** Newest first, at most {@code limit}. */
    List<Received> of(PersonId person, int limit);

    /** Number of unread ones. */
    long unread(PersonId person);

    /** Marks one as read; an unknown id, or another person's, changes nothing. */
    void markRead(PersonId person, String id);

    void markAllRead(PersonId person);
}
