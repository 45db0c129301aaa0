package org.mithaq.alfresco.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.access.PersonId;
import org.mithaq.feed.CalendarFeed;
import org.mithaq.feed.CalendarFeeds;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calendar feeds in a table; 0 is kept of a feed that was never read. */
public final class TableCalendarFeeds implements CalendarFeeds {

    private static final String SELECT =
            "SELECT id, person, mine, made_at, fetched_at FROM mithaq_calendar_feed WHERE ";

    private final JdbcTemplate jdbc;

    public TableCalendarFeeds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CalendarFeed add(PersonId person, boolean mine, String digest, Instant made) {
        CalendarFeed feed = new CalendarFeed(
                UUID.randomUUID().toString(), person, mine, made.truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        jdbc.update(
                "INSERT INTO mithaq_calendar_feed (id, person, mine, digest, made_at, fetched_at)"
                        + " VALUES (?, ?, ?, ?, ?, 0)",
                feed.id(),
                person.value(),
                mine ? 1 : 0,
                digest,
                made.toEpochMilli());
        return feed;
    }

    @Override
    public List<CalendarFeed> of(PersonId person) {
        return jdbc.query(SELECT + "person = ? ORDER BY made_at, id", TableCalendarFeeds::feed, person.value());
    }

    @Override
    public Optional<CalendarFeed> byDigest(String digest) {
        return jdbc.query(SELECT + "digest = ?", TableCalendarFeeds::feed, digest).stream()
                .findFirst();
    }

    @Override
    public void fetched(String id, Instant at) {
        jdbc.update("UPDATE mithaq_calendar_feed SET fetched_at = ? WHERE id = ?", at.toEpochMilli(), id);
    }

    @Override
    public boolean remove(PersonId person, String id) {
        return jdbc.update("DELETE FROM mithaq_calendar_feed WHERE id = ? AND person = ?", id, person.value()) > 0;
    }

    private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
        long fetched = row.getLong(5);
        return new CalendarFeed(
                row.getString(1),
                new PersonId(row.getString(2)),
                row.getInt(3) == 1,
                Instant.ofEpochMilli(row.getLong(4)),
                fetched == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(fetched)));
    }
}
