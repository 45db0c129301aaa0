package org.mithaq.alfresco.access;

import org.mithaq.access.ChosenDigits;
import org.mithaq.access.ChosenDigitsContract;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;

class TableDigitsTest implements ChosenDigitsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public ChosenDigits digits() {
        return new TableDigits(database.jdbc());
    }
}
