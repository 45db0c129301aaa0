package org.mithaq.alfresco.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Numbers;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audit trail in a table, to which rows are only added; each document's events are numbered without a gap. */
public final class TableAuditTrail implements AuditTrail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, String>>> DETAILS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final Numbers numbers;

    public TableAuditTrail(JdbcTemplate jdbc, Numbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    @Override
    public void append(AuditEvent event) {
        jdbc.update(
                "INSERT INTO mithaq_audit (subject, position, happened_at, person, on_behalf_of, origin, action, details)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                event.subject(),
                numbers.next("audit/" + event.subject()),
                event.at().toString(),
                event.person().value(),
                event.onBehalfOf().map(PersonId::value).orElse(null),
                event.origin(),
                event.action(),
                json(event));
    }

    @Override
    public List<AuditEvent> about(String subject) {
        return jdbc.query(
                "SELECT happened_at, person, on_behalf_of, origin, action, details FROM mithaq_audit WHERE subject = ? ORDER"
                        + " BY position",
                (row, number) -> {
                    Map<String, Map<String, String>> details = details(row.getString(6));
                    return new AuditEvent(
                            Instant.parse(row.getString(1)),
                            new PersonId(row.getString(2)),
                            Optional.ofNullable(row.getString(3)).map(PersonId::new),
                            // Oracle keeps an empty text as none.
                            Optional.ofNullable(row.getString(4)).orElse(""),
                            subject,
                            row.getString(5),
                            details.getOrDefault("before", Map.of()),
                            details.getOrDefault("after", Map.of()));
                },
                subject);
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
