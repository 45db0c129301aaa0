package org.alfresco.service.cmr.action;

/** Several actions as one. */
public interface CompositeAction extends Action {
    void addAction(Action action);
}
