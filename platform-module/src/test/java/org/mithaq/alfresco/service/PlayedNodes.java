package org.mithaq.alfresco.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.QNamePattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.model.Cm;

/**
 * The repository's node service as our adapters meet it, after the sources of {@code DbNodeServiceImpl} and {@code
 * MLPropertyInterceptor} of its 26.3 snapshot: what it adds by itself (names, audit, defaults, aspects), the order in
 * which it tells behaviours, texts in several languages or in one, deletion into the archive with everything that hangs
 * on a node, and permissions that are asked for whenever a person works without the system's rights.
 */
public final class PlayedNodes {

    public static final StoreRef ARCHIVE = new StoreRef("archive", "SpacesStore");

    private static final String SYS = "http://www.alfresco.org/model/system/1.0";
    private static final QName PENDING_DELETE = QName.createQName(SYS, "pendingDelete");
    private static final QName UUID_PROPERTY = QName.createQName(SYS, "node-uuid");
    private static final QName NAME = cm("name");
    private static final QName CREATED = cm("created");
    private static final QName CREATOR = cm("creator");
    private static final QName MODIFIED = cm("modified");
    private static final QName MODIFIER = cm("modifier");
    private static final Set<QName> AUDITABLE = Set.of(CREATED, CREATOR, MODIFIED, MODIFIER);
    private static final QName AUDITED = cm("auditable");
    private static final QName OWNER = cm("owner");
    private static final QName OWNABLE = cm("ownable");
    private static final long TOLERATED_MILLIS = 1000;

    private final NodeRows rows;
    private final NodeValues values;
    private final PlayedPolicies policies;
    private final PlayedIdentity identity;
    private final CommitListeners commits;
    private final PlayedPermissions permissions;
    private final PlayedVersions versions;
    private final Set<NodeRef> read = ConcurrentHashMap.newKeySet();

    PlayedNodes(
            NodeRows rows,
            NodeValues values,
            PlayedPolicies policies,
            PlayedIdentity identity,
            CommitListeners commits) {
        this.rows = rows;
        this.values = values;
        this.policies = policies;
        this.identity = identity;
        this.commits = commits;
        this.permissions = new PlayedPermissions(rows, policies, identity);
        this.versions = new PlayedVersions(rows, this, policies);
    }

    PlayedVersions versions() {
        return versions;
    }

    PlayedPermissions permissions() {
        return permissions;
    }

    static QName cm(String name) {
        return QName.createQName(Cm.URI, name);
    }

    /** A node above all others; everyone may read and add to what inherits from it. */
    NodeRef root() {
        NodeRef root = workspace("root");
        StoredNode state = new StoredNode(cm("folder"), Map.of(), Set.of());
        state.permissions.put("GROUP_EVERYONE", new HashSet<>(Set.of("Contributor")));
        rows.insert(root, state);
        return root;
    }

    private static NodeRef workspace(String id) {
        return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
    }

    public boolean exists(NodeRef node) {
        return rows.find(node).isPresent();
    }

    public ChildAssociationRef createNode(
            NodeRef parent, QName association, QName path, QName type, Map<QName, Serializable> given) {
        refusePending(parent);
        rows.get(parent);
        permissions.require(parent, "AddChildren");
        NodeRef node = workspace(Optional.ofNullable(given.get(UUID_PROPERTY))
                .map(Object::toString)
                .orElse(randomId()));
        Map<QName, Serializable> properties = values.withDefaults(type, values.persisted(inbound(given, Map.of())));
        if (!policies.isSilenced(node, AUDITED)) {
            properties.keySet().removeAll(AUDITABLE);
        }
        StoredNode state = new StoredNode(type, properties, values.aspectsOf(type, properties.keySet()));
        audit(node, state, true);
        rows.insert(node, state);
        ChildAssociationRef made = rows.addChild(parent, association, path, uniqueName(association, state), node, true);
        policies.tell("onCreateNode", type, made);
        policies.tell("onCreateChildAssociation", rows.get(parent).state().type, made, true);
        policies.tell("onUpdateProperties", type, node, new HashMap<QName, Serializable>(), told(node));
        return made;
    }

