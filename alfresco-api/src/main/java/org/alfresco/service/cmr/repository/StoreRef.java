package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reference to a store. */
public final class StoreRef implements Serializable {

    public static final StoreRef STORE_REF_WORKSPACE_SPACESSTORE = new StoreRef("workspace", "SpacesStore");
    private final String protocol;
    private final String identifier;

    public StoreRef(String protocol, String identifier) {
        this.protocol = protocol;
        this.identifier = identifier;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoreRef store
                && protocol.equals(store.protocol)
                && identifier.equals(store.identifier);
    }

    @Override
    public int hashCode() {
        return 31 * protocol.hashCode() + identifier.hashCode();
    }

    @Override
    public String toString() {
        return protocol + "://" + identifier;
    }
}
