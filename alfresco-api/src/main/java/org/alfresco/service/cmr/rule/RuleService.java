package org.alfresco.service.cmr.rule;

import org.alfresco.service.cmr.repository.NodeRef;

/** Rules of folders. */
public interface RuleService {

    boolean hasRules(NodeRef nodeRef);

    Rule saveRule(NodeRef nodeRef, Rule rule);

    void disableRules();

    void enableRules();
}
