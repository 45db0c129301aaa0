package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess.AskedOpinions;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewProcess.Next;
import org.mithaq.review.ReviewProcess.Start;
import org.mithaq.review.ReviewProcess.Step;

/** What every host's workflow engine holds with the legal-review process. */
public interface ReviewProcessContract {

    String REVIEWERS = Role.LEGAL_REVIEWER.group();
    String HEADS = Role.HEAD_OF_LEGAL.group();
    PersonId OFFICER = new PersonId("officer");
    PersonId REVIEWER = new PersonId("legal-reviewer");
    PersonId OTHER_REVIEWER = new PersonId("other-reviewer");
    Actor REVIEWING = Actor.of(REVIEWER, Set.of(REVIEWERS), WorkingLanguage.EN);
    Actor FILING = Actor.of(OFFICER, Set.of(Role.OFFICER.group()), WorkingLanguage.EN);
    Instant SOON = Instant.parse("2026-03-09T17:00:00Z");
    Instant LATER = Instant.parse("2026-03-16T17:00:00Z");

    UnitOfWork unitOfWork();

    /** The process, which tells what {@link #decisions()} holds at the time. */
    ReviewProcess process();

    RecordingDecisions decisions();

    /** An id that no other test uses, of a document that exists on the host. */
    DocumentId newDocument();

    /** Answers what the test has set, and remembers what it was told. */
    final class RecordingDecisions implements ReviewProcess.Decisions {

        /** @param task as it was before the process moved on */
        public record Told(Actor actor, ReviewTask task, Decision decision) {}

        private final List<Told> told = new ArrayList<>();
        private Step answer = new Step(Next.END, SOON);
        private Optional<RuntimeException> refusal = Optional.empty();

        public void answer(Next next, Instant dueAt) {
            answer = new Step(next, dueAt);
            refusal = Optional.empty();
        }

        public void answer(Step step) {
            answer = step;
            refusal = Optional.empty();
        }

        public void refuse(RuntimeException problem) {
            refusal = Optional.of(problem);
        }

        public List<Told> told() {
            return told;
        }

        /** Whom a task had been given to by the host's own means, and who had it before. */
        public record Assigned(Actor actor, ReviewTask task, Optional<PersonId> former) {}

        private final List<Assigned> assigned = new ArrayList<>();

        public List<Assigned> assigned() {
            return assigned;
        }

        @Override
        public void assigned(Actor actor, ReviewTask task, Optional<PersonId> former) {
            assigned.add(new Assigned(actor, task, former));
        }

        @Override
        public Step decided(Actor actor, ReviewTask task, Decision decision) {
            told.add(new Told(actor, task, decision));
            refusal.ifPresent(problem -> {
                throw problem;
            });
            return answer;
        }
    }

    @Test
    default void completeDraftShouldWaitForItsReviewers() {
        DocumentId document = started(List.of(), SOON);

        ReviewTask task = onlyTask(document);
        assertThat(task.kind()).isEqualTo(TaskKind.REVIEW);
        assertThat(task.document()).isEqualTo(document);
        assertThat(task.round()).isEqualTo(2);
        assertThat(task.group()).contains(REVIEWERS);
        assertThat(task.assignee()).isEmpty();
        assertThat(task.dueAt()).contains(SOON);
        assertThat(task.priority()).isEqualTo(1);
        assertThat(task.opinion()).isEmpty();
        assertThat(task.missing()).isEmpty();
        assertThat(inTransaction(() -> process().task(task.id()))).contains(task);
        assertThat(tasksOf(REVIEWER, REVIEWERS)).contains(task);
        assertThat(tasksOf(OFFICER, Role.OFFICER.group())).doesNotContain(task);
    }

    @Test
    default void incompleteDraftShouldWaitForItsOfficerWithWhatIsMissing() {
        DocumentId document = started(List.of("PRM-REVIEW-101", "PRM-REVIEW-103"), SOON);

        ReviewTask task = onlyTask(document);
        assertThat(task.kind()).isEqualTo(TaskKind.COMPLETE);
        assertThat(task.group()).isEmpty();
        assertThat(task.assignee()).contains(OFFICER);
        assertThat(task.missing()).containsExactly("PRM-REVIEW-101", "PRM-REVIEW-103");
        assertThat(tasksOf(OFFICER, Role.OFFICER.group())).contains(task);
        assertThat(tasksOf(REVIEWER, REVIEWERS)).doesNotContain(task);
    }

