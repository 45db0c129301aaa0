package org.mithaq.alfresco.backlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** Batches in tables. */
public final class TableBatches implements Batches {

    private static final String SELECT_BATCH =
            "SELECT id, revision, person, name, source, state, headings, mapping, created_at FROM mithaq_batch ";
    private static final String SELECT_ROW =
            "SELECT row_no, cells, outcome, findings, document_id, fingerprint, partners"
                    + " FROM mithaq_batch_row WHERE batch_id = ? ";

    private final JdbcTemplate jdbc;

    public TableBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Batch batch, List<Row> rows) {
        jdbc.update(
                "INSERT INTO mithaq_batch (id, revision, person, name, source, state, headings, mapping, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch.id(),
                batch.revision(),
                batch.person().value(),
                batch.name(),
                batch.source(),
                batch.state().name(),
                BatchText.ofCells(batch.columns()),
                BatchText.ofMapping(batch.mapping()),
                batch.created().toEpochMilli());
        for (Row row : rows) {
            jdbc.update(
                    "INSERT INTO mithaq_batch_row (batch_id, row_no, cells, outcome, findings, partners)"
                            + " VALUES (?, ?, ?, ?, '', '')",
                    batch.id(),
                    row.number(),
                    BatchText.ofCells(row.cells()),
                    row.outcome().name());
        }
    }

    @Override
    public Optional<Batch> find(String id) {
        return jdbc.query(SELECT_BATCH + "WHERE id = ?", TableBatches::batch, id).stream()
                .findFirst();
    }

    @Override
    public List<Batch> all() {
        return jdbc.query(SELECT_BATCH + "ORDER BY created_at DESC, id", TableBatches::batch);
    }

    @Override
    public boolean update(Batch next) {
        return jdbc.update(
                        "UPDATE mithaq_batch SET revision = ?, person = ?, state = ?, mapping = ? WHERE id = ? AND revision"
                                + " = ?",
                        next.revision(),
                        next.person().value(),
                        next.state().name(),
                        BatchText.ofMapping(next.mapping()),
                        next.id(),
                        next.revision() - 1)
                > 0;
    }

    @Override
    public List<Row> rows(String batch, int after, Optional<Row.Outcome> outcome, int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit == Integer.MAX_VALUE ? 0 : limit);
        String wanted =
                outcome.map(only -> "AND outcome = '" + only.name() + "' ").orElse("");
        return limited.query(
                SELECT_ROW + "AND row_no > ? " + wanted + "ORDER BY row_no", TableBatches::row, batch, after);
    }

    @Override
    public Optional<Row> row(String batch, int number) {
        return jdbc.query(SELECT_ROW + "AND row_no = ?", TableBatches::row, batch, number).stream()
                .findFirst();
    }

    @Override
    public Map<Row.Outcome, Integer> counts(String batch) {
        Map<Row.Outcome, Integer> counts = new EnumMap<>(Row.Outcome.class);
        jdbc.query(
                "SELECT outcome, COUNT(*) FROM mithaq_batch_row WHERE batch_id = ? GROUP BY outcome",
                (row, number) -> counts.put(Row.Outcome.valueOf(row.getString(1)), row.getInt(2)),
                batch);
        return counts;
    }

    @Override
    public boolean write(String batch, Row row, Row.Outcome expected) {
        return jdbc.update(
                        "UPDATE mithaq_batch_row SET outcome = ?, findings = ?, document_id = ?, fingerprint = ?, partners ="
                                + " ? WHERE batch_id = ? AND row_no = ? AND outcome = ?",
                        row.outcome().name(),
                        BatchText.ofFindings(row.findings()),
                        row.document().map(DocumentId::value).orElse(null),
                        row.fingerprint().orElse(null),
                        BatchText.ofIds(row.partners()),
                        batch,
                        row.number(),
                        expected.name())
                > 0;
    }

    @Override
    public void reopen(String batch) {
        jdbc.update(
                "UPDATE mithaq_batch_row SET outcome = 'PENDING', findings = '' WHERE batch_id = ? AND outcome IN ('READY',"
                        + " 'REFUSED')",
                batch);
    }

    @Override
    public Optional<DocumentId> filed(String fingerprint) {
        return jdbc
                .queryForList(
                        "SELECT document_id FROM mithaq_batch_row WHERE fingerprint = ? AND outcome = 'FILED'",
                        String.class,
                        fingerprint)
                .stream()
                .findFirst()
                .map(DocumentId::new);
    }

    @Override
    public void addFile(String batch, SourceFile file) {
        String digest = digest(file.path());
        jdbc.update("DELETE FROM mithaq_batch_file WHERE batch_id = ? AND path_digest = ?", batch, digest);
        jdbc.update(
                "INSERT INTO mithaq_batch_file (batch_id, path_digest, path, upload, size_bytes, fingerprint)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                batch,
                digest,
                file.path(),
                file.upload(),
                file.size(),
                file.fingerprint());
    }

    @Override
    public List<SourceFile> files(String batch) {
        return jdbc.query(
                "SELECT path, upload, size_bytes, fingerprint FROM mithaq_batch_file WHERE batch_id = ? ORDER BY path",
                (row, number) -> new SourceFile(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)),
                batch);
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
                Instant.ofEpochMilli(row.getLong(9)));
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
