package org.mithaq.alfresco.site;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.rule.Rule;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.site.SiteVisibility;
import org.mithaq.access.Role;
import org.mithaq.document.Place;

/** What makes a site one of partnerships: its members, its folders, the rule on <em>Drafts</em>, its dashboard in Share. */
public final class Furnishing {

    private static final String ROUTING_RULE = "Route to legal review";

    private final SiteService sites;
    private final RuleService rules;
    private final ActionService actions;
    private final SitePlaces places;
    private final Dashboard dashboard;

    public Furnishing(
            SiteService sites, RuleService rules, ActionService actions, SitePlaces places, Dashboard dashboard) {
        this.sites = sites;
        this.rules = rules;
        this.actions = actions;
        this.places = places;
        this.dashboard = dashboard;
    }

    /** Gives a new site all of it; what is there already stays. */
    void furnish(SiteInfo site) {
        members(site).forEach(role -> sites.setMembership(site.getShortName(), role.group(), siteRole(role)));
        complete(site);
        NodeRef drafts = places.folder(site.getShortName(), Place.DRAFTS);
        if (!rules.hasRules(drafts)) {
            routeWhatIsFiledIn(drafts);
        }
    }

    /**
     * Gives a site of an earlier release what no administrator takes away: folders and a dashboard. Its members and rules
     * are theirs.
     */
    void complete(SiteInfo site) {
        for (Place place : Place.values()) {
            places.folder(site.getShortName(), place);
        }
        dashboard.addTo(site);
    }

    /** Whoever has a part in the cycle; in a private site no mere readers: that is what makes it private. */
    private static Stream<Role> members(SiteInfo site) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.READER || site.getVisibility() != SiteVisibility.PRIVATE);
    }

    private static String siteRole(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "SiteManager";
            case HEAD_OF_SECTOR, RECORDS_MANAGER -> "SiteCollaborator";
            case OFFICER -> "SiteContributor";
            default -> "SiteConsumer";
        };
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
}