    @Test
    default void whatIsMissingShouldFollowTheDraft() {
        DocumentId document = started(List.of("PRM-REVIEW-101", "PRM-REVIEW-103"), SOON);
        String id = onlyTask(document).id();

        unitOfWork().inTransaction(() -> process().missing(id, List.of("PRM-REVIEW-103")));
        assertThat(onlyTask(document).missing()).containsExactly("PRM-REVIEW-103");
        unitOfWork().inTransaction(() -> process().missing(id, List.of()));
        assertThat(onlyTask(document).missing()).isEmpty();
    }

    @Test
    default void submittedDraftShouldGoToReviewWithTheDueTimeOfTheStep() {
        DocumentId document = started(List.of("PRM-REVIEW-101"), SOON);
        ReviewTask task = onlyTask(document);
        decisions().answer(Next.REVIEW, LATER);

        complete(task, FILING, new Decision(Outcome.SUBMITTED, ""));

        ReviewTask review = onlyTask(document);
        assertThat(review.kind()).isEqualTo(TaskKind.REVIEW);
        assertThat(review.dueAt()).contains(LATER);
        assertThat(inTransaction(() -> process().task(task.id()))).isEmpty();
    }

    @Test
    default void submittedDraftShouldGoToTheGroupOfTheStep() {
        DocumentId document = started(List.of("PRM-REVIEW-101"), SOON);
        decisions().answer(new Step(Next.REVIEW, LATER, Optional.of(HEADS), AskedOpinions.NONE));

        complete(onlyTask(document), FILING, new Decision(Outcome.SUBMITTED, ""));

        assertThat(onlyTask(document).group()).contains(HEADS);
        assertThat(ids(tasksOf(REVIEWER, REVIEWERS)))
                .doesNotContain(onlyTask(document).id());
    }

    @Test
    default void draftThatIsKeptBackShouldEndItsRound() {
        DocumentId document = started(List.of("PRM-REVIEW-101"), SOON);
        decisions().answer(Next.END, LATER);

        complete(onlyTask(document), FILING, new Decision(Outcome.WITHDRAWN, ""));

        assertThat(tasksOn(document)).isEmpty();
    }

    @Test
    default void decisionShouldBeToldWithActorTaskAndCommentBeforeTheProcessMovesOn() {
        DocumentId document = started(List.of(), SOON);
        claim(onlyTask(document), REVIEWER);
        ReviewTask task = onlyTask(document);
        decisions().answer(Next.CLEARANCE, LATER);
        Decision decision = new Decision(Outcome.CLEARED_WITH_COMMENTS, "المادة 4 : à préciser — see note");

        complete(task, REVIEWING, decision);

        RecordingDecisions.Told told = decisions().told().get(decisions().told().size() - 1);
        assertThat(told).isEqualTo(new RecordingDecisions.Told(REVIEWING, task, decision));
        ReviewTask clearance = onlyTask(document);
        assertThat(clearance.kind()).isEqualTo(TaskKind.CLEARANCE);
        assertThat(clearance.group()).contains(HEADS);
        assertThat(clearance.assignee()).isEmpty();
        assertThat(clearance.dueAt()).contains(LATER);
        assertThat(tasksOf(REVIEWER, REVIEWERS)).doesNotContain(clearance);
        assertThat(tasksOf(new PersonId("head-of-legal"), HEADS)).contains(clearance);
    }

    @Test
    default void headShouldBeAbleToReturnTheDraftToTheReviewersAndThenToDecide() {
        DocumentId document = started(List.of(), SOON);
        decisions().answer(Next.CLEARANCE, LATER);
        complete(onlyTask(document), REVIEWING, new Decision(Outcome.CLEARED, ""));
        decisions().answer(Next.REVIEW, LATER);
        complete(onlyTask(document), REVIEWING, new Decision(Outcome.RETURNED_TO_REVIEWER, "Article 7"));
        assertThat(onlyTask(document).kind()).isEqualTo(TaskKind.REVIEW);

        decisions().answer(Next.CLEARANCE, LATER);
        complete(onlyTask(document), REVIEWING, new Decision(Outcome.CLEARED, ""));
        decisions().answer(Next.END, LATER);
        complete(onlyTask(document), REVIEWING, new Decision(Outcome.CLEARED, ""));

        assertThat(tasksOn(document)).isEmpty();
    }

