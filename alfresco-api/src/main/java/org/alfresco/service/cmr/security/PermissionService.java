package org.alfresco.service.cmr.security;

import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** Access control of nodes. */
public interface PermissionService {

    AccessStatus hasPermission(NodeRef nodeRef, String permission);

    Set<String> getReaders(Long aclId);

    void setPermission(NodeRef nodeRef, String authority, String permission, boolean allow);

    void deletePermissions(NodeRef nodeRef);

    void clearPermission(NodeRef nodeRef, @Nullable String authority);

    void setInheritParentPermissions(NodeRef nodeRef, boolean inheritParentPermissions);

    boolean getInheritParentPermissions(NodeRef nodeRef);
}
