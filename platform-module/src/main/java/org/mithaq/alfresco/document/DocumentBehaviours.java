package org.mithaq.alfresco.document;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.HostEdits;
import org.mithaq.language.Localized;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.TypeDefinition;

/**
 * Watches over nodes of our types, whichever way they are made, changed or deleted: notes each change for those who follow,
 * refuses a direct edit of what only the system may set, and hands everything else that is not our own to {@link HostEdits}
 * before the commit.
 */
public final class DocumentBehaviours {

    private static final String ALFRESCO = "http://www.alfresco.org";
    private static final QName BASE = QName.createQName("http://www.alfresco.org/model/system/1.0", "base");
    private static final QName VERSION_LABEL = QName.createQName(Cm.URI, "versionLabel");
    private static final QName WORKING_COPY_LINK = QName.createQName(Cm.URI, "workingcopylink");

    private final NodeService nodes;
    private final DocumentNodes documents;
    private final NodeProperties properties;
    private final ModelNames names;
    private final Registry registry;
    private final NodeAccess access;
    private final HostEdits edits;
    private final HostChanges changes;
    private final Identity identity;
    private final CommitListeners commits;
    private final List<QName> watched;
    private Consumer<DocumentId> leaving = id -> {};

    public DocumentBehaviours(
            NodeService nodes,
            DocumentNodes documents,
            NodeProperties properties,
            ModelNames names,
            ContentModel model,
            Registry registry,
            NodeAccess access,
            HostEdits edits,
            HostChanges changes,
            Identity identity,
            CommitListeners commits) {
        this.nodes = nodes;
        this.documents = documents;
        this.properties = properties;
        this.names = names;
        this.registry = registry;
        this.access = access;
        this.edits = edits;
        this.changes = changes;
        this.identity = identity;
        this.commits = commits;
        this.watched = watched(model, names);
    }

    /** The types of ours that have no parent of ours. */
    static List<QName> watched(ContentModel model, ModelNames names) {
        return model.types().stream()
                .filter(type -> isOurs(type.name())
                        && !type.parent().filter(DocumentBehaviours::isOurs).isPresent())
                .map(type -> names.name(type.name()))
                .toList();
    }

    static boolean isOurs(org.mithaq.model.QName name) {
        return name.prefix().equals("prm");
    }

    /** @param whoEnds told of each document that is about to be deleted, in that transaction */
    public void bind(PolicyComponent policies, Consumer<DocumentId> whoEnds) {
        leaving = whoEnds;
        for (QName type : watched) {
            for (String policy : List.of(
                    "onCreateNode",
                    "onUpdateProperties",
                    "beforeDeleteNode",
                    "onRestoreNode",
                    "beforeSetNodeType",
                    "onSetNodeType",
                    "beforeCheckIn",
                    "onGrantLocalPermission",
                    "onRevokeLocalPermission")) {
                policies.bindClassBehaviour(QName.createQName(ALFRESCO, policy), type, behaviour(policy));
            }
        }
        // The repository tells these of every node as of one of the most general type.
        for (String policy : List.of("onInheritPermissionsEnabled", "onInheritPermissionsDisabled")) {
            policies.bindClassBehaviour(QName.createQName(ALFRESCO, policy), BASE, behaviour(policy));
        }
    }

