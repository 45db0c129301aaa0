package org.mithaq.alfresco.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.document.DocumentId;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.Unprocessed;
import org.springframework.jdbc.core.JdbcTemplate;

/** The exceptions list in a table; a job as a whole stands there with a hyphen as document. */
public final class TableExceptionsList implements ExceptionsList {

    private static final String SELECT =
            "SELECT job, document_id, code, reason, first_seen, last_seen, attempts FROM mithaq_exception";

    /** No empty text: Oracle takes one for null. */
    private static final String WHOLE_JOB = "-";

    private final JdbcTemplate jdbc;

    public TableExceptionsList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(String job, Optional<DocumentId> document, String code, String reason, Instant at) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        int again = jdbc.update(
                "UPDATE mithaq_exception SET code = ?, reason = ?, last_seen = ?, attempts = attempts + 1 WHERE job = ? AND"
                        + " document_id = ?",
                code,
                cut,
                micros(at),
                job,
                key(document));
        if (again == 0) {
            jdbc.update(
                    "INSERT INTO mithaq_exception (job, document_id, code, reason, first_seen, last_seen, attempts) VALUES"
                            + " (?, ?, ?, ?, ?, ?, 1)",
                    job,
                    key(document),
                    code,
                    cut,
                    micros(at),
                    micros(at));
        }
    }

    @Override
    public void clear(String job, Optional<DocumentId> document) {
        jdbc.update("DELETE FROM mithaq_exception WHERE job = ? AND document_id = ?", job, key(document));
    }

    @Override
    public List<Unprocessed> of(String job) {
        return jdbc.query(SELECT + " WHERE job = ? ORDER BY first_seen, document_id", TableExceptionsList::row, job);
    }

    @Override
    public List<Unprocessed> all(int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit);
        return limited.query(SELECT + " ORDER BY last_seen DESC, document_id", TableExceptionsList::row);
    }

    private static Unprocessed row(ResultSet row, int number) throws SQLException {
        String document = row.getString(2);
        return new Unprocessed(
                row.getString(1),
                document.equals(WHOLE_JOB) ? Optional.empty() : Optional.of(new DocumentId(document)),
                row.getString(3),
                row.getString(4),
                instant(row.getLong(5)),
                instant(row.getLong(6)),
                row.getInt(7));
    }

    private static String key(Optional<DocumentId> document) {
        return document.map(DocumentId::value).orElse(WHOLE_JOB);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }
}
