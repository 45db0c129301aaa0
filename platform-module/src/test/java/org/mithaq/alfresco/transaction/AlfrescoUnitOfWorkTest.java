package org.mithaq.alfresco.transaction;

import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.document.Numbers;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.UnitOfWorkContract;

class AlfrescoUnitOfWorkTest implements UnitOfWorkContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Numbers numbers() {
        return new TableNumbers(database.jdbc());
    }

    @Override
    public RuntimeException transientFailure() {
        return database.transientFailure();
    }
}
