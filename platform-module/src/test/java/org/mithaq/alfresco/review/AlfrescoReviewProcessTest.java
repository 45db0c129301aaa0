package org.mithaq.alfresco.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.activiti.engine.ProcessEngine;
import org.activiti.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.alfresco.repo.workflow.WorkflowNodeConverter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.cmr.workflow.WorkflowService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.service.Recorded;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.alfresco.transaction.TestIdentity;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewProcessContract;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Over the engine that the repository embeds; only what it shows in its own task list is played. */
class AlfrescoReviewProcessTest implements ReviewProcessContract {

    private static final String OTHER = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="other">
              <process id="prmLegalReview" isExecutable="true">
                <startEvent id="start"/><sequenceFlow id="over" sourceRef="start" targetRef="end"/><endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final TestDatabase database = new TestDatabase();
    private final RecordingDecisions decisions = new RecordingDecisions();
    private final TestIdentity identity = new TestIdentity(new PersonId("officer"));
    private ProcessEngine engine;
    private ReviewProcess process;

    @BeforeEach
    void startEngine() {
        Completions completions = new Completions(null, new Translations());
        completions.tell(decisions);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("test-" + UUID.randomUUID());
        configuration.setDataSource(new TransactionAwareDataSourceProxy(database.dataSource()));
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(() -> UUID.randomUUID().toString());
        configuration.setJobExecutorActivate(false);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDbIdentityUsed(false);
        configuration.setBeans(new HashMap<>(Map.of("prmReviewTaskListener", completions)));
        engine = configuration.buildProcessEngine();
        new ProcessDefinition(engine.getRepositoryService()).deploy();
        process = new AlfrescoReviewProcess(
                engine.getRuntimeService(), engine.getTaskService(), startVariables(), completions, identity);
    }

    @Test
    void deployingAgainShouldChangeNothingAndAnotherDefinitionShouldBeReplaced() {
        ProcessDefinition own = new ProcessDefinition(engine.getRepositoryService());
        own.deploy();
        assertThat(versions()).isEqualTo(1);
        engine.getRepositoryService()
                .createDeployment()
                .addString("legal-review.bpmn20.xml", "<?xml version=\"1.0\"?>" + OTHER)
                .deploy();

        own.deploy();

        assertThat(versions()).isEqualTo(3);
        completeDraftShouldWaitForItsReviewers();
    }

    private long versions() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AlfrescoReviewProcess.PROCESS)
                .count();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
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

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public ReviewProcess process() {
        return process;
    }

    @Override
    public RecordingDecisions decisions() {
        return decisions;
    }

    @Override
    public DocumentId newDocument() {
        return new DocumentId(UUID.randomUUID().toString());
    }
}
