package org.mithaq.feed;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.access.PersonId;

/**
 * An address under which a calendar program reads what comes due for a person. The address itself is kept nowhere: only what
 * {@link FeedToken#digest} makes of it.
 *
 * @param id opaque, given by the host; no secret
 * @param mine whether only what concerns the person is in it
 * @param fetched when a program last read it; empty before the first time
 */
public record CalendarFeed(String id, PersonId person, boolean mine, Instant made, Optional<Instant> fetched) {}