    private JavaBehaviour behaviour(String method) {
        return new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT);
    }

    public void onCreateNode(ChildAssociationRef association) {
        made(association.getChildRef());
    }

    public void onRestoreNode(ChildAssociationRef association) {
        changes.changed(association.getChildRef());
    }

    /** The repository tells of a new type as of a node that has it: of one that leaves ours, this is the last word. */
    public void beforeSetNodeType(NodeRef node, QName oldType, QName newType) {
        if (changes.isOfOthers(node) && !isOurs(newType)) {
            Localized name = documents
                    .any(node)
                    .map(document -> (Localized) document::title)
                    .orElseThrow();
            throw changes.refusal(changes.actor(), "PRM-DOC-020", List.of(name));
        }
    }

    public void onSetNodeType(NodeRef node, QName oldType, QName newType) {
        if (!isOurs(oldType)) {
            made(node);
            return;
        }
        changes.changed(node);
        if (changes.isOfOthers(node) && !changes.isMade(node)) {
            Actor actor = changes.actor();
            Document before = documents.of(node, oldType);
            changes.settleLater(node, actor, () -> edits.retyped(actor, before));
        }
    }

    private boolean isOurs(QName type) {
        return names.name(type).filter(DocumentBehaviours::isOurs).isPresent();
    }

    public void beforeDeleteNode(NodeRef node) {
        if (!HostChanges.isCurrent(node)) {
            return;
        }
        if (!identity.isOurs() && !changes.isMade(node)) {
            documents.find(node).ifPresent(this::refuseWhatStays);
        }
        leaving.accept(ModelNames.id(node));
        registry.deleted(ModelNames.id(node));
        changes.parentChanged(node);
    }

    private void refuseWhatStays(Document document) {
        Optional<NodeRef> owner = document.parent().map(ModelNames::node);
        if (owner.filter(changes::isLeaving).isPresent()) {
            // It goes with what it is part of, as that one decides.
            return;
        }
        Actor actor = changes.actor();
        changes.settle(actor, () -> edits.leaving(actor, document));
        owner.ifPresent(node -> changes.settleLater(node, actor, () -> edits.partLeft(actor, ModelNames.id(node))));
    }

    /**
     * What is worked on goes back with the values that only the system sets as they are now, and not as they were when it was
     * checked out.
     */
    public void beforeCheckIn(
            NodeRef workingCopy,
            @Nullable Map<String, Serializable> version,
            @Nullable String contentUrl,
            boolean keepCheckedOut) {
        identity.asSystem(() -> {
            documents.type(workingCopy).ifPresent(type -> nodes.getSourceAssocs(workingCopy, WORKING_COPY_LINK).stream()
                    .findFirst()
                    .ifPresent(link -> {
                        Map<QName, Serializable> present = nodes.getProperties(link.getSourceRef());
                        Map<QName, Serializable> values = nodes.getProperties(workingCopy);
                        protectedNames(type).forEach(name -> {
                            values.remove(name);
                            if (present.containsKey(name)) {
                                values.put(name, present.get(name));
                            }
                        });
                        nodes.setProperties(workingCopy, values);
                    }));
            return true;
        });
    }

    private List<QName> protectedNames(TypeDefinition type) {
        return protectedProperties(type)
                .map(property -> names.name(property.name()))
                .toList();
    }

    private static java.util.stream.Stream<PropertyDefinition> protectedProperties(TypeDefinition type) {
        return type.properties().values().stream()
                .filter(PropertyDefinition::isProtected)
                .filter(property -> isOurs(property.name()));
    }

    public void onGrantLocalPermission(NodeRef node, String authority, String permission) {
        readersChanged(node);
    }

    public void onRevokeLocalPermission(NodeRef node, @Nullable String authority, @Nullable String permission) {
        readersChanged(node);
    }

    public void onInheritPermissionsEnabled(NodeRef node) {
        readersChanged(node);
    }

    /** What inherits less is read by fewer, which nobody has to be kept from. */
    public void onInheritPermissionsDisabled(NodeRef node, boolean async) {
        if (changes.isOfOthers(node)) {
            changes.changed(node);
        }
    }

    private void readersChanged(NodeRef node) {
        if (changes.isOfOthers(node)) {
            refuseReaders(node);
            changes.changed(node);
        }
    }

    /** Who reads a confidential document is told by its confidentiality; a permission set by hand would contradict it. */
    private void refuseReaders(NodeRef node) {
        if (access.isConfined(ModelNames.id(node))) {
            throw changes.refusal(changes.actor(), "PRM-ACCESS-007", List.of());
        }
    }

    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (!HostChanges.isCurrent(node) || !nodes.exists(node)) {
            return;
        }
        boolean isByOthers =
                !identity.isOurs() && !before.isEmpty() && !changes.isMade(node) && !documents.isWorkingCopy(node);
        if (isByOthers && isBecomingOurs(node)) {
            made(node);
            return;
        }
        changes.changed(node);
        if (!isByOthers) {
            return;
        }
        documents.type(node).ifPresent(type -> {
            refuseProtected(type, before, after);
            Object key = "mithaq.changed." + node.getId();
            if (isEdit(type, before, after) && commits.kept(key).isEmpty()) {
                Document former = documents.document(node, type, before);
                Actor actor = changes.actor();
                commits.keep(key, former);
                changes.settleLater(node, actor, () -> edits.changed(actor, former));
            }
        });
    }

    /**
     * A file that is given a type of ours gets the default values of it too, and the repository tells of these before it tells
     * of the type.
     */
    private boolean isBecomingOurs(NodeRef node) {
        return documents.type(node).isPresent() && registry.knows(ModelNames.id(node)) == Registry.Known.NEVER;
    }

    /** A node of ours, made by others: it is filed before the commit, with what only the system may set set anew. */
    private void made(NodeRef node) {
        if (!HostChanges.isCurrent(node)) {
            return;
        }
        // What comes back from the trash can looks new to the repository's behaviours. It is what it was.
        Registry.Known known = registry.knows(ModelNames.id(node));
        changes.changed(node);
        if (known != Registry.Known.PRESENT && !identity.isOurs() && changes.isFirst(node)) {
            Actor actor = changes.actor();
            changes.settleLater(
                    node,
                    actor,
                    known == Registry.Known.NEVER
                            ? () -> file(node, actor)
                            : () -> edits.restored(actor, ModelNames.id(node)));
        }
    }

    /** Whether somebody else made it in the running transaction: what it is as a document is told before the commit. */
    public boolean isBeingFiled(NodeRef node) {
        return changes.isMade(node);
    }

    /** A copy of a document takes none of what the system has written beside the original along. */
    private void file(NodeRef node, Actor actor) {
        NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
        boolean isCopied = parent != null && changes.isMade(parent);
        TypeDefinition type = documents.type(node).orElseThrow();
        if (isCopied && !edits.isMadeByPeople(type.name())) {
            nodes.deleteNode(node);
        } else {
            edits.filed(actor, ModelNames.id(node), false);
        }
    }

    private void refuseProtected(TypeDefinition type, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        protectedProperties(type)
                .filter(property -> differs(names.name(property.name()), before, after))
                .findFirst()
                .ifPresent(edited -> {
                    Localized label = language -> edited.title(language.locale());
                    // The label of a version changes together with other values only when a former one is brought back.
                    boolean isReverted = differs(VERSION_LABEL, before, after);
                    throw changes.refusal(
                            changes.actor(),
                            isReverted ? "PRM-DOC-022" : "PRM-DOC-005",
                            isReverted ? List.of() : List.of(label));
                });
    }

    private boolean isEdit(TypeDefinition type, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        return differs(names.name(Cm.PROP_CONTENT), before, after)
                || !properties.read(type, before).equals(properties.read(type, after));
    }

    private static boolean differs(QName name, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        return !Objects.equals(before.get(name), after.get(name));
    }
}
