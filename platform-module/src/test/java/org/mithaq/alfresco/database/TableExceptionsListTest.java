package org.mithaq.alfresco.database;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.ExceptionsListContract;

class TableExceptionsListTest implements ExceptionsListContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public ExceptionsList exceptions() {
        return new TableExceptionsList(database.jdbc());
    }
}
