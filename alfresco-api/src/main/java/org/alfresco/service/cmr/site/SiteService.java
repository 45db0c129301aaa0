package org.alfresco.service.cmr.site;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Sites. */
public interface SiteService {

    @Nullable
    SiteInfo getSite(String shortName);

    @Nullable
    SiteInfo getSite(NodeRef nodeRef);

    @Nullable
    String getSiteShortName(NodeRef nodeRef);

    SiteInfo createSite(
            String sitePreset, String shortName, String title, String description, SiteVisibility visibility);

    @Nullable
    NodeRef getContainer(String shortName, String componentId);

    NodeRef createContainer(
            String shortName,
            String componentId,
            @Nullable QName containerType,
            @Nullable Map<QName, Serializable> containerProperties);

    String getSiteRoleGroup(String shortName, String role);

    void setMembership(String shortName, String authorityName, String role);
}
