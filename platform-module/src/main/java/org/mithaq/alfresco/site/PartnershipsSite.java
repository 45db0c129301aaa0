package org.mithaq.alfresco.site;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.Rule;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.site.SiteVisibility;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Role;
import org.mithaq.alfresco.document.Places;
import org.mithaq.document.Place;
import org.mithaq.model.Cm;

/**
 * The site of the sector, whose folders are the places of documents; made with its rule on <em>Drafts</em> when it does not
 * exist. Whatever an administrator changes in it later stays.
 */
public final class PartnershipsSite implements Places {

    public static final String SHORT_NAME = "partnerships";
    private static final String PRESET = "partnerships-preset";
    private static final String LIBRARY = "documentLibrary";
    private static final String ROUTING_RULE = "Route to legal review";
    private static final Map<Place, String> FOLDERS = new EnumMap<>(Map.of(
            Place.DRAFTS,
            "Drafts",
            Place.UNDER_REVIEW,
            "Under review",
            Place.IN_FORCE,
            "In force",
            Place.ARCHIVE,
            "Archive",
            Place.ATTACHMENTS,
            "Attachments",
            Place.PARTNERS,
            "Partners",
            Place.REFERENCE_LITERATURE,
            "Reference literature"));

    private final SiteService sites;
    private final NodeService nodes;
    private final RuleService rules;
    private final ActionService actions;

    public PartnershipsSite(SiteService sites, NodeService nodes, RuleService rules, ActionService actions) {
        this.sites = sites;
        this.nodes = nodes;
        this.rules = rules;
        this.actions = actions;
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
        boolean isNew = sites.getSite(SHORT_NAME) == null;
        if (isNew) {
            createSite();
        }
        FOLDERS.keySet().forEach(this::folder);
        if (isNew) {
            routeWhatIsFiledIn(folder(Place.DRAFTS));
        }
        return true;
    }

    private void createSite() {
        sites.createSite(
                PRESET,
                SHORT_NAME,
                "Partnerships and International Cooperation",
                "Agreements, their review, partners and reference literature",
                SiteVisibility.MODERATED);
        for (Role role : Role.values()) {
            sites.setMembership(SHORT_NAME, role.group(), siteRole(role));
        }
    }

    private static String siteRole(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "SiteManager";
            case HEAD_OF_SECTOR, RECORDS_MANAGER -> "SiteCollaborator";
            case OFFICER -> "SiteContributor";
            default -> "SiteConsumer";
        };
    }

    @Override
    public NodeRef folder(Place place) {
        NodeRef library = sites.getContainer(SHORT_NAME, LIBRARY);
        if (library == null) {
            library = sites.createContainer(SHORT_NAME, LIBRARY, null, null);
        }
        String name = nameOf(place);
        NodeRef folder = nodes.getChildByName(library, name(Cm.ASSOC_CONTAINS), name);
        if (folder != null) {
            return folder;
        }
        Map<QName, Serializable> values = new HashMap<>();
        values.put(name(Cm.PROP_NAME), name);
        return nodes.createNode(
                        library, name(Cm.ASSOC_CONTAINS), QName.createQName(Cm.URI, name), name(Cm.TYPE_FOLDER), values)
                .getChildRef();
    }

    @Override
    public Optional<Place> of(NodeRef folder) {
        // Of a site that was deleted the repository refuses to tell the library.
        NodeRef library = sites.getSite(SHORT_NAME) == null ? null : sites.getContainer(SHORT_NAME, LIBRARY);
        return library == null
                ? Optional.empty()
                : FOLDERS.keySet().stream()
                        .filter(place ->
                                folder.equals(nodes.getChildByName(library, name(Cm.ASSOC_CONTAINS), nameOf(place))))
                        .findFirst();
    }

    private static String nameOf(Place place) {
        return FOLDERS.getOrDefault(place, place.name());
    }

    private void routeWhatIsFiledIn(NodeRef drafts) {
        Rule rule = new Rule();
        rule.setTitle(ROUTING_RULE);
        rule.setRuleTypes(List.of("inbound"));
        rule.applyToChildren(true);
        CompositeAction all = actions.createCompositeAction();
        all.addAction(actions.createAction("prm-route-to-legal-review", new HashMap<>()));
        rule.setAction(all);
        rules.saveRule(drafts, rule);
    }

    private static QName name(org.mithaq.model.QName name) {
        return QName.createQName(Cm.URI, name.localName());
    }
}
