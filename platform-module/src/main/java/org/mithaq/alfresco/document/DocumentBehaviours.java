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
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.HostEdits;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;

/**
 * Watches over nodes of our types, whichever way they are made or changed: notes each change for those who follow, refuses
 * a direct edit of what only the system may set, and hands everything else that is not our own to {@link HostEdits} before
 * the commit.
 */
public final class DocumentBehaviours {

    private static final List<org.mithaq.model.QName> WATCHED = List.of(
            Prm.TYPE_INSTRUMENT,
            Prm.TYPE_PARTNER,
            Prm.TYPE_REFERENCE_LITERATURE,
            Prm.TYPE_SIGNED_COPY,
            Prm.TYPE_SUPPORTING_DOCUMENT,
            Prm.TYPE_PARTY,
            Prm.TYPE_REVIEW_ROUND);
    private static final String ALFRESCO = "http://www.alfresco.org";

    private final NodeService nodes;
    private final DocumentNodes documents;
    private final NodeFiles files;
    private final NodeProperties properties;
    private final ModelNames names;
    private final Registry registry;
    private final HostEdits edits;
    private final AlfrescoDirectory directory;
    private final Identity identity;
    private final CommitListeners commits;
    private final Translations translations;

    public DocumentBehaviours(
            NodeService nodes,
            DocumentNodes documents,
            NodeFiles files,
            NodeProperties properties,
            ModelNames names,
            Registry registry,
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
        this.edits = edits;
        this.directory = directory;
        this.identity = identity;
        this.commits = commits;
        this.translations = translations;
    }

    public void bind(PolicyComponent policies) {
        for (org.mithaq.model.QName watched : WATCHED) {
            QName type = names.name(watched);
            for (String policy : List.of(
                    "onCreateNode", "onUpdateProperties", "beforeDeleteNode", "onRestoreNode", "onSetNodeType")) {
                policies.bindClassBehaviour(QName.createQName(ALFRESCO, policy), type, behaviour(policy));
            }
            for (String policy : List.of("onCreateAssociation", "onDeleteAssociation")) {
                policies.bindAssociationBehaviour(QName.createQName(ALFRESCO, policy), type, behaviour(policy));
            }
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
        if (names.name(oldType).filter(name -> name.prefix().equals("prm")).isEmpty()) {
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

    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (!isCurrent(node) || !nodes.exists(node)) {
            return;
        }
        changed(node);
        if (identity.isOurs() || before.isEmpty() || commits.kept(madeKey(node)).isPresent()) {
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
        changed(node);
        if (!identity.isOurs() && commits.kept(madeKey(node)).isEmpty()) {
            Actor actor = directory.actor("alfresco");
            commits.keep(madeKey(node), true);
            commits.beforeCommit(() -> {
                if (nodes.exists(node)) {
                    settle(node, () -> edits.filed(actor, ModelNames.id(node), false), actor);
                }
            });
        }
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
                .filter(property -> property.name().prefix().equals("prm"))
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
        if (isCurrent(node)) {
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
