package org.mithaq.server.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in a table, to which rows are only added. */
public final class JdbcAuditTrail implements AuditTrail {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    public JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(AuditEvent event) {
        jdbc.sql(
                        "INSERT INTO audit_event (happened_at, person, on_behalf_of, origin, subject, action, values_before,"
                                + " values_after) VALUES (:at, :person, :onBehalfOf, :origin, :subject, :action, :before, :after)")
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("person", event.person().value())
                .param("onBehalfOf", event.onBehalfOf().map(PersonId::value).orElse(null))
                .param("origin", event.origin())
                .param("subject", event.subject())
                .param("action", event.action())
                .param("before", JSON.writeValueAsString(new TreeMap<>(event.before())))
                .param("after", JSON.writeValueAsString(new TreeMap<>(event.after())))
                .update();
    }

    @Override
    public List<AuditEvent> about(String subject) {
        return jdbc.sql("SELECT happened_at, person, on_behalf_of, origin, action, values_before, values_after"
                        + " FROM audit_event WHERE subject = ? ORDER BY id")
                .param(subject)
                .query((row, number) -> new AuditEvent(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getString("person")),
                        Optional.ofNullable(row.getString("on_behalf_of")).map(PersonId::new),
                        row.getString("origin"),
                        subject,
                        row.getString("action"),
                        JSON.readValue(row.getString("values_before"), VALUES),
                        JSON.readValue(row.getString("values_after"), VALUES)))
                .list();
    }
}
