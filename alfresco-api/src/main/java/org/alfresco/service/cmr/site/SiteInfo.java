package org.alfresco.service.cmr.site;

/** A site. */
public interface SiteInfo {}
