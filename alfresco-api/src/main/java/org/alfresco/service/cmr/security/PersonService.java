package org.alfresco.service.cmr.security;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** People. */
public interface PersonService {

    @Nullable
    NodeRef getPersonOrNull(String userName);

    boolean isEnabled(String userName);

    NodeRef createPerson(Map<QName, Serializable> properties);
}
