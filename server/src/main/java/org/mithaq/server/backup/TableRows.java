package org.mithaq.server.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of tables as lines of JSON, the same from H2 and from PostgreSQL: the first line names the columns, each further one is a
 * row. Numbers and truth values stand as such, days and moments as ISO 8601 says, bytes in Base64. What a value becomes is decided by
 * the column that it is put into, so that rows of one kind of database fit the other.
 */
final class TableRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 500;

    private final Connection connection;

    TableRows(Connection connection) {
        this.connection = connection;
    }

    boolean isPostgres() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** All tables in lower case, sorted, but Flyway's own. */
    List<String> names() throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet tables =
                about.getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("flyway")) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * Writes the rows of a table.
     *
     * @param file told the value of each column called {@code fingerprint}: the name of a file that a row uses
     * @return how many rows
     */
    long write(String table, Writer out, Consumer<String> file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                ResultSetMetaData about = rows.getMetaData();
                List<Column> columns = new ArrayList<>();
                for (int n = 1; n <= about.getColumnCount(); n++) {
                    columns.add(new Column(
                            about.getColumnName(n).toLowerCase(Locale.ROOT),
                            about.getColumnType(n),
                            about.getColumnTypeName(n)));
                }
                out.write(JSON.writeValueAsString(
                        columns.stream().map(Column::name).toList()));
                out.write('\n');
                long count = 0;
                while (rows.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int n = 1; n <= columns.size(); n++) {
                        Object value = columns.get(n - 1).read(rows, n);
                        row.add(value);
                        if (value != null && columns.get(n - 1).name().equals("fingerprint")) {
                            file.accept(value.toString());
                        }
                    }
                    out.write(JSON.writeValueAsString(row));
                    out.write('\n');
                    count++;
                }
                return count;
            }
        }
    }

    /**
     * Puts rows into a table that is there and empty.
     *
     * @return how many rows
     * @throws IOException when the lines are not those of such a table
     */
    long read(String table, BufferedReader lines) throws SQLException, IOException {
        String first = lines.readLine();
        if (first == null) {
            throw new IOException("the rows of " + table + " have no first line");
        }
        Map<String, Column> there = columns(table);
        List<Column> columns = new ArrayList<>();
        for (JsonNode name : JSON.readTree(first)) {
            Column column = there.get(name.stringValue());
            if (column == null) {
                throw new IOException("there is no column " + name.stringValue() + " in " + table);
            }
            columns.add(column);
        }
        String insert = "INSERT INTO " + table + " ("
                + String.join(", ", columns.stream().map(Column::name).toList()) + ") OVERRIDING SYSTEM VALUE VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                if (row.size() != columns.size()) {
                    throw new IOException("row " + (count + 1) + " of " + table + " is not whole");
                }
                for (int n = 0; n < columns.size(); n++) {
                    columns.get(n).write(statement, n + 1, row.get(n));
                }
                statement.addBatch();
                count++;
                if (count % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return count;
    }

    /** Lets the numbers that a table gives by itself go on after the greatest that was put in. */
    void goOnCounting(String table) throws SQLException {
        try (ResultSet columns =
                connection.getMetaData().getColumns(null, connection.getSchema(), stored(table), "%")) {
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    String column = columns.getString("COLUMN_NAME");
                    try (Statement statement = connection.createStatement();
                            ResultSet greatest = statement.executeQuery("SELECT MAX(" + column + ") FROM " + table)) {
                        greatest.next();
                        long next = greatest.getLong(1) + 1;
                        execute(
                                isPostgres()
                                        ? "SELECT setval(pg_get_serial_sequence('" + table + "', '" + column + "'), "
                                                + next + ", false)"
                                        : "ALTER TABLE " + table + " ALTER COLUMN " + column + " RESTART WITH " + next);
                    }
                }
            }
        }
    }

    /**
     * Takes all rows out of all tables, and lets rows come in any order until {@link #checkReferences}: a row may come before the
     * one that it refers to.
     */
    void empty(List<String> tables) throws SQLException {
        if (isPostgres()) {
            execute("TRUNCATE " + String.join(", ", tables));
            references("DEFERRABLE INITIALLY DEFERRED");
        } else {
            execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : tables) {
                execute("TRUNCATE TABLE " + table);
            }
        }
    }

    /** Ends {@link #empty}; @throws SQLException when a row refers to one that is not there */
    void checkReferences(List<String> tables) throws SQLException {
        if (isPostgres()) {
            execute("SET CONSTRAINTS ALL IMMEDIATE");
            references("NOT DEFERRABLE");
        } else {
            for (String table : tables) {
                execute("ALTER TABLE " + table + " SET REFERENTIAL_INTEGRITY TRUE CHECK");
            }
            execute("SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private void references(String how) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT conrelid::regclass::text, conname FROM pg_constraint"
                        + " WHERE contype = 'f' AND connamespace = current_schema()::regnamespace")) {
            while (found.next()) {
                statements.add("ALTER TABLE " + found.getString(1) + " ALTER CONSTRAINT \"" + found.getString(2) + "\" "
                        + how);
            }
        }
        for (String change : statements) {
            execute(change);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, Column> columns(String table) throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), stored(table), "%")) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.put(name, new Column(name, found.getInt("DATA_TYPE"), found.getString("TYPE_NAME")));
            }
        }
        return columns;
    }

    /** A name as the database keeps it: metadata are looked up by that. */
    private String stored(String table) throws SQLException {
        return isPostgres() ? table : table.toUpperCase(Locale.ROOT);
    }

    private record Column(String name, int type, String typeName) {

        @Nullable
        Object read(ResultSet row, int at) throws SQLException {
            Object value =
                    switch (kind()) {
                        case TRUTH -> row.getBoolean(at);
                        case NUMBER -> row.getBigDecimal(at);
                        case DAY -> text(row.getObject(at, LocalDate.class));
                        case MOMENT -> text(row.getObject(at, OffsetDateTime.class));
                        case LOCAL_MOMENT -> text(row.getObject(at, LocalDateTime.class));
                        case BYTES -> base64(row.getBytes(at));
                        case TEXT -> row.getString(at);
                    };
            return row.wasNull() ? null : value;
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private static @Nullable String base64(byte @Nullable [] bytes) {
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        void write(PreparedStatement row, int at, JsonNode value) throws SQLException {
            if (value.isNull()) {
                row.setNull(at, type);
                return;
            }
            switch (kind()) {
                case TRUTH -> row.setBoolean(at, value.isBoolean() ? value.booleanValue() : value.intValue() != 0);
                case NUMBER ->
                    row.setBigDecimal(
                            at,
                            value.isBoolean()
                                    ? BigDecimal.valueOf(value.booleanValue() ? 1 : 0)
                                    : value.decimalValue());
                case DAY -> row.setObject(at, LocalDate.parse(value.stringValue()));
                case MOMENT -> row.setObject(at, OffsetDateTime.parse(value.stringValue()));
                case LOCAL_MOMENT -> row.setObject(at, LocalDateTime.parse(value.stringValue()));
                case BYTES -> row.setBytes(at, Base64.getDecoder().decode(value.stringValue()));
                case TEXT -> row.setString(at, value.stringValue());
            }
        }

        private enum Kind {
            TRUTH,
            NUMBER,
            DAY,
            MOMENT,
            LOCAL_MOMENT,
            BYTES,
            TEXT
        }

        /** @throws IllegalStateException for a column of a kind that no table had so far */
        private Kind kind() {
            return switch (type) {
                case Types.BIT, Types.BOOLEAN -> Kind.TRUTH;
                case Types.TINYINT,
                        Types.SMALLINT,
                        Types.INTEGER,
                        Types.BIGINT,
                        Types.NUMERIC,
                        Types.DECIMAL,
                        Types.REAL,
                        Types.FLOAT,
                        Types.DOUBLE -> Kind.NUMBER;
                case Types.DATE -> Kind.DAY;
                case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
                // PostgreSQL's driver tells both kinds of moments apart by the name only.
                case Types.TIMESTAMP -> typeName.equals("timestamptz") ? Kind.MOMENT : Kind.LOCAL_MOMENT;
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
                case Types.CHAR,
                        Types.VARCHAR,
                        Types.LONGVARCHAR,
                        Types.NCHAR,
                        Types.NVARCHAR,
                        Types.CLOB,
                        Types.NCLOB -> Kind.TEXT;
                default -> throw new IllegalStateException("column " + name + " is a " + typeName);
            };
        }
    }
}
