package org.mithaq.alfresco.document;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.node.integrity.IntegrityRecord;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.HostEdits;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;

/**
 * Watches over nodes of our types, whichever way they are made or changed: notes each change for those who follow, refuses
 * a direct edit of what only the system may set, and hands everything else that is not our own to {@link HostEdits} before
 * the commit.
 */
public final class DocumentBehaviours {

    private static final String ALFRESCO = "http://www.alfresco.org";
    private static final String SYS = "http://www.alfresco.org/model/system/1.0";
    private static final QName BASE = QName.createQName(SYS, "base");
    private static final QName PENDING_DELETE = QName.createQName(SYS, "pendingDelete");

    private final NodeService nodes;
    private final DocumentNodes documents;
    private final NodeFiles files;
    private final NodeProperties properties;
    private final ModelNames names;
    private final Registry registry;
    private final NodeAccess access;
    private final HostEdits edits;
    private final AlfrescoDirectory directory;
    private final Identity identity;
    private final CommitListeners commits;
    private final Translations translations;
    private final List<QName> watched;

    public DocumentBehaviours(
            NodeService nodes,
            DocumentNodes documents,
            NodeFiles files,
            NodeProperties properties,
            ModelNames names,
            ContentModel model,
            Registry registry,
            NodeAccess access,
            HostEdits edits,
            AlfrescoDirectory directory,
            Identity identity,
            CommitListeners commits,
            Translations translations) {
        this.nodes = nodes;
        this.documents = documents;
        this.files = files;
        this.properties = properties;
        this.names = names;
        this.registry = registry;
        this.access = access;
        this.edits = edits;
        this.directory = directory;
        this.identity = identity;
        this.commits = commits;
        this.translations = translations;
        this.watched = model.types().stream()
                .filter(type -> isOurs(type.name())
                        && !type.parent().filter(DocumentBehaviours::isOurs).isPresent())
                .map(type -> names.name(type.name()))
                .toList();
    }

    private static boolean isOurs(org.mithaq.model.QName name) {
        return name.prefix().equals("prm");
    }

    public void bind(PolicyComponent policies) {
        for (QName type : watched) {
            for (String policy : List.of(
                    "onCreateNode",
                    "onUpdateProperties",
                    "beforeDeleteNode",
                    "onRestoreNode",
                    "onSetNodeType",
                    "onMoveNode",
                    "onGrantLocalPermission",
                    "onRevokeLocalPermission")) {
                policies.bindClassBehaviour(QName.createQName(ALFRESCO, policy), type, behaviour(policy));
            }
            for (String policy : List.of("onCreateAssociation", "onDeleteAssociation")) {
                policies.bindAssociationBehaviour(QName.createQName(ALFRESCO, policy), type, behaviour(policy));
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
        changed(association.getChildRef());
    }

    public void onSetNodeType(NodeRef node, QName oldType, QName newType) {
        if (names.name(oldType).filter(DocumentBehaviours::isOurs).isEmpty()) {
            made(node);
        } else {
            changed(node);
        }
    }

    public void beforeDeleteNode(NodeRef node) {
        if (isCurrent(node)) {
            registry.deleted(ModelNames.id(node));
            parentChanged(node);
        }
    }

    public void onCreateAssociation(AssociationRef association) {
        changed(association.getSourceRef());
    }

    public void onDeleteAssociation(AssociationRef association) {
        changed(association.getSourceRef());
    }

    public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
        changed(after.getChildRef());
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
        if (isOfOthers(node)) {
            changed(node);
        }
    }

    private void readersChanged(NodeRef node) {
        if (isOfOthers(node)) {
            refuseReaders(node);
            changed(node);
        }
    }

    /** Whether somebody else than ourselves works on a node of ours; of any other node no more is asked than its type. */
    private boolean isOfOthers(NodeRef node) {
        return isCurrent(node)
                && !identity.isOurs()
                && nodes.exists(node)
                && documents.type(node).isPresent();
    }

    /** Who reads a confidential document is told by its confidentiality; a permission set by hand would contradict it. */
    private void refuseReaders(NodeRef node) {
        if (access.isConfined(ModelNames.id(node))) {
            throw refusal(translations.text(directory.actor("alfresco").language(), "PRM-ACCESS-007", List.of()));
        }
    }

    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (!isCurrent(node) || !nodes.exists(node)) {
            return;
        }
        changed(node);
        if (identity.isOurs()
                || before.isEmpty()
                || commits.kept(madeKey(node)).isPresent()
                || documents.isWorkingCopy(node)) {
            return;
        }
        documents.type(node).ifPresent(type -> {
            refuseProtected(type, before, after);
            Object key = "mithaq.changed." + node.getId();
            if (isEdit(type, before, after) && commits.kept(key).isEmpty()) {
                Document former = documents.document(node, type, before);
                Actor actor = directory.actor("alfresco");
                commits.keep(key, former);
                commits.beforeCommit(() -> settle(node, () -> edits.changed(actor, former), actor));
            }
        });
    }

