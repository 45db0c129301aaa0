package org.mithaq.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.access.PersonId;
import org.mithaq.feed.CalendarFeed;
import org.mithaq.feed.CalendarFeeds;

/** Calendar feeds in memory. */
public final class MemoryCalendarFeeds implements CalendarFeeds {

    private final MemoryUnitOfWork work;

    public MemoryCalendarFeeds(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public CalendarFeed add(PersonId person, boolean mine, String digest, Instant made) {
        CalendarFeed feed = new CalendarFeed(
                UUID.randomUUID().toString(), person, mine, made.truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        kept().put(feed.id(), feed);
        work.state().feedsByDigest.put(digest, feed.id());
        return feed;
    }

    @Override
    public List<CalendarFeed> of(PersonId person) {
        return kept().values().stream()
                .filter(feed -> feed.person().equals(person))
                .sorted(Comparator.comparing(CalendarFeed::made))
                .toList();
    }

    @Override
    public Optional<CalendarFeed> byDigest(String digest) {
        return Optional.ofNullable(work.state().feedsByDigest.get(digest)).map(kept()::get);
    }

    @Override
    public void fetched(String id, Instant at) {
        kept().computeIfPresent(
                        id,
                        (key, feed) -> new CalendarFeed(
                                id,
                                feed.person(),
                                feed.mine(),
                                feed.made(),
                                Optional.of(at.truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    public boolean remove(PersonId person, String id) {
        boolean theirs = Optional.ofNullable(kept().get(id))
                .filter(feed -> feed.person().equals(person))
                .isPresent();
        if (theirs) {
            kept().remove(id);
            work.state().feedsByDigest.values().removeIf(id::equals);
        }
        return theirs;
    }

    private Map<String, CalendarFeed> kept() {
        return work.state().feeds;
    }
}
