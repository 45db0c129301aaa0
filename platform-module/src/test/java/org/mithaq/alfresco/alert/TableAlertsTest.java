package org.mithaq.alfresco.alert;

import org.mithaq.alert.SavedAlerts;
import org.mithaq.alert.SavedAlertsContract;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.alfresco.view.TableSavedViews;
import org.mithaq.document.UnitOfWork;
import org.mithaq.view.SavedViews;

class TableAlertsTest implements SavedAlertsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public SavedAlerts alerts() {
        return new TableAlerts(database.jdbc());
    }

    @Override
    public SavedViews views() {
        return new TableSavedViews(database.jdbc());
    }
}
