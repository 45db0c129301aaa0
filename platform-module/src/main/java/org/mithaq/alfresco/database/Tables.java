package org.mithaq.alfresco.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Makes the tables, in a connection of its own; repeating it changes nothing. All their names begin with {@code mithaq_}.
 *
 * <p>A release that needs another table or column adds a step at the end; a step that shipped is never changed. What was
 * made already is asked of the database itself; a step that makes no table, index or row is proven by its query.
 */
public final class Tables {

    /** @param proof a query that works once the statements were executed, and not before */
    private record Step(String proof, String... statements) {}

    private static final Step FIRST = new Step(
            "SELECT tag FROM mithaq_language",
            "CREATE TABLE mithaq_document (id VARCHAR(64) NOT NULL PRIMARY KEY, type VARCHAR(100) NOT NULL, mark BIGINT NOT"
                    + " NULL)",
            "CREATE INDEX mithaq_document_mark ON mithaq_document (mark)",
            "CREATE INDEX mithaq_document_type ON mithaq_document (type, id)",
            "CREATE TABLE mithaq_mark (id INTEGER NOT NULL PRIMARY KEY, last_mark BIGINT NOT NULL)",
            "INSERT INTO mithaq_mark (id, last_mark) VALUES (1, 0)",
            "CREATE TABLE mithaq_content (content_url VARCHAR(255) NOT NULL PRIMARY KEY, fingerprint CHAR(64) NOT NULL)",
            "CREATE TABLE mithaq_upload (id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR(1024) NOT NULL, media_type"
                    + " VARCHAR(255) NOT NULL, size_bytes BIGINT NOT NULL, fingerprint CHAR(64) NOT NULL, staged_at BIGINT NOT"
                    + " NULL)",
            "CREATE TABLE mithaq_number (name VARCHAR(200) NOT NULL PRIMARY KEY, last_number BIGINT NOT NULL)",
            "CREATE TABLE mithaq_setting (name VARCHAR(100) NOT NULL, version BIGINT NOT NULL, content LONG_TEXT NOT NULL,"
                    + " PRIMARY KEY (name, version))",
            "CREATE TABLE mithaq_key (person VARCHAR(255) NOT NULL, request_key VARCHAR(200) NOT NULL, request VARCHAR(64),"
                    + " result VARCHAR(64), asked_at BIGINT NOT NULL, PRIMARY KEY (person, request_key))",
            "CREATE TABLE mithaq_audit (subject VARCHAR(64) NOT NULL, position BIGINT NOT NULL, happened_at VARCHAR(40) NOT"
                    + " NULL, person VARCHAR(255) NOT NULL, on_behalf_of VARCHAR(255), origin VARCHAR(255) NOT NULL, action"
                    + " VARCHAR(100) NOT NULL, details LONG_TEXT NOT NULL, PRIMARY KEY (subject, position))",
            "CREATE TABLE mithaq_notice (id VARCHAR(64) NOT NULL PRIMARY KEY, person VARCHAR(255) NOT NULL, position BIGINT"
                    + " NOT NULL, sent_at VARCHAR(40) NOT NULL, seen INTEGER NOT NULL, message_key VARCHAR(100) NOT NULL,"
                    + " details LONG_TEXT NOT NULL, subject VARCHAR(64))",
            "CREATE INDEX mithaq_notice_person ON mithaq_notice (person, position)",
            "CREATE TABLE mithaq_language (person VARCHAR(255) NOT NULL PRIMARY KEY, tag VARCHAR(8) NOT NULL)");

    private static final Step PROPERTIES = new Step(
            "SELECT number_value FROM mithaq_property",
            "CREATE TABLE mithaq_property (id VARCHAR(64) NOT NULL, property VARCHAR(100) NOT NULL, digest CHAR(32) NOT NULL,"
                    + " number_value BIGINT, PRIMARY KEY (id, property, digest))",
            "CREATE INDEX mithaq_property_digest ON mithaq_property (property, digest)",
            "CREATE INDEX mithaq_property_number ON mithaq_property (property, number_value)");

