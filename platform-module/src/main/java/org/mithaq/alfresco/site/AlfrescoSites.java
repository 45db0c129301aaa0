package org.mithaq.alfresco.site;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.site.SiteService;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Sites;

/** The repository's sites. */
public final class AlfrescoSites implements Sites {

    private final SiteService sites;
    private final NodeService nodes;
    private final Identity identity;

    public AlfrescoSites(SiteService sites, NodeService nodes, Identity identity) {
        this.sites = sites;
        this.nodes = nodes;
        this.identity = identity;
    }

    /** With the system's rights: whoever may read a document is told where it lies. */
    @Override
    public Optional<String> of(DocumentId id) {
        NodeRef node = ModelNames.node(id);
        return identity.asSystem(
                () -> nodes.exists(node) ? Optional.ofNullable(sites.getSiteShortName(node)) : Optional.empty());
    }
}
