package org.mithaq.alfresco.view;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;
import org.mithaq.view.SavedViews;
import org.mithaq.view.SavedViewsContract;

class TableSavedViewsTest implements SavedViewsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public SavedViews views() {
        return new TableSavedViews(database.jdbc());
    }
}
