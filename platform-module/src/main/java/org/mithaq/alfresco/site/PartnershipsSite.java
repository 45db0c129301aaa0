package org.mithaq.alfresco.site;

import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.site.SiteVisibility;

/**
 * The site of the sector, made when it does not exist. Documents that nobody filed into a folder lie in it. Whatever an
 * administrator changes in it later stays.
 */
public final class PartnershipsSite {

    public static final String SHORT_NAME = "partnerships";

    private final SiteService sites;
    private final Furnishing furnishing;

    public PartnershipsSite(SiteService sites, Furnishing furnishing) {
        this.sites = sites;
        this.furnishing = furnishing;
    }

    /** Makes what is missing, as the repository's administrator, who then manages the site. Inside a transaction. */
    public void create() {
        AuthenticationUtil.pushAuthentication();
        try {
            // Whoever is logged in becomes the site's manager, which the system cannot be.
            AuthenticationUtil.clearCurrentSecurityContext();
            AuthenticationUtil.runAs(this::createMissing, AuthenticationUtil.getAdminUserName());
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }

    boolean createMissing() {
        SiteInfo present = sites.getSite(SHORT_NAME);
        if (present == null) {
            furnishing.furnish(sites.createSite(
                    SitePlaces.PRESET,
                    SHORT_NAME,
                    "Partnerships and International Cooperation",
                    "Agreements, their review, partners and reference literature",
                    SiteVisibility.MODERATED));
            return true;
        }
        furnishing.complete(present);
        return false;
    }
}
