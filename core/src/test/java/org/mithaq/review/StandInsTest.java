package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.review.ReviewStory.hasCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Absence;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryNotifier;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewTasks.Filter;
import org.mithaq.review.ReviewTasks.Looking;

/** The story's clock stands on Monday, 2 March 2026. */
class StandInsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final PersonId REVIEWER = new PersonId("legal-reviewer");
    private static final PersonId OTHER = new PersonId("other-reviewer");
    private static final PersonId HEAD = new PersonId("head-of-legal");

    private final ReviewStory story = new ReviewStory();
    private final StandIns standIns = story.host.standIns;

    @Test
    void standInShouldSeeAndDecideTheTasksOfTheAbsentWithBothOnRecord() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        standIns.record(story.head, HEAD, MONDAY, FRIDAY, OTHER);

        assertThat(story.host
                        .tasks
                        .queue(story.otherReviewer, Looking.at(Filter.DELEGATED, 100))
                        .tasks())
                .singleElement()
                .satisfies(queued -> {
                    assertThat(queued.task().kind()).isEqualTo(TaskKind.CLEARANCE);
                    assertThat(queued.onBehalfOf()).contains(HEAD);
                    assertThat(queued.mayAct()).isTrue();
                });
        story.decide(story.otherReviewer, id, TaskKind.CLEARANCE, Outcome.CLEARED, "");

        assertThat(story.status(id)).isEqualTo("APPROVAL");
        assertThat(story.lastRound(id).text(Prm.PROP_DECIDED_BY)).contains("other-reviewer");
        assertThat(story.lastRound(id).text(Prm.PROP_ON_BEHALF_OF)).contains("head-of-legal");
        assertThat(events(id, "lifecycle.CLEAR")).singleElement().satisfies(event -> {
            assertThat(event.person()).isEqualTo(OTHER);
            assertThat(event.onBehalfOf()).contains(HEAD);
        });
        assertThat(story.noticesTo("head-of-legal")).contains("notice.review.actedForYou");
    }

    @Test
    void standInShouldNotConfirmWhatTheyRecommendedThemselves() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.otherReviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        standIns.record(story.head, HEAD, MONDAY, FRIDAY, OTHER);

        assertThatThrownBy(() -> story.decide(story.otherReviewer, id, TaskKind.CLEARANCE, Outcome.CLEARED, ""))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-014"));
    }

    @Test
    void separationOfDutiesShouldConcernTheAbsentToo() {
        story.add("officer", "GROUP_PRM_OFFICERS", "GROUP_PRM_HEADS_OF_LEGAL", "GROUP_PRM_SECTOR_PART");
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        Actor writingHead = story.host.actor("officer");
        story.host.tasks.claim(writingHead, story.task(id, TaskKind.CLEARANCE).id());
        standIns.record(writingHead, writingHead.person(), MONDAY, FRIDAY, OTHER);

        assertThatThrownBy(() -> story.decide(story.otherReviewer, id, TaskKind.CLEARANCE, Outcome.CLEARED, ""))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-003"));
    }

    @Test
    void taskTakenForTheAbsentShouldBeTheirsOnceTheyAreBack() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        standIns.record(story.head, HEAD, MONDAY, FRIDAY, OTHER);
        String task = story.task(id, TaskKind.CLEARANCE).id();

        story.host.tasks.claim(story.otherReviewer, task);
        assertThat(story.task(id, TaskKind.CLEARANCE).assignee()).contains(HEAD);
        story.host.clock.set(Instant.parse("2026-03-07T00:00:00Z"));

        assertThat(story.host.tasks.of(story.otherReviewer)).isEmpty();
        assertThatThrownBy(() -> story.host.tasks.decide(
                        story.otherReviewer, task, new Decision(Outcome.CLEARED, ""), Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
        assertThat(story.host.tasks.of(story.head)).hasSize(1);
    }

    @Test
    void standInShouldActOnlyOnTheDaysOfTheAbsence() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        standIns.record(story.head, HEAD, MONDAY.plusDays(1), MONDAY.plusDays(1), OTHER);

        assertThat(story.host.tasks.of(story.otherReviewer))
                .as("the day before")
                .isEmpty();
        story.host.clock.set(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(story.host.tasks.of(story.otherReviewer)).hasSize(1);
        story.host.clock.set(Instant.parse("2026-03-03T23:59:59Z"));
        assertThat(story.host.tasks.of(story.otherReviewer)).hasSize(1);
        story.host.clock.set(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(story.host.tasks.of(story.otherReviewer)).as("the day after").isEmpty();
    }

    @Test
    void thereShouldBeNoChains() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        standIns.record(story.head, HEAD, MONDAY, FRIDAY, OTHER);
        standIns.record(story.otherReviewer, OTHER, MONDAY, FRIDAY, REVIEWER);

        assertThat(story.host.tasks.of(story.otherReviewer))
                .as("away themselves")
                .isEmpty();
        assertThat(story.host.tasks.of(story.reviewer))
                .as("stands in for the stand-in only")
                .isEmpty();
        assertThat(story.host.tasks.of(story.head)).as("stays where it is").hasSize(1);
    }

    @Test
    void standInShouldHaveNoMoreThanTheTasks() {
        standIns.record(story.head, HEAD, MONDAY, FRIDAY, OTHER);
        DocumentId restricted = story.underReview(Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));

        assertThat(story.host.tasks.of(story.otherReviewer))
                .as("may not read it")
                .isEmpty();
        assertThat(story.host.documents.readable(story.otherReviewer, restricted))
                .isEmpty();
        assertThat(story.noticesTo("other-reviewer")).as("nor learn of it").doesNotContain("notice.forAbsent");
        assertThatThrownBy(() -> story.host.routing.table().read(story.otherReviewer))
                .as("a right of the head beside the tasks")
                .satisfies(problem -> hasCode(problem, "PRM-ACCESS-003"));
    }

    @Test
    void noticesToTheAbsentShouldReachTheStandInToo() {
        standIns.record(story.head, HEAD, MONDAY, FRIDAY, OTHER);
        DocumentId id = story.underReview(Properties.EMPTY);

        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");

        assertThat(story.noticesTo("head-of-legal")).contains("notice.review.recommended");
        assertThat(story.host.notifier.all())
                .filteredOn(notice -> notice.key().equals("notice.forAbsent"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(OTHER);
                    assertThat(MemoryNotifier.arguments(notice, WorkingLanguage.EN))
                            .containsExactly(
                                    "Head of legal",
                                    "To decide: Memorandum",
                                    "The review of “Memorandum” (reference ICESCO/MOU/2026/0001) is done. Your decision is"
                                            + " needed.");
                });
    }

    @Test
    void opinionShouldNameWhomItWasGivenFor() {
        story.add("second-finance", "GROUP_PRM_FINANCE_OFFICERS");
        DocumentId id = story.asksFinance();
        story.host.tasks.claim(story.finance, story.task(id, TaskKind.OPINION).id());
        standIns.record(story.finance, story.finance.person(), MONDAY, FRIDAY, new PersonId("second-finance"));

        story.decide(story.host.actor("second-finance"), id, TaskKind.OPINION, Outcome.FAVOURABLE, "Funded.");

        Properties opinion = story.host
                .consultation
                .opinions(story.officer, id)
                .get(0)
                .opinion()
                .properties();
        assertThat(opinion.text(Prm.PROP_GIVEN_BY)).contains("second-finance");
        assertThat(opinion.text(Prm.PROP_GIVEN_ON_BEHALF_OF)).contains("finance-officer");
    }

    @Test
    void recommendationShouldNameWhomItWasMadeFor() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.host.tasks.claim(story.reviewer, story.task(id, TaskKind.REVIEW).id());
        standIns.record(story.reviewer, REVIEWER, MONDAY, FRIDAY, OTHER);

        story.decide(story.otherReviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");

        assertThat(story.lastRound(id).text(Prm.PROP_RECOMMENDED_BY)).contains("other-reviewer");
        assertThat(story.lastRound(id).text(Prm.PROP_RECOMMENDED_ON_BEHALF_OF)).contains("legal-reviewer");
    }

    @Test
    void whoStoodAsideShouldNotActForTheAbsentEither() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.host.tasks.claim(story.reviewer, story.task(id, TaskKind.REVIEW).id());
        standIns.record(story.reviewer, REVIEWER, MONDAY, FRIDAY, OTHER);

        story.host.tasks.recuse(
                story.otherReviewer, story.task(id, TaskKind.REVIEW).id(), "A conflict of interest.");

        assertThat(story.host.tasks.of(story.otherReviewer)).isEmpty();
        assertThat(story.task(id, TaskKind.REVIEW).assignee())
                .as("still the absent's")
                .contains(REVIEWER);
    }

    @Test
    void absenceShouldBeRecordedByThePersonTheirHeadOrAnAdministrator() {
        standIns.record(story.reviewer, REVIEWER, MONDAY, MONDAY, OTHER);
        standIns.record(story.head, REVIEWER, MONDAY.plusDays(1), MONDAY.plusDays(1), OTHER);
        standIns.record(story.host.actor("administrator"), REVIEWER, FRIDAY, FRIDAY, OTHER);

        assertThat(standIns.of(story.reviewer, REVIEWER)).hasSize(3);
        assertThat(standIns.standingIn(story.otherReviewer)).hasSize(3);
        assertThat(story.noticesTo("other-reviewer")).contains("notice.absence.standIn");
        assertThat(story.noticesTo("legal-reviewer")).contains("notice.absence.recorded");
        for (Actor stranger : List.of(story.officer, story.reader, story.headOfSector, story.otherReviewer)) {
            assertThatThrownBy(() -> standIns.record(stranger, REVIEWER, FRIDAY, FRIDAY, OTHER))
                    .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-005"));
            assertThatThrownBy(() -> standIns.of(stranger, REVIEWER))
                    .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-005"));
        }
        assertThatThrownBy(() -> standIns.record(story.reviewer, new PersonId("unknown"), FRIDAY, FRIDAY, OTHER))
                .as("nothing is told about who exists")
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-005"));
    }

    @Test
    void standInShouldWorkInTheSameFieldAndNotBeThePersonThemselves() {
        for (String nobody : List.of("officer", "reader", "legal-reviewer", "finance-officer", "unknown")) {
            assertThatThrownBy(() -> standIns.record(story.reviewer, REVIEWER, MONDAY, FRIDAY, new PersonId(nobody)))
                    .as(nobody)
                    .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-003"));
        }
        assertThat(standIns.candidates(story.reviewer, REVIEWER))
                .extracting(person -> person.id().value())
                .containsExactly("head-of-legal", "other-reviewer");
    }

    @Test
    void daysShouldBeInOrderNotPastAndNotTaken() {
        assertThatThrownBy(() -> standIns.record(story.reviewer, REVIEWER, FRIDAY, MONDAY, OTHER))
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-002"));
        assertThatThrownBy(() ->
                        standIns.record(story.reviewer, REVIEWER, MONDAY.minusDays(9), MONDAY.minusDays(1), OTHER))
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-002"));
        assertThatThrownBy(() -> standIns.record(story.reviewer, REVIEWER, MONDAY, MONDAY.plusYears(2), OTHER))
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-002"));
        standIns.record(story.reviewer, REVIEWER, MONDAY, FRIDAY, OTHER);
        assertThatThrownBy(() -> standIns.record(story.reviewer, REVIEWER, FRIDAY, FRIDAY.plusDays(3), OTHER))
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-004"));
        assertThat(standIns.record(story.reviewer, REVIEWER, FRIDAY.plusDays(1), FRIDAY.plusDays(3), OTHER))
                .isNotNull();
    }

    @Test
    void absenceShouldBeTakenBackAndItsStandInBeTold() {
        Absence absence = standIns.record(story.reviewer, REVIEWER, MONDAY, FRIDAY, OTHER);
        assertThatThrownBy(() -> standIns.takeBack(story.otherReviewer, absence.id()))
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-001"));

        standIns.takeBack(story.reviewer, absence.id());

        assertThat(standIns.of(story.reviewer, REVIEWER)).isEmpty();
        assertThat(story.noticesTo("other-reviewer")).contains("notice.absence.takenBack");
        assertThat(story.host.work.inTransaction(() -> story.host.records.about(absence.id())))
                .extracting(AuditEvent::action)
                .containsExactly("absence.recorded", "absence.takenBack");
        assertThatThrownBy(() -> standIns.takeBack(story.reviewer, absence.id()))
                .satisfies(problem -> hasCode(problem, "PRM-ABSENCE-001"));
    }

    private List<AuditEvent> events(DocumentId id, String action) {
        return story.host.trail.of(story.officer, id).stream()
                .filter(event -> event.action().equals(action))
                .toList();
    }
}
