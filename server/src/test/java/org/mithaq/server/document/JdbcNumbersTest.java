package org.mithaq.server.document;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.document.Numbers;
import org.mithaq.document.NumbersContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.UnitOfWorkContract;
import org.mithaq.server.database.TestDatabase;
import org.springframework.dao.CannotAcquireLockException;

class JdbcNumbersTest {

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

    abstract static class Held implements NumbersContract, UnitOfWorkContract {

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
        public Numbers numbers() {
            return new JdbcNumbers(database.jdbc());
        }

        @Override
        public RuntimeException transientFailure() {
            return new CannotAcquireLockException("deadlock");
        }
    }
}
