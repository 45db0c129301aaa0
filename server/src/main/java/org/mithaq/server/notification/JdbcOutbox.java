package org.mithaq.server.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox in a table beside the one of the notices. */
public final class JdbcOutbox implements Outbox {

    private static final String NOTICES = "SELECT n.id, n.person_id, n.sent_at, n.message_key, n.arguments, n.subject,"
            + " n.read_at, o.attempts FROM mail_outbox o JOIN notice n ON n.id = o.notice_id";

    private final JdbcClient jdbc;

    public JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void post(String notice, PersonId to, Instant due) {
        jdbc.sql("INSERT INTO mail_outbox (notice_id, attempts, due_at) VALUES (?, 0, ?)")
                .params(Long.valueOf(notice), at(due))
                .update();
    }

    @Override
    public List<PersonId> due(Instant now, int limit) {
        return jdbc.sql(
                        "SELECT n.person_id FROM mail_outbox o JOIN notice n ON n.id = o.notice_id"
                                + " WHERE o.bundle IS NULL AND o.due_at <= ? GROUP BY n.person_id ORDER BY MIN(o.due_at) LIMIT ?")
                .params(at(now), limit)
                .query((row, number) -> new PersonId(row.getString(1)))
                .list();
    }

    @Override
    public List<Inbox.Received> waiting(PersonId person) {
        return jdbc.sql(NOTICES + " WHERE o.bundle IS NULL AND n.person_id = ? ORDER BY n.id")
                .param(person.value())
                .query(JdbcOutbox::received)
                .list();
    }

    @Override
    public void bundle(String bundle, List<String> notices, Instant now) {
        for (String notice : notices) {
            jdbc.sql("UPDATE mail_outbox SET bundle = ?, due_at = ? WHERE notice_id = ? AND bundle IS NULL")
                    .params(bundle, at(now), Long.valueOf(notice))
                    .update();
        }
    }

    @Override
    public List<Bundle> bundles(Instant now, int limit) {
        return jdbc.sql(
                        "SELECT bundle, MAX(attempts) AS attempts FROM mail_outbox WHERE bundle IS NOT NULL AND due_at <= ?"
                                + " GROUP BY bundle ORDER BY MIN(due_at), MIN(notice_id) LIMIT ?")
                .params(at(now), limit)
                .query((row, number) -> bundle(row.getString("bundle"), row.getInt("attempts")))
                .list();
    }

    private Bundle bundle(String id, int attempts) {
        List<Inbox.Received> notices = jdbc.sql(NOTICES + " WHERE o.bundle = ? ORDER BY n.id")
                .param(id)
                .query(JdbcOutbox::received)
                .list();
        return new Bundle(id, notices.get(0).notice().to(), notices, attempts);
    }

    @Override
    public void postpone(String bundle, Instant due, String error) {
        jdbc.sql("UPDATE mail_outbox SET attempts = attempts + 1, due_at = ?, last_error = ? WHERE bundle = ?")
                .params(at(due), error.substring(0, Math.min(error.length(), LONGEST_ERROR)), bundle)
                .update();
    }

    @Override
    public void remove(List<String> notices) {
        for (String notice : notices) {
            jdbc.sql("DELETE FROM mail_outbox WHERE notice_id = ?")
                    .param(Long.valueOf(notice))
                    .update();
        }
    }

    private static Inbox.Received received(ResultSet row, int number) throws SQLException {
        return JdbcNotices.received(row, new PersonId(row.getString("person_id")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
