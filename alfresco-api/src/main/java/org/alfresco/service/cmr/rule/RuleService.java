package org.alfresco.service.cmr.rule;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Rules of folders. */
public interface RuleService {

    List<Rule> getRules(NodeRef nodeRef, boolean includeInheritedRuleType);

    Rule saveRule(NodeRef nodeRef, Rule rule);
}
