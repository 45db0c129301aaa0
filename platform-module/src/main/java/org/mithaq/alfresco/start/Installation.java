package org.mithaq.alfresco.start;

import java.util.List;
import javax.sql.DataSource;
import org.alfresco.repo.lock.JobLockService;
import org.mithaq.alfresco.database.Tables;
import org.mithaq.alfresco.schedule.JobLock;
import org.mithaq.document.UnitOfWork;

/**
 * What Mithaq makes in the repository where it is missing, on every start: groups, process definition, site.
 *
 * <p>The repository starts the modules of several nodes at once and tries no start again that met a group or a site which
 * another node had made meanwhile. Hence one node after the other, each step in a transaction that is over before the next
 * node looks.
 */
final class Installation {

    private final JobLock lock;
    private final UnitOfWork work;
    private final List<Runnable> steps;

    /** @param steps each makes only what is missing */
    Installation(JobLockService locks, UnitOfWork work, List<Runnable> steps) {
        this.lock = new JobLock(locks, "startLock");
        this.work = work;
        this.steps = List.copyOf(steps);
    }

    /** In a connection of its own; databases do not take two who make the same table at once. */
    static void makeTables(JobLockService locks, DataSource database) {
        new JobLock(locks, "tablesLock").runInTurn(new Tables(database)::create);
    }

    /** Outside of any transaction. */
    void complete() {
        lock.runInTurn(() -> steps.forEach(work::inTransaction));
    }
}
