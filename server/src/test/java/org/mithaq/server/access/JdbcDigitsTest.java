package org.mithaq.server.access;

import org.junit.jupiter.api.Nested;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.ChosenDigitsContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;

class JdbcDigitsTest {

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

    abstract static class Held implements ChosenDigitsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public ChosenDigits digits() {
            return new JdbcDigits(database.jdbc());
        }
    }
}