    @Test
    default void refusedDecisionShouldReachTheCallerAndLeaveTheTaskOpen() {
        DocumentId document = started(List.of(), SOON);
        ReviewTask task = onlyTask(document);
        Problem refusal = Problem.of(Problem.Kind.FORBIDDEN, "PRM-REVIEW-003");
        decisions().refuse(refusal);

        assertThatThrownBy(() -> complete(task, REVIEWING, new Decision(Outcome.CLEARED, "")))
                .isSameAs(refusal);

        assertThat(tasksOn(document)).containsExactly(task);
    }

    @Test
    default void claimedTaskShouldBeItsTakersUntilReleased() {
        DocumentId document = started(List.of(), SOON);
        ReviewTask open = onlyTask(document);

        claim(open, REVIEWER);
        assertThat(onlyTask(document).assignee()).contains(REVIEWER);
        assertThat(ids(tasksOf(REVIEWER, REVIEWERS))).contains(open.id());
        assertThat(ids(tasksOf(OTHER_REVIEWER, REVIEWERS))).doesNotContain(open.id());

        unitOfWork().inTransaction(() -> process().release(open.id()));
        assertThat(onlyTask(document)).isEqualTo(open);
        assertThat(ids(tasksOf(OTHER_REVIEWER, REVIEWERS))).contains(open.id());
    }

    @Test
    default void taskShouldBeAssignableToAnotherThanWhoHasIt() {
        DocumentId document = started(List.of(), SOON);
        claim(onlyTask(document), REVIEWER);

        claim(onlyTask(document), OTHER_REVIEWER);

        assertThat(onlyTask(document).assignee()).contains(OTHER_REVIEWER);
    }

    @Test
    default void tasksShouldComeOldestDueFirst() {
        DocumentId later = started(List.of(), LATER);
        DocumentId sooner = started(List.of(), SOON);

        List<DocumentId> waiting = tasksOf(REVIEWER, REVIEWERS).stream()
                .map(ReviewTask::document)
                .filter(id -> id.equals(later) || id.equals(sooner))
                .toList();

        assertThat(waiting).containsExactly(sooner, later);
    }

    @Test
    default void personOfNoGroupShouldOnlyHaveTheirOwnTasks() {
        DocumentId document = started(List.of("PRM-REVIEW-101"), SOON);

        assertThat(inTransaction(() -> process().tasksFor(OFFICER, Set.of())))
                .contains(onlyTask(document))
                .allSatisfy(task -> assertThat(task.assignee()).contains(OFFICER));
    }

    @Test
    default void cancelledRoundShouldLeaveNoTaskAndTellNoDecision() {
        DocumentId document = started(List.of(), SOON);
        int told = decisions().told().size();

        unitOfWork().inTransaction(() -> process().cancel(document, "the text was changed"));

        assertThat(tasksOn(document)).isEmpty();
        assertThat(decisions().told()).hasSize(told);
    }

    @Test
    default void cancellingWithoutARunningRoundShouldChangeNothing() {
        DocumentId document = newDocument();

        unitOfWork().inTransaction(() -> process().cancel(document, "nothing to cancel"));

        assertThat(tasksOn(document)).isEmpty();
    }