    private static String randomId() {
        return UUID.randomUUID().toString();
    }

    /** Only children by {@code cm:contains} must have different names, whatever their case; others never collide. */
    private static String uniqueName(QName association, StoredNode state) {
        return association.equals(cm("contains"))
                ? String.valueOf(state.properties.get(NAME)).toLowerCase(Locale.ROOT)
                : randomId();
    }

    public void setType(NodeRef node, QName type) {
        refusePending(node);
        NodeRows.Row row = rows.get(node);
        policies.tell("beforeSetNodeType", row.state().type, node, row.state().type, type);
        Map<QName, Serializable> before = told(node);
        StoredNode state = new StoredNode(type, row.state());
        Map<QName, Serializable> added = missing(values.withDefaults(type, state.properties), state.properties);
        state.properties.putAll(added);
        state.aspects.addAll(values.aspectsOf(type, state.properties.keySet()));
        audit(node, state, false);
        rows.update(node, row, state);
        if (!added.isEmpty()) {
            // DbNodeServiceImpl tells of the default values before it tells of the type.
            policies.tell("onUpdateProperties", type, node, before, told(node));
        }
        policies.tell("onSetNodeType", type, node, row.state().type, type);
    }

    private static Map<QName, Serializable> missing(Map<QName, Serializable> all, Map<QName, Serializable> present) {
        Map<QName, Serializable> missing = new HashMap<>(all);
        missing.keySet().removeAll(present.keySet());
        return missing;
    }

    public QName getType(NodeRef node) {
        permissions.require(node, "Read");
        return rows.get(node).state().type;
    }

    public void addAspect(NodeRef node, QName aspect, @Nullable Map<QName, Serializable> given) {
        boolean added = !rows.get(node).state().aspects.contains(aspect);
        Map<QName, Serializable> properties = given == null ? Map.of() : given;
        change(node, state -> {
            state.aspects.add(aspect);
            state.properties.putAll(values.persisted(inbound(properties, state.properties)));
        });
        if (added && aspect.equals(cm("versionable")) && !policies.isSilenced(node, aspect)) {
            commits.beforeCommit(() -> versions.initial(node));
        }
    }

    /** Takes the aspect's values along, and the children by its associations. */
    public void removeAspect(NodeRef node, QName aspect) {
        permissions.require(node, "Write");
        change(node, state -> {
            state.aspects.remove(aspect);
            state.properties.keySet().removeAll(values.propertiesOf(aspect));
        });
        rows.children(node).stream()
                .filter(child -> values.isOf(aspect, child.getTypeQName()))
                .toList()
                .forEach(child -> deleteNode(child.getChildRef()));
    }

    public boolean hasAspect(NodeRef node, QName aspect) {
        if (aspect.equals(PENDING_DELETE)) {
            return pending().contains(node);
        }
        return rows.get(node).state().aspects.contains(aspect);
    }

    /** Every node whose properties somebody asked for. */
    Set<NodeRef> read() {
        return read;
    }

    public Map<QName, Serializable> getProperties(NodeRef node) {
        read.add(node);
        permissions.require(node, "Read");
        Map<QName, Serializable> all = told(node);
        all.replaceAll((name, value) -> outbound(value));
        return all;
    }

    public @Nullable Serializable getProperty(NodeRef node, QName name) {
        return getProperties(node).get(name);
    }

    private Map<QName, Serializable> told(NodeRef node) {
        Map<QName, Serializable> all = new HashMap<>(rows.get(node).state().properties);
        all.put(UUID_PROPERTY, node.getId());
        all.putIfAbsent(NAME, node.getId());
        return all;
    }

    public void setProperties(NodeRef node, Map<QName, Serializable> given) {
        permissions.require(node, "Write");
        write(node, given, true);
    }

    public void addProperties(NodeRef node, Map<QName, Serializable> given) {
        permissions.require(node, "Write");
        write(node, given, false);
    }

