package org.mithaq.server.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.MailSchedule;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.mithaq.notification.Outbox;
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
    private final Optional<Post> post;
    private final Runnable posted;

    /** How notices go by mail. */
    public record Post(Outbox outbox, DeliveryChoices choices, MailSchedule schedule) {}

    /**
     * @param post empty when this server sends no mail
     * @param posted told after a commit that there is mail to be sent
     */
    public JdbcNotices(JdbcClient jdbc, UnitOfWork work, Clock clock, Optional<Post> post, Runnable posted) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.post = post;
        this.posted = posted;
    }

    @Override
    public void send(Notice notice) {
        String id = keep(notice);
        if (post.isPresent() && hasAddress(notice.to())) {
            post(post.get(), id, notice.to());
        }
    }

    /** Keeps the notice in the person's inbox; returns its id. */
    String keep(Notice notice) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO notice (person_id, sent_at, message_key, arguments, subject) VALUES (?, ?, ?, ?, ?)")
                .param(notice.to().value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(notice.key())
                .param(JSON.writeValueAsString(notice.arguments()))
                .param(notice.subject().orElse(null))
                .update(key, "id");
        return String.valueOf(key.getKeyAs(Long.class));
    }

    private boolean hasAddress(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM person WHERE id = ? AND email IS NOT NULL")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void post(Post by, String notice, PersonId to) {
        by.schedule().due(by.choices().of(to), clock.instant()).ifPresent(due -> {
            by.outbox().post(notice, to, due);
            work.afterCommit(posted);
        });
    }

    @Override
    public List<Received> of(PersonId person, int limit) {
        return jdbc.sql("SELECT id, sent_at, message_key, arguments, subject, read_at FROM notice"
                        + " WHERE person_id = ? ORDER BY id DESC LIMIT ?")
                .params(person.value(), limit)
                .query((row, number) -> received(row, person))
                .list();
    }

    static Received received(ResultSet row, PersonId person) throws SQLException {
        return new Received(
                Long.toString(row.getLong("id")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at", OffsetDateTime.class) != null,
                new Notice(
                        person,
                        row.getString("message_key"),
                        arguments(row.getString("arguments")),
                        Optional.ofNullable(row.getString("subject"))));
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
            arguments.add(argument(node));
        }
        return arguments;
    }

    private static Object argument(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> texts = new HashMap<>();
            node.properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().stringValue()));
            return texts;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
        }
        return node.stringValue();
    }
}
