package org.alfresco.repo.action.constraint;

import java.util.Map;

/** Base of the allowed values of a parameter. */
public abstract class BaseParameterConstraint {

    protected abstract Map<String, String> getAllowableValuesImpl();
}
