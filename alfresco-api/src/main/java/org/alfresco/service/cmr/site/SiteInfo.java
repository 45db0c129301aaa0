package org.alfresco.service.cmr.site;

import org.alfresco.service.cmr.repository.NodeRef;

/** A site. */
public interface SiteInfo {

    NodeRef getNodeRef();

    String getSitePreset();

    String getShortName();

    SiteVisibility getVisibility();
}
