package org.alfresco.repo.workflow;

import org.alfresco.service.cmr.repository.NodeRef;

/** Nodes as variables of a workflow. */
public interface WorkflowNodeConverter {
    Object convertNode(NodeRef node);
}