    private static final Step CONFINED = new Step(
            "SELECT permissions FROM mithaq_confined",
            "CREATE TABLE mithaq_confined (id VARCHAR(64) NOT NULL PRIMARY KEY, permissions LONG_TEXT NOT NULL)");

    private static final Step JOB_EXCEPTIONS = new Step(
            "SELECT attempts FROM mithaq_exception",
            "CREATE TABLE mithaq_exception (job VARCHAR(100) NOT NULL, document_id VARCHAR(64) NOT NULL, code VARCHAR(40) NOT"
                    + " NULL, reason VARCHAR(1000) NOT NULL, first_seen BIGINT NOT NULL, last_seen BIGINT NOT NULL, attempts"
                    + " INTEGER NOT NULL, PRIMARY KEY (job, document_id))");

    private static final Step MAIL = new Step(
            "SELECT delivery FROM mithaq_delivery",
            "CREATE TABLE mithaq_mail (notice_id VARCHAR(64) NOT NULL PRIMARY KEY, bundle VARCHAR(64), attempts INTEGER NOT"
                    + " NULL, due_at BIGINT NOT NULL, last_error VARCHAR(1000))",
            "CREATE INDEX mithaq_mail_due ON mithaq_mail (due_at)",
            "CREATE INDEX mithaq_mail_bundle ON mithaq_mail (bundle)",
            "CREATE TABLE mithaq_delivery (person VARCHAR(255) NOT NULL PRIMARY KEY, delivery VARCHAR(20) NOT NULL)");

    private static final Step AUDIT_CHAIN = new Step(
            "SELECT hash FROM mithaq_audit_head",
            "CREATE TABLE mithaq_audit_entry (seq BIGINT NOT NULL PRIMARY KEY, hash VARCHAR(64) NOT NULL, happened_at"
                    + " VARCHAR(40) NOT NULL, person VARCHAR(255) NOT NULL, on_behalf_of VARCHAR(255), origin VARCHAR(255),"
                    + " subject VARCHAR(300) NOT NULL, action VARCHAR(100) NOT NULL, details LONG_TEXT NOT NULL)",
            "CREATE INDEX mithaq_audit_entry_subject ON mithaq_audit_entry (subject, seq)",
            "CREATE INDEX mithaq_audit_entry_person ON mithaq_audit_entry (person, seq)",
            "CREATE INDEX mithaq_audit_entry_behalf ON mithaq_audit_entry (on_behalf_of, seq)",
            "CREATE TABLE mithaq_audit_head (id INTEGER NOT NULL PRIMARY KEY, seq BIGINT NOT NULL, hash VARCHAR(64) NOT"
                    + " NULL)",
            "INSERT INTO mithaq_audit_head (id, seq, hash) VALUES (1, 0, '" + "0".repeat(64) + "')");

    private static final Step ABSENCES = new Step(
            "SELECT stand_in FROM mithaq_absence",
            "CREATE TABLE mithaq_absence (id VARCHAR(64) NOT NULL PRIMARY KEY, person VARCHAR(255) NOT NULL, first_day"
                    + " VARCHAR(10) NOT NULL, last_day VARCHAR(10) NOT NULL, stand_in VARCHAR(255) NOT NULL)",
            "CREATE INDEX mithaq_absence_person ON mithaq_absence (person, last_day)",
            "CREATE INDEX mithaq_absence_stand_in ON mithaq_absence (stand_in, last_day)");

    private static final Step ABSENT_PEOPLE = new Step(
            "SELECT recorded FROM mithaq_absent_person",
            "CREATE TABLE mithaq_absent_person (person VARCHAR(255) NOT NULL PRIMARY KEY, recorded BIGINT NOT NULL)");

    private static final Step FOLDER_ACCESS = new Step(
            "SELECT folder FROM mithaq_folder_access",
            "CREATE TABLE mithaq_folder_access (id VARCHAR(64) NOT NULL PRIMARY KEY, folder VARCHAR(64) NOT NULL)");

