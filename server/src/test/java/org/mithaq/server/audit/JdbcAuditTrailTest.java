package org.mithaq.server.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.audit.AuditEntry;
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
        private final AuditTrail trail;
        private final AuditRows rows;

        Held(TestDatabase database) {
            this.database = database;
            this.trail = new JdbcAuditTrail(database.jdbc());
            this.rows = new AuditRows(database.jdbc());
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
            return trail;
        }

        @Override
        public void remove(long sequence) {
            database.jdbc()
                    .sql("DELETE FROM audit_entry WHERE sequence = ?")
                    .param(sequence)
                    .update();
        }

        @Override
        public void insert(AuditEntry entry) {
            rows.insert(entry);
        }
    }
}
