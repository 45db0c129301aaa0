package org.mithaq.alfresco.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alfresco.repo.action.ParameterDefinitionImpl;
import org.alfresco.repo.action.executer.ActionExecuterAbstractBase;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.document.NodeFiles;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.HostEdits;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule action <em>Route to legal review</em>: makes a plain file that was put into a folder a draft that goes to legal
 * review as soon as it is complete.
 *
 * <p>It works after the commit of the upload, which it therefore never fails. Files without bytes yet, working copies and
 * what office programs and desktop clients leave beside a file are left alone; the content that arrives later counts.
 */
public final class RouteToLegalReview extends ActionExecuterAbstractBase {

    static final String TYPE_PARAMETER = "type";

    private static final Logger LOG = LoggerFactory.getLogger(RouteToLegalReview.class);
    private static final Pattern TEMPORARY = Pattern.compile(
            "~\\$.*|\\._.*|\\.~lock\\..*|.*\\.tmp|.*\\.part|Thumbs\\.db|\\.DS_Store", Pattern.CASE_INSENSITIVE);
    private static final String SYS = "http://www.alfresco.org/model/system/1.0";
    private static final List<QName> NOT_YET = List.of(
            QName.createQName(SYS, "noContent"),
            QName.createQName(SYS, "webdavNoContent"),
            QName.createQName(Cm.URI, "workingcopy"));

    private final NodeService nodes;
    private final NodeFiles files;
    private final HostEdits edits;
    private final AlfrescoDirectory directory;
    private final ModelNames names;
    private final ContentModel model;
    private final UnitOfWork work;
    private final Identity identity;

    public RouteToLegalReview(
            NodeService nodes,
            NodeFiles files,
            HostEdits edits,
            AlfrescoDirectory directory,
            ModelNames names,
            ContentModel model,
            UnitOfWork work,
            Identity identity) {
        this.nodes = nodes;
        this.files = files;
        this.edits = edits;
        this.directory = directory;
        this.names = names;
        this.model = model;
        this.work = work;
        this.identity = identity;
    }

    @Override
    protected void addParameterDefinitions(List<ParameterDefinition> parameters) {
        parameters.add(new ParameterDefinitionImpl(
                TYPE_PARAMETER,
                QName.createQName("http://www.alfresco.org/model/dictionary/1.0", "text"),
                false,
                "Type"));
    }

    @Override
    protected void executeImpl(Action action, NodeRef node) {
        QName type = type(action);
        work.afterCommit(() -> {
            try {
                Actor actor = directory.actor("rule");
                work.inTransaction(() -> identity.asSystem(() -> {
                    if (isFile(node)) {
                        nodes.setType(node, type);
                        edits.filed(actor, ModelNames.id(node), true);
                        files.adopt(node);
                    }
                    return true;
                }));
            } catch (RuntimeException e) {
                LOG.error("the file {} stays as it is: it could not be made a draft", node.getId(), e);
            }
        });
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
        Optional<org.mithaq.model.QName> named = Optional.ofNullable(action.getParameterValue(TYPE_PARAMETER))
                .map(Object::toString)
                .filter(text -> model.typesOf(Prm.TYPE_INSTRUMENT).stream()
                        .anyMatch(type -> type.name().toString().equals(text)
                                && !type.name().equals(Prm.TYPE_INSTRUMENT)))
                .map(org.mithaq.model.QName::of);
        return names.name(named.orElse(Prm.TYPE_MOU));
    }
}
