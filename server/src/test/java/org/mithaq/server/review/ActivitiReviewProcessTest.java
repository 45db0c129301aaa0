package org.mithaq.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.activiti.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mithaq.archive.RunningReview;
import org.mithaq.archive.RunningReviewContract;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.server.database.TestDatabase;

class ActivitiReviewProcessTest {

    @Nested
    class OnH2 extends Held {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgres extends Held {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Held implements RunningReviewContract {

        private final TestDatabase database;
        private final RecordingDecisions decisions = new RecordingDecisions();
        private final ActivitiReviewProcess process;

        Held(TestDatabase database) {
            this.database = database;
            this.process = new ActivitiReviewProcess(database.dataSource(), () -> decisions);
        }

        /** The definition of the first version, with a round that runs, as it was before this one was installed. */
        @Test
        void roundOfAnOlderDefinitionShouldGoOnAsItBegan() {
            DocumentId document = newDocument();
            Map<String, Object> variables = Map.of(
                    "prmwf_documentId",
                    document.value(),
                    "prmwf_round",
                    2,
                    "prmwf_group",
                    REVIEWERS,
                    "prmwf_headGroup",
                    HEADS,
                    "prmwf_officer",
                    OFFICER.value(),
                    "prmwf_dueAt",
                    Date.from(SOON),
                    "prmwf_priority",
                    1,
                    "prmwf_missing",
                    "",
                    "prmwf_next",
                    "");
            startWithOlderDefinition(document, variables);

            decisions.answer(ReviewProcess.Next.CLEARANCE, LATER);
            complete(document, Outcome.CLEARED);
            decisions.answer(ReviewProcess.Next.END, LATER);
            complete(document, Outcome.CLEARED);

            assertThat(tasksOn(document)).isEmpty();
            opinionsShouldBeAskedForBesideTheReview();
        }

        @Override
        public void takeOver(RunningReview review) {
            process.takeOver(review);
        }

        private void startWithOlderDefinition(DocumentId document, Map<String, Object> variables) {
            ProcessEngine older =
                    LegalReviewEngine.start(database.dataSource(), task -> {}, "upgrade/legal-review-1.bpmn20.xml");
            unitOfWork().inTransaction(() -> {
                older.getRuntimeService().startProcessInstanceByKey("prmLegalReview", document.value(), variables);
            });
            older.close();
            LegalReviewEngine.start(database.dataSource(), task -> {}).close();
        }

        private void complete(DocumentId document, Outcome outcome) {
            assertThat(tasksOn(document)).hasSize(1);
            String task = tasksOn(document).get(0).id();
            unitOfWork()
                    .inTransaction(() -> process.complete(task, REVIEWING, new ReviewProcess.Decision(outcome, "")));
        }

        private List<ReviewTask> tasksOn(DocumentId document) {
            return unitOfWork().inTransaction(() -> process.tasksOn(document));
        }

        @AfterAll
        void close() {
            process.close();
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
}
