package org.alfresco.service.cmr.version;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** Versions of nodes. */
public interface VersionService {

    boolean isVersioned(NodeRef nodeRef);

    @Nullable
    VersionHistory getVersionHistory(NodeRef nodeRef);

    Version createVersion(NodeRef nodeRef, @Nullable Map<String, Serializable> versionProperties);
}
