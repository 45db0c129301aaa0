package org.mithaq.alfresco.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.AuditTrailContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.trail.Verifier;

class TableAuditTrailTest implements AuditTrailContract {

    private final TestDatabase database = new TestDatabase();
    private final TableAuditTrail trail = new TableAuditTrail(database.jdbc(), database.commits());

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
        database.jdbc().update("DELETE FROM mithaq_audit_entry WHERE seq = ?", sequence);
    }

    @Override
    public void insert(AuditEntry entry) {
        new AuditRows(database.jdbc()).insert(entry);
    }

    @Test
    void eventsFromBeforeTheChainShouldBeChainedOnceInTheOrderOfTheirTime() {
        former("document-1", 1, "2026-03-01T09:00:00Z", "document.filed");
        former("document-1", 2, "2026-03-01T09:00:00.500Z", "document.edited");
        former("document-0", 1, "2026-03-01T08:00:00Z", "document.filed");

        unitOfWork().inTransaction(trail::chainFormer);
        unitOfWork().inTransaction(trail::chainFormer);

        List<AuditEntry> entries = unitOfWork().inTransaction(() -> trail.entries(0, 10));
        assertThat(entries)
                .extracting(AuditEntry::event)
                .extracting(AuditEvent::subject, AuditEvent::action)
                .containsExactly(
                        tuple("document-0", "document.filed"),
                        tuple("document-1", "document.filed"),
                        tuple("document-1", "document.edited"));
        assertThat(new Verifier(unitOfWork(), trail).verify(Optional.empty()).isSound())
                .isTrue();
    }

    private void former(String subject, long position, String at, String action) {
        database.jdbc()
                .update(
                        "INSERT INTO mithaq_audit (subject, position, happened_at, person, origin, action, details)"
                                + " VALUES (?, ?, ?, 'officer', '', ?, '{}')",
                        subject,
                        position,
                        at,
                        action);
    }
}
