package org.mithaq.audit;

import java.util.List;

/** Port: the append-only trail. Called inside the transaction of the change; rolled back with it. */
public interface AuditTrail {

    void append(AuditEvent event);

    /** Everything about one document, oldest first; empty for an unknown one. */
    List<AuditEvent> about(String subject);
}