    @Test
    default void roundOfARolledBackTransactionShouldNotStart() {
        DocumentId document = newDocument();

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    process().start(start(document, List.of(), SOON));
                    assertThat(process().tasksOn(document)).hasSize(1);
                    throw new IllegalStateException("the document could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tasksOn(document)).isEmpty();
    }

    @Test
    default void completionOfARolledBackTransactionShouldLeaveTheTaskOpen() {
        DocumentId document = started(List.of(), SOON);
        ReviewTask task = onlyTask(document);
        decisions().answer(Next.CLEARANCE, LATER);

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    process().complete(task.id(), REVIEWING, new Decision(Outcome.CLEARED, ""));
                    throw new IllegalStateException("the document could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tasksOn(document)).containsExactly(task);
    }

    @Test
    default void opinionsShouldBeAskedForBesideTheReview() {
        DocumentId document = startedWith(OpinionKind.values());

        assertThat(kindsOn(document))
                .containsExactlyInAnyOrder(TaskKind.REVIEW, TaskKind.OPINION, TaskKind.OPINION, TaskKind.OPINION);
        for (OpinionKind kind : OpinionKind.values()) {
            ReviewTask task = opinion(document, kind);
            assertThat(task.group()).contains(kind.group());
            assertThat(task.assignee()).isEmpty();
            assertThat(task.dueAt()).contains(LATER);
            assertThat(task.round()).isEqualTo(2);
            assertThat(task.priority()).isEqualTo(1);
            assertThat(tasksOf(OTHER_REVIEWER, kind.group())).contains(task);
            assertThat(inTransaction(() -> process().task(task.id()))).contains(task);
        }
    }

    @Test
    default void opinionShouldBeToldAndChangeNothingOfTheReview() {
        DocumentId document = startedWith(OpinionKind.FINANCE, OpinionKind.DUE_DILIGENCE);
        ReviewTask review = review(document);
        ReviewTask finance = opinion(document, OpinionKind.FINANCE);
        decisions().answer(Next.CLEARANCE, SOON);

        complete(finance, REVIEWING, new Decision(Outcome.FAVOURABLE, "Within the budget."));

        RecordingDecisions.Told told = decisions().told().get(decisions().told().size() - 1);
        assertThat(told.task()).isEqualTo(finance);
        assertThat(review(document)).isEqualTo(review);
        assertThat(tasksOn(document)).hasSize(2).doesNotContain(finance);
    }

    @Test
    default void reviewShouldGoOnWhenEveryOpinionIsIn() {
        DocumentId document = startedWith(OpinionKind.FINANCE);
        complete(opinion(document, OpinionKind.FINANCE), REVIEWING, new Decision(Outcome.FAVOURABLE, "Fine."));
        decisions().answer(Next.CLEARANCE, LATER);

        complete(review(document), REVIEWING, new Decision(Outcome.CLEARED, ""));

        assertThat(kindsOn(document)).containsExactly(TaskKind.CLEARANCE);
    }

    @Test
    default void endOfTheReviewShouldEndTheOpinionsThatAreStillOpen() {
        DocumentId document = startedWith(OpinionKind.FINANCE, OpinionKind.TECHNICAL_SECTOR);
        complete(opinion(document, OpinionKind.FINANCE), REVIEWING, new Decision(Outcome.FAVOURABLE, "Fine."));
        int told = decisions().told().size();
        decisions().answer(Next.END, LATER);

        complete(review(document), REVIEWING, new Decision(Outcome.CHANGES_REQUESTED, "Article 4"));

        assertThat(tasksOn(document)).isEmpty();
        assertThat(decisions().told()).as("nobody decided the opinion").hasSize(told + 1);
    }

    @Test
    default void opinionsShouldStayOpenWhileTheReviewGoesBackAndForth() {
        DocumentId document = startedWith(OpinionKind.FINANCE);
        ReviewTask finance = opinion(document, OpinionKind.FINANCE);
        decisions().answer(Next.CLEARANCE, LATER);
        complete(review(document), REVIEWING, new Decision(Outcome.CLEARED, ""));
        decisions().answer(Next.REVIEW, LATER);
        ReviewTask clearance = tasksOn(document).stream()
                .filter(task -> task.kind() == TaskKind.CLEARANCE)
                .findFirst()
                .orElseThrow();

        complete(clearance, REVIEWING, new Decision(Outcome.RETURNED_TO_REVIEWER, "Article 7"));

        assertThat(tasksOn(document)).containsExactlyInAnyOrder(finance, review(document));
    }

    @Test
    default void completedDraftShouldBeReviewedWithTheOpinionsOfTheStep() {
        DocumentId document = started(List.of("PRM-REVIEW-101"), SOON);
        AskedOpinions opinions = new AskedOpinions(List.of(OpinionKind.DUE_DILIGENCE), LATER);
        decisions().answer(new Step(Next.REVIEW, LATER, Optional.empty(), opinions));

        complete(onlyTask(document), FILING, new Decision(Outcome.SUBMITTED, ""));

        assertThat(opinion(document, OpinionKind.DUE_DILIGENCE).dueAt()).contains(LATER);
        assertThat(tasksOn(document)).hasSize(2);
    }

    @Test
    default void everyOpenTaskShouldBeTold() {
        DocumentId incomplete = started(List.of("PRM-REVIEW-101"), LATER);
        DocumentId reviewed = startedWith(OpinionKind.FINANCE);
        claim(review(reviewed), REVIEWER);

        assertThat(inTransaction(() -> process().open()))
                .containsAll(tasksOn(incomplete))
                .containsAll(tasksOn(reviewed))
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(task -> task.dueAt().orElseThrow()));
    }

    @Test
    default void cancelledRoundShouldLeaveNoOpinionOpen() {
        DocumentId document = startedWith(OpinionKind.FINANCE);

        unitOfWork().inTransaction(() -> process().cancel(document, "withdrawn"));

        assertThat(tasksOn(document)).isEmpty();
    }

    @Test
    default void taskThatIsHandedOverShouldBeTheOtherGroupsAndNobodysYet() {
        DocumentId document = startedWith(OpinionKind.FINANCE);
        claim(review(document), REVIEWER);
        claim(opinion(document, OpinionKind.FINANCE), OTHER_REVIEWER);

        for (ReviewTask task : tasksOn(document)) {
            unitOfWork().inTransaction(() -> process().hand(task.id(), HEADS));
        }

        for (ReviewTask task : tasksOn(document)) {
            assertThat(task.group()).contains(HEADS);
            assertThat(task.assignee()).isEmpty();
            assertThat(tasksOf(new PersonId("head-of-legal"), HEADS)).contains(task);
        }
        assertThat(opinion(document, OpinionKind.FINANCE).opinion()).contains(OpinionKind.FINANCE);
        assertThat(tasksOf(REVIEWER, REVIEWERS))
                .extracting(ReviewTask::document)
                .doesNotContain(document);
        assertThat(tasksOf(OTHER_REVIEWER, OpinionKind.FINANCE.group()))
                .extracting(ReviewTask::document)
                .doesNotContain(document);
    }

    @Test
    default void unknownTaskShouldBeEmpty() {
        assertThat(inTransaction(() -> process().task("4711000"))).isEmpty();
    }

    private DocumentId started(List<String> missing, Instant dueAt) {
        DocumentId document = newDocument();
        unitOfWork().inTransaction(() -> process().start(start(document, missing, dueAt)));
        return document;
    }

    private DocumentId startedWith(OpinionKind... opinions) {
        DocumentId document = newDocument();
        Start start = new Start(
                document,
                2,
                REVIEWERS,
                HEADS,
                OFFICER,
                1,
                SOON,
                List.of(),
                new AskedOpinions(List.of(opinions), LATER));
        unitOfWork().inTransaction(() -> process().start(start));
        return document;
    }

    private List<TaskKind> kindsOn(DocumentId document) {
        return tasksOn(document).stream().map(ReviewTask::kind).toList();
    }

    private ReviewTask review(DocumentId document) {
        return tasksOn(document).stream()
                .filter(task -> task.kind() == TaskKind.REVIEW)
                .findFirst()
                .orElseThrow();
    }

    private ReviewTask opinion(DocumentId document, OpinionKind kind) {
        return tasksOn(document).stream()
                .filter(task -> task.opinion().filter(kind::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Start start(DocumentId document, List<String> missing, Instant dueAt) {
        return new Start(document, 2, REVIEWERS, HEADS, OFFICER, 1, dueAt, missing, AskedOpinions.NONE);
    }

    private void claim(ReviewTask task, PersonId person) {
        unitOfWork().inTransaction(() -> process().assign(task.id(), person));
    }

    private void complete(ReviewTask task, Actor actor, Decision decision) {
        unitOfWork().inTransaction(() -> process().complete(task.id(), actor, decision));
    }

    private ReviewTask onlyTask(DocumentId document) {
        List<ReviewTask> tasks = tasksOn(document);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private List<ReviewTask> tasksOn(DocumentId document) {
        return inTransaction(() -> process().tasksOn(document));
    }

    private List<ReviewTask> tasksOf(PersonId person, String group) {
        return inTransaction(() -> process().tasksFor(person, Set.of(group)));
    }

    private static List<String> ids(List<ReviewTask> tasks) {
        return tasks.stream().map(ReviewTask::id).toList();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }
}