    private static final Step SAVED_VIEWS = new Step(
            "SELECT view_id FROM mithaq_first_view",
            "CREATE TABLE mithaq_saved_view (id VARCHAR(64) NOT NULL PRIMARY KEY, page VARCHAR(30) NOT NULL, owner"
                    + " VARCHAR(255) NOT NULL, name VARCHAR(80) NOT NULL, state VARCHAR(2000), shared_with VARCHAR(40),"
                    + " revision BIGINT NOT NULL)",
            "CREATE INDEX mithaq_saved_view_owner ON mithaq_saved_view (owner, page)",
            "CREATE INDEX mithaq_saved_view_shared ON mithaq_saved_view (shared_with, page)",
            "CREATE TABLE mithaq_first_view (person VARCHAR(255) NOT NULL, page VARCHAR(30) NOT NULL, view_id VARCHAR(64)"
                    + " NOT NULL, PRIMARY KEY (person, page))",
            "CREATE INDEX mithaq_first_view_view ON mithaq_first_view (view_id)");

    private static final Step READING_LISTS = new Step(
            "SELECT saved_at FROM mithaq_reading_list",
            "CREATE TABLE mithaq_reading_list (person VARCHAR(255) NOT NULL, document_id VARCHAR(64) NOT NULL, saved_at BIGINT"
                    + " NOT NULL, PRIMARY KEY (person, document_id))");

    private static final Step CALENDAR_FEEDS = new Step(
            "SELECT fetched_at FROM mithaq_calendar_feed",
            "CREATE TABLE mithaq_calendar_feed (id VARCHAR(64) NOT NULL PRIMARY KEY, person VARCHAR(255) NOT NULL, mine"
                    + " INTEGER NOT NULL, digest VARCHAR(64) NOT NULL, made_at BIGINT NOT NULL, fetched_at BIGINT NOT NULL)",
            "CREATE INDEX mithaq_calendar_feed_digest ON mithaq_calendar_feed (digest)",
            "CREATE INDEX mithaq_calendar_feed_person ON mithaq_calendar_feed (person)");

    private static final Step BACKLOG = new Step(
            "SELECT fingerprint FROM mithaq_batch_file",
            "CREATE TABLE mithaq_batch (id VARCHAR(64) NOT NULL PRIMARY KEY, revision BIGINT NOT NULL, person VARCHAR(255) NOT"
                    + " NULL, name VARCHAR(255) NOT NULL, source VARCHAR(255) NOT NULL, state VARCHAR(20) NOT NULL, headings"
                    + " LONG_TEXT NOT NULL, mapping LONG_TEXT NOT NULL, created_at BIGINT NOT NULL)",
            "CREATE TABLE mithaq_batch_row (batch_id VARCHAR(64) NOT NULL, row_no INTEGER NOT NULL, cells LONG_TEXT NOT NULL,"
                    + " outcome VARCHAR(20) NOT NULL, findings LONG_TEXT NOT NULL, document_id VARCHAR(64), fingerprint"
                    + " VARCHAR(64), partners LONG_TEXT NOT NULL, PRIMARY KEY (batch_id, row_no))",
            "CREATE INDEX mithaq_batch_row_outcome ON mithaq_batch_row (batch_id, outcome, row_no)",
            "CREATE INDEX mithaq_batch_row_content ON mithaq_batch_row (fingerprint)",
            "CREATE TABLE mithaq_batch_file (batch_id VARCHAR(64) NOT NULL, path_digest VARCHAR(64) NOT NULL, path"
                    + " VARCHAR(1000) NOT NULL, upload VARCHAR(64) NOT NULL, size_bytes BIGINT NOT NULL, fingerprint"
                    + " VARCHAR(64) NOT NULL, PRIMARY KEY (batch_id, path_digest))");

    private static final Step DIGITS = new Step(
            "SELECT code FROM mithaq_digits",
            "CREATE TABLE mithaq_digits (person VARCHAR(255) NOT NULL PRIMARY KEY, code VARCHAR(8) NOT NULL)");

