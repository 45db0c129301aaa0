package org.alfresco.service.cmr.workflow;

/** A workflow refused. */
public class WorkflowException extends RuntimeException {

    public WorkflowException(String message) {
        super(message);
    }
}
