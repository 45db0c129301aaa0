package org.mithaq.alfresco.database;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.Numbers;
import org.mithaq.document.NumbersContract;
import org.mithaq.document.UnitOfWork;

class TableNumbersTest implements NumbersContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Numbers numbers() {
        return new TableNumbers(database.jdbc());
    }
}
