package org.mithaq.alfresco.review;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.workflow.WorkflowNodeConverter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.cmr.workflow.WorkflowService;
import org.alfresco.service.namespace.QName;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.model.Cm;
import org.mithaq.review.ReviewProcess;

/**
 * What a round begins with: the variables of the process, and those that the repository's own task list shows a workflow by
 * (its package with the document, its initiator, its description).
 */
public final class StartVariables {

    private static final String BPM = "http://www.alfresco.org/model/bpm/1.0";

    private final WorkflowService workflows;
    private final WorkflowNodeConverter converter;
    private final NodeService nodes;
    private final PersonService people;

    public StartVariables(
            WorkflowService workflows, WorkflowNodeConverter converter, NodeService nodes, PersonService people) {
        this.workflows = workflows;
        this.converter = converter;
        this.nodes = nodes;
        this.people = people;
    }

    Map<String, Object> of(ReviewProcess.Start start) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("prmwf_documentId", start.document().value());
        variables.put(AlfrescoReviewProcess.ROUND, start.round());
        variables.put(AlfrescoReviewProcess.GROUP, start.group());
        variables.put(AlfrescoReviewProcess.HEAD_GROUP, start.headGroup());
        variables.put("prmwf_officer", start.officer().value());
        variables.put(AlfrescoReviewProcess.DUE_AT, Date.from(start.dueAt()));
        variables.put(AlfrescoReviewProcess.PRIORITY, start.priority());
        variables.put(AlfrescoReviewProcess.MISSING, String.join(",", start.missing()));
        variables.put(AlfrescoReviewProcess.NEXT, "");
        variables.putAll(AlfrescoReviewProcess.variables(start.opinions()));
        putRepositoryVariables(start, variables);
        return variables;
    }

    private void putRepositoryVariables(ReviewProcess.Start start, Map<String, Object> variables) {
        NodeRef document = ModelNames.node(start.document());
        String name = String.valueOf(nodes.getProperty(document, QName.createQName(Cm.URI, "name")));
        NodeRef items = workflows.createPackage(null);
        nodes.addChild(items, document, QName.createQName(BPM, "packageContains"), QName.createQName(Cm.URI, name));
        variables.put("bpm_package", converter.convertNode(items));
        variables.put("bpm_workflowDescription", name);
        variables.put("bpm_description", name);
        variables.put("bpm_workflowPriority", start.priority());
        variables.put("bpm_workflowDueDate", Date.from(start.dueAt()));
        variables.put("bpm_sendEMailNotifications", false);
        variables.put("cancelled", false);
        variables.put("_startTaskCompleted", new Date());
        NodeRef officer = people.getPersonOrNull(start.officer().value());
        if (officer != null) {
            variables.put("initiator", converter.convertNode(officer));
        }
    }
}
