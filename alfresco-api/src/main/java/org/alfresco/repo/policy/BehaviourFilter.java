package org.alfresco.repo.policy;

import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Silences behaviours until the transaction ends. */
public interface BehaviourFilter {
    void disableBehaviour(NodeRef nodeRef, QName className);

    void disableBehaviour(QName className);

    void enableBehaviour(QName className);
}
