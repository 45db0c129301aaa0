package org.mithaq.alfresco.document;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.document.DocumentId;
import org.mithaq.document.HostEdits;
import org.mithaq.language.Localized;
import org.mithaq.model.ContentModel;

/**
 * Watches over what nodes of our types point at, and over what they lie in: associations of our model that others change are
 * handed to {@link HostEdits} before the commit; a part of a document (a party) goes nowhere else; a document that is moved
 * is indexed anew.
 */
public final class AssociationBehaviours {

    private static final String ALFRESCO = "http://www.alfresco.org";

    private final DocumentNodes documents;
    private final ModelNames names;
    private final HostEdits edits;
    private final HostChanges changes;
    private final CommitListeners commits;
    private final List<QName> watched;

    public AssociationBehaviours(
            DocumentNodes documents,
            ModelNames names,
            ContentModel model,
            HostEdits edits,
            HostChanges changes,
            CommitListeners commits) {
        this.documents = documents;
        this.names = names;
        this.edits = edits;
        this.changes = changes;
        this.commits = commits;
        this.watched = DocumentBehaviours.watched(model, names);
    }

    public void bind(PolicyComponent policies) {
        for (QName type : watched) {
            policies.bindClassBehaviour(QName.createQName(ALFRESCO, "onMoveNode"), type, behaviour("onMoveNode"));
            for (String policy : List.of("onCreateAssociation", "onDeleteAssociation", "onCreateChildAssociation")) {
                policies.bindAssociationBehaviour(QName.createQName(ALFRESCO, policy), type, behaviour(policy));
            }
        }
    }

    private JavaBehaviour behaviour(String method) {
        return new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT);
    }

    public void onCreateAssociation(AssociationRef association) {
        changes.changed(association.getSourceRef());
        associated(association, true);
    }

    public void onDeleteAssociation(AssociationRef association) {
        changes.changed(association.getSourceRef());
        associated(association, false);
    }

    /** Judged at the end: a check-in takes every association away and makes it anew. */
    private void associated(AssociationRef association, boolean added) {
        NodeRef source = association.getSourceRef();
        names.name(association.getTypeQName())
                .filter(DocumentBehaviours::isOurs)
                .filter(name -> changes.isOfOthers(source)
                        && !changes.isLeaving(source)
                        && !changes.isMade(source)
                        && !documents.isWorkingCopy(source))
                .ifPresent(name -> {
                    Object key = "mithaq.associated." + source.getId() + name;
                    if (commits.kept(key).isEmpty()) {
                        List<DocumentId> before = new ArrayList<>(documents.targets(ModelNames.id(source), name));
                        DocumentId target = ModelNames.id(association.getTargetRef());
                        if (added) {
                            before.remove(target);
                        } else {
                            before.add(target);
                        }
                        commits.keep(key, before);
                        Actor actor = changes.actor();
                        changes.settleLater(
                                source, actor, () -> edits.associated(actor, ModelNames.id(source), name, before));
                    }
                });
    }

    /** Of a node that was there before: a party of one instrument is not one of another, too. */
    public void onCreateChildAssociation(ChildAssociationRef association, boolean isNewNode) {
        if (!isNewNode
                && names.name(association.getTypeQName())
                        .filter(DocumentBehaviours::isOurs)
                        .isPresent()
                && changes.isOfOthers(association.getParentRef())
                && !changes.isMade(association.getChildRef())) {
            refuse(association.getChildRef());
        }
    }

    public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
        NodeRef node = after.getChildRef();
        boolean elsewhere = !before.getParentRef().equals(after.getParentRef());
        if (elsewhere
                && names.name(before.getTypeQName())
                        .filter(DocumentBehaviours::isOurs)
                        .isPresent()
                && changes.isOfOthers(node)) {
            refuse(node);
        }
        changes.changed(node);
        if (elsewhere) {
            documents.type(before.getParentRef()).ifPresent(type -> changes.changed(before.getParentRef()));
        }
    }

    private void refuse(NodeRef node) {
        Localized name =
                documents.any(node).map(document -> (Localized) document::title).orElse(language -> node.getId());
        throw changes.refusal(changes.actor(), "PRM-DOC-021", List.of(name));
    }
}
