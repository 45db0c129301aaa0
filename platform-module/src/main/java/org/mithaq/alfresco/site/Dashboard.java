package org.mithaq.alfresco.site;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.model.Cm;

/**
 * The dashboard of a site in Share. Share keeps the pages of a site in a hidden folder of it, and makes them itself only for
 * a site that it makes; without them it answers with an error. Hence they are written here, as Share would, where they are
 * missing; what people changed on a dashboard stays.
 */
public final class Dashboard {

    private static final String CONFIGURATION = "surf-config";
    private static final String SYS = "http://www.alfresco.org/model/system/1.0";
    private static final QName CONTAINS = cm("contains");

    private final SiteService sites;
    private final NodeService nodes;
    private final ContentService contents;
    private final PermissionService permissions;
    private final SharePreset preset;

    public Dashboard(
            SiteService sites,
            NodeService nodes,
            ContentService contents,
            PermissionService permissions,
            SharePreset preset) {
        this.sites = sites;
        this.nodes = nodes;
        this.contents = contents;
        this.permissions = permissions;
        this.preset = preset;
    }

    /** Does nothing when the site has one. */
    void addTo(SiteInfo site) {
        Map<String, String> files = preset.filesFor(site.getShortName());
        NodeRef configuration = configuration(site);
        boolean absent = files.keySet().stream()
                .filter(path -> path.startsWith("pages/"))
                .noneMatch(path -> exists(configuration, path));
        if (absent) {
            files.forEach((path, xml) -> write(configuration, path, xml));
        }
    }

    private NodeRef configuration(SiteInfo site) {
        NodeRef present = child(site.getNodeRef(), CONFIGURATION);
        if (present != null) {
            return present;
        }
        NodeRef made = create(site.getNodeRef(), CONFIGURATION, "folder");
        hide(made);
        permissions.setInheritParentPermissions(made, false);
        permissions.setPermission(
                made, sites.getSiteRoleGroup(site.getShortName(), "SiteManager"), "SiteManager", true);
        return made;
    }

    private boolean exists(NodeRef from, String path) {
        @Nullable NodeRef at = from;
        for (String name : path.split("/")) {
            at = at == null ? null : child(at, name);
        }
        return at != null;
    }

    private void write(NodeRef from, String path, String xml) {
        String[] names = path.split("/");
        NodeRef folder = from;
        for (int i = 0; i < names.length - 1; i++) {
            NodeRef next = child(folder, names[i]);
            folder = next == null ? leaveOutOfIndex(create(folder, names[i], "folder")) : next;
        }
        String name = names[names.length - 1];
        NodeRef present = child(folder, name);
        NodeRef file = present == null ? leaveOutOfIndex(create(folder, name, "content")) : present;
        ContentWriter writer = contents.getWriter(file, cm("content"), true);
        writer.setMimetype("text/xml");
        writer.setEncoding("UTF-8");
        writer.putContent(xml);
    }

    private @Nullable NodeRef child(NodeRef folder, String name) {
        return nodes.getChildByName(folder, CONTAINS, name);
    }

    private NodeRef create(NodeRef folder, String name, String type) {
        Map<QName, Serializable> values = new HashMap<>();
        values.put(cm("name"), name);
        return nodes.createNode(folder, CONTAINS, cm(name), cm(type), values).getChildRef();
    }

    /** As the repository hides what belongs to the software. */
    private void hide(NodeRef folder) {
        Map<QName, Serializable> hidden = new HashMap<>();
        hidden.put(QName.createQName(SYS, "clientVisibilityMask"), 0);
        hidden.put(QName.createQName(SYS, "cascadeHidden"), false);
        hidden.put(QName.createQName(SYS, "cascadeIndexControl"), false);
        hidden.put(QName.createQName(SYS, "clientControlled"), false);
        nodes.addAspect(folder, QName.createQName(SYS, "hidden"), hidden);
        leaveOutOfIndex(folder);
    }

    private NodeRef leaveOutOfIndex(NodeRef node) {
        Map<QName, Serializable> control = new HashMap<>();
        control.put(cm("isIndexed"), false);
        control.put(cm("isContentIndexed"), false);
        nodes.addAspect(node, cm("indexControl"), control);
        return node;
    }

    private static QName cm(String name) {
        return QName.createQName(Cm.URI, name);
    }
}