    public void setProperty(NodeRef node, QName name, @Nullable Serializable value) {
        if (name.equals(UUID_PROPERTY)) {
            throw new IllegalArgumentException("The node UUID cannot be changed.");
        }
        permissions.require(node, "Write");
        Map<QName, Serializable> one = new HashMap<>();
        one.put(name, value);
        write(node, one, false);
    }

    /** Told to nobody who versions; the node counts as written all the same. */
    void setVersionLabel(NodeRef node, QName property, String label) {
        write(node, Map.of(property, label), false);
    }

    public void removeProperty(NodeRef node, QName name) {
        permissions.require(node, "Write");
        change(node, state -> state.properties.remove(name));
    }

    private void write(NodeRef node, Map<QName, Serializable> given, boolean replace) {
        change(node, state -> {
            Map<QName, Serializable> written = values.persisted(inbound(given, state.properties));
            if (!policies.isSilenced(node, AUDITED)) {
                written.keySet().removeAll(AUDITABLE);
            }
            written.remove(UUID_PROPERTY);
            if (replace) {
                state.properties.keySet().retainAll(AUDITABLE);
            }
            state.properties.putAll(written);
            state.aspects.addAll(values.aspectsOf(state.type, state.properties.keySet()));
        });
    }

    private void change(NodeRef node, java.util.function.Consumer<StoredNode> change) {
        NodeRows.Row row = rows.get(node);
        Map<QName, Serializable> before = told(node);
        StoredNode state = new StoredNode(row.state().type, row.state());
        change.accept(state);
        boolean same = state.properties.equals(row.state().properties) && state.aspects.equals(row.state().aspects);
        if (same) {
            return;
        }
        audit(node, state, false);
        rows.update(node, row, state);
        if (!String.valueOf(state.properties.get(NAME)).equals(String.valueOf(before.get(NAME)))) {
            rows.primaryParent(node).ifPresent(parent -> rows.rename(node, uniqueName(parent.getTypeQName(), state)));
        }
        Map<QName, Serializable> after = told(node);
        if (!after.equals(before)) {
            policies.tell("onUpdateProperties", state.type, node, before, after);
            if (values.isNewContent(before, after)) {
                commits.beforeCommit(() -> versions.ofNewContent(node));
            }
        }
    }

    /** A second's grace within one transaction, none for the first write of another. */
    private void audit(NodeRef node, StoredNode state, boolean isNew) {
        boolean first = written().add(node);
        if (policies.isSilenced(node, AUDITED)) {
            return;
        }
        Date now = new Date();
        if (isNew) {
            state.properties.put(CREATOR, identity.userName());
            state.properties.put(CREATED, now);
        }
        state.properties.put(MODIFIER, identity.userName());
        Date modified = (Date) state.properties.get(MODIFIED);
        if (modified == null || modified.getTime() + (first ? 0 : TOLERATED_MILLIS) < now.getTime()) {
            state.properties.put(MODIFIED, now);
        }
    }

    /** Without the system's rights a person sees a text in one language, and writes it. */
    private @Nullable Serializable outbound(@Nullable Serializable value) {
        if (identity.isOurs() || !(value instanceof MLText texts)) {
            return value;
        }
        String english = texts.get(Locale.ENGLISH);
        return english != null ? english : texts.values().stream().findFirst().orElse(null);
    }

    private Map<QName, Serializable> inbound(Map<QName, Serializable> given, Map<QName, Serializable> present) {
        Map<QName, Serializable> converted = new HashMap<>();
        given.forEach((name, value) -> {
            if (value instanceof String text && values.isMultilingual(name)) {
                MLText texts = new MLText();
                if (!identity.isOurs() && present.get(name) instanceof MLText known) {
                    texts.putAll(known);
                }
                texts.put(Locale.ENGLISH, text);
                converted.put(name, texts);
            } else {
                converted.put(name, value);
            }
        });
        return converted;
    }

    /** Past permissions, as the repository's own services write. */
    void addInternally(NodeRef node, Map<QName, Serializable> given) {
        write(node, given, false);
    }

