package org.mithaq.alfresco.digest;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.digest.SavedDigests;
import org.mithaq.digest.SavedDigestsContract;
import org.mithaq.document.UnitOfWork;

class TableDigestsTest implements SavedDigestsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public SavedDigests digests() {
        return new TableDigests(database.jdbc());
    }
}
