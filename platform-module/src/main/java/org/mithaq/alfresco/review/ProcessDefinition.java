package org.mithaq.alfresco.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.activiti.engine.RepositoryService;

/**
 * The definition of the legal-review process in the repository's engine. The repository itself deploys a definition once
 * and never again; a newer module brings a newer one, which rounds begin with from then on. A round that runs goes on by
 * the definition that it began with.
 */
public final class ProcessDefinition {

    private static final String BPMN = "alfresco/module/mithaq-platform/workflow/legal-review.bpmn20.xml";

    private final RepositoryService definitions;

    public ProcessDefinition(RepositoryService definitions) {
        this.definitions = definitions;
    }

    /** Deploys the definition of this module when the one in force is another; repeating it changes nothing. */
    public void deploy() {
        byte[] own = own();
        org.activiti.engine.repository.ProcessDefinition inForce = definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(AlfrescoReviewProcess.PROCESS)
                .latestVersion()
                .singleResult();
        if (inForce == null || !Arrays.equals(own, deployed(inForce))) {
            definitions
                    .createDeployment()
                    .name("legal-review")
                    .addInputStream("legal-review.bpmn20.xml", new java.io.ByteArrayInputStream(own))
                    .deploy();
        }
    }

    private byte[] deployed(org.activiti.engine.repository.ProcessDefinition definition) {
        try (InputStream in =
                definitions.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] own() {
        try (InputStream in = ProcessDefinition.class.getClassLoader().getResourceAsStream(BPMN)) {
            if (in == null) {
                throw new IllegalStateException(BPMN + " is missing from the JAR");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
