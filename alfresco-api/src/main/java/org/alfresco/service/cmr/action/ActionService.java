package org.alfresco.service.cmr.action;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** Makes actions. */
public interface ActionService {

    Action createAction(String name, Map<String, Serializable> params);

    void executeAction(
            Action action,
            @Nullable NodeRef actionedUponNodeRef,
            boolean checkConditions,
            boolean executeAsynchronously);

    CompositeAction createCompositeAction();
}
