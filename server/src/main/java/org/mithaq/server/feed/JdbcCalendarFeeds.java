package org.mithaq.server.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.access.PersonId;
import org.mithaq.feed.CalendarFeed;
import org.mithaq.feed.CalendarFeeds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendar feeds in a table. */
public final class JdbcCalendarFeeds implements CalendarFeeds {

    private static final String SELECT = "SELECT id, person, mine, made_at, fetched_at FROM calendar_feed WHERE ";

    private final JdbcClient jdbc;

    public JdbcCalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CalendarFeed add(PersonId person, boolean mine, String digest, Instant made) {
        CalendarFeed feed = new CalendarFeed(
                UUID.randomUUID().toString(), person, mine, made.truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        jdbc.sql("INSERT INTO calendar_feed (id, person, mine, digest, made_at) VALUES (?, ?, ?, ?, ?)")
                .params(feed.id(), person.value(), mine, digest, at(feed.made()))
                .update();
        return feed;
    }

    @Override
    public List<CalendarFeed> of(PersonId person) {
        return jdbc.sql(SELECT + "person = ? ORDER BY made_at, id")
                .param(person.value())
                .query(JdbcCalendarFeeds::feed)
                .list();
    }

    @Override
    public Optional<CalendarFeed> byDigest(String digest) {
        return jdbc.sql(SELECT + "digest = ?")
                .param(digest)
                .query(JdbcCalendarFeeds::feed)
                .optional();
    }

    @Override
    public void fetched(String id, Instant at) {
        jdbc.sql("UPDATE calendar_feed SET fetched_at = ? WHERE id = ?")
                .params(at(at.truncatedTo(ChronoUnit.MILLIS)), id)
                .update();
    }

    @Override
    public boolean remove(PersonId person, String id) {
        return jdbc.sql("DELETE FROM calendar_feed WHERE id = ? AND person = ?")
                        .params(id, person.value())
                        .update()
                > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
        return new CalendarFeed(
                row.getString("id"),
                new PersonId(row.getString("person")),
                row.getBoolean("mine"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("fetched_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
