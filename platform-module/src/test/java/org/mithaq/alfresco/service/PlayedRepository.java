package org.mithaq.alfresco.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.Places;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.Place;
import org.mithaq.model.ContentModel;

/**
 * The few services of the repository that documents lie in, played over the test's database: one transaction holds nodes
 * and our own tables, as in the repository. What they do by themselves was read in the repository's sources; an adapter
 * that calls more than they play fails its test.
 */
public final class PlayedRepository {

    private final PlayedNodes nodes;
    private final PlayedCopies copies;
    private final PlayedContents contents;
    private final PlayedPolicies policies;
    private boolean rulesRun = true;
    private final Map<Place, NodeRef> folders = new HashMap<>();

    public PlayedRepository(TestDatabase database, PlayedIdentity identity, ContentModel model) {
        ModelNames names = new ModelNames(model);
        policies = new PlayedPolicies(names, model, database.commits());
        NodeRows rows = new NodeRows(database.jdbc());
        NodeValues values = new NodeValues(names, model);
        nodes = new PlayedNodes(rows, values, policies, identity, database.commits());
        copies = new PlayedCopies(rows, values, nodes, policies);
        contents = new PlayedContents(nodes);
        database.unitOfWork()
                .inTransaction(() -> identity.asSystem(() -> {
                    NodeRef root = nodes.root();
                    for (Place place : Place.values()) {
                        folders.put(place, folder(root, place.name()));
                    }
                    return true;
                }));
    }

    /** To be called by the system. */
    public NodeRef folder(NodeRef parent, String name) {
        return nodes.createNode(
                        parent,
                        PlayedNodes.cm("contains"),
                        PlayedNodes.cm(name),
                        PlayedNodes.cm("folder"),
                        Map.of(PlayedNodes.cm("name"), name))
                .getChildRef();
    }

    /** A folder for each place, which everyone may read and add to. */
    public Places places() {
        return new Places() {
            @Override
            public NodeRef folder(Place place) {
                return Optional.ofNullable(folders.get(place)).orElseThrow();
            }

            @Override
            public NodeRef folder(Place place, NodeRef near) {
                return folder(place);
            }

            @Override
            public Optional<Place> of(NodeRef folder) {
                return folders.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(folder))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        };
    }

    public NodeService nodeService() {
        return Recorded.playedBy(nodes, NodeService.class);
    }

    public DictionaryService dictionaryService() {
        return Recorded.service(
                DictionaryService.class,
                Map.of("isSubClass", given -> policies.isA((QName) given[0], (QName) given[1])));
    }

    public ContentService contentService() {
        return Recorded.playedBy(contents, ContentService.class);
    }

    /** Bytes in the store that no node has yet. */
    public ContentData bytes(String mediaType, String text) {
        return contents.put(mediaType, text);
    }

    public VersionService versionService() {
        return Recorded.playedBy(nodes.versions(), VersionService.class);
    }

    /** Whether rules run is told by {@link #areRulesRun()}; which, is played elsewhere. */
    public RuleService ruleService() {
        return Recorded.service(
                RuleService.class,
                Map.of(
                        "disableRules",
                        given -> {
                            rulesRun = false;
                            return true;
                        },
                        "enableRules",
                        given -> {
                            rulesRun = true;
                            return true;
                        }));
    }

    public boolean areRulesRun() {
        return rulesRun;
    }

    public PermissionService permissionService() {
        return Recorded.playedBy(nodes.permissions(), PermissionService.class);
    }

    public BehaviourFilter behaviourFilter() {
        return policies.filter();
    }

    public MimetypeService mimetypeService() {
        return Recorded.service(
                MimetypeService.class,
                Map.of(
                        "guessMimetype",
                        given -> ((String) given[0]).endsWith(".txt") ? "text/plain" : "application/octet-stream"));
    }

    /** To bind behaviours with, and to have nodes restored. */
    public PlayedPolicies policies() {
        return policies;
    }

    /** Every node whose properties somebody asked for; the set may be cleared. */
    public Set<NodeRef> read() {
        return nodes.read();
    }

    /** What people may do to permissions, of which our own code has no need. */
    public PlayedPermissions permissions() {
        return nodes.permissions();
    }

    /** How often permissions of nodes were written. */
    public int permissionWrites() {
        return nodes.permissions().writes();
    }

    public void move(NodeRef node, NodeRef folder) {
        nodes.moveNode(node, folder, PlayedNodes.cm("contains"), PlayedNodes.cm(node.getId()));
    }

    /** Copies, check-outs and check-ins. */
    public PlayedCopies copies() {
        return copies;
    }

    /** What people do to nodes that our own code has no need of. */
    public PlayedNodes nodes() {
        return nodes;
    }

    public NodeRef restore(NodeRef deleted) {
        return nodes.restore(deleted);
    }
}
