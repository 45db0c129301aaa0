package org.alfresco.service.cmr.security;

import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** People. */
public interface PersonService {

    @Nullable
    NodeRef getPersonOrNull(String userName);

    boolean isEnabled(String userName);
}
