package org.mithaq.server.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mithaq.document.DocumentId;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.Unprocessed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exceptions list in a table; a job as a whole stands there with an empty document. */
public final class JdbcExceptionsList implements ExceptionsList {

    private static final String COLUMNS = "job, document_id, code, reason, first_seen, last_seen, attempts";

    private final JdbcClient jdbc;

    public JdbcExceptionsList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(String job, Optional<DocumentId> document, String code, String reason, Instant at) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        int again = jdbc.sql("UPDATE job_exception SET code = ?, reason = ?, last_seen = ?, attempts = attempts + 1"
                        + " WHERE job = ? AND document_id = ?")
                .params(code, cut, now, job, key(document))
                .update();
        if (again == 0) {
            jdbc.sql("INSERT INTO job_exception (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, 1)")
                    .params(job, key(document), code, cut, now, now)
                    .update();
        }
    }

    @Override
    public void clear(String job, Optional<DocumentId> document) {
        jdbc.sql("DELETE FROM job_exception WHERE job = ? AND document_id = ?")
                .params(job, key(document))
                .update();
    }

    @Override
    public List<Unprocessed> of(String job) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM job_exception WHERE job = ? ORDER BY first_seen, document_id")
                .param(job)
                .query(JdbcExceptionsList::row)
                .list();
    }

    @Override
    public List<Unprocessed> all(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM job_exception ORDER BY last_seen DESC, document_id LIMIT ?")
                .param(limit)
                .query(JdbcExceptionsList::row)
                .list();
    }

    private static Unprocessed row(ResultSet row, int number) throws SQLException {
        String document = row.getString("document_id");
        return new Unprocessed(
                row.getString("job"),
                document.isEmpty() ? Optional.empty() : Optional.of(new DocumentId(document)),
                row.getString("code"),
                row.getString("reason"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static String key(Optional<DocumentId> document) {
        return document.map(DocumentId::value).orElse("");
    }
}
