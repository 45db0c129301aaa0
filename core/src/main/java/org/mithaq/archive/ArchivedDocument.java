package org.mithaq.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.document.Version;
import org.mithaq.model.QName;

/**
 * A document with all that is to stay of it when it moves: its id, who filed and who changed it, when.
 *
 * @param parent what it is a child of, and by which association; both or none
 * @param content its present file; empty for types without one
 * @param versions of its file, oldest first
 */
public record ArchivedDocument(
        DocumentId id,
        QName type,
        Optional<DocumentId> parent,
        Optional<QName> association,
        String name,
        Properties properties,
        Optional<Content> content,
        List<Version> versions,
        PersonId owner,
        Instant created,
        PersonId modifier,
        Instant modified) {

    public ArchivedDocument {
        versions = List.copyOf(versions);
        if (parent.isPresent() != association.isPresent()) {
            throw new IllegalArgumentException("a parent goes with its association");
        }
    }
}
