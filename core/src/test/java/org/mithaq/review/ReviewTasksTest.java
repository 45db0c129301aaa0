package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.review.ReviewStory.hasCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewTasks.Filter;
import org.mithaq.review.ReviewTasks.Looking;
import org.mithaq.review.ReviewTasks.Queued;

class ReviewTasksTest {

    private final ReviewStory story = new ReviewStory();
    private final ReviewTasks tasks = story.host.tasks;

    @Test
    void queueShouldShowTheOverdueFirstThenByDueTimePriorityAndRisk() {
        DocumentId overdue = story.underReview(Properties.EMPTY);
        story.host.clock.set(Instant.parse("2026-03-18T09:00:00Z"));
        DocumentId plain = story.underReview(Properties.EMPTY);
        DocumentId risky = story.underReview(Properties.EMPTY.with(Prm.PROP_RISK, "MEDIUM"));
        DocumentId urgent = story.asksFinance();

        List<Queued> queue =
                tasks.queue(story.reviewer, Looking.at(Filter.ALL, 100)).tasks();

        assertThat(queue).extracting(queued -> queued.document().id()).containsExactly(overdue, urgent, risky, plain);
        assertThat(queue.get(0).overdue()).isTrue();
        assertThat(queue.get(0).workingDays())
                .as("from Monday's close to Wednesday")
                .contains(2);
        assertThat(queue.get(1).overdue()).isFalse();
        assertThat(queue.get(1).workingDays()).as("eight days to decide").contains(8);
    }

    @Test
    void filtersShouldShowTheirPartAndCountEveryOther() {
        DocumentId taken = story.underReview(Properties.EMPTY);
        story.asksFinance();
        story.host.tasks.claim(
                story.reviewer, story.task(taken, TaskKind.REVIEW).id());

        ReviewTasks.Queue mine = tasks.queue(story.reviewer, Looking.at(Filter.MINE, 100));

        assertThat(mine.tasks()).extracting(queued -> queued.document().id()).containsExactly(taken);
        assertThat(mine.counts())
                .containsEntry(Filter.ALL, 2)
                .containsEntry(Filter.MINE, 1)
                .containsEntry(Filter.GROUP, 1)
                .containsEntry(Filter.OVERDUE, 0)
                .containsEntry(Filter.DELEGATED, 0)
                .containsEntry(Filter.OVERSIGHT, 0);
        assertThat(tasks.queue(story.otherReviewer, Looking.at(Filter.ALL, 100)).counts())
                .containsEntry(Filter.ALL, 1);
        assertThat(tasks.queue(story.reader, Looking.at(Filter.ALL, 100)).tasks())
                .isEmpty();
    }

    @Test
    void queueShouldShowTheAskedPartAndCountTheWhole() {
        DocumentId first = story.underReview(Properties.EMPTY);
        story.host.clock.set(Instant.parse("2026-03-18T09:00:00Z"));
        DocumentId second = story.underReview(
                Properties.EMPTY.with(Prm.PROP_LEAD_SECTOR, "CULT").with(Prm.PROP_RISK, "MEDIUM"));
        DocumentId third = story.underReview(Properties.EMPTY);

        ReviewTasks.Queue part = tasks.queue(story.reviewer, looking(Optional.empty(), Optional.empty(), 1, 1));

        assertThat(part.tasks()).extracting(queued -> queued.document().id()).containsExactly(second);
        assertThat(part.total()).isEqualTo(3);
        assertThat(part.counts()).containsEntry(Filter.ALL, 3).containsEntry(Filter.OVERDUE, 1);
        assertThat(part.types()).containsExactly(Map.entry(Prm.TYPE_MOU, 3));
        assertThat(part.leadSectors()).containsOnly(Map.entry("PART", 2), Map.entry("CULT", 1));
        assertThat(tasks.queue(story.reviewer, Looking.at(Filter.ALL, 0)).tasks())
                .isEmpty();
        assertThat(tasks.queue(story.reviewer, looking(Optional.empty(), Optional.empty(), 7, 5))
                        .tasks())
                .as("beyond the end")
                .isEmpty();
        assertThat(tasks.queue(story.reviewer, looking(Optional.of(third), Optional.empty(), 0, 5))
                        .tasks())
                .singleElement()
                .satisfies(queued -> assertThat(queued.document().id()).isEqualTo(third));
        ReviewTasks.Queue ofSector = tasks.queue(story.reviewer, looking(Optional.empty(), Optional.of("PART"), 0, 5));
        assertThat(ofSector.tasks())
                .extracting(queued -> queued.document().id())
                .containsExactly(first, third);
        assertThat(ofSector.total()).isEqualTo(2);
        assertThat(ofSector.leadSectors()).as("what else there is to choose").containsKey("CULT");
    }

