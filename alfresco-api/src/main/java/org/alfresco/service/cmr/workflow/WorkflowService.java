package org.alfresco.service.cmr.workflow;

import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** Workflows. */
public interface WorkflowService {

    NodeRef createPackage(@Nullable NodeRef container);
}
