package org.alfresco.service.cmr.action;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An action with its parameters. */
public interface Action {

    @Nullable
    Serializable getParameterValue(String name);
}
