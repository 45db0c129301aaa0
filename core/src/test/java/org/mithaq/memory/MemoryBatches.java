package org.mithaq.memory;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.Row;
import org.mithaq.backlog.SourceFile;
import org.mithaq.document.DocumentId;

/** Batches in memory. */
public final class MemoryBatches implements Batches {

    private final MemoryUnitOfWork work;

    public MemoryBatches(MemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Batch batch, List<Row> rows) {
        work.state().batches.put(batch.id(), batch);
        Map<Integer, Row> kept = new TreeMap<>();
        rows.forEach(row -> kept.put(row.number(), row));
        work.state().batchRows.put(batch.id(), kept);
        work.state().batchFiles.put(batch.id(), Map.of());
    }

    @Override
    public Optional<Batch> find(String id) {
        return Optional.ofNullable(work.state().batches.get(id));
    }

    @Override
    public List<Batch> all() {
        return work.state().batches.values().stream()
                .sorted(Comparator.comparing(Batch::created).reversed())
                .toList();
    }

    @Override
    public boolean update(Batch next) {
        boolean present = find(next.id())
                .filter(batch -> batch.revision() == next.revision() - 1)
                .isPresent();
        if (present) {
            work.state().batches.put(next.id(), next);
        }
        return present;
    }

    @Override
    public List<Row> rows(String batch, int after, Optional<Row.Outcome> outcome, int limit) {
        return kept(batch).values().stream()
                .filter(row -> row.number() > after)
                .filter(row -> outcome.isEmpty() || outcome.get() == row.outcome())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Row> row(String batch, int number) {
        return Optional.ofNullable(kept(batch).get(number));
    }

    @Override
    public Map<Row.Outcome, Integer> counts(String batch) {
        Map<Row.Outcome, Integer> counts = new EnumMap<>(Row.Outcome.class);
        kept(batch).values().forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean write(String batch, Row row, Row.Outcome expected) {
        boolean present = row(batch, row.number())
                .filter(now -> now.outcome() == expected)
                .isPresent();
        if (present) {
            replace(batch, row);
        }
        return present;
    }

    private void replace(String batch, Row row) {
        Map<Integer, Row> rows = new TreeMap<>(kept(batch));
        rows.put(row.number(), row);
        work.state().batchRows.put(batch, rows);
    }

    @Override
    public void reopen(String batch) {
        rows(batch, 0, Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(row -> row.document().isEmpty() && row.outcome() != Row.Outcome.FILED)
                .forEach(row -> replace(batch, Row.of(row.number(), row.cells())));
    }

    @Override
    public Optional<DocumentId> filed(String fingerprint) {
        return work.state().batchRows.values().stream()
                .flatMap(rows -> rows.values().stream())
                .filter(row -> row.outcome() == Row.Outcome.FILED)
                .filter(row -> row.fingerprint().equals(Optional.of(fingerprint)))
                .flatMap(row -> row.document().stream())
                .findFirst();
    }

    @Override
    public void addFile(String batch, SourceFile file) {
        Map<String, SourceFile> files = new TreeMap<>(work.state().batchFiles.getOrDefault(batch, Map.of()));
        files.put(file.path(), file);
        work.state().batchFiles.put(batch, files);
    }

    @Override
    public List<SourceFile> files(String batch) {
        return List.copyOf(work.state().batchFiles.getOrDefault(batch, Map.of()).values());
    }

    private Map<Integer, Row> kept(String batch) {
        return work.state().batchRows.getOrDefault(batch, Map.of());
    }
}
