package org.mithaq.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.Chain;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the trail: {@code audit_entry} and the one row of {@code audit_head}. */
final class AuditRows {

    static final String COLUMNS =
            "happened_at, person, on_behalf_of, origin, subject, action, values_before, values_after";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the events at the end of the chain, which stays locked until the running transaction ends. */
    void append(List<AuditEvent> events) {
        AuditHead head = lockedHead();
        List<AuditEntry> entries = Chain.sealed(head, events);
        entries.forEach(this::insert);
        AuditHead last = Chain.head(head, entries);
        jdbc.sql("UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1")
                .params(last.sequence(), last.hash())
                .update();
    }

    void takeOver(AuditEntry entry) {
        AuditHead head = lockedHead();
        if (!Chain.follows(head.hash(), entry) || entry.sequence() != head.sequence() + 1) {
            throw new IllegalArgumentException("hash: entry " + entry.sequence() + " does not follow the last one");
        }
        insert(entry);
        jdbc.sql("UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1")
                .params(entry.sequence(), entry.hash())
                .update();
    }

    private AuditHead lockedHead() {
        Optional<AuditHead> head = head(" FOR UPDATE");
        if (head.isEmpty()) {
            jdbc.sql("INSERT INTO audit_head (id, sequence, hash) VALUES (1, ?, ?)")
                    .params(AuditHead.NONE.sequence(), AuditHead.NONE.hash())
                    .update();
        }
        return head.orElse(AuditHead.NONE);
    }

    AuditHead head() {
        return head("").orElse(AuditHead.NONE);
    }

    private Optional<AuditHead> head(String suffix) {
        return jdbc.sql("SELECT sequence, hash FROM audit_head WHERE id = 1" + suffix)
                .query((row, number) -> new AuditHead(row.getLong(1), row.getString(2)))
                .optional();
    }

    void insert(AuditEntry entry) {
        AuditEvent event = entry.event();
        jdbc.sql("INSERT INTO audit_entry (sequence, " + COLUMNS
                        + ", hash) VALUES (:sequence, :at, :person, :onBehalfOf,"
                        + " :origin, :subject, :action, :before, :after, :hash)")
                .param("sequence", entry.sequence())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("person", event.person().value())
                .param("onBehalfOf", event.onBehalfOf().map(PersonId::value).orElse(null))
                .param("origin", event.origin())
                .param("subject", event.subject())
                .param("action", event.action())
                .param("before", JSON.writeValueAsString(new TreeMap<>(event.before())))
                .param("after", JSON.writeValueAsString(new TreeMap<>(event.after())))
                .param("hash", entry.hash())
                .update();
    }

    List<AuditEntry> about(String subject) {
        return jdbc.sql("SELECT sequence, " + COLUMNS + ", hash FROM audit_entry WHERE subject = ? ORDER BY sequence")
                .param(subject)
                .query((row, number) -> entry(row))
                .list();
    }

    List<AuditEntry> by(PersonId person, Instant from, Instant to, long before, int limit) {
        return jdbc.sql("SELECT sequence, " + COLUMNS
                        + ", hash FROM audit_entry WHERE (person = :person OR on_behalf_of ="
                        + " :person) AND happened_at >= :from AND happened_at < :to AND sequence < :before"
                        + " ORDER BY sequence DESC LIMIT :limit")
                .param("person", person.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    List<AuditEntry> after(long sequence, int limit) {
        return jdbc.sql("SELECT sequence, " + COLUMNS + ", hash FROM audit_entry WHERE sequence > ? ORDER BY sequence"
                        + " LIMIT ?")
                .params(sequence, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(row.getLong("sequence"), event(row), row.getString("hash"));
    }

    static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("person")),
                Optional.ofNullable(row.getString("on_behalf_of")).map(PersonId::new),
                row.getString("origin"),
                row.getString("subject"),
                row.getString("action"),
                JSON.readValue(row.getString("values_before"), VALUES),
                JSON.readValue(row.getString("values_after"), VALUES));
    }
}
