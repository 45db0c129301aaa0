package org.mithaq.alfresco.review;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.activiti.engine.ProcessEngine;
import org.activiti.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.alfresco.repo.workflow.WorkflowNodeConverter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.cmr.workflow.WorkflowService;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.access.ChosenLanguages;
import org.mithaq.alfresco.service.PlayedIdentity;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.review.ReviewProcess;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The engine that the repository embeds, over the test's database; only what its task list shows is played. */
public final class PlayedEngine implements AutoCloseable {

    static final String RESOURCE = "legal-review.bpmn20.xml";

    final ProcessEngine engine;
    public final AlfrescoReviewProcess process;

    public PlayedEngine(TestDatabase database, PlayedIdentity identity, ReviewProcess.Decisions decisions) {
        Completions completions = new Completions(directory(database, identity));
        completions.tell(decisions);
        engine = engine(database, Map.of("prmReviewTaskListener", completions));
        process = new AlfrescoReviewProcess(
                engine.getRuntimeService(), engine.getTaskService(), startVariables(), completions, identity);
    }

    /**
     * An engine in the transactions of a database, as the repository has one.
     *
     * @param listeners those that processes name
     */
    public static ProcessEngine engine(TestDatabase database, Map<Object, Object> listeners) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("test-" + UUID.randomUUID());
        configuration.setDataSource(new TransactionAwareDataSourceProxy(database.dataSource()));
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(() -> UUID.randomUUID().toString());
        configuration.setJobExecutorActivate(false);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDbIdentityUsed(false);
        // few, so that tests meet what an organisation with a thousand open tasks meets
        configuration.setTaskQueryLimit(40);
        configuration.setBeans(new HashMap<>(listeners));
        return configuration.buildProcessEngine();
    }

    private static AlfrescoDirectory directory(TestDatabase database, PlayedIdentity identity) {
        return new AlfrescoDirectory(
                Recorded.service(PersonService.class, Map.of()),
                Recorded.service(
                        AuthorityService.class,
                        Map.of("getAuthoritiesForUser", given -> groups(identity, (String) given[0]))),
                Recorded.service(NodeService.class, Map.of()),
                new ChosenLanguages(database.unitOfWork(), database.jdbc()),
                identity,
                database.unitOfWork());
    }

    private static Set<String> groups(PlayedIdentity identity, String person) {
        return new HashSet<>(identity.groupsOf(person));
    }

    private static StartVariables startVariables() {
        NodeRef items = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "items");
        return new StartVariables(
                Recorded.service(WorkflowService.class, Map.of("createPackage", arguments -> items)),
                Recorded.service(WorkflowNodeConverter.class, Map.of("convertNode", arguments -> "node")),
                Recorded.service(
                        NodeService.class,
                        Map.of("getProperty", arguments -> "draft.docx", "addChild", arguments -> null)),
                Recorded.service(PersonService.class, Map.of("getPersonOrNull", arguments -> items)));
    }

    /** The module's own definition. */
    public void deploy() {
        new ProcessDefinition(engine.getRepositoryService()).deploy();
    }

    /** A definition of an earlier release, as that one deployed it. */
    void deployFormer(String resource) {
        InputStream former =
                Objects.requireNonNull(PlayedEngine.class.getClassLoader().getResourceAsStream(resource), resource);
        engine.getRepositoryService()
                .createDeployment()
                .name("legal-review")
                .addInputStream(RESOURCE, former)
                .deploy();
    }

    long versions() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AlfrescoReviewProcess.PROCESS)
                .count();
    }

    @Override
    public void close() {
        engine.close();
    }
}
