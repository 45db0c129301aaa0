package org.mithaq.server.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices in a table, and beside them the outbox of those that also go by mail. */
public final class JdbcNotices implements Notifier, Inbox {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final UnitOfWork work;
    private final Clock clock;
    private final boolean byMail;
    private final Runnable posted;

    /**
     * @param byMail whether notices also go to the outbox, for people who have an address
     * @param posted told after a commit that there is mail to be sent
     */
    public JdbcNotices(JdbcClient jdbc, UnitOfWork work, Clock clock, boolean byMail, Runnable posted) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.byMail = byMail;
        this.posted = posted;
    }

    @Override
    public void send(Notice notice) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO notice (person_id, sent_at, message_key, arguments, subject) VALUES (?, ?, ?, ?, ?)")
                .param(notice.to().value())
                .param(now)
                .param(notice.key())
                .param(JSON.writeValueAsString(notice.arguments()))
                .param(notice.subject().orElse(null))
                .update(key, "id");
        if (byMail) {
            post(key.getKeyAs(Long.class));
        }
    }

    private void post(@Nullable Long notice) {
        jdbc.sql("INSERT INTO mail_outbox (notice_id, attempts, due_at)"
                        + " SELECT n.id, 0, n.sent_at FROM notice n JOIN person p ON p.id = n.person_id"
                        + " WHERE n.id = ? AND p.email IS NOT NULL")
                .param(notice)
                .update();
        work.afterCommit(posted);
    }

    @Override
    public List<Received> of(PersonId person, int limit) {
        return jdbc.sql("SELECT id, sent_at, message_key, arguments, subject, read_at FROM notice"
                        + " WHERE person_id = ? ORDER BY id DESC LIMIT ?")
                .params(person.value(), limit)
                .query((row, number) -> new Received(
                        Long.toString(row.getLong("id")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_at", OffsetDateTime.class) != null,
                        new Notice(
                                person,
                                row.getString("message_key"),
                                arguments(row.getString("arguments")),
                                Optional.ofNullable(row.getString("subject")))))
                .list();
    }

    @Override
    public int unread(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE person_id = ? AND read_at IS NULL")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean markRead(PersonId person, String id) {
        if (!id.matches("\\d{1,18}")) {
            return false;
        }
        return jdbc.sql("UPDATE notice SET read_at = COALESCE(read_at, ?) WHERE id = ? AND person_id = ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), Long.valueOf(id), person.value())
                        .update()
                > 0;
    }

    @Override
    public void markAllRead(PersonId person) {
        jdbc.sql("UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL")
                .params(clock.instant().atOffset(ZoneOffset.UTC), person.value())
                .update();
    }

    static List<Object> arguments(String json) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json)) {
            arguments.add(
                    node.isIntegralNumber()
                            ? (Object) node.longValue()
                            : node.isNumber() ? node.doubleValue() : node.stringValue());
        }
        return arguments;
    }
}