    private static final Step ALERTS = new Step(
            "SELECT due_at FROM mithaq_alert_match",
            "CREATE TABLE mithaq_alert (person VARCHAR(255) NOT NULL, view_id VARCHAR(64) NOT NULL, cadence VARCHAR(20) NOT"
                    + " NULL, paused INTEGER NOT NULL, since_at BIGINT NOT NULL, PRIMARY KEY (person, view_id))",
            "CREATE INDEX mithaq_alert_view ON mithaq_alert (view_id)",
            "CREATE TABLE mithaq_alert_match (person VARCHAR(255) NOT NULL, view_id VARCHAR(64) NOT NULL, document_id"
                    + " VARCHAR(64) NOT NULL, words VARCHAR(3000), concepts VARCHAR(1000), found_at BIGINT NOT NULL, due_at"
                    + " BIGINT, PRIMARY KEY (person, view_id, document_id))",
            "CREATE INDEX mithaq_alert_match_view ON mithaq_alert_match (view_id)",
            "CREATE INDEX mithaq_alert_match_doc ON mithaq_alert_match (document_id)",
            "CREATE INDEX mithaq_alert_match_due ON mithaq_alert_match (due_at)");

    private static final Step DIGESTS = new Step(
            "SELECT due_at FROM mithaq_digest_entry",
            "CREATE TABLE mithaq_digest_choice (person VARCHAR(255) NOT NULL PRIMARY KEY, wanted VARCHAR(20) NOT NULL)",
            "CREATE TABLE mithaq_digest_entry (person VARCHAR(255) NOT NULL, document_id VARCHAR(64) NOT NULL, sector"
                    + " VARCHAR(100) NOT NULL, interest VARCHAR(240), words VARCHAR(3000), concepts VARCHAR(1000), found_at"
                    + " BIGINT NOT NULL, due_at BIGINT, PRIMARY KEY (person, document_id))",
            "CREATE INDEX mithaq_digest_entry_due ON mithaq_digest_entry (due_at)");

    private static final List<Step> STEPS = List.of(
            FIRST,
            PROPERTIES,
            CONFINED,
            JOB_EXCEPTIONS,
            MAIL,
            AUDIT_CHAIN,
            ABSENCES,
            ABSENT_PEOPLE,
            FOLDER_ACCESS,
            SAVED_VIEWS,
            READING_LISTS,
            CALENDAR_FEEDS,
            BACKLOG,
            DIGITS,
            ALERTS,
            DIGESTS);

    private final DataSource dataSource;

    public Tables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes up what an earlier call left half-way, because its process ended or its database did. To be called by one node of
     * a cluster at a time.
     */
    public void create() {
        try (Connection connection = dataSource.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(true);
            String longText = longText(connection.getMetaData().getDatabaseProductName());
            try (Statement statement = connection.createStatement()) {
                for (Step step : STEPS) {
                    take(step, statement, longText);
                }
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of Mithaq could not be made", e);
        }
    }

    private static void take(Step step, Statement statement, String longText) throws SQLException {
        for (String sql : step.statements()) {
            if (!isThere(sql, step, statement)) {
                statement.executeUpdate(sql.replace("LONG_TEXT", longText));
            }
        }
        statement.executeQuery(step.proof() + " WHERE 1 = 0").close();
    }

    /** Whether what the statement makes exists: each is looked for by itself, since a start may end between two of them. */
    private static boolean isThere(String sql, Step step, Statement statement) throws SQLException {
        String[] words = sql.split("[ (]+", 6);
        return switch (words[0] + " " + words[1]) {
            case "CREATE TABLE" -> works("SELECT 1 FROM " + words[2], statement);
            case "CREATE INDEX" -> hasIndex(words[4], words[2], statement.getConnection());
            case "INSERT INTO" -> hasRow(words[2], statement);
            default -> works(step.proof(), statement);
        };
    }

    private static boolean works(String query, Statement statement) {
        try {
            statement.executeQuery(query + " WHERE 1 = 0").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean hasRow(String table, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    private static boolean hasIndex(String table, String index, Connection connection) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        String stored = facts.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found =
                facts.getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
            while (found.next()) {
                if (index.equalsIgnoreCase(found.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String longText(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("mysql") || name.contains("mariadb")) {
            return "LONGTEXT";
        }
        if (name.contains("microsoft")) {
            return "NVARCHAR(MAX)";
        }
        return name.contains("postgresql") ? "TEXT" : "CLOB";
    }
}
