package org.mithaq.server.backlog;

import org.junit.jupiter.api.Nested;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.BatchesContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;

class JdbcBatchesTest {

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

    abstract static class Held implements BatchesContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public Batches batches() {
            return new JdbcBatches(database.jdbc());
        }
    }
}
