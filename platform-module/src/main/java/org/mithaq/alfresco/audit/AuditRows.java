package org.mithaq.alfresco.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.Chain;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the trail: {@code mithaq_audit_entry} and the one row of {@code mithaq_audit_head}. */
final class AuditRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, String>>> DETAILS = new TypeReference<>() {};
    private static final String COLUMNS = "happened_at, person, on_behalf_of, origin, subject, action, details";
    private static final String SELECT = "SELECT " + COLUMNS + ", seq, hash FROM mithaq_audit_entry WHERE ";

    /** Of one length, so that the order of the texts is the order of the instants. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JdbcTemplate jdbc;

    AuditRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the events at the end of the chain, which stays locked until the running transaction ends. The row of the
     * change marks is locked first, as whoever gives marks does: of two transactions that need both, one waits for the
     * other, never each for the other.
     */
    void append(List<AuditEvent> events) {
        hold();
        AuditHead head = head();
        List<AuditEntry> entries = Chain.sealed(head, events);
        entries.forEach(this::insert);
        end(Chain.head(head, entries));
    }

    void hold() {
        jdbc.update("UPDATE mithaq_mark SET last_mark = last_mark WHERE id = 1");
        jdbc.update("UPDATE mithaq_audit_head SET seq = seq WHERE id = 1");
    }

    private void end(AuditHead last) {
        jdbc.update("UPDATE mithaq_audit_head SET seq = ?, hash = ? WHERE id = 1", last.sequence(), last.hash());
    }

    void takeOver(AuditEntry entry) {
        AuditHead head = head();
        if (!Chain.follows(head.hash(), entry) || entry.sequence() != head.sequence() + 1) {
            throw new IllegalArgumentException("hash: entry " + entry.sequence() + " does not follow the last one");
        }
        insert(entry);
        end(new AuditHead(entry.sequence(), entry.hash()));
    }

    AuditHead head() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT seq, hash FROM mithaq_audit_head WHERE id = 1",
                (row, number) -> new AuditHead(row.getLong(1), row.getString(2))));
    }

    void insert(AuditEntry entry) {
        AuditEvent event = entry.event();
        jdbc.update(
                "INSERT INTO mithaq_audit_entry (seq, hash, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.sequence(),
                entry.hash(),
                INSTANT.format(event.at()),
                event.person().value(),
                event.onBehalfOf().map(PersonId::value).orElse(null),
                event.origin(),
                event.subject(),
                event.action(),
                json(event));
    }

    List<AuditEntry> about(String subject) {
        return jdbc.query(SELECT + "subject = ? ORDER BY seq", (row, number) -> entry(row), subject);
    }

    List<AuditEntry> by(PersonId person, Instant from, Instant to, long before, int limit) {
        return limited(limit)
                .query(
                        SELECT + "(person = ? OR on_behalf_of = ?) AND happened_at >= ? AND happened_at < ? AND seq < ?"
                                + " ORDER BY seq DESC",
                        (row, number) -> entry(row),
                        person.value(),
                        person.value(),
                        INSTANT.format(from),
                        INSTANT.format(to),
                        before);
    }

    List<AuditEntry> after(long sequence, int limit) {
        return limited(limit).query(SELECT + "seq > ? ORDER BY seq", (row, number) -> entry(row), sequence);
    }

    /** Earlier versions kept a table without a chain, {@code mithaq_audit}. Another node may do the same at once. */
    void chainFormer() {
        jdbc.update("UPDATE mithaq_audit_head SET seq = seq WHERE id = 1");
        List<AuditEvent> former = jdbc.query(
                "SELECT " + COLUMNS + " FROM mithaq_audit ORDER BY subject, position", (row, number) -> event(row));
        if (!former.isEmpty()) {
            append(former.stream().sorted(Comparator.comparing(AuditEvent::at)).toList());
            jdbc.update("DELETE FROM mithaq_audit");
        }
    }

    private JdbcTemplate limited(int rows) {
        JdbcTemplate limited = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        limited.setMaxRows(rows);
        return limited;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(row.getLong("seq"), event(row), row.getString("hash"));
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        Map<String, Map<String, String>> details = details(row.getString("details"));
        return new AuditEvent(
                Instant.parse(row.getString("happened_at")),
                new PersonId(row.getString("person")),
                Optional.ofNullable(row.getString("on_behalf_of")).map(PersonId::new),
                // Oracle keeps an empty text as none.
                Optional.ofNullable(row.getString("origin")).orElse(""),
                row.getString("subject"),
                row.getString("action"),
                details.getOrDefault("before", Map.of()),
                details.getOrDefault("after", Map.of()));
    }

    private static String json(AuditEvent event) {
        try {
            return JSON.writeValueAsString(
                    Map.of("before", new TreeMap<>(event.before()), "after", new TreeMap<>(event.after())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private static Map<String, Map<String, String>> details(String json) {
        try {
            return JSON.readValue(json, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit trail is damaged: " + json, e);
        }
    }
}
