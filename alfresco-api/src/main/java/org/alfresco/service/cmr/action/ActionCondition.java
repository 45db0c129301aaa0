package org.alfresco.service.cmr.action;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A condition with its parameters. */
public interface ActionCondition {

    @Nullable
    Serializable getParameterValue(String name);
}
