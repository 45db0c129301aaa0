package org.mithaq.server.view;

import org.junit.jupiter.api.Nested;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.view.SavedViews;
import org.mithaq.view.SavedViewsContract;

class JdbcSavedViewsTest {

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

    abstract static class Held implements SavedViewsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public SavedViews views() {
            return new JdbcSavedViews(database.jdbc());
        }
    }
}
