package org.mithaq.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;

/** Port: where calendar feeds are kept. Joins the running transaction; moments are kept to the millisecond. */
public interface CalendarFeeds {

    /**
     * Keeps a feed under a new id.
     *
     * @param digest of its token, which no other feed has
     */
    CalendarFeed add(PersonId person, boolean mine, String digest, Instant made);

    /** The feeds of a person, the oldest first. */
    List<CalendarFeed> of(PersonId person);

    Optional<CalendarFeed> byDigest(String digest);

    /** Notes that it was read; a feed that is gone is left alone. */
    void fetched(String id, Instant at);

    /** Takes a person's feed away; false when they have none of that id. */
    boolean remove(PersonId person, String id);
}
