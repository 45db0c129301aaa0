package org.mithaq.alfresco.database;

import java.time.Clock;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.IdempotencyKeys;
import org.mithaq.document.IdempotencyKeysContract;
import org.mithaq.document.UnitOfWork;

class TableIdempotencyKeysTest implements IdempotencyKeysContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new TableIdempotencyKeys(database.jdbc(), Clock.systemUTC());
    }
}
