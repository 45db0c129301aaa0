package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.QNamePattern;
import org.jspecify.annotations.Nullable;

/** Nodes, their properties and associations. */
public interface NodeService {

    boolean exists(NodeRef nodeRef);

    ChildAssociationRef createNode(
            NodeRef parentRef,
            QName assocTypeQName,
            QName assocQName,
            QName nodeTypeQName,
            Map<QName, Serializable> properties);

    ChildAssociationRef moveNode(NodeRef nodeToMoveRef, NodeRef newParentRef, QName assocTypeQName, QName assocQName);

    void setType(NodeRef nodeRef, QName typeQName);

    QName getType(NodeRef nodeRef);

    void addAspect(NodeRef nodeRef, QName aspectTypeQName, @Nullable Map<QName, Serializable> aspectProperties);

    boolean hasAspect(NodeRef nodeRef, QName aspectTypeQName);

    void deleteNode(NodeRef nodeRef);

    ChildAssociationRef addChild(NodeRef parentRef, NodeRef childRef, QName assocTypeQName, QName qname);

    Map<QName, Serializable> getProperties(NodeRef nodeRef);

    @Nullable
    Serializable getProperty(NodeRef nodeRef, QName qname);

    void setProperties(NodeRef nodeRef, Map<QName, Serializable> properties);

    void addProperties(NodeRef nodeRef, Map<QName, Serializable> properties);

    void setProperty(NodeRef nodeRef, QName qname, @Nullable Serializable value);

    void removeProperty(NodeRef nodeRef, QName qname);

    List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef, QNamePattern typeQNamePattern, QNamePattern qnamePattern);

    @Nullable
    NodeRef getChildByName(NodeRef nodeRef, QName assocTypeQName, String childName);

    ChildAssociationRef getPrimaryParent(NodeRef nodeRef);

    AssociationRef createAssociation(NodeRef sourceRef, NodeRef targetRef, QName assocTypeQName);

    void removeAssociation(NodeRef sourceRef, NodeRef targetRef, QName assocTypeQName);

    List<AssociationRef> getTargetAssocs(NodeRef sourceRef, QNamePattern qnamePattern);

    List<AssociationRef> getSourceAssocs(NodeRef targetRef, QNamePattern qnamePattern);

    @Nullable
    Long getNodeAclId(NodeRef nodeRef);
}
