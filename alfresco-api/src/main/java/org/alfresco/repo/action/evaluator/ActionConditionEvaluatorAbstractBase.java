package org.alfresco.repo.action.evaluator;

import java.util.List;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.NodeRef;

/** Base of rule conditions. */
public abstract class ActionConditionEvaluatorAbstractBase {

    protected abstract boolean evaluateImpl(ActionCondition actionCondition, NodeRef actionedUponNodeRef);

    protected abstract void addParameterDefinitions(List<ParameterDefinition> paramList);
}