    private static Looking looking(Optional<DocumentId> document, Optional<String> sector, int offset, int limit) {
        return new Looking(Filter.ALL, document, Optional.of(Prm.TYPE_MOU), sector, offset, limit);
    }

    @Test
    void headShouldOverseeTheTasksOfOthersWithoutActingOnThem() {
        DocumentId id = story.asksFinance();

        List<Queued> overseen =
                tasks.queue(story.head, Looking.at(Filter.OVERSIGHT, 100)).tasks();

        assertThat(overseen)
                .extracting(queued -> queued.task().kind())
                .containsExactlyInAnyOrder(TaskKind.REVIEW, TaskKind.OPINION);
        assertThat(overseen).noneMatch(Queued::mayAct);
        assertThat(tasks.queue(story.head, Looking.at(Filter.ALL, 100)).tasks()).isEmpty();
        assertThatThrownBy(() -> story.host.tasks.claim(
                        story.head, story.task(id, TaskKind.REVIEW).id()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
    }

    @Test
    void whoStandsAsideShouldLeaveTheTaskToTheGroupAndNotTakeItAgainInThisRound() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        story.host.tasks.claim(story.reviewer, task);

        tasks.recuse(story.reviewer, task, "I sit on the partner's board.");

        assertThat(story.task(id, TaskKind.REVIEW).assignee()).isEmpty();
        assertThat(story.host.tasks.of(story.reviewer)).isEmpty();
        assertThat(story.host.tasks.of(story.otherReviewer)).hasSize(1);
        assertThatThrownBy(() -> story.host.tasks.claim(story.reviewer, task))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
        assertThatThrownBy(() -> story.host.work.inTransaction(
                        () -> story.host.process.complete(task, story.reviewer, new Decision(Outcome.CLEARED, ""))))
                .as("in the host's own task list")
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-012"));
        assertThat(notes(id)).singleElement().satisfies(note -> {
            assertThat(note.text(Prm.PROP_NOTE_KIND)).contains("RECUSAL");
            assertThat(note.text(Prm.PROP_NOTE_BY)).contains("legal-reviewer");
            assertThat(note.text(Prm.PROP_NOTE_TEXT)).contains("I sit on the partner's board.");
            assertThat(note.number(Prm.PROP_NOTE_ROUND)).contains(1L);
        });
        assertThat(actions(id)).contains("review.recused");
        assertThat(story.noticesTo("other-reviewer")).contains("notice.review.recused");
        assertThat(story.noticesTo("head-of-legal")).contains("notice.review.recused");
    }

    @Test
    void nextRoundShouldBeOpenAgainToWhoStoodAside() {
        DocumentId id = story.underReview(Properties.EMPTY);
        tasks.recuse(story.reviewer, story.task(id, TaskKind.REVIEW).id(), "A conflict of interest.");
        story.changeText(id);
        story.host.settle();

        assertThat(story.host.tasks.of(story.reviewer)).hasSize(1);
    }

    @Test
    void taskShouldGoToTheHeadsOfLegalWhenNobodyElseIsLeft() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        tasks.recuse(story.reviewer, task, "A conflict of interest.");

        tasks.recuse(story.otherReviewer, task, "A conflict of interest too.");

        assertThat(story.task(id, TaskKind.REVIEW).group()).contains("GROUP_PRM_HEADS_OF_LEGAL");
        assertThat(story.host.tasks.of(story.head)).hasSize(1);
        assertThatThrownBy(() -> tasks.recuse(story.head, task, "Me too."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-018"));
        assertThat(notes(id)).as("the third was refused whole").hasSize(2);
        story.decide(story.head, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        assertThat(story.status(id)).isEqualTo("APPROVAL");
    }

    @Test
    void standingAsideShouldNeedAReasonAndATaskOfTheReview() {
        DocumentId id = story.underReview(Properties.EMPTY);
        assertThatThrownBy(() -> tasks.recuse(
                        story.reviewer, story.task(id, TaskKind.REVIEW).id(), " "))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-016"));
        assertThatThrownBy(() -> tasks.recuse(
                        story.reader, story.task(id, TaskKind.REVIEW).id(), "Why not."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
    }

    @Test
    void holderShouldGiveTheTaskToAnotherOfTheGroupAndBothBeTold() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        story.host.tasks.claim(story.reviewer, task);

        assertThat(tasks.candidates(story.reviewer, task))
                .extracting(person -> person.id().value())
                .containsExactly("head-of-legal", "other-reviewer");
        tasks.reassign(story.reviewer, task, new PersonId("other-reviewer"), "You know the partner.");

        assertThat(story.task(id, TaskKind.REVIEW).assignee()).contains(new PersonId("other-reviewer"));
        assertThat(notes(id)).singleElement().satisfies(note -> {
            assertThat(note.text(Prm.PROP_NOTE_KIND)).contains("REASSIGNMENT");
            assertThat(note.text(Prm.PROP_NOTE_PERSON)).contains("other-reviewer");
            assertThat(note.text(Prm.PROP_NOTE_TASK)).contains("REVIEW");
        });
        assertThat(story.noticesTo("other-reviewer")).contains("notice.review.reassignedToYou");
        assertThat(actions(id)).contains("review.reassigned");
    }

    @Test
    void trailShouldNameWhoHadATaskBeforeAndAfterItChangedHands() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();

        tasks.claim(story.reviewer, task);
        assertThat(last(id, "review.claimed").before()).doesNotContainKey("assignee");
        assertThat(last(id, "review.claimed").after())
                .containsEntry("assignee", "legal-reviewer")
                .containsEntry("task", "REVIEW");

        tasks.reassign(story.reviewer, task, new PersonId("other-reviewer"), "You know the partner.");
        assertThat(last(id, "review.reassigned").before()).containsEntry("assignee", "legal-reviewer");
        assertThat(last(id, "review.reassigned").after())
                .containsEntry("assignee", "other-reviewer")
                .containsEntry("note", "You know the partner.");

        tasks.release(story.otherReviewer, task);
        assertThat(last(id, "review.released").before()).containsEntry("assignee", "other-reviewer");
        assertThat(last(id, "review.released").after())
                .doesNotContainKey("assignee")
                .containsEntry("task", "REVIEW");

        tasks.claim(story.reviewer, task);
        tasks.recuse(story.reviewer, task, "A conflict of interest.");
        assertThat(last(id, "review.recused").before()).containsEntry("assignee", "legal-reviewer");
        assertThat(last(id, "review.recused").after()).doesNotContainKey("assignee");
    }

    @Test
    void headWhoWasGivenATaskOfTheReviewersShouldGiveItBackToThem() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        tasks.claim(story.reviewer, task);
        tasks.reassign(story.reviewer, task, new PersonId("head-of-legal"), "You know the partner.");

        assertThat(tasks.release(story.head, task).assignee()).isEmpty();

        assertThat(story.task(id, TaskKind.REVIEW).assignee()).isEmpty();
        assertThat(last(id, "review.released").before()).containsEntry("assignee", "head-of-legal");
        assertThat(tasks.task(story.head, task).mayAct())
                .as("it is the group's again")
                .isFalse();
        assertThat(tasks.queue(story.reviewer, Looking.at(Filter.GROUP, 100)).tasks())
                .extracting(queued -> queued.task().id())
                .containsExactly(task);
    }

    @Test
    void trailOfATaskTakenForTheAbsentShouldNameThemAsItsHolderAndTheStandInAsWhoTookIt() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        LocalDate monday = LocalDate.of(2026, 3, 2);
        story.host.standIns.record(story.head, story.head.person(), monday, monday, story.otherReviewer.person());

        tasks.claim(story.otherReviewer, story.task(id, TaskKind.CLEARANCE).id());

        AuditEvent claimed = last(id, "review.claimed");
        assertThat(claimed.person()).isEqualTo(story.otherReviewer.person());
        assertThat(claimed.onBehalfOf()).contains(story.head.person());
        assertThat(claimed.after()).containsEntry("assignee", "head-of-legal");
    }

    @Test
    void taskThatIsTakenTwiceShouldNotBeSaidToHaveChangedHandsAgain() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        tasks.claim(story.reviewer, task);

        tasks.claim(story.reviewer, task);

        assertThat(last(id, "review.claimed").before()).isEmpty();
        assertThat(last(id, "review.claimed").after()).containsOnlyKeys("task");
    }

