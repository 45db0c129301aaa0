package org.mithaq.alfresco.access;

import org.mithaq.access.Absences;
import org.mithaq.access.AbsencesContract;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;

class TableAbsencesTest implements AbsencesContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Absences absences() {
        return new TableAbsences(database.jdbc());
    }
}