    public ChildAssociationRef addChild(NodeRef parent, NodeRef child, QName association, QName path) {
        ChildAssociationRef made = rows.addChild(parent, association, path, randomId(), child, false);
        policies.tell("onCreateChildAssociation", rows.get(parent).state().type, made, false);
        return made;
    }

    public List<ChildAssociationRef> getChildAssocs(NodeRef node, QNamePattern type, QNamePattern path) {
        permissions.require(node, "Read");
        rows.get(node);
        return rows.children(node).stream()
                .filter(child -> type.isMatch(child.getTypeQName()))
                .toList();
    }

    public @Nullable NodeRef getChildByName(NodeRef node, QName association, String name) {
        rows.get(node);
        return rows.childByName(node, association, name.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    public ChildAssociationRef getPrimaryParent(NodeRef node) {
        rows.get(node);
        return rows.primaryParent(node).orElseGet(() -> new ChildAssociationRef(null, null, null, node));
    }

    /** Within one store. */
    public ChildAssociationRef moveNode(NodeRef node, NodeRef parent, QName association, QName path) {
        refusePending(node);
        refusePending(parent);
        ChildAssociationRef before = rows.primaryParent(node).orElseThrow();
        permissions.require(before.getParentRef(), "DeleteChildren");
        permissions.require(parent, "AddChildren");
        StoredNode state = rows.get(node).state();
        ChildAssociationRef after = rows.move(node, parent, association, path, uniqueName(association, state));
        policies.tell("onCreateChildAssociation", rows.get(parent).state().type, after, false);
        policies.tell("onMoveNode", state.type, before, after);
        return after;
    }

    public AssociationRef createAssociation(NodeRef source, NodeRef target, QName type) {
        refusePending(source);
        refusePending(target);
        rows.get(target);
        touch(source);
        rows.addPeer(source, type, target);
        AssociationRef made = new AssociationRef(source, type, target);
        policies.tell("onCreateAssociation", rows.get(source).state().type, made);
        return made;
    }

    private void touch(NodeRef node) {
        NodeRows.Row row = rows.get(node);
        StoredNode state = new StoredNode(row.state().type, row.state());
        audit(node, state, false);
        rows.update(node, row, state);
    }

    public void removeAssociation(NodeRef source, NodeRef target, QName type) {
        refusePending(source);
        refusePending(target);
        rows.get(target);
        touch(source);
        if (rows.removePeer(source, type, target) > 0) {
            policies.tell(
                    "onDeleteAssociation", rows.get(source).state().type, new AssociationRef(source, type, target));
        }
    }

    public List<AssociationRef> getTargetAssocs(NodeRef source, QNamePattern type) {
        rows.get(source);
        return rows.peersFrom(source).stream()
                .filter(peer -> type.isMatch(peer.type()))
                .map(peer -> new AssociationRef(peer.source(), peer.type(), peer.target()))
                .toList();
    }

    public List<AssociationRef> getSourceAssocs(NodeRef target, QNamePattern type) {
        rows.get(target);
        return rows.peersTo(target).stream()
                .filter(peer -> type.isMatch(peer.type()))
                .map(peer -> new AssociationRef(peer.source(), peer.type(), peer.target()))
                .toList();
    }

    public Long getNodeAclId(NodeRef node) {
        return rows.get(node).number();
    }

    /** Moves the node and what lives in it to the archive; whatever pointed at any of them is cut. */
    public void deleteNode(NodeRef node) {
        refusePending(node);
        rows.get(node);
        permissions.require(node, "Delete");
        List<NodeRef> leavesFirst = new ArrayList<>();
        gather(node, leavesFirst);
        pending().addAll(leavesFirst);
        for (NodeRef gone : leavesFirst) {
            policies.tell("beforeDeleteNode", rows.get(gone).state().type, gone);
        }
        archive(node);
        for (NodeRef gone : leavesFirst) {
            cutPeers(gone);
            rows.delete(gone);
        }
        pending().removeAll(leavesFirst);
    }

    private void gather(NodeRef node, List<NodeRef> leavesFirst) {
        rows.children(node).forEach(child -> {
            if (rows.primaryParent(child.getChildRef())
                    .orElseThrow()
                    .getParentRef()
                    .equals(node)) {
                gather(child.getChildRef(), leavesFirst);
            }
        });
        leavesFirst.add(node);
    }

    private void cutPeers(NodeRef gone) {
        List<NodeRows.Peer> peers = new ArrayList<>(rows.peersFrom(gone));
        peers.addAll(rows.peersTo(gone));
        for (NodeRows.Peer peer : peers) {
            if (rows.removePeer(peer.source(), peer.type(), peer.target()) > 0) {
                policies.tell(
                        "onDeleteAssociation",
                        rows.get(peer.source()).state().type,
                        new AssociationRef(peer.source(), peer.type(), peer.target()));
            }
        }
    }

    private void archive(NodeRef node) {
        StoredNode state = rows.get(node).state();
        ChildAssociationRef parent = rows.primaryParent(node).orElseThrow();
        NodeRef archived = new NodeRef(ARCHIVE, node.getId());
        rows.find(archived).ifPresent(former -> rows.delete(archived));
        StoredNode kept = new StoredNode(state.type, state);
        kept.properties.put(cm("archivedOriginalOwner"), state.properties.get(OWNER));
        kept.properties.put(OWNER, identity.userName());
        kept.aspects.add(OWNABLE);
        rows.insert(archived, kept);
        rows.addChild(
                parent.getParentRef(),
                QName.createQName(SYS, "archived"),
                parent.getTypeQName(),
                randomId(),
                archived,
                true);
        for (ChildAssociationRef child : rows.children(node)) {
            NodeRef archivedChild = new NodeRef(ARCHIVE, child.getChildRef().getId());
            rows.find(archivedChild).ifPresent(former -> rows.delete(archivedChild));
            rows.insert(archivedChild, rows.get(child.getChildRef()).state());
            rows.addChild(archived, child.getTypeQName(), child.getTypeQName(), randomId(), archivedChild, true);
        }
    }

    /** Brings a node back out of the archive, as people do in their trash can: to others it looks new at first. */
    public NodeRef restore(NodeRef deleted) {
        NodeRef archived = new NodeRef(ARCHIVE, deleted.getId());
        StoredNode state = new StoredNode(
                rows.get(archived).state().type, rows.get(archived).state());
        ChildAssociationRef former = rows.primaryParent(archived).orElseThrow();
        Serializable owner = state.properties.remove(cm("archivedOriginalOwner"));
        state.properties.remove(OWNER);
        if (owner != null) {
            state.properties.put(OWNER, owner);
        }
        List<ChildAssociationRef> children = rows.children(archived);
        rows.insert(deleted, state);
        ChildAssociationRef made = rows.addChild(
                former.getParentRef(),
                cm("contains"),
                cm("restored"),
                uniqueName(cm("contains"), state),
                deleted,
                true);
        policies.tell("onCreateNode", state.type, made);
        for (ChildAssociationRef child : children) {
            NodeRef childNode = workspace(child.getChildRef().getId());
            rows.insert(childNode, rows.get(child.getChildRef()).state());
            ChildAssociationRef madeChild =
                    rows.addChild(deleted, child.getTypeQName(), child.getTypeQName(), randomId(), childNode, true);
            policies.tell("onCreateNode", rows.get(childNode).state().type, madeChild);
            rows.delete(child.getChildRef());
        }
        rows.delete(archived);
        policies.tell("onRestoreNode", state.type, made);
        return deleted;
    }

    private void refusePending(NodeRef node) {
        if (pending().contains(node)) {
            throw new IllegalStateException("Operation not allowed against node pending deletion.");
        }
    }

    private Set<NodeRef> pending() {
        return inTransaction("played.pendingDelete");
    }

    private Set<NodeRef> written() {
        return inTransaction("played.written");
    }

    @SuppressWarnings("unchecked")
    private Set<NodeRef> inTransaction(String key) {
        if (commits.kept(key).isEmpty()) {
            commits.keep(key, new HashSet<NodeRef>());
        }
        return (Set<NodeRef>) commits.kept(key).orElseThrow();
    }
}
