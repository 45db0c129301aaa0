package org.mithaq.alfresco.start;

import javax.sql.DataSource;
import org.activiti.engine.RepositoryService;
import org.activiti.engine.RuntimeService;
import org.activiti.engine.TaskService;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.rendition2.SynchronousTransformClient;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.repo.workflow.WorkflowNodeConverter;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.RuleService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.cmr.workflow.WorkflowService;

/** The repository's services that Mithaq works with. */
public record Repository(
        DataSource dataSource,
        RetryingTransactionHelper transactions,
        PolicyComponent policies,
        BehaviourFilter behaviours,
        JobLockService locks,
        NodeService nodes,
        DictionaryService dictionary,
        ContentService contents,
        VersionService versions,
        PermissionService permissions,
        MimetypeService mediaTypes,
        SynchronousTransformClient transforms,
        AuthorityService authorities,
        PersonService people,
        MutableAuthenticationService passwords,
        SiteService sites,
        RuleService rules,
        ActionService actions,
        WorkflowService workflows,
        WorkflowNodeConverter workflowNodes,
        RepositoryService definitions,
        RuntimeService processes,
        TaskService tasks) {}
