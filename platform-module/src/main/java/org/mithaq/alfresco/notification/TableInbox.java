package org.mithaq.alfresco.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.access.PersonId;
import org.mithaq.document.Numbers;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** In-app notices in a table. */
public final class TableInbox implements Inbox {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private final JdbcTemplate jdbc;
    private final Numbers numbers;
    private final Clock clock;

    public TableInbox(JdbcTemplate jdbc, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Keeps the notice in the person's inbox; returns its id. */
    String keep(Notice notice) {
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "INSERT INTO mithaq_notice (id, person, position, sent_at, seen, message_key, details, subject) VALUES (?, ?,"
                        + " ?, ?, 0, ?, ?, ?)",
                id,
                notice.to().value(),
                numbers.next("notices"),
                clock.instant().toString(),
                notice.key(),
                json(notice.arguments()),
                notice.subject().orElse(null));
        return id;
    }

    @Override
    public List<Received> of(PersonId person, int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit);
        RowMapper<Received> received = (row, number) -> received(row, person);
        return limited.query(
                "SELECT id, sent_at, seen, message_key, details, subject FROM mithaq_notice WHERE person = ? ORDER BY position"
                        + " DESC",
                received,
                person.value());
    }

    static Received received(ResultSet row, PersonId person) throws SQLException {
        return new Received(
                row.getString(1),
                Instant.parse(row.getString(2)),
                row.getInt(3) == 1,
                new Notice(
                        person, row.getString(4), arguments(row.getString(5)), Optional.ofNullable(row.getString(6))));
    }

    @Override
    public int unread(PersonId person) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM mithaq_notice WHERE person = ? AND seen = 0", Integer.class, person.value());
        return count == null ? 0 : count;
    }

    @Override
    public boolean markRead(PersonId person, String id) {
        return jdbc.update("UPDATE mithaq_notice SET seen = 1 WHERE person = ? AND id = ?", person.value(), id) > 0;
    }

    @Override
    public void markAllRead(PersonId person) {
        jdbc.update("UPDATE mithaq_notice SET seen = 1 WHERE person = ? AND seen = 0", person.value());
    }

    private static String json(List<Object> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written as JSON", e);
        }
    }

    private static List<Object> arguments(String json) {
        try {
            return Arrays.asList(JSON.readValue(json, Object[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice is damaged: " + json, e);
        }
    }
}
