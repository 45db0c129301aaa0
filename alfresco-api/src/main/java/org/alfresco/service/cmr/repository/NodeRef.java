package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reference to a node. */
public final class NodeRef implements Serializable {

    private final StoreRef storeRef;
    private final String id;

    public NodeRef(StoreRef storeRef, String id) {
        this.storeRef = storeRef;
        this.id = id;
    }

    public StoreRef getStoreRef() {
        return storeRef;
    }

    public String getId() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeRef node && storeRef.equals(node.storeRef) && id.equals(node.id);
    }

    @Override
    public int hashCode() {
        return 31 * storeRef.hashCode() + id.hashCode();
    }

    @Override
    public String toString() {
        return storeRef + "/" + id;
    }
}
