package org.mithaq.alfresco.document;

import java.util.List;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.node.integrity.IntegrityRecord;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.language.Translations;
import org.mithaq.problem.Problem;

/**
 * What the behaviours share: whose change it is that they are told of, noting it for those who follow, and handing it to the
 * core before the commit. What the core refuses reaches the person in words, and undoes the change.
 */
public final class HostChanges {

    private static final QName PENDING_DELETE =
            QName.createQName("http://www.alfresco.org/model/system/1.0", "pendingDelete");

    private final NodeService nodes;
    private final DocumentNodes documents;
    private final NodeFiles files;
    private final Registry registry;
    private final AlfrescoDirectory directory;
    private final Identity identity;
    private final CommitListeners commits;
    private final Translations translations;

    public HostChanges(
            NodeService nodes,
            DocumentNodes documents,
            NodeFiles files,
            Registry registry,
            AlfrescoDirectory directory,
            Identity identity,
            CommitListeners commits,
            Translations translations) {
        this.nodes = nodes;
        this.documents = documents;
        this.files = files;
        this.registry = registry;
        this.directory = directory;
        this.identity = identity;
        this.commits = commits;
        this.translations = translations;
    }

    /** Versions and deleted nodes lie in stores of their own. */
    static boolean isCurrent(NodeRef node) {
        return node.getStoreRef().equals(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    }

    boolean isLeaving(NodeRef node) {
        return nodes.hasAspect(node, PENDING_DELETE);
    }

    /** Whether somebody else than ourselves works on a node of ours; of any other node no more is asked than its type. */
    boolean isOfOthers(NodeRef node) {
        return isCurrent(node)
                && !identity.isOurs()
                && nodes.exists(node)
                && documents.type(node).isPresent();
    }

    Actor actor() {
        return directory.actor("alfresco");
    }

    /** Notes the change of a document, and of the one that it is part of, for those who follow. */
    void changed(NodeRef node) {
        // While a node is being deleted its associations are, too; that makes it no document again.
        if (isCurrent(node) && !isLeaving(node)) {
            documents.type(node).ifPresent(type -> {
                registry.changed(ModelNames.id(node), type.name());
                parentChanged(node);
            });
        }
    }

    void parentChanged(NodeRef node) {
        NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
        if (parent != null) {
            documents.type(parent).ifPresent(type -> registry.changed(ModelNames.id(parent), type.name()));
        }
    }

    /** Whether the running transaction made it, so that nothing of it is settled yet. */
    boolean isMade(NodeRef node) {
        return commits.kept(madeKey(node)).isPresent();
    }

    /** True for the first who asks in a transaction. */
    boolean isFirst(NodeRef node) {
        boolean first = !isMade(node);
        commits.keep(madeKey(node), true);
        return first;
    }

    private static String madeKey(NodeRef node) {
        return "mithaq.made." + node.getId();
    }

    /** Runs an edit of the core before the commit, and takes over the bytes that came with it. */
    void settleLater(NodeRef node, Actor actor, Runnable edit) {
        commits.beforeCommit(() -> settle(actor, () -> {
            if (documents.find(node).isPresent()) {
                edit.run();
                if (nodes.exists(node)
                        && documents
                                .type(node)
                                .filter(DocumentNodes::isReadable)
                                .isPresent()) {
                    files.adopt(node);
                }
            }
        }));
    }

    void settle(Actor actor, Runnable edit) {
        try {
            identity.asSystem(() -> {
                edit.run();
                return true;
            });
        } catch (Problem problem) {
            throw refusal(Translations.refusal(problem).in(actor.language()));
        }
    }

    IntegrityException refusal(Actor actor, String code, List<?> arguments) {
        return refusal(translations.text(actor.language(), code, List.copyOf(arguments)));
    }

    private static IntegrityException refusal(String message) {
        return new IntegrityException(message, List.of(new IntegrityRecord(message)));
    }
}
