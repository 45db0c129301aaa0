package org.mithaq.alfresco.audit;

import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.AuditTrailContract;
import org.mithaq.document.UnitOfWork;

class TableAuditTrailTest implements AuditTrailContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public AuditTrail auditTrail() {
        return new TableAuditTrail(database.jdbc(), new TableNumbers(database.jdbc()));
    }
}
