package org.mithaq.alfresco.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alfresco.repo.action.executer.ActionExecuterAbstractBase;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.NodeFiles;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.HostEdits;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.review.LegalReview;
import org.mithaq.review.RuleNotices;

/**
 * The action <em>Route to legal review</em>: makes a plain file a draft that goes to legal review as soon as it is complete,
 * and has a draft go that was put into the folder with its type. By hand it sends a draft.
 *
 * <p>Files without bytes yet, working copies and what office programs and desktop clients leave beside a file are left
 * alone; the content that arrives later counts.
 */
public final class RouteToLegalReview extends ActionExecuterAbstractBase {

    static final String TYPE_PARAMETER = "type";

    private static final Actor RULE = Actor.system("rule: route to legal review");
    private static final Pattern TEMPORARY = Pattern.compile(
            "~\\$.*|\\._.*|\\.~lock\\..*|.*\\.tmp|.*\\.wbk|.*\\.part|Thumbs\\.db|\\.DS_Store",
            Pattern.CASE_INSENSITIVE);
    private static final String SYS = "http://www.alfresco.org/model/system/1.0";
    private static final List<QName> NOT_YET = List.of(
            QName.createQName(SYS, "noContent"),
            QName.createQName(SYS, "webdavNoContent"),
            QName.createQName(Cm.URI, "workingcopy"));

    private final Runs runs;
    private final NodeService nodes;
    private final PermissionService permissions;
    private final NodeFiles files;
    private final HostEdits edits;
    private final LegalReview review;
    private final ModelNames names;
    private final ContentModel model;
    private final Identity identity;

    public RouteToLegalReview(
            Runs runs,
            NodeService nodes,
            PermissionService permissions,
            NodeFiles files,
            HostEdits edits,
            LegalReview review,
            ModelNames names,
            ContentModel model,
            Identity identity) {
        this.runs = runs;
        this.nodes = nodes;
        this.permissions = permissions;
        this.files = files;
        this.edits = edits;
        this.review = review;
        this.names = names;
        this.model = model;
        this.identity = identity;
    }

    @Override
    protected void addParameterDefinitions(List<ParameterDefinition> parameters) {
        parameters.add(Parameters.chosen(TYPE_PARAMETER, "Document type", false, Choices.INSTRUMENT_TYPES));
    }

    @Override
    protected void executeImpl(Action action, NodeRef node) {
        QName type = type(action);
        runs.run(
                action, node, RuleNotices.Purpose.ROUTING, (file, person, inRule) -> route(file, person, inRule, type));
    }

    private void route(NodeRef node, Actor person, boolean inRule, QName type) {
        if (identity.asSystem(() -> isFile(node))) {
            requireWritable(node, inRule);
            identity.asSystem(() -> {
                nodes.setType(node, type);
                edits.filed(person, ModelNames.id(node), true);
                files.adopt(node);
                return true;
            });
        } else if (inRule) {
            identity.asSystem(() -> {
                review.routeFiled(RULE, ModelNames.id(node));
                return true;
            });
        } else {
            review.send(person, ModelNames.id(node));
        }
    }

    /** What a rule may do with the files of its folder was decided by who made it. */
    private void requireWritable(NodeRef node, boolean inRule) {
        if (!inRule && permissions.hasPermission(node, "Write") != AccessStatus.ALLOWED) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
        }
    }

    /** A plain file with bytes, not a document of ours already. */
    private boolean isFile(NodeRef node) {
        return nodes.exists(node)
                && nodes.getType(node).equals(names.name(Cm.TYPE_CONTENT))
                && NOT_YET.stream().noneMatch(aspect -> nodes.hasAspect(node, aspect))
                && !TEMPORARY
                        .matcher(String.valueOf(nodes.getProperty(node, names.name(Cm.PROP_NAME))))
                        .matches()
                && nodes.getProperty(node, names.name(Cm.PROP_CONTENT)) instanceof ContentData content
                && content.getSize() > 0;
    }

    /** The type that the rule names, when it is one of an instrument; else a memorandum. */
    private QName type(Action action) {
        Optional<org.mithaq.model.QName> named = Parameters.text(action, TYPE_PARAMETER)
                .filter(text -> Choices.instrumentTypes(model)
                        .anyMatch(type -> type.name().toString().equals(text)))
                .map(org.mithaq.model.QName::of);
        return names.name(named.orElse(Prm.TYPE_MOU));
    }
}
