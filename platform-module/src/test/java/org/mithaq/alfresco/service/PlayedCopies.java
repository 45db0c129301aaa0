package org.mithaq.alfresco.service;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.model.AssociationDefinition;

/**
 * What the repository's copy service does, and its check-out and check-in, which are copies: after {@code CopyServiceImpl}
 * and {@code CheckOutCheckInServiceImpl}. A copy has the values, the children and the targets of the original; a check-in
 * writes those of the working copy over the original's.
 */
public final class PlayedCopies {

    private static final QName WORKING_COPY = PlayedNodes.cm("workingcopy");
    private static final QName LINK = PlayedNodes.cm("workingcopylink");
    private static final Set<QName> NOT_COPIED = Set.of(
            PlayedNodes.cm("created"),
            PlayedNodes.cm("creator"),
            PlayedNodes.cm("modified"),
            PlayedNodes.cm("modifier"),
            PlayedNodes.cm("owner"),
            PlayedNodes.cm("versionLabel"),
            PlayedNodes.cm("versionType"),
            PlayedNodes.cm("name"));

    private final NodeRows rows;
    private final NodeValues values;
    private final PlayedNodes nodes;
    private final PlayedPolicies policies;

    PlayedCopies(NodeRows rows, NodeValues values, PlayedNodes nodes, PlayedPolicies policies) {
        this.rows = rows;
        this.values = values;
        this.nodes = nodes;
        this.policies = policies;
    }

    public NodeRef copy(NodeRef node, NodeRef folder, String name) {
        Map<NodeRef, NodeRef> copies = new LinkedHashMap<>();
        NodeRef copied = copy(node, folder, PlayedNodes.cm("contains"), name, true, copies);
        copies.forEach((original, made) -> copyTargets(original, made, copies));
        return copied;
    }

    private NodeRef copy(
            NodeRef node,
            NodeRef parent,
            QName association,
            String name,
            boolean withChildren,
            Map<NodeRef, NodeRef> copies) {
        nodes.getProperties(node);
        Map<QName, Serializable> given = copied(node);
        given.put(PlayedNodes.cm("name"), name);
        NodeRef made = nodes.createNode(
                        parent,
                        association,
                        PlayedNodes.cm(name),
                        rows.get(node).state().type,
                        given)
                .getChildRef();
        copies.put(node, made);
        if (withChildren) {
            for (ChildAssociationRef child : rows.children(node)) {
                String childName = String.valueOf(
                        rows.get(child.getChildRef()).state().properties.get(PlayedNodes.cm("name")));
                copy(child.getChildRef(), made, child.getTypeQName(), childName, true, copies);
            }
        }
        return made;
    }

    private Map<QName, Serializable> copied(NodeRef node) {
        Map<QName, Serializable> given = new HashMap<>(rows.get(node).state().properties);
        given.keySet().removeAll(NOT_COPIED);
        return given;
    }

    private void copyTargets(NodeRef original, NodeRef made, Map<NodeRef, NodeRef> copies) {
        QName type = rows.get(original).state().type;
        values.associations(type)
                .filter(association -> !association.child())
                .map(values::name)
                .forEach(association -> rows.peersFrom(original).stream()
                        .filter(peer -> peer.type().equals(association))
                        .forEach(peer -> nodes.createAssociation(
                                made, copies.getOrDefault(peer.target(), peer.target()), association)));
    }

    public NodeRef checkOut(NodeRef node) {
        ChildAssociationRef parent = rows.primaryParent(node).orElseThrow();
        Map<NodeRef, NodeRef> copies = new LinkedHashMap<>();
        String name = rows.get(node).state().properties.get(PlayedNodes.cm("name")) + " (Working Copy)";
        NodeRef copy = copy(node, parent.getParentRef(), parent.getTypeQName(), name, false, copies);
        nodes.addAspect(copy, WORKING_COPY, new HashMap<>());
        copyTargets(node, copy, copies);
        nodes.createAssociation(node, copy, LINK);
        return copy;
    }

    public void checkIn(NodeRef workingCopy) {
        NodeRef original = original(workingCopy).orElseThrow();
        QName type = rows.get(original).state().type;
        policies.tell("beforeCheckIn", type, workingCopy, null, null, false);
        nodes.addInternally(original, copied(workingCopy));
        values.associations(type)
                .filter(association -> !association.child())
                .forEach(association -> replaceTargets(workingCopy, original, association));
        nodes.deleteNode(workingCopy);
    }

    private void replaceTargets(NodeRef workingCopy, NodeRef original, AssociationDefinition association) {
        QName name = values.name(association);
        var wanted = rows.peersFrom(workingCopy).stream()
                .filter(peer -> peer.type().equals(name))
                .toList();
        if (!wanted.isEmpty()) {
            rows.peersFrom(original).stream()
                    .filter(peer -> peer.type().equals(name))
                    .forEach(peer -> nodes.removeAssociation(original, peer.target(), name));
            wanted.forEach(peer -> nodes.createAssociation(original, peer.target(), name));
        }
    }

    public void cancelCheckOut(NodeRef workingCopy) {
        nodes.deleteNode(workingCopy);
    }

    private Optional<NodeRef> original(NodeRef workingCopy) {
        return rows.peersTo(workingCopy).stream()
                .filter(peer -> peer.type().equals(LINK))
                .map(NodeRows.Peer::source)
                .findFirst();
    }
}
