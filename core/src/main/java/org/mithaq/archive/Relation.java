package org.mithaq.archive;

import java.util.List;
import org.mithaq.document.DocumentId;
import org.mithaq.model.QName;

/** Peer associations of a document. @param targets in the order in which they were added */
public record Relation(DocumentId source, QName association, List<DocumentId> targets) {
    public Relation {
        targets = List.copyOf(targets);
    }
}
