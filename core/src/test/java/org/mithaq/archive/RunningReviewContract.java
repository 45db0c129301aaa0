package org.mithaq.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewProcessContract;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/** A round of review that an archive carries goes on where it stood, and nobody was asked anything by the move. */
public interface RunningReviewContract extends ReviewProcessContract {

    /** Begins the host's own process at its step. */
    void takeOver(RunningReview review);

    @Test
    default void roundThatWasUnderWayElsewhereShouldGoOnAtItsStep() {
        Instant begun = Instant.parse("2026-02-01T08:00:00Z");
        RunningReview.Task opinion =
                task(TaskKind.OPINION, Optional.of(OpinionKind.FINANCE.group()), Optional.empty(), begun, LATER);
        for (RunningReview.Task step : List.of(
                task(TaskKind.COMPLETE, Optional.empty(), Optional.of(OFFICER), begun, SOON),
                task(TaskKind.REVIEW, Optional.of(REVIEWERS), Optional.of(OFFICER), begun, SOON),
                task(TaskKind.CLEARANCE, Optional.of(HEADS), Optional.empty(), begun.plusSeconds(60), SOON))) {
            List<RunningReview.Task> tasks = step.kind() == TaskKind.COMPLETE ? List.of(step) : List.of(step, opinion);
            RunningReview review = new RunningReview(newDocument(), 3, OFFICER, REVIEWERS, HEADS, tasks);

            unitOfWork().inTransaction(() -> takeOver(review));

            List<ReviewTask> taken = open(review.document());
            assertThat(new RunningReview(
                            review.document(),
                            taken.get(0).round(),
                            OFFICER,
                            REVIEWERS,
                            HEADS,
                            taken.stream().map(RunningReview.Task::of).toList()))
                    .isEqualTo(review);
        }
    }

    @Test
    default void draftThatLacksNothingAnyMoreShouldStayWithItsOfficer() {
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

        unitOfWork().inTransaction(() -> takeOver(review));

        assertThat(open(review.document())).extracting(RunningReview.Task::of).containsExactly(waiting);
    }

    @Test
    default void recommendationReturnedAfterAMoveShouldComeToTheGroupThatReviewed() {
        RunningReview review = new RunningReview(
                newDocument(),
                1,
                OFFICER,
                "GROUP_OTHERS",
                HEADS,
                List.of(task(TaskKind.CLEARANCE, Optional.of(HEADS), Optional.empty(), SOON, SOON)));
        unitOfWork().inTransaction(() -> takeOver(review));

        decisions().answer(ReviewProcess.Next.REVIEW, LATER);
        String task = open(review.document()).get(0).id();
        unitOfWork().inTransaction(() -> process()
                .complete(task, REVIEWING, new ReviewProcess.Decision(Outcome.RETURNED_TO_REVIEWER, "")));

        assertThat(open(review.document())).singleElement().satisfies(returned -> assertThat(returned.group())
                .contains("GROUP_OTHERS"));
    }

    private List<ReviewTask> open(DocumentId document) {
        return unitOfWork().inTransaction(() -> process().tasksOn(document));
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
}
