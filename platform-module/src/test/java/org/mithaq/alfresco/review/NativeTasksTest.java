package org.mithaq.alfresco.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.activiti.engine.TaskService;
import org.activiti.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alfresco.service.PlayedIdentity;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess.AskedOpinions;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewProcess.Next;
import org.mithaq.review.ReviewProcess.Start;
import org.mithaq.review.ReviewProcessContract.RecordingDecisions;
import org.mithaq.review.ReviewProcessContract.RecordingDecisions.Assigned;
import org.mithaq.review.ReviewTask;
import org.mithaq.review.TaskKind;

/**
 * What people do in <em>My Tasks</em> and in the workflow console, past our pages: the engine itself does it, and a later
 * module meets what an earlier one began.
 */
class NativeTasksTest {

    private static final PersonId REVIEWER = new PersonId("legal-reviewer");
    private static final PersonId COLLEAGUE = new PersonId("colleague");
    private static final Instant SOON = Instant.parse("2026-12-01T12:00:00Z");

    private final TestDatabase database = new TestDatabase();
    private final UnitOfWork work = database.unitOfWork();
    private final RecordingDecisions decisions = new RecordingDecisions();
    private final PlayedIdentity identity = new PlayedIdentity(REVIEWER);
    private final DocumentId document = new DocumentId(UUID.randomUUID().toString());
    private PlayedEngine played;
    private TaskService tasks;

    @BeforeEach
    void startEngine() {
        played = new PlayedEngine(database, identity, decisions);
        tasks = played.engine.getTaskService();
    }

    @AfterEach
    void closeEngine() {
        played.close();
    }

    @Test
    void taskTakenInMyTasksShouldBeToldWithWhoTookIt() {
        begin(List.of());

        work.inTransaction(() -> tasks.claim(only().id(), REVIEWER.value()));

        assertThat(decisions.assigned()).singleElement().satisfies(told -> {
            assertThat(told.actor().person()).isEqualTo(REVIEWER);
            assertThat(told.task().kind()).isEqualTo(TaskKind.REVIEW);
            assertThat(told.task().document()).isEqualTo(document);
            assertThat(told.task().assignee()).contains(REVIEWER);
            assertThat(told.former()).isEmpty();
        });
    }

    @Test
    void taskGivenAwayAndGivenBackShouldBeToldWithWhoHadIt() {
        begin(List.of());
        String id = only().id();
        work.inTransaction(() -> tasks.claim(id, REVIEWER.value()));

        work.inTransaction(() -> {
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            task.setAssignee(COLLEAGUE.value());
            tasks.saveTask(task);
        });
        identity.as(COLLEAGUE.value(), () -> {
            work.inTransaction(() -> tasks.unclaim(id));
            return true;
        });

        List<Assigned> told = decisions.assigned();
        assertThat(told).hasSize(3);
        assertThat(told.get(1).actor().person()).isEqualTo(REVIEWER);
        assertThat(told.get(1).former()).contains(REVIEWER);
        assertThat(told.get(1).task().assignee()).contains(COLLEAGUE);
        assertThat(told.get(2).actor().person()).isEqualTo(COLLEAGUE);
        assertThat(told.get(2).former()).contains(COLLEAGUE);
        assertThat(told.get(2).task().assignee()).isEmpty();
    }

    @Test
    void whatOurPagesDoShouldNotBeToldASecondTime() {
        begin(List.of("PRM-GUARD-003"));
        decisions.answer(Next.REVIEW, SOON);
        complete(only(), Outcome.SUBMITTED);
        String id = only().id();

        work.inTransaction(() -> played.process.assign(id, REVIEWER));
        work.inTransaction(() -> played.process.release(id));
        work.inTransaction(() -> played.process.assign(id, COLLEAGUE));
        work.inTransaction(() -> played.process.hand(id, Role.HEAD_OF_LEGAL.group()));
        assertThat(decisions.assigned()).isEmpty();

        work.inTransaction(() -> played.process.assign(id, COLLEAGUE));
        work.inTransaction(() -> tasks.setAssignee(id, REVIEWER.value()));
        assertThat(decisions.assigned()).singleElement().satisfies(told -> assertThat(told.former())
                .contains(COLLEAGUE));
    }

    @Test
    void whatWasTickedInATaskFormShouldBeToldHoweverTheFormKeptIt() {
        played.deploy();
        for (Object kept : List.of(new ArrayList<>(List.of("TERM", "OBJECT")), "TERM, OBJECT")) {
            start(AskedOpinions.NONE, List.of());
            decisions.answer(Next.END, SOON);
            String id = only().id();
            work.inTransaction(() -> {
                tasks.setVariableLocal(id, "prmwf_reviewOutcome", "CLEARED");
                tasks.setVariableLocal(id, "prmwf_checked", kept);
                tasks.complete(id);
            });
        }

        assertThat(decisions.told())
                .extracting(told -> told.decision().checked())
                .containsExactly(List.of("TERM", "OBJECT"), List.of("TERM", "OBJECT"));
    }

