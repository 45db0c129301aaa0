package org.mithaq.alfresco.service;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.model.Cm;

/**
 * The repository's permissions, after {@code PermissionServiceImpl}: those set on the node and those of its primary parent,
 * as long as it inherits them. The owner has all; the system, too; and whoever is not told apart by a permission has none.
 */
public final class PlayedPermissions {

    /** Each holds what those after it hold. */
    private static final List<String> BY_STRENGTH =
            List.of("Coordinator", "Collaborator", "Contributor", "Editor", "Consumer");

    private static final Map<String, Set<String>> HELD_BY = Map.of(
            "Read", Set.copyOf(BY_STRENGTH),
            "Write", Set.of("Coordinator", "Collaborator", "Editor"),
            "AddChildren", Set.of("Coordinator", "Collaborator", "Contributor"),
            "Delete", Set.of("Coordinator"),
            "DeleteChildren", Set.of("Coordinator", "Collaborator", "Editor"));

    private final NodeRows rows;
    private final PlayedPolicies policies;
    private final PlayedIdentity identity;
    private final AtomicInteger writes = new AtomicInteger();

    PlayedPermissions(NodeRows rows, PlayedPolicies policies, PlayedIdentity identity) {
        this.rows = rows;
        this.policies = policies;
        this.identity = identity;
    }

    void require(NodeRef node, String permission) {
        if (rows.find(node).isPresent() && !allowed(node, permission)) {
            throw new SecurityException("Access Denied. " + permission + " on " + node + " by " + identity.userName());
        }
    }

    public AccessStatus hasPermission(NodeRef node, String permission) {
        // Of what does not exist everybody may know that.
        return rows.find(node).isEmpty() || allowed(node, permission) ? AccessStatus.ALLOWED : AccessStatus.DENIED;
    }

    private boolean allowed(NodeRef node, String permission) {
        if (identity.isSystem() || !node.getStoreRef().equals(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE)) {
            return true;
        }
        Set<String> authorities = identity.authorities();
        Set<String> sufficient = HELD_BY.get(permission);
        return authorities.contains(owner(node))
                || entries(node)
                        .anyMatch(entry -> authorities.contains(entry.getKey())
                                && entry.getValue().stream().anyMatch(sufficient::contains));
    }

    private String owner(NodeRef node) {
        var properties = rows.get(node).state().properties;
        Object owner = properties.get(QName.createQName(Cm.URI, "owner"));
        return String.valueOf(owner != null ? owner : properties.get(QName.createQName(Cm.URI, "creator")));
    }

    private Stream<Map.Entry<String, HashSet<String>>> entries(NodeRef node) {
        StoredNode state = rows.get(node).state();
        Optional<NodeRef> parent =
                state.inherits ? rows.primaryParent(node).map(found -> found.getParentRef()) : Optional.empty();
        return Stream.concat(
                state.permissions.entrySet().stream(), parent.stream().flatMap(this::entries));
    }

    public Set<String> getReaders(Long acl) {
        Set<String> readers = new HashSet<>();
        entries(rows.ofNumber(acl))
                .filter(entry -> entry.getValue().stream().anyMatch(HELD_BY.get("Read")::contains))
                .forEach(entry -> readers.add(entry.getKey()));
        return Set.copyOf(readers);
    }

    public void setPermission(NodeRef node, String authority, String permission, boolean allow) {
        StoredNode state = change(node, changed -> changed.permissions
                .computeIfAbsent(authority, name -> new HashSet<>())
                .add(permission));
        policies.tell(
                allow ? "onGrantLocalPermission" : "onRevokeLocalPermission", state.type, node, authority, permission);
    }

    public void deletePermissions(NodeRef node) {
        StoredNode state = change(node, changed -> changed.permissions.clear());
        policies.tell("onRevokeLocalPermission", state.type, node, null, null);
    }

    public void deletePermission(NodeRef node, String authority, String permission) {
        StoredNode state = change(node, changed -> changed.permissions
                .getOrDefault(authority, new HashSet<>())
                .remove(permission));
        policies.tell("onRevokeLocalPermission", state.type, node, authority, permission);
    }

    public void clearPermission(NodeRef node, @Nullable String authority) {
        change(node, changed -> changed.permissions.remove(authority));
    }

    public void setInheritParentPermissions(NodeRef node, boolean inherits) {
        change(node, changed -> changed.inherits = inherits);
        // The repository tells this of any node as of a plain one.
        QName base = QName.createQName("http://www.alfresco.org/model/system/1.0", "base");
        if (inherits) {
            policies.tell("onInheritPermissionsEnabled", base, node);
        } else {
            policies.tell("onInheritPermissionsDisabled", base, node, false);
        }
    }

    public boolean getInheritParentPermissions(NodeRef node) {
        return rows.get(node).state().inherits;
    }

    /** How often permissions were written. */
    int writes() {
        return writes.get();
    }

    private StoredNode change(NodeRef node, Consumer<StoredNode> change) {
        writes.incrementAndGet();
        NodeRows.Row row = rows.get(node);
        StoredNode state = new StoredNode(row.state().type, row.state());
        change.accept(state);
        rows.update(node, row, state);
        return state;
    }
}
