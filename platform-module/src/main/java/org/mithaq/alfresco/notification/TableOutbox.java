package org.mithaq.alfresco.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Outbox;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox in a table beside the one of the notices. Times are milliseconds from 1970. */
public final class TableOutbox implements Outbox {

    private static final String NOTICES =
            "SELECT n.id, n.sent_at, n.seen, n.message_key, n.details, n.subject, n.person FROM mithaq_mail m JOIN"
                    + " mithaq_notice n ON n.id = m.notice_id";

    private final JdbcTemplate jdbc;

    public TableOutbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void post(String notice, PersonId to, Instant due) {
        jdbc.update(
                "INSERT INTO mithaq_mail (notice_id, attempts, due_at) VALUES (?, 0, ?)", notice, due.toEpochMilli());
    }

    @Override
    public List<PersonId> due(Instant now, int limit) {
        return limited(limit)
                .query(
                        "SELECT n.person FROM mithaq_mail m JOIN mithaq_notice n ON n.id = m.notice_id WHERE m.bundle IS NULL"
                                + " AND m.due_at <= ? GROUP BY n.person ORDER BY MIN(m.due_at)",
                        (row, number) -> new PersonId(row.getString(1)),
                        now.toEpochMilli());
    }

    @Override
    public List<Inbox.Received> waiting(PersonId person) {
        return jdbc.query(
                NOTICES + " WHERE m.bundle IS NULL AND n.person = ? ORDER BY n.position",
                TableOutbox::received,
                person.value());
    }

    @Override
    public void bundle(String bundle, List<String> notices, Instant now) {
        for (String notice : notices) {
            jdbc.update(
                    "UPDATE mithaq_mail SET bundle = ?, due_at = ? WHERE notice_id = ? AND bundle IS NULL",
                    bundle,
                    now.toEpochMilli(),
                    notice);
        }
    }

    @Override
    public List<Bundle> bundles(Instant now, int limit) {
        record Due(String bundle, int attempts) {}
        return limited(limit)
                .query(
                        "SELECT bundle, MAX(attempts) FROM mithaq_mail WHERE bundle IS NOT NULL AND due_at <= ? GROUP BY bundle"
                                + " ORDER BY MIN(due_at), bundle",
                        (row, number) -> new Due(row.getString(1), row.getInt(2)),
                        now.toEpochMilli())
                .stream()
                .map(due -> bundle(due.bundle(), due.attempts()))
                .toList();
    }

    private Bundle bundle(String id, int attempts) {
        List<Inbox.Received> notices =
                jdbc.query(NOTICES + " WHERE m.bundle = ? ORDER BY n.position", TableOutbox::received, id);
        return new Bundle(id, notices.get(0).notice().to(), notices, attempts);
    }

    @Override
    public void postpone(String bundle, Instant due, String error) {
        jdbc.update(
                "UPDATE mithaq_mail SET attempts = attempts + 1, due_at = ?, last_error = ? WHERE bundle = ?",
                due.toEpochMilli(),
                error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                bundle);
    }

    @Override
    public void remove(List<String> notices) {
        for (String notice : notices) {
            jdbc.update("DELETE FROM mithaq_mail WHERE notice_id = ?", notice);
        }
    }

    private JdbcTemplate limited(int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit);
        return limited;
    }

    private static Inbox.Received received(ResultSet row, int number) throws SQLException {
        return TableInbox.received(row, new PersonId(row.getString(7)));
    }
}
