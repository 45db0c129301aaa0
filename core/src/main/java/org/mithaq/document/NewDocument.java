package org.mithaq.document;

import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.model.QName;

/**
 * A document to be created.
 *
 * @param location a place or a parent
 * @param staged the bytes, received before; empty for types without a file
 */
public record NewDocument(
        QName type,
        Location location,
        String name,
        Properties properties,
        Optional<StagedContent> staged,
        PersonId owner) {

    /** Where it is created. */
    public sealed interface Location {
        /** In a place. */
        record In(Place place) implements Location {}

        /** As a child of another document by a child association of the model. */
        record Under(DocumentId parent, QName association) implements Location {}
    }
}
