package org.alfresco.service.cmr.rule;

import java.io.Serializable;
import java.util.List;
import org.alfresco.service.cmr.action.Action;

/** A rule of a folder. */
public class Rule implements Serializable {

    public void setTitle(String title) {}

    public void setAction(Action action) {}

    public void setRuleTypes(List<String> ruleTypes) {}

    public void applyToChildren(boolean isAppliedToChildren) {}
}
