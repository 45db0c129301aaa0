package org.mithaq.server.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mithaq.document.Change;
import org.mithaq.document.DocumentId;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The order in which changes were committed.
 *
 * <p>A follower that has seen mark 7 never looks below it again, so mark 7 must not become visible while a smaller one is
 * still to be committed. Therefore marks are given under a lock that is held from just before the commit until after it:
 * the order of marks is the order of commits. One process writes a database, so the lock can live in it.
 */
final class ChangeJournal {

    private final JdbcClient jdbc;
    private final Runnable committed;
    private final ReentrantLock committing = new ReentrantLock();

    /** @param committed told after each commit that has changes */
    ChangeJournal(JdbcClient jdbc, Runnable committed) {
        this.jdbc = jdbc;
        this.committed = committed;
    }

    /** Notes that the running transaction changes the document. */
    void changed(DocumentId id) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        // The latest change decides the place, as one who follows reads the latest state.
        pending.ids.remove(id);
        pending.ids.add(id);
    }

    List<Change> since(long mark, int limit) {
        return jdbc.sql("SELECT mark, document_id FROM document_change WHERE mark > ? ORDER BY mark LIMIT ?")
                .params(mark, limit)
                .query((row, number) -> new Change(row.getLong(1), new DocumentId(row.getString(2))))
                .list();
    }

    private void write(Set<DocumentId> ids) {
        long mark = jdbc.sql("SELECT COALESCE(MAX(mark), 0) FROM document_change")
                .query(Long.class)
                .single();
        for (DocumentId id : ids) {
            mark++;
            int known = jdbc.sql("UPDATE document_change SET mark = ? WHERE document_id = ?")
                    .params(mark, id.value())
                    .update();
            if (known == 0) {
                jdbc.sql("INSERT INTO document_change (document_id, mark) VALUES (?, ?)")
                        .params(id.value(), mark)
                        .update();
            }
        }
    }

    /** The changes of one transaction; the last to be asked before the commit, so that the lock is held briefly. */
    private final class Pending implements TransactionSynchronization, Ordered {

        private final Set<DocumentId> ids = new LinkedHashSet<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing.lock();
            write(ids);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeJournal.this);
            if (committing.isHeldByCurrentThread()) {
                committing.unlock();
            }
            if (status != STATUS_ROLLED_BACK) {
                committed.run();
            }
        }
    }
}
