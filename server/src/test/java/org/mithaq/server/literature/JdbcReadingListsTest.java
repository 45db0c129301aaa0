package org.mithaq.server.literature;

import org.junit.jupiter.api.Nested;
import org.mithaq.document.UnitOfWork;
import org.mithaq.literature.ReadingLists;
import org.mithaq.literature.ReadingListsContract;
import org.mithaq.server.database.TestDatabase;

class JdbcReadingListsTest {

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

    abstract static class Held implements ReadingListsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public ReadingLists lists() {
            return new JdbcReadingLists(database.jdbc());
        }
    }
}
