package org.mithaq.server.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Condition;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.QName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table by which documents are found by one property; one row per value. */
final class PropertyIndex {

    /** Longer texts are indexed by their digest: they can be found by the whole value only, which is all that is asked. */
    private static final int LONGEST_TEXT = 200;

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    PropertyIndex(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    void add(DocumentId id, Properties properties) {
        add(id, properties.asMap());
    }

    private void add(DocumentId id, Map<QName, Object> properties) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Map.Entry<QName, Object> entry : properties.entrySet()) {
            List<?> values = entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue());
            for (Object value : values) {
                Key key = Key.of(value);
                rows.add(new @Nullable Object[] {id.value(), entry.getKey().toString(), key.text(), key.number()});
            }
        }
        batch.batchUpdate(
                "INSERT INTO document_property (document_id, name, text_value, number_value) VALUES (?, ?, ?, ?)",
                rows);
    }

    void remove(DocumentId id) {
        jdbc.sql("DELETE FROM document_property WHERE document_id = ?")
                .param(id.value())
                .update();
    }

    /** Rows of what stays as it is are left alone: each row stands in four trees. */
    void replace(DocumentId id, Properties before, Properties after) {
        Map<QName, Object> gone = new HashMap<>(before.asMap());
        gone.entrySet().removeAll(after.asMap().entrySet());
        Map<QName, Object> come = new HashMap<>(after.asMap());
        come.entrySet().removeAll(before.asMap().entrySet());
        if (!gone.isEmpty()) {
            jdbc.sql("DELETE FROM document_property WHERE document_id = :id AND name IN (:names)")
                    .param("id", id.value())
                    .param("names", gone.keySet().stream().map(QName::toString).toList())
                    .update();
        }
        add(id, come);
    }

    /** The condition in SQL over {@code document_property p}, and its parameters by name. */
    record Clause(String sql, Map<String, Object> parameters) {}

    static Clause clause(Condition condition) {
        if (condition instanceof Condition.Is is) {
            Key key = Key.of(is.value());
            return key.text() != null
                    ? new Clause("p.text_value = :value", Map.of("value", key.text()))
                    : new Clause("p.number_value = :value", Map.of("value", key.requiredNumber()));
        }
        Condition.Between range = (Condition.Between) condition;
        StringBuilder sql = new StringBuilder("p.number_value IS NOT NULL");
        Map<String, Object> parameters = new HashMap<>();
        range.from().ifPresent(value -> {
            sql.append(" AND p.number_value >= :from");
            parameters.put("from", Key.of(value).requiredNumber());
        });
        range.to().ifPresent(value -> {
            sql.append(" AND p.number_value < :to");
            parameters.put("to", Key.of(value).requiredNumber());
        });
        return new Clause(sql.toString(), parameters);
    }

    /** A value in one of the two columns. */
    private record Key(@Nullable String text, @Nullable Long number) {

        static Key of(Object value) {
            if (value instanceof Long number) {
                return new Key(null, number);
            }
            if (value instanceof LocalDate date) {
                return new Key(null, date.toEpochDay());
            }
            if (value instanceof Instant instant) {
                return new Key(null, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
            }
            if (value instanceof MultilingualText text) {
                return new Key(bounded(text.texts().toString()), null);
            }
            return new Key(bounded(value.toString()), null);
        }

        long requiredNumber() {
            if (number == null) {
                throw new IllegalArgumentException("a range needs numbers, dates or instants, not: " + text);
            }
            return number;
        }

        private static String bounded(String text) {
            if (text.length() <= LONGEST_TEXT) {
                return text;
            }
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return "sha256:" + HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
