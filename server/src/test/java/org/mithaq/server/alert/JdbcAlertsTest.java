package org.mithaq.server.alert;

import org.junit.jupiter.api.Nested;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.alert.SavedAlertsContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.view.JdbcSavedViews;
import org.mithaq.view.SavedViews;

class JdbcAlertsTest {

    @Nested
    class OnH2 extends Held {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgres extends Held {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class Held implements SavedAlertsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public SavedAlerts alerts() {
            return new JdbcAlerts(database.jdbc());
        }

        @Override
        public SavedViews views() {
            return new JdbcSavedViews(database.jdbc());
        }
    }
}
