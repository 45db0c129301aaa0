package org.mithaq.server.review;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.activiti.engine.ProcessEngine;
import org.activiti.engine.delegate.TaskListener;
import org.activiti.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.activiti.engine.impl.history.HistoryLevel;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Starts the process engine with the legal-review process, in the transactions of the data source's own manager. */
final class LegalReviewEngine {

    static final String PROCESS = "prmLegalReview";

    private static final String BPMN = "alfresco/module/mithaq-platform/workflow/legal-review.bpmn20.xml";
    private static final String LISTENER = "prmReviewTaskListener";

    private LegalReviewEngine() {}

    /** Makes or upgrades the engine's tables, and deploys the process when it is another than the one deployed last. */
    static ProcessEngine start(DataSource dataSource, TaskListener listener) {
        return start(dataSource, listener, BPMN);
    }

    /** @param bpmn name of a resource */
    static ProcessEngine start(DataSource dataSource, TaskListener listener, String bpmn) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("mithaq");
        configuration.setDataSource(new TransactionAwareDataSourceProxy(dataSource));
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseSchemaUpdate(StandaloneProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        // The engine's own ids come in blocks that a rollback would give out twice.
        configuration.setIdGenerator(() -> UUID.randomUUID().toString());
        // What happened is told by the audit trail; deadlines are jobs of ours; people are in our own tables.
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setJobExecutorActivate(false);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDbIdentityUsed(false);
        configuration.setCustomMybatisMappers(Set.of(ReviewVariables.class));
        configuration.setBeans(Map.of(LISTENER, listener));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .name("legal-review")
                .enableDuplicateFiltering()
                .addInputStream(
                        BPMN,
                        Objects.requireNonNull(
                                LegalReviewEngine.class.getClassLoader().getResourceAsStream(bpmn), bpmn))
                .deploy();
        return engine;
    }
}
