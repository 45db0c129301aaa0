package org.mithaq.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Sites;

/** Documents lie in the site that a test put them into. */
public final class MemorySites implements Sites {

    private final Map<DocumentId, String> sites = new HashMap<>();

    public void put(DocumentId id, String site) {
        sites.put(id, site);
    }

    @Override
    public Optional<String> of(DocumentId id) {
        return Optional.ofNullable(sites.get(id));
    }
}
