package org.alfresco.service.cmr.version;

import java.io.Serializable;
import java.util.Collection;

/** The versions of a node. */
public interface VersionHistory extends Serializable {

    Collection<Version> getAllVersions();
}
