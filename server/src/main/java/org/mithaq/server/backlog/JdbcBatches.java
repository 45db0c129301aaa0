package org.mithaq.server.backlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.BatchText;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.Row;
import org.mithaq.backlog.SourceFile;
import org.mithaq.document.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches in tables. */
public final class JdbcBatches implements Batches {

    private static final String SELECT_BATCH =
            "SELECT id, revision, person, name, source, state, headings, mapping, created_at FROM backlog_batch ";
    private static final String SELECT_ROW =
            "SELECT row_no, cells, outcome, findings, document_id, fingerprint, partners FROM backlog_row WHERE batch_id = ? ";

    private final JdbcClient jdbc;

    public JdbcBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Batch batch, List<Row> rows) {
        jdbc.sql("INSERT INTO backlog_batch (id, revision, person, name, source, state, headings, mapping, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        batch.id(),
                        batch.revision(),
                        batch.person().value(),
                        batch.name(),
                        batch.source(),
                        batch.state().name(),
                        BatchText.ofCells(batch.columns()),
                        BatchText.ofMapping(batch.mapping()),
                        batch.created().atOffset(ZoneOffset.UTC))
                .update();
        for (Row row : rows) {
            jdbc.sql("INSERT INTO backlog_row (batch_id, row_no, cells, outcome, findings, partners)"
                            + " VALUES (?, ?, ?, ?, '', '')")
                    .params(
                            batch.id(),
                            row.number(),
                            BatchText.ofCells(row.cells()),
                            row.outcome().name())
                    .update();
        }
    }

    @Override
    public Optional<Batch> find(String id) {
        return jdbc.sql(SELECT_BATCH + "WHERE id = ?")
                .param(id)
                .query(JdbcBatches::batch)
                .optional();
    }

    @Override
    public List<Batch> all() {
        return jdbc.sql(SELECT_BATCH + "ORDER BY created_at DESC, id")
                .query(JdbcBatches::batch)
                .list();
    }

    @Override
    public boolean update(Batch next) {
        return jdbc.sql("UPDATE backlog_batch SET revision = ?, person = ?, state = ?, mapping = ?"
                                + " WHERE id = ? AND revision = ?")
                        .params(
                                next.revision(),
                                next.person().value(),
                                next.state().name(),
                                BatchText.ofMapping(next.mapping()),
                                next.id(),
                                next.revision() - 1)
                        .update()
                > 0;
    }

    @Override
    public List<Row> rows(String batch, int after, Optional<Row.Outcome> outcome, int limit) {
        String wanted =
                outcome.map(only -> "AND outcome = '" + only.name() + "' ").orElse("");
        return jdbc.sql(SELECT_ROW + "AND row_no > ? " + wanted + "ORDER BY row_no FETCH FIRST " + limit + " ROWS ONLY")
                .params(batch, after)
                .query(JdbcBatches::row)
                .list();
    }

    @Override
    public Optional<Row> row(String batch, int number) {
        return jdbc.sql(SELECT_ROW + "AND row_no = ?")
                .params(batch, number)
                .query(JdbcBatches::row)
                .optional();
    }

    @Override
    public Map<Row.Outcome, Integer> counts(String batch) {
        Map<Row.Outcome, Integer> counts = new EnumMap<>(Row.Outcome.class);
        jdbc.sql("SELECT outcome, COUNT(*) FROM backlog_row WHERE batch_id = ? GROUP BY outcome")
                .param(batch)
                .query((row, number) -> counts.put(Row.Outcome.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    @Override
    public boolean write(String batch, Row row, Row.Outcome expected) {
        return jdbc.sql("UPDATE backlog_row SET outcome = :outcome, findings = :findings, document_id = :document,"
                                + " fingerprint = :fingerprint, partners = :partners"
                                + " WHERE batch_id = :batch AND row_no = :number AND outcome = :expected")
                        .param("outcome", row.outcome().name())
                        .param("findings", BatchText.ofFindings(row.findings()))
                        .param("document", row.document().map(DocumentId::value).orElse(null))
                        .param("fingerprint", row.fingerprint().orElse(null))
                        .param("partners", BatchText.ofIds(row.partners()))
                        .param("batch", batch)
                        .param("number", row.number())
                        .param("expected", expected.name())
                        .update()
                > 0;
    }

    @Override
    public void reopen(String batch) {
        jdbc.sql("UPDATE backlog_row SET outcome = 'PENDING', findings = ''"
                        + " WHERE batch_id = ? AND outcome IN ('READY', 'REFUSED')")
                .param(batch)
                .update();
    }

    @Override
    public Optional<DocumentId> filed(String fingerprint) {
        return jdbc
                .sql("SELECT document_id FROM backlog_row WHERE fingerprint = ? AND outcome = 'FILED'")
                .param(fingerprint)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(DocumentId::new);
    }

    @Override
    public void addFile(String batch, SourceFile file) {
        String digest = digest(file.path());
        jdbc.sql("DELETE FROM backlog_file WHERE batch_id = ? AND path_digest = ?")
                .params(batch, digest)
                .update();
        jdbc.sql("INSERT INTO backlog_file (batch_id, path_digest, path, upload, size, fingerprint)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(batch, digest, file.path(), file.upload(), file.size(), file.fingerprint())
                .update();
    }

    @Override
    public List<SourceFile> files(String batch) {
        return jdbc.sql("SELECT path, upload, size, fingerprint FROM backlog_file WHERE batch_id = ? ORDER BY path")
                .param(batch)
                .query((row, number) ->
                        new SourceFile(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
    }

    private static String digest(String path) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getString(1),
                row.getLong(2),
                new PersonId(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Batch.State.valueOf(row.getString(6)),
                BatchText.cells(row.getString(7)),
                BatchText.mapping(row.getString(8)),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt(1),
                BatchText.cells(row.getString(2)),
                Row.Outcome.valueOf(row.getString(3)),
                BatchText.findings(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(DocumentId::new),
                Optional.ofNullable(row.getString(6)),
                BatchText.ids(row.getString(7)));
    }
}
