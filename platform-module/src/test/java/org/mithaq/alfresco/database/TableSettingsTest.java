package org.mithaq.alfresco.database;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.Settings;
import org.mithaq.document.SettingsContract;
import org.mithaq.document.UnitOfWork;

class TableSettingsTest implements SettingsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Settings settings() {
        return new TableSettings(database.jdbc());
    }
}
