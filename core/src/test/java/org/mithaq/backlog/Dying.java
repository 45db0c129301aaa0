package org.mithaq.backlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.DocumentId;

/** Batches whose process dies while it writes a row, after so many of them; the transaction goes with it. */
final class Dying implements Batches {

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Batches kept;
    int after = Integer.MAX_VALUE;

    Dying(Batches kept) {
        this.kept = kept;
    }

    @Override
    public void add(Batch batch, List<Row> rows) {
        kept.add(batch, rows);
    }

    @Override
    public Optional<Batch> find(String id) {
        return kept.find(id);
    }

    @Override
    public List<Batch> all() {
        return kept.all();
    }

    @Override
    public boolean update(Batch next) {
        return kept.update(next);
    }

    @Override
    public List<Row> rows(String batch, int number, Optional<Row.Outcome> outcome, int limit) {
        return kept.rows(batch, number, outcome, limit);
    }

    @Override
    public Optional<Row> row(String batch, int number) {
        return kept.row(batch, number);
    }

    @Override
    public Map<Row.Outcome, Integer> counts(String batch) {
        return kept.counts(batch);
    }

    @Override
    public boolean write(String batch, Row row, Row.Outcome expected) {
        boolean written = kept.write(batch, row, expected);
        if (after-- == 0) {
            throw new Killed();
        }
        return written;
    }

    @Override
    public void reopen(String batch) {
        kept.reopen(batch);
    }

    @Override
    public Optional<DocumentId> filed(String fingerprint) {
        return kept.filed(fingerprint);
    }

    @Override
    public void addFile(String batch, SourceFile file) {
        kept.addFile(batch, file);
    }

    @Override
    public List<SourceFile> files(String batch) {
        return kept.files(batch);
    }
}
