package org.mithaq.server.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.AuditTrailContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.TestDatabase;

class JdbcAuditTrailTest {

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

    abstract static class Held implements AuditTrailContract {

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
        public AuditTrail auditTrail() {
            return new JdbcAuditTrail(database.jdbc());
        }
    }
}
