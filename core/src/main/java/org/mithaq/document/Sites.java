package org.mithaq.document;

import java.util.Optional;

/**
 * Port: in which of its sites a host keeps a document. A site holds what one team works on (in Alfresco, a site of Share); it
 * decides nothing here, lists are narrowed by it.
 */
@FunctionalInterface
public interface Sites {

    /** Of a host that has none. */
    Sites NONE = id -> Optional.empty();

    /** The site's short name; empty for a document in none, or that does not exist. Inside a transaction. */
    Optional<String> of(DocumentId id);
}
