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
        /**
         * In a place.
         *
         * @param near a document to which it belongs: a host with several folders for a place takes the one where that lies
         */
        record In(Place place, Optional<DocumentId> near) implements Location {
            public In(Place place) {
                this(place, Optional.empty());
            }
        }

        /** As a child of another document by a child association of the model. */
        record Under(DocumentId parent, QName association) implements Location {}
    }
}
