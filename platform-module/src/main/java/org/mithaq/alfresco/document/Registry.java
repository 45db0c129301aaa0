package org.mithaq.alfresco.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.document.Change;
import org.mithaq.document.Condition;
import org.mithaq.document.DocumentId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which documents there are, and the order in which their changes were committed.
 *
 * <p>A follower that has seen mark 7 never looks below it again, so mark 7 must not become visible while a smaller one is
 * still to be committed. Therefore marks are given at the end of a transaction, under a row that stays locked until its
 * commit: the order of marks is the order of commits, whichever node of a cluster commits. A document's row is locked from
 * its first change on, which is also what {@link #lock} uses.
 */
public final class Registry {

    private static final String GONE = "-";

    private final JdbcTemplate jdbc;
    private final PropertyTable properties;
    private final CommitListeners commits;
    private final Consumer<DocumentId> upkeep;
    private final Runnable committed;

    /**
     * @param upkeep told once of each document that a transaction changed, as late as its commit allows; may write
     * @param committed told after each commit that changed a document
     */
    public Registry(JdbcTemplate jdbc, CommitListeners commits, Consumer<DocumentId> upkeep, Runnable committed) {
        this.jdbc = jdbc;
        this.properties = new PropertyTable(jdbc);
        this.commits = commits;
        this.upkeep = upkeep;
        this.committed = committed;
    }

    /** Holds off everybody else who locks or changes the document until the transaction ends; false for an unknown one. */
    boolean lock(DocumentId id) {
        return jdbc.update("UPDATE mithaq_document SET mark = mark WHERE id = ? AND type <> ?", id.value(), GONE) > 0;
    }

    /** Notes that the running transaction made or changed a document of the type. */
    void changed(DocumentId id, org.mithaq.model.QName type) {
        write(id, type.toString());
    }

    void deleted(DocumentId id) {
        write(id, GONE);
    }

    /** What is known of an id: there is a document, there was one until it was deleted, or there never was. */
    enum Known {
        PRESENT,
        GONE,
        NEVER
    }

    Known knows(DocumentId id) {
        List<String> types =
                jdbc.queryForList("SELECT type FROM mithaq_document WHERE id = ?", String.class, id.value());
        if (types.isEmpty()) {
            return Known.NEVER;
        }
        return types.get(0).equals(GONE) ? Known.GONE : Known.PRESENT;
    }

    private void write(DocumentId id, String type) {
        if (jdbc.update("UPDATE mithaq_document SET type = ? WHERE id = ?", type, id.value()) == 0) {
            jdbc.update("INSERT INTO mithaq_document (id, type, mark) VALUES (?, ?, 0)", id.value(), type);
        }
        Pending open = commits.kept(this)
                .map(Pending.class::cast)
                .filter(begun -> !begun.written)
                .orElseGet(this::begin);
        // The latest change decides the place, as one who follows reads the latest state.
        open.ids.remove(id);
        open.ids.add(id);
        open.stale.add(id);
    }

    private Pending begin() {
        Pending begun = new Pending();
        commits.keep(this, begun);
        commits.beforeCommit(begun::write);
        return begun;
    }

    List<Change> since(long mark, int limit) {
        return limited(limit)
                .query(
                        "SELECT mark, id FROM mithaq_document WHERE mark > ? ORDER BY mark",
                        (row, number) -> new Change(row.getLong(1), new DocumentId(row.getString(2))),
                        mark);
    }

    /** By id; also those that the running transaction made. */
    List<DocumentId> of(List<org.mithaq.model.QName> types, Optional<DocumentId> after, int limit) {
        List<Object> parameters = new ArrayList<>();
        types.forEach(type -> parameters.add(type.toString()));
        parameters.add(after.map(DocumentId::value).orElse(""));
        String placeholders = String.join(", ", types.stream().map(type -> "?").toList());
        return limited(limit)
                .query(
                        "SELECT id FROM mithaq_document WHERE type IN (" + placeholders + ") AND id > ? ORDER BY id",
                        (row, number) -> new DocumentId(row.getString(1)),
                        parameters.toArray());
    }

    /** Of every type, by id. */
    List<DocumentId> all(Optional<DocumentId> after, int limit) {
        return limited(limit)
                .query(
                        "SELECT id FROM mithaq_document WHERE type <> ? AND id > ? ORDER BY id",
                        (row, number) -> new DocumentId(row.getString(1)),
                        GONE,
                        after.map(DocumentId::value).orElse(""));
    }

    /** By id; also what the running transaction wrote. The condition is to be held against the document itself. */
    List<DocumentId> find(
            List<org.mithaq.model.QName> types,
            org.mithaq.model.QName property,
            Condition condition,
            Optional<DocumentId> after,
            int limit) {
        commits.kept(this).map(Pending.class::cast).ifPresent(Pending::keepUp);
        return properties.find(types, property, condition, after, limit);
    }

    /**
     * Does the upkeep of documents of an earlier release, of which the table of properties says nothing yet.
     *
     * @return the last of them, after which to go on; empty when there are no more
     */
    Optional<DocumentId> catchUp(Optional<DocumentId> after, int limit) {
        List<DocumentId> untold = limited(limit)
                .query(
                        "SELECT d.id FROM mithaq_document d WHERE d.type <> ? AND d.id > ? AND NOT EXISTS (SELECT 1 FROM"
                                + " mithaq_property p WHERE p.id = d.id) ORDER BY d.id",
                        (row, number) -> new DocumentId(row.getString(1)),
                        GONE,
                        after.map(DocumentId::value).orElse(""));
        untold.stream().filter(this::lock).forEach(upkeep);
        return untold.isEmpty() ? Optional.empty() : Optional.of(untold.get(untold.size() - 1));
    }

    private JdbcTemplate limited(int rows) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(rows);
        return limited;
    }

    /** The changes of one transaction; what changes after they were written begins another. */
    private final class Pending {

        private final Set<DocumentId> ids = new LinkedHashSet<>();
        private final Set<DocumentId> stale = new LinkedHashSet<>();
        private boolean written;

        void keepUp() {
            while (!stale.isEmpty()) {
                List<DocumentId> now = List.copyOf(stale);
                stale.clear();
                now.forEach(upkeep);
            }
        }

        void write() {
            keepUp();
            written = true;
            jdbc.update("UPDATE mithaq_mark SET last_mark = last_mark + ? WHERE id = 1", ids.size());
            Long last = jdbc.queryForObject("SELECT last_mark FROM mithaq_mark WHERE id = 1", Long.class);
            long mark = (last == null ? 0 : last) - ids.size();
            for (DocumentId id : ids) {
                mark++;
                jdbc.update("UPDATE mithaq_document SET mark = ? WHERE id = ?", mark, id.value());
            }
            commits.afterCommit(committed);
        }
    }
}
