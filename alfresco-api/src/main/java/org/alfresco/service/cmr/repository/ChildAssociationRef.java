package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import org.alfresco.service.namespace.QName;

/** Reference to a parent-child association. */
public class ChildAssociationRef implements Serializable {

    private final QName type;
    private final NodeRef parentRef;
    private final NodeRef childRef;

    public ChildAssociationRef(QName assocTypeQName, NodeRef parentRef, QName childQName, NodeRef childRef) {
        this.type = assocTypeQName;
        this.parentRef = parentRef;
        this.childRef = childRef;
    }

    public QName getTypeQName() {
        return type;
    }

    public NodeRef getParentRef() {
        return parentRef;
    }

    public NodeRef getChildRef() {
        return childRef;
    }
}
