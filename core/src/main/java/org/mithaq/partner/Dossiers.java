package org.mithaq.partner;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Confidentiality;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Changes;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * The dossiers of partners: who may add to one, and what is kept in confidence there. Inside the caller's transaction, which
 * holds a dossier against others until it ends.
 */
final class Dossiers {

    private final DocumentStore store;
    private final Documents documents;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Dossiers(DocumentStore store, Documents documents, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The partner, for somebody who adds to its dossier.
     *
     * @param refusal code for whoever may not
     * @throws Problem {@code PRM-DOC-001} for whoever may not read it; {@code PRM-PARTNER-004} when it is no partner; {@code
     *     PRM-PARTNER-006} when it was merged into another
     */
    Document open(Actor actor, DocumentId id, Predicate<Actor> may, String refusal) {
        documents.open(actor, id);
        Document partner = partner(id);
        if (!may.test(actor)) {
            throw Problem.of(Kind.FORBIDDEN, refusal);
        }
        return inUse(partner);
    }

    /** @throws Problem as {@link #open}; what the person may is the caller's affair */
    Document lock(DocumentId id) {
        return inUse(partner(id));
    }

    private Document partner(DocumentId id) {
        return store.lock(id)
                .filter(found -> found.type().equals(Prm.TYPE_PARTNER))
                .orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-PARTNER-004"));
    }

    private static Document inUse(Document partner) {
        if (!Partners.isInUse(partner)) {
            throw Problem.of(Kind.CONFLICT, "PRM-PARTNER-006");
        }
        return partner;
    }

    /** Who reads what is kept in confidence: those who negotiate, clear and decide. */
    Properties confidence() {
        return Properties.EMPTY
                .with(Prm.PROP_CONFIDENTIALITY, Confidentiality.RESTRICTED.name())
                .with(Prm.PROP_RESTRICTED_TO, policy.assessmentReaders());
    }

    /** What it says stands in the trail of the entry; that there is one, in the partner's, which more people read. */
    void record(Actor actor, Document partner, Properties before, Document entry, String action) {
        Map<String, String> replaced = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        Changes.between(before, entry.properties(), replaced, after);
        audit.append(AuditEvent.of(clock.instant(), actor, entry.id().value(), action, replaced, after));
        audit.append(AuditEvent.of(clock.instant(), actor, partner.id().value(), action, Map.of(), Map.of()));
    }
}
