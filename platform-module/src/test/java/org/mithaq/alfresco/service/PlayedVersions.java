package org.mithaq.alfresco.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.cmr.version.VersionType;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The repository's versions, after {@code VersionableAspect}: at the end of a transaction, one at most, the first as 1.0
 * and those of new content as minor ones; each is a frozen node in a store of its own.
 */
public final class PlayedVersions {

    private static final StoreRef STORE = new StoreRef("workspace", "version2Store");
    private static final QName VERSIONABLE = PlayedNodes.cm("versionable");
    private static final QName LABEL = PlayedNodes.cm("versionLabel");
    private static final QName VERSIONED =
            QName.createQName("http://www.alfresco.org/model/versionstore/2.0", "version");

    private final NodeRows rows;
    private final PlayedNodes nodes;
    private final PlayedPolicies policies;

    PlayedVersions(NodeRows rows, PlayedNodes nodes, PlayedPolicies policies) {
        this.rows = rows;
        this.nodes = nodes;
        this.policies = policies;
    }

    void initial(NodeRef node) {
        if (nodes.exists(node) && frozen(node).isEmpty()) {
            freeze(node, "1.0");
        }
    }

    void ofNewContent(NodeRef node) {
        if (nodes.exists(node)
                && nodes.hasAspect(node, VERSIONABLE)
                && !policies.isSilenced(node, VERSIONABLE)
                && !policies.isSilenced(node, VERSIONED)
                && Boolean.TRUE.equals(rows.get(node).state().properties.get(PlayedNodes.cm("autoVersion")))) {
            List<NodeRef> frozen = frozen(node);
            freeze(node, "1." + frozen.size());
        }
    }

    /** As whoever asks for one gets it: at once, a major one as the next whole number. */
    public Version createVersion(NodeRef node, Map<String, Serializable> properties) {
        List<NodeRef> before = frozen(node);
        boolean major = properties.get("versionType") == VersionType.MAJOR;
        freeze(node, major ? "1.0" : before.isEmpty() ? "0.1" : "1." + before.size());
        List<NodeRef> after = frozen(node);
        return Recorded.playedBy(new Frozen(after.get(after.size() - 1)), Version.class);
    }

    private void freeze(NodeRef node, String label) {
        policies.filter().disableBehaviour(node, VERSIONED);
        NodeRef frozen = new NodeRef(STORE, UUID.randomUUID().toString());
        StoredNode state =
                new StoredNode(rows.get(node).state().type, rows.get(node).state());
        state.properties.put(LABEL, label);
        rows.insert(frozen, state);
        rows.addChild(history(node), VERSIONED, VERSIONED, UUID.randomUUID().toString(), frozen, true);
        nodes.setVersionLabel(node, LABEL, label);
    }

    private static NodeRef history(NodeRef node) {
        return new NodeRef(STORE, "history-of-" + node.getId());
    }

    private List<NodeRef> frozen(NodeRef node) {
        return rows.children(history(node)).stream()
                .map(child -> child.getChildRef())
                .toList();
    }

    /** As the repository answers: by the aspect, with or without a version. */
    public boolean isVersioned(NodeRef node) {
        return nodes.hasAspect(node, VERSIONABLE);
    }

    public @Nullable VersionHistory getVersionHistory(NodeRef node) {
        List<Version> newestFirst = new ArrayList<>();
        frozen(node).forEach(found -> newestFirst.add(Recorded.playedBy(new Frozen(found), Version.class)));
        Collections.reverse(newestFirst);
        return newestFirst.isEmpty() ? null : Recorded.playedBy(new History(newestFirst), VersionHistory.class);
    }

    /** Newest first. */
    public record History(List<Version> all) {
        public Collection<Version> getAllVersions() {
            return all;
        }
    }

    /** One version. */
    public final class Frozen {
        private final NodeRef node;

        Frozen(NodeRef node) {
            this.node = node;
        }

        private Map<QName, Serializable> properties() {
            return rows.get(node).state().properties;
        }

        public String getVersionLabel() {
            return String.valueOf(properties().get(LABEL));
        }

        public Date getFrozenModifiedDate() {
            return (Date) properties().get(PlayedNodes.cm("modified"));
        }

        public String getFrozenModifier() {
            return String.valueOf(properties().get(PlayedNodes.cm("modifier")));
        }

        public NodeRef getFrozenStateNodeRef() {
            return node;
        }
    }
}
