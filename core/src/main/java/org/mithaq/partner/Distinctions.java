package org.mithaq.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;

/** Partners that look alike and were declared to be different organisations. Inside the caller's transaction. */
final class Distinctions {

    private final DocumentStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Distinctions(DocumentStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes with the partner that the other is another organisation; nothing when it knows. */
    void declare(Actor actor, Document partner, Document other) {
        List<String> others = new ArrayList<>(partner.properties().texts(Prm.PROP_NOT_DUPLICATE_OF));
        if (others.contains(other.id().value())) {
            return;
        }
        others.add(other.id().value());
        store.update(partner.id(), partner.revision(), partner.properties().with(Prm.PROP_NOT_DUPLICATE_OF, others));
        audit.append(AuditEvent.of(
                clock.instant(),
                actor,
                partner.id().value(),
                "partner.declaredDifferent",
                Map.of(),
                Map.of(Prm.PROP_NOT_DUPLICATE_OF.toString(), named(other))));
    }

    /** As the trail names a partner. */
    static String named(Document partner) {
        return partner.title(WorkingLanguage.EN) + " (" + partner.id() + ")";
    }
}
