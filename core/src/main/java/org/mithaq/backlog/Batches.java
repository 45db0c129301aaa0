package org.mithaq.backlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.DocumentId;

/**
 * Port: where batches are kept, with their rows and files. Joins the running transaction: a row is written as filed in the
 * transaction that files it, so that a process which dies loses neither of the two.
 */
public interface Batches {

    /** Keeps a batch with its rows, under the batch's own id. */
    void add(Batch batch, List<Row> rows);

    Optional<Batch> find(String id);

    /** The newest first. */
    List<Batch> all();

    /**
     * Replaces the batch by its next revision.
     *
     * @return false, and nothing is changed, when it is not at the revision before that one
     */
    boolean update(Batch next);

    /**
     * Rows by number.
     *
     * @param after only those with a greater number
     * @param outcome only those; all when empty
     */
    List<Row> rows(String batch, int after, Optional<Row.Outcome> outcome, int limit);

    Optional<Row> row(String batch, int number);

    /** How many rows there are of each outcome; those that there are none of may be missing. */
    Map<Row.Outcome, Integer> counts(String batch);

    /**
     * Replaces a row.
     *
     * @return false, and nothing is changed, when its outcome is another than expected; of two transactions that expect the
     *     same, one gets false
     */
    boolean write(String batch, Row row, Row.Outcome expected);

    /** Makes every row that was not filed look as it came: pending, without findings. */
    void reopen(String batch);

    /** The row of any batch that is filed and has this file; empty when there is none. */
    Optional<DocumentId> filed(String fingerprint);

    /** Keeps a file; replaces the one of the same path. */
    void addFile(String batch, SourceFile file);

    /** By path. */
    List<SourceFile> files(String batch);
}
