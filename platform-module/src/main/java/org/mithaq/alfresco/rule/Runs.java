package org.mithaq.alfresco.rule;

import java.util.List;
import java.util.Optional;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.node.integrity.IntegrityRecord;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.model.Cm;
import org.mithaq.problem.Problem;
import org.mithaq.review.RuleNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an action of ours runs.
 *
 * <p>In a rule it runs after the commit of what set the rule off, in a transaction of its own: whatever becomes of it, the
 * upload is kept, and a failure is told to the person by a notice. By hand (over the REST API, from a script) it runs in the
 * transaction that is there, and a refusal is told at once, in the person's language.
 */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final NodeService nodes;
    private final DocumentStore store;
    private final AlfrescoDirectory directory;
    private final ModelNames names;
    private final UnitOfWork work;
    private final Identity identity;
    private final RuleNotices notices;

    public Runs(
            NodeService nodes,
            DocumentStore store,
            AlfrescoDirectory directory,
            ModelNames names,
            UnitOfWork work,
            Identity identity,
            RuleNotices notices) {
        this.nodes = nodes;
        this.store = store;
        this.directory = directory;
        this.names = names;
        this.work = work;
        this.identity = identity;
        this.notices = notices;
    }

    /** What an action does with a node. */
    interface Deed {

        /** @param person who runs it by hand, or set the rule off */
        void on(NodeRef node, Actor person, boolean inRule);
    }

    void run(Action action, NodeRef node, RuleNotices.Purpose purpose, Deed deed) {
        // An action of a rule was saved with it; who runs one by hand makes it for the occasion.
        if (action.getNodeRef() == null) {
            byHand(node, deed);
        } else {
            work.afterCommit(() -> inRule(node, purpose, deed));
        }
    }

    private void byHand(NodeRef node, Deed deed) {
        Actor person = directory.actor("action");
        try {
            deed.on(node, person, false);
        } catch (Problem problem) {
            String words = Translations.refusal(problem).in(person.language());
            throw new IntegrityException(words, List.of(new IntegrityRecord(words)));
        }
    }

    private void inRule(NodeRef node, RuleNotices.Purpose purpose, Deed deed) {
        Actor person = directory.actor("rule");
        try {
            work.inTransaction(() -> {
                if (nodes.exists(node)) {
                    deed.on(node, person, true);
                }
            });
        } catch (Problem problem) {
            LOG.info("a rule ({}) was refused for {}: {}", purpose, node.getId(), problem.code());
            tell(person, node, purpose, Optional.of(problem));
        } catch (RuntimeException e) {
            LOG.error("a rule ({}) failed for {}", purpose, node.getId(), e);
            tell(person, node, purpose, Optional.empty());
        }
    }

    private void tell(Actor person, NodeRef node, RuleNotices.Purpose purpose, Optional<Problem> problem) {
        if (person.isSystem()) {
            return;
        }
        try {
            work.inTransaction(() -> {
                Optional<DocumentId> document = store.find(ModelNames.id(node)).map(Document::id);
                notices.failed(person.person(), purpose, name(node), document, problem);
            });
        } catch (RuntimeException e) {
            LOG.error("the failure of a rule for {} could not be told", node.getId(), e);
        }
    }

    private String name(NodeRef node) {
        return identity.asSystem(() ->
                nodes.exists(node) ? String.valueOf(nodes.getProperty(node, names.name(Cm.PROP_NAME))) : node.getId());
    }
}
