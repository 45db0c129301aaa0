package org.mithaq.server.access;

import org.junit.jupiter.api.Nested;
import org.mithaq.access.Absences;
import org.mithaq.access.AbsencesContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;

class JdbcAbsencesTest {

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

    abstract static class Held implements AbsencesContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public Absences absences() {
            return new JdbcAbsences(database.jdbc());
        }
    }
}