    @Test
    void everyOpenTaskShouldComeWithItsRoundHoweverManyThereAre() {
        played.deploy();
        for (int i = 0; i < 6; i++) {
            start(AskedOpinions.NONE, List.of());
        }

        assertThat(open()).hasSize(6).allSatisfy(task -> assertThat(task.round())
                .isEqualTo(1));
        assertThat(work.inTransaction(() -> played.process.open()))
                .filteredOn(task -> task.document().equals(document))
                .hasSize(6);
    }

    @Test
    void cancelledWorkflowShouldLeaveNoTask() {
        begin(List.of());

        work.inTransaction(() -> {
            String instance = tasks.createTaskQuery()
                    .processDefinitionKey(AlfrescoReviewProcess.PROCESS)
                    .singleResult()
                    .getProcessInstanceId();
            played.engine.getRuntimeService().deleteProcessInstance(instance, "cancelled");
        });

        assertThat(open()).isEmpty();
    }

    @Test
    void opinionsGivenNativelySideBySideShouldLeaveTheReviewItsWay() {
        played.deploy();
        start(new AskedOpinions(List.of(OpinionKind.FINANCE, OpinionKind.DUE_DILIGENCE), SOON), List.of());
        assertThat(open())
                .extracting(ReviewTask::kind)
                .containsExactlyInAnyOrder(TaskKind.REVIEW, TaskKind.OPINION, TaskKind.OPINION);
        decisions.answer(Next.END, SOON);

        ReviewTask finance = open().stream()
                .filter(task ->
                        task.opinion().filter(OpinionKind.FINANCE::equals).isPresent())
                .findFirst()
                .orElseThrow();
        work.inTransaction(() -> {
            tasks.setVariableLocal(finance.id(), "prmwf_opinionOutcome", "FAVOURABLE");
            tasks.setVariableLocal(finance.id(), "prmwf_opinionText", "No objection");
            tasks.complete(finance.id());
        });

        assertThat(decisions.told()).singleElement().satisfies(told -> {
            assertThat(told.task().opinion()).contains(OpinionKind.FINANCE);
            assertThat(told.decision()).isEqualTo(new Decision(Outcome.FAVOURABLE, "No objection"));
        });
        assertThat(open()).extracting(ReviewTask::kind).containsExactlyInAnyOrder(TaskKind.REVIEW, TaskKind.OPINION);
    }

    @Test
    void roundOfTheFormerDefinitionShouldBeFinishedUnderTheNewOne() {
        played.deployFormer("upgrade/legal-review-2.bpmn20.xml");
        start(new AskedOpinions(List.of(OpinionKind.FINANCE), SOON), List.of("PRM-GUARD-003"));

        played.deploy();
        played.deploy();

        assertThat(played.versions()).isEqualTo(2);
        decisions.answer(Next.REVIEW, SOON);
        complete(only(), Outcome.SUBMITTED);
        work.inTransaction(() -> tasks.claim(only().id(), REVIEWER.value()));
        assertThat(decisions.assigned())
                .as("the former definition tells of none")
                .isEmpty();
        decisions.answer(Next.CLEARANCE, SOON);
        complete(only(), Outcome.CLEARED);
        assertThat(only().kind()).isEqualTo(TaskKind.CLEARANCE);
        decisions.answer(Next.END, SOON);
        complete(only(), Outcome.CLEARED);
        assertThat(open()).isEmpty();

        start(AskedOpinions.NONE, List.of());
        work.inTransaction(() -> tasks.claim(only().id(), REVIEWER.value()));
        assertThat(decisions.assigned()).as("the new one does").hasSize(1);
    }

    private void begin(List<String> missing) {
        played.deploy();
        start(AskedOpinions.NONE, missing);
    }

    private void start(AskedOpinions opinions, List<String> missing) {
        work.inTransaction(() -> played.process.start(new Start(
                document,
                1,
                Role.LEGAL_REVIEWER.group(),
                Role.HEAD_OF_LEGAL.group(),
                new PersonId("officer"),
                2,
                SOON,
                missing,
                opinions)));
    }

    private void complete(ReviewTask task, Outcome outcome) {
        Actor actor = Actor.system("test");
        work.inTransaction(() -> played.process.complete(task.id(), actor, new Decision(outcome, "")));
    }

    /** The one task on the way; opinions stand beside it. */
    private ReviewTask only() {
        Optional<ReviewTask> way =
                open().stream().filter(task -> task.kind() != TaskKind.OPINION).findFirst();
        return way.orElseThrow();
    }

    private List<ReviewTask> open() {
        return work.inTransaction(() -> played.process.tasksOn(document));
    }
}
