package org.mithaq.alfresco.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Condition;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The values of documents' properties in a table, so that the database answers which documents have one.
 *
 * <p>A row holds a digest of the value, which makes equality exact on every database whatever its collation and whatever
 * the value's length, and for dates, instants and numbers the value as a number, for ranges. A multiple property has a row
 * for each of its values. What is found is a superset only where an instant is finer than a millisecond; who asks holds
 * the condition against the document itself.
 */
final class PropertyTable {

    private final JdbcTemplate jdbc;

    PropertyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the rows of a document say what its properties are; writes what differs only. */
    void write(DocumentId id, Properties properties) {
        Set<Row> wanted = rows(properties);
        Set<Row> present = new HashSet<>(jdbc.query(
                "SELECT property, digest FROM mithaq_property WHERE id = ?",
                (row, number) -> new Row(row.getString(1), row.getString(2), null),
                id.value()));
        for (Row row : present) {
            if (!wanted.contains(row)) {
                jdbc.update(
                        "DELETE FROM mithaq_property WHERE id = ? AND property = ? AND digest = ?",
                        id.value(),
                        row.property(),
                        row.digest());
            }
        }
        List<Object[]> added = wanted.stream()
                .filter(row -> !present.contains(row))
                .map(row -> new Object[] {id.value(), row.property(), row.digest(), row.number()})
                .toList();
        if (!added.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO mithaq_property (id, property, digest, number_value) VALUES (?, ?, ?, ?)", added);
        }
    }

    void remove(DocumentId id) {
        jdbc.update("DELETE FROM mithaq_property WHERE id = ?", id.value());
    }

    /** Documents of the types that have such a value, by id. */
    List<DocumentId> find(
            List<org.mithaq.model.QName> types,
            org.mithaq.model.QName property,
            Condition condition,
            Optional<DocumentId> after,
            int limit) {
        List<Object> parameters = new ArrayList<>();
        types.forEach(type -> parameters.add(type.toString()));
        parameters.add(after.map(DocumentId::value).orElse(""));
        parameters.add(property.toString());
        String sql =
                "SELECT DISTINCT d.id FROM mithaq_document d JOIN mithaq_property p ON p.id = d.id WHERE d.type IN ("
                        + String.join(", ", types.stream().map(type -> "?").toList())
                        + ") AND d.id > ? AND p.property = ?"
                        + holds(condition, parameters)
                        + " ORDER BY d.id";
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit);
        return limited.query(sql, (row, number) -> new DocumentId(row.getString(1)), parameters.toArray());
    }

    private static String holds(Condition condition, List<Object> parameters) {
        if (condition instanceof Condition.Is is) {
            parameters.add(digest(is.value()));
            return " AND p.digest = ?";
        }
        Condition.Between range = (Condition.Between) condition;
        StringBuilder sql = new StringBuilder();
        range.from().ifPresent(from -> {
            sql.append(" AND p.number_value >= ?");
            parameters.add(comparable(from));
        });
        range.to().ifPresent(to -> {
            sql.append(" AND p.number_value <= ?");
            parameters.add(comparable(to));
        });
        return sql.toString();
    }

    private static long comparable(Object bound) {
        Long number = number(bound);
        if (number == null) {
            throw new IllegalArgumentException("no range of " + bound.getClass());
        }
        return number;
    }

    private static Set<Row> rows(Properties properties) {
        Set<Row> rows = new HashSet<>();
        for (Map.Entry<org.mithaq.model.QName, Object> entry :
                properties.asMap().entrySet()) {
            String property = entry.getKey().toString();
            List<?> values = entry.getValue() instanceof List<?> several ? several : List.of(entry.getValue());
            values.forEach(value -> rows.add(new Row(property, digest(value), number(value))));
        }
        return rows;
    }

    private static String digest(Object value) {
        String told = value.getClass().getSimpleName() + ":" + value;
        byte[] digest = Fingerprints.sha256().digest(told.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static @Nullable Long number(Object value) {
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value instanceof Long number ? number : null;
    }

    /** Two rows of one document are the same when property and digest are. */
    private record Row(
            String property, String digest, @Nullable Long number) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && property.equals(row.property) && digest.equals(row.digest);
        }

        @Override
        public int hashCode() {
            return 31 * property.hashCode() + digest.hashCode();
        }
    }
}
