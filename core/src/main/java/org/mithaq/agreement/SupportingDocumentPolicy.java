package org.mithaq.agreement;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Place;
import org.mithaq.document.TypePolicy;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** A supporting document belongs to one instrument; whoever may change the instrument files and corrects it. */
public final class SupportingDocumentPolicy implements TypePolicy {

    private final DocumentStore store;
    private final AccessPolicy access;

    public SupportingDocumentPolicy(DocumentStore store, AccessPolicy access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public QName type() {
        return Prm.TYPE_SUPPORTING_DOCUMENT;
    }

    @Override
    public Place place() {
        return Place.ATTACHMENTS;
    }

    @Override
    public Optional<Problem> childrenLocked(Actor actor, Document document, QName association) {
        return association.equals(Prm.ASSOC_SUPPORTS)
                ? Optional.of(Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-015"))
                : Optional.empty();
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        if (before.isEmpty()) {
            List<DocumentId> targets = store.targets(now.id(), Prm.ASSOC_SUPPORTS);
            Document instrument = Optional.of(targets)
                    .filter(named -> named.size() == 1 && now.properties().has(Prm.PROP_SUPPORTING_KIND))
                    .flatMap(named -> store.find(named.get(0)))
                    .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-SIGNATURE-015"));
            if (!access.mayEdit(actor, instrument.confinement())) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
            }
        }
        return now;
    }
}
