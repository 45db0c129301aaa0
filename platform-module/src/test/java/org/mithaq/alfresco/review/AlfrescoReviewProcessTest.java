package org.mithaq.alfresco.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.alfresco.service.PlayedIdentity;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.archive.RunningReview;
import org.mithaq.archive.RunningReviewContract;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.ReviewProcess;

/** Over the engine that the repository embeds; only what it shows in its own task list is played. */
class AlfrescoReviewProcessTest implements RunningReviewContract {

    private static final String OTHER = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="other">
              <process id="prmLegalReview" isExecutable="true">
                <startEvent id="start"/><sequenceFlow id="over" sourceRef="start" targetRef="end"/><endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final TestDatabase database = new TestDatabase();
    private final RecordingDecisions decisions = new RecordingDecisions();
    private PlayedEngine played;

    @BeforeEach
    void startEngine() {
        played = new PlayedEngine(database, new PlayedIdentity(new PersonId("officer")), decisions);
        played.deploy();
    }

    @Test
    void deployingAgainShouldChangeNothingAndAnotherDefinitionShouldBeReplaced() {
        ProcessDefinition own = new ProcessDefinition(played.engine.getRepositoryService());
        own.deploy();
        assertThat(versions()).isEqualTo(1);
        played.engine
                .getRepositoryService()
                .createDeployment()
                .addString("legal-review.bpmn20.xml", "<?xml version=\"1.0\"?>" + OTHER)
                .deploy();

        own.deploy();

        assertThat(versions()).isEqualTo(3);
        completeDraftShouldWaitForItsReviewers();
    }

    private long versions() {
        return played.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AlfrescoReviewProcess.PROCESS)
                .count();
    }

    @AfterEach
    void closeEngine() {
        played.close();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public void takeOver(RunningReview review) {
        played.process.takeOver(review);
    }

    @Override
    public ReviewProcess process() {
        return played.process;
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
