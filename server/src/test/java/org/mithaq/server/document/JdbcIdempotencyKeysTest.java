package org.mithaq.server.document;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.document.IdempotencyKeys;
import org.mithaq.document.IdempotencyKeysContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;

class JdbcIdempotencyKeysTest {

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

    abstract static class Held implements IdempotencyKeysContract {

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
        public IdempotencyKeys idempotencyKeys() {
            return new JdbcIdempotencyKeys(database.jdbc(), Clock.systemUTC());
        }
    }
}
