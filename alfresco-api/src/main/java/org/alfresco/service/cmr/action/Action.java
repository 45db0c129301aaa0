package org.alfresco.service.cmr.action;

import java.io.Serializable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** An action with its parameters. */
public interface Action {

    @Nullable
    NodeRef getNodeRef();

    @Nullable
    Serializable getParameterValue(String name);
}
