package org.alfresco.repo.action;

import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.namespace.QName;

/** Parameter of an action. */
public class ParameterDefinitionImpl implements ParameterDefinition {

    public ParameterDefinitionImpl(String name, QName type, boolean isMandatory, String displayLabel) {}

    public ParameterDefinitionImpl(
            String name,
            QName type,
            boolean isMandatory,
            String displayLabel,
            boolean isMultiValued,
            String parameterConstraintName) {}
}
