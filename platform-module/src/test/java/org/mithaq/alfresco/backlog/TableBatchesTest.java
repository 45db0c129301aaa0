package org.mithaq.alfresco.backlog;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.BatchesContract;
import org.mithaq.document.UnitOfWork;

class TableBatchesTest implements BatchesContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Batches batches() {
        return new TableBatches(database.jdbc());
    }
}