    /** A node of ours, made by others: it is filed before the commit, with what only the system may set set anew. */
    private void made(NodeRef node) {
        if (!isCurrent(node)) {
            return;
        }
        // What comes back from the trash can looks new to the repository's behaviours. It is what it was.
        boolean isNew = !registry.knows(ModelNames.id(node));
        changed(node);
        if (isNew && !identity.isOurs() && commits.kept(madeKey(node)).isEmpty()) {
            Actor actor = directory.actor("alfresco");
            commits.keep(madeKey(node), true);
            commits.beforeCommit(() -> {
                if (documents.find(node).isPresent()) {
                    settle(node, () -> edits.filed(actor, ModelNames.id(node), false), actor);
                }
            });
        }
    }

    /** Whether somebody else made it in the running transaction: what it is as a document is told before the commit. */
    public boolean isBeingFiled(NodeRef node) {
        return commits.kept(madeKey(node)).isPresent();
    }

    private void settle(NodeRef node, Runnable edit, Actor actor) {
        try {
            identity.asSystem(() -> {
                edit.run();
                if (documents.type(node).filter(DocumentNodes::isReadable).isPresent()) {
                    files.adopt(node);
                }
                return true;
            });
        } catch (Problem problem) {
            throw refusal(translations.text(actor.language(), problem.code(), problem.arguments()));
        }
    }

    private void refuseProtected(TypeDefinition type, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        Optional<PropertyDefinition> edited = type.properties().values().stream()
                .filter(PropertyDefinition::isProtected)
                .filter(property -> isOurs(property.name()))
                .filter(property -> differs(names.name(property.name()), before, after))
                .findFirst();
        if (edited.isPresent()) {
            Localized label = language -> edited.get().title(language.locale());
            throw refusal(translations.text(directory.actor("alfresco").language(), "PRM-DOC-005", List.of(label)));
        }
    }

    private boolean isEdit(TypeDefinition type, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        return differs(names.name(Cm.PROP_CONTENT), before, after)
                || !properties.read(type, before).equals(properties.read(type, after));
    }

    private static boolean differs(QName name, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        return !Objects.equals(before.get(name), after.get(name));
    }

    private void changed(NodeRef node) {
        // While a node is being deleted its associations are, too; that makes it no document again.
        if (isCurrent(node) && !nodes.hasAspect(node, PENDING_DELETE)) {
            documents.type(node).ifPresent(type -> {
                registry.changed(ModelNames.id(node), type.name());
                parentChanged(node);
            });
        }
    }

    /** A changed party is a change of its instrument. */
    private void parentChanged(NodeRef node) {
        NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
        documents.type(parent).ifPresent(type -> registry.changed(ModelNames.id(parent), type.name()));
    }

    private static String madeKey(NodeRef node) {
        return "mithaq.made." + node.getId();
    }

    /** Versions and deleted nodes lie in stores of their own. */
    private static boolean isCurrent(NodeRef node) {
        return node.getStoreRef().equals(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    }

    private static IntegrityException refusal(String message) {
        return new IntegrityException(message, List.of(new IntegrityRecord(message)));
    }
}
