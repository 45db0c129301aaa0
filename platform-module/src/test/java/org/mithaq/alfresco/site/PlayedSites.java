package org.mithaq.alfresco.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.site.SiteVisibility;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.alfresco.service.PlayedRepository;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.document.Place;
import org.mithaq.model.Cm;

/** The repository's sites: a node each, with its library made when somebody asks for it, and its members. */
final class PlayedSites {

    private record Site(NodeRef node, String preset, String name, SiteVisibility visibility) {}

    private final PlayedRepository repository;
    private final NodeService nodes;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> members = new HashMap<>();

    PlayedSites(PlayedRepository repository) {
        this.repository = repository;
        this.nodes = repository.nodeService();
    }

    SiteService service() {
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("getSite", given -> given[0] instanceof NodeRef node ? siteOf(node) : site((String) given[0]));
        answers.put("createSite", given -> create((String) given[0], (String) given[1], (SiteVisibility) given[4]));
        answers.put("setMembership", given -> membersOf((String) given[0]).put((String) given[1], (String) given[2]));
        answers.put("getContainer", given -> library((String) given[0]));
        answers.put("createContainer", given -> repository.folder(node((String) given[0]), "documentLibrary"));
        answers.put("getSiteShortName", given -> Optional.ofNullable(siteOf((NodeRef) given[0]))
                .map(SiteInfo::getShortName)
                .orElse(null));
        answers.put("getSiteRoleGroup", given -> "GROUP_site_" + given[0] + "_" + given[1]);
        return Recorded.service(SiteService.class, answers);
    }

    /** A person makes it, in Share; the repository tells of its node. */
    SiteInfo create(String preset, String name, SiteVisibility visibility) {
        NodeRef node = repository.folder(repository.places().folder(Place.DRAFTS), "site-" + name);
        sites.put(name, new Site(node, preset, name, visibility));
        return Optional.ofNullable(site(name)).orElseThrow();
    }

    void delete(String name) {
        nodes.deleteNode(node(name));
        sites.remove(name);
    }

    NodeRef node(String name) {
        return Optional.ofNullable(sites.get(name)).orElseThrow().node();
    }

    /** Roles by authority. */
    Map<String, String> membersOf(String name) {
        return members.computeIfAbsent(name, key -> new HashMap<>());
    }

    @Nullable
    NodeRef library(String name) {
        return child(node(name), "documentLibrary");
    }

    @Nullable
    NodeRef child(NodeRef folder, String name) {
        return nodes.getChildByName(folder, QName.createQName(Cm.URI, "contains"), name);
    }

    private @Nullable SiteInfo siteOf(NodeRef node) {
        for (NodeRef at = node; at != null; at = parentOf(at)) {
            for (Site site : sites.values()) {
                if (site.node().equals(at)) {
                    return site(site.name());
                }
            }
        }
        return null;
    }

    private @Nullable NodeRef parentOf(NodeRef node) {
        return nodes.exists(node) && nodes.getPrimaryParent(node) != null
                ? nodes.getPrimaryParent(node).getParentRef()
                : null;
    }

    private @Nullable SiteInfo site(String name) {
        Site site = sites.get(name);
        return site == null
                ? null
                : Recorded.service(
                        SiteInfo.class,
                        Map.of(
                                "getShortName", given -> site.name(),
                                "getSitePreset", given -> site.preset(),
                                "getNodeRef", given -> site.node(),
                                "getVisibility", given -> site.visibility()));
    }
}
