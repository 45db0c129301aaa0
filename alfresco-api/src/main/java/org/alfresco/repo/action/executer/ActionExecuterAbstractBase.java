package org.alfresco.repo.action.executer;

import java.util.List;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.NodeRef;

/** Base of rule actions. */
public abstract class ActionExecuterAbstractBase {

    protected abstract void executeImpl(Action action, NodeRef actionedUponNodeRef);

    protected abstract void addParameterDefinitions(List<ParameterDefinition> paramList);
}
