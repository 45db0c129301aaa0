package org.alfresco.service.cmr.version;

import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** Versions of nodes. */
public interface VersionService {

    boolean isVersioned(NodeRef nodeRef);

    @Nullable
    VersionHistory getVersionHistory(NodeRef nodeRef);
}
