package org.alfresco.service.cmr.rule;

import org.alfresco.service.cmr.repository.NodeRef;

/** Rules of folders. */
public interface RuleService {

    Rule saveRule(NodeRef nodeRef, Rule rule);
}
