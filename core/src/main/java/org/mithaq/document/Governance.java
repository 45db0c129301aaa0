package org.mithaq.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.Confidentiality;
import org.mithaq.access.Confinement;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * Whose confinement decides about a document. A child is read and changed by whoever may read and change what it is a child
 * of; a signed copy or supporting document by whoever may its instrument. The one place that knows.
 */
public final class Governance {

    /** By type: the peer association to what governs its documents. */
    private static final Map<QName, QName> GOVERNED = Map.of(
            Prm.TYPE_SIGNED_COPY, Prm.ASSOC_SIGNED_COPY_OF, Prm.TYPE_SUPPORTING_DOCUMENT, Prm.ASSOC_SUPPORTS);

    private final DocumentStore store;

    public Governance(DocumentStore store) {
        this.store = store;
    }

    /** Of what governs the document; inside the caller's transaction. */
    public Confinement confinement(Document document) {
        Optional<Document> parent = document.parent().flatMap(store::find);
        if (parent.isPresent()) {
            return confinement(parent.get());
        }
        QName association = GOVERNED.get(document.type());
        if (association == null) {
            return document.confinement();
        }
        return store.targets(document.id(), association).stream()
                .flatMap(id -> store.find(id).stream())
                .findFirst()
                .map(Document::confinement)
                .orElseGet(() -> orphaned(document));
    }

    /** What a change of the document's confinement concerns besides itself. */
    public List<DocumentId> governedBy(DocumentId id) {
        return Stream.of(Prm.ASSOC_SIGNED_COPY_OF, Prm.ASSOC_SUPPORTS)
                .flatMap(association -> store.sources(id, association).stream())
                .toList();
    }

    /** Nobody knows how confidential it is. */
    private static Confinement orphaned(Document document) {
        return new Confinement(
                Confidentiality.RESTRICTED, document.owner(), Optional.empty(), Set.of(), Set.of(), Optional.empty());
    }
}
