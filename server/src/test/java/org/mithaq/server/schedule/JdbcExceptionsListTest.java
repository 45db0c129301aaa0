package org.mithaq.server.schedule;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.document.UnitOfWork;
import org.mithaq.schedule.ExceptionsList;
import org.mithaq.schedule.ExceptionsListContract;
import org.mithaq.server.database.TestDatabase;

class JdbcExceptionsListTest {

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

    abstract static class Held implements ExceptionsListContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @BeforeEach
        void clear() {
            database.clear();
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public ExceptionsList exceptions() {
            return new JdbcExceptionsList(database.jdbc());
        }
    }
}