    @Test
    void headShouldGiveATaskThatAnotherHas() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        story.host.tasks.claim(story.reviewer, task);

        tasks.reassign(story.head, task, new PersonId("other-reviewer"), "Balance of work.");

        assertThat(story.noticesTo("legal-reviewer")).contains("notice.review.reassigned");
        assertThatThrownBy(() -> story.host.tasks.decide(
                        story.reviewer, task, new Decision(Outcome.CLEARED, ""), Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-003"));
        assertThatThrownBy(() -> tasks.reassign(story.reviewer, task, new PersonId("legal-reviewer"), "Mine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-019"));
    }

    @Test
    void taskShouldOnlyBeGivenToSomebodyWhoCanTakeIt() {
        DocumentId id = story.underReview(Properties.EMPTY);
        String task = story.task(id, TaskKind.REVIEW).id();
        tasks.recuse(story.otherReviewer, task, "A conflict of interest.");

        for (String nobody : List.of("officer", "reader", "other-reviewer", "unknown")) {
            assertThatThrownBy(() -> tasks.reassign(story.head, task, new PersonId(nobody), "Please."))
                    .as(nobody)
                    .satisfies(problem -> hasCode(problem, "PRM-REVIEW-020"));
        }
        assertThatThrownBy(() -> tasks.reassign(story.head, task, new PersonId("legal-reviewer"), ""))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-010"));
        assertThatThrownBy(() -> tasks.reassign(story.officer, task, new PersonId("legal-reviewer"), "Please."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
    }

    @Test
    void officerShouldWithdrawTheDraftFromReviewAndEverybodyBeToldNothingIsLeftToDo() {
        DocumentId id = story.asksFinance();
        story.host.tasks.claim(story.reviewer, story.task(id, TaskKind.REVIEW).id());
        assertThatThrownBy(() -> story.host.review.withdraw(story.officer, id, " "))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> story.host.review.withdraw(story.reviewer, id, "No."))
                .satisfies(problem -> hasCode(problem, "PRM-ACCESS-002"));

        story.host.review.withdraw(story.officer, id, "The partner asked for a pause.");
        story.host.settle();

        assertThat(story.status(id)).isEqualTo("NEGOTIATION");
        assertThat(story.lastRound(id).text(Prm.PROP_ROUND_OUTCOME)).contains("WITHDRAWN");
        assertThat(story.lastRound(id).text(Prm.PROP_ROUND_COMMENT)).contains("The partner asked for a pause.");
        assertThat(story.host.tasks.of(story.reviewer)).isEmpty();
        assertThat(story.host.tasks.of(story.finance)).isEmpty();
        assertThat(story.noticesTo("legal-reviewer")).contains("notice.review.withdrawn");
        assertThat(story.noticesTo("finance-officer")).contains("notice.review.withdrawn");
        assertThat(notes(id))
                .extracting(note -> note.text(Prm.PROP_NOTE_KIND))
                .containsExactly(Optional.of("WITHDRAWAL"));
        assertThat(actions(id)).contains("lifecycle.WITHDRAW_FROM_REVIEW");
        story.host.review.send(story.officer, id);
        assertThat(story.task(id, TaskKind.REVIEW).round()).isEqualTo(2);
    }

    @Test
    void opinionOfTheTechnicalSectorShouldBeThatSectorsFocalPointsAlone() {
        Actor elsewhere = Actor.of(
                new PersonId("focal-point-of-culture"),
                Set.of("GROUP_PRM_TECHNICAL_FOCAL_POINTS", "GROUP_PRM_SECTOR_CULT"),
                story.reader.language());
        Properties education = Properties.EMPTY.with(Prm.PROP_TECHNICAL_SECTOR, "EDU");
        Document document = document(education);

        assertThat(OpinionKind.TECHNICAL_SECTOR.isOf(story.focalPoint, document))
                .isTrue();
        assertThat(OpinionKind.TECHNICAL_SECTOR.isOf(elsewhere, document)).isFalse();
        assertThat(OpinionKind.TECHNICAL_SECTOR.concerns(document(Properties.EMPTY)))
                .isFalse();
    }

    private Document document(Properties properties) {
        return story.host.documents.open(
                story.officer,
                story.host
                        .documents
                        .file(
                                story.officer,
                                new Draft(Prm.TYPE_MOU, properties, Optional.empty(), Map.of(), false),
                                Optional.empty())
                        .id());
    }

    private List<Properties> notes(DocumentId id) {
        return story.host.consultation.notes(story.officer, id).stream()
                .map(Document::properties)
                .toList();
    }

    private AuditEvent last(DocumentId id, String action) {
        return story.host.trail.of(story.officer, id).stream()
                .filter(event -> event.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> actions(DocumentId id) {
        return story.host.trail.of(story.officer, id).stream()
                .map(AuditEvent::action)
                .toList();
    }
}
