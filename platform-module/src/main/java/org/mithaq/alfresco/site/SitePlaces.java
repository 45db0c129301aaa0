package org.mithaq.alfresco.site;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.document.Places;
import org.mithaq.document.Place;
import org.mithaq.model.Cm;

/** The folders of the sites of partnerships, in their document libraries. */
public final class SitePlaces implements Places {

    /** What a site of partnerships is made from; Share offers it in its dialog <em>Create site</em>. */
    static final String PRESET = "partnerships-preset";

    private static final String LIBRARY = "documentLibrary";
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

    public SitePlaces(SiteService sites, NodeService nodes) {
        this.sites = sites;
        this.nodes = nodes;
    }

    @Override
    public NodeRef folder(Place place) {
        return folder(PartnershipsSite.SHORT_NAME, place);
    }

    @Override
    public NodeRef folder(Place place, NodeRef near) {
        return folder(siteOf(near).orElse(PartnershipsSite.SHORT_NAME), place);
    }

    NodeRef folder(String site, Place place) {
        // Share makes a library when somebody opens it first.
        NodeRef library = sites.getContainer(site, LIBRARY);
        if (library == null) {
            library = sites.createContainer(site, LIBRARY, null, null);
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
        return siteOf(folder)
                .map(site -> sites.getContainer(site, LIBRARY))
                .flatMap(library -> FOLDERS.keySet().stream()
                        .filter(place ->
                                folder.equals(nodes.getChildByName(library, name(Cm.ASSOC_CONTAINS), nameOf(place))))
                        .findFirst());
    }

    private Optional<String> siteOf(NodeRef node) {
        return Optional.ofNullable(sites.getSite(node))
                .filter(SitePlaces::isOfPartnerships)
                .map(SiteInfo::getShortName);
    }

    static boolean isOfPartnerships(SiteInfo site) {
        return PRESET.equals(site.getSitePreset()) || PartnershipsSite.SHORT_NAME.equals(site.getShortName());
    }

    private static String nameOf(Place place) {
        return FOLDERS.getOrDefault(place, place.name());
    }

    private static QName name(org.mithaq.model.QName name) {
        return QName.createQName(Cm.URI, name.localName());
    }
}
