package org.alfresco.service.cmr.site;

/** Who sees a site. */
public enum SiteVisibility {
    MODERATED,
    PRIVATE
}
