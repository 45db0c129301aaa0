package org.mithaq.server.digest;

import org.junit.jupiter.api.Nested;
import org.mithaq.digest.SavedDigests;
import org.mithaq.digest.SavedDigestsContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;

class JdbcDigestsTest {

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

    abstract static class Held implements SavedDigestsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public SavedDigests digests() {
            return new JdbcDigests(database.jdbc());
        }
    }
}
