package org.mithaq.alfresco.literature;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;
import org.mithaq.literature.ReadingLists;
import org.mithaq.literature.ReadingListsContract;

class TableReadingListsTest implements ReadingListsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public ReadingLists lists() {
        return new TableReadingLists(database.jdbc());
    }
}
