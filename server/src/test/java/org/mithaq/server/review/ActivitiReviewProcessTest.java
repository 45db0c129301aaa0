package org.mithaq.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.activiti.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mithaq.access.PersonId;
import org.mithaq.archive.RunningReview;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewProcessContract;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;
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
    abstract static class Held implements ReviewProcessContract {

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

        /** As an archive carries it: it goes on where it stood, and nobody was asked anything by the move. */
        @Test
        void roundThatWasUnderWayElsewhereShouldGoOnAtItsStep() {
            Instant begun = Instant.parse("2026-02-01T08:00:00Z");
            RunningReview.Task opinion =
                    task(TaskKind.OPINION, Optional.of(OpinionKind.FINANCE.group()), Optional.empty(), begun, LATER);
            for (RunningReview.Task step : List.of(
                    task(TaskKind.COMPLETE, Optional.empty(), Optional.of(OFFICER), begun, SOON),
                    task(TaskKind.REVIEW, Optional.of(REVIEWERS), Optional.of(OFFICER), begun, SOON),
                    task(TaskKind.CLEARANCE, Optional.of(HEADS), Optional.empty(), begun.plusSeconds(60), SOON))) {
                List<RunningReview.Task> tasks =
                        step.kind() == TaskKind.COMPLETE ? List.of(step) : List.of(step, opinion);
                RunningReview review = new RunningReview(newDocument(), 3, OFFICER, REVIEWERS, HEADS, tasks);

                unitOfWork().inTransaction(() -> process.takeOver(review));

                List<ReviewTask> taken = tasksOn(review.document());
                assertThat(new RunningReview(
                                review.document(),
                                taken.get(0).round(),
                                OFFICER,
                                REVIEWERS,
                                HEADS,
                                taken.stream().map(Held::task).toList()))
                        .isEqualTo(review);
            }
        }

        @Test
        void draftThatLacksNothingAnyMoreShouldStayWithItsOfficer() {
            RunningReview.Task waiting = new RunningReview.Task(
                    TaskKind.COMPLETE,
                    Optional.empty(),
                    Optional.of(OFFICER),
                    SOON,
                    Optional.of(LATER),
                    1,
                    Optional.empty(),
                    List.of());
            RunningReview review = new RunningReview(newDocument(), 1, OFFICER, REVIEWERS, HEADS, List.of(waiting));

            unitOfWork().inTransaction(() -> process.takeOver(review));

            assertThat(tasksOn(review.document())).singleElement().satisfies(task -> assertThat(task(task))
                    .isEqualTo(waiting));
        }

        @Test
        void recommendationReturnedAfterAMoveShouldComeToTheGroupThatReviewed() {
            RunningReview review = new RunningReview(
                    newDocument(),
                    1,
                    OFFICER,
                    "GROUP_OTHERS",
                    HEADS,
                    List.of(task(TaskKind.CLEARANCE, Optional.of(HEADS), Optional.empty(), SOON, SOON)));
            unitOfWork().inTransaction(() -> process.takeOver(review));

            decisions.answer(ReviewProcess.Next.REVIEW, LATER);
            complete(review.document(), Outcome.RETURNED_TO_REVIEWER);

            assertThat(tasksOn(review.document())).singleElement().satisfies(task -> assertThat(task.group())
                    .contains("GROUP_OTHERS"));
        }

        private static RunningReview.Task task(
                TaskKind kind, Optional<String> group, Optional<PersonId> assignee, Instant created, Instant due) {
            return new RunningReview.Task(
                    kind,
                    group,
                    assignee,
                    created,
                    Optional.of(due),
                    1,
                    kind == TaskKind.OPINION ? Optional.of(OpinionKind.FINANCE) : Optional.empty(),
                    kind == TaskKind.COMPLETE ? List.of("PRM-GUARD-001") : List.of());
        }

        private static RunningReview.Task task(ReviewTask task) {
            return new RunningReview.Task(
                    task.kind(),
                    task.group(),
                    task.assignee(),
                    task.createdAt(),
                    task.dueAt(),
                    task.priority(),
                    task.opinion(),
                    task.missing());
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
