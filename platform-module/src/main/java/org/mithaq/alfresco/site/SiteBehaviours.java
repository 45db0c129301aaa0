package org.mithaq.alfresco.site;

import java.util.function.Consumer;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.namespace.QName;

/**
 * Furnishes every site that somebody makes from our preset, in the transaction that makes it: a site that cannot be
 * furnished is not made, and Share says so.
 */
public final class SiteBehaviours {

    static final QName SITE = QName.createQName("http://www.alfresco.org/model/site/1.0", "site");

    private static final QName ON_CREATE = QName.createQName("http://www.alfresco.org", "onCreateNode");

    private final SiteService sites;
    private final NodeService nodes;
    private final Furnishing furnishing;
    private final Consumer<Runnable> asSystem;

    /** @param asSystem does work with the system's rights: a person who may make a site may not do all of this in it yet */
    public SiteBehaviours(SiteService sites, NodeService nodes, Furnishing furnishing, Consumer<Runnable> asSystem) {
        this.sites = sites;
        this.nodes = nodes;
        this.furnishing = furnishing;
        this.asSystem = asSystem;
    }

    public void bind(PolicyComponent policies) {
        // Not before the end of the transaction: the repository gives a site its groups and permissions after its node.
        policies.bindClassBehaviour(
                ON_CREATE, SITE, new JavaBehaviour(this, "onCreateNode", NotificationFrequency.TRANSACTION_COMMIT));
    }

    public void onCreateNode(ChildAssociationRef association) {
        NodeRef node = association.getChildRef();
        asSystem.accept(() -> {
            SiteInfo site = nodes.exists(node) ? sites.getSite(node) : null;
            if (site != null && SitePlaces.PRESET.equals(site.getSitePreset())) {
                furnishing.furnish(site);
            }
        });
    }
}
