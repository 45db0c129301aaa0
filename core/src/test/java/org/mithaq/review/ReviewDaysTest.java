package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.model.Prm;

/** The story's clock stands on Monday, 2 March 2026; the shipped table gives a memorandum 5, 10 and 3 more working days. */
class ReviewDaysTest {

    private static final Map<String, String> OLD =
            Map.of("FIRST_RESPONSE", "2026-03-09", "DECISION", "2026-03-16", "ESCALATION", "2026-03-19");
    private static final Map<String, String> NEW =
            Map.of("FIRST_RESPONSE", "2026-03-03", "DECISION", "2026-03-04", "ESCALATION", "2026-03-05");

    private final ReviewStory story = new ReviewStory();
    private final MemoryDeadlines jobs = new MemoryDeadlines(story.host);

    @Test
    void tableThatChangesDuringAReviewShouldMoveNoDeadlineOfItAndHoldForTheNext() {
        DocumentId running = story.underReview(Properties.EMPTY);

        allSooner();
        DocumentId next = story.underReview(Properties.EMPTY);

        assertThat(deadlines(running)).isEqualTo(OLD);
        assertThat(deadlines(next)).isEqualTo(NEW);
        assertThat(story.task(running, TaskKind.REVIEW).dueAt())
                .contains(story.host.calendar.after(story.host.clock.instant(), 10));
        assertThat(story.task(next, TaskKind.REVIEW).dueAt())
                .contains(story.host.calendar.after(story.host.clock.instant(), 2));
    }

    @Test
    void alertsShouldFollowTheDaysOnWhichTheReviewBegan() {
        DocumentId running = story.underReview(Properties.EMPTY);
        allSooner();

        runOn("2026-03-06");
        assertThat(toldOf(running, "legal-reviewer")).isZero();
        assertThat(toldOf(running, "head-of-legal")).isZero();

        runOn("2026-03-10");
        assertThat(toldOf(running, "legal-reviewer")).isEqualTo(1);
        runOn("2026-03-25");
        assertThat(toldOf(running, "legal-reviewer")).isEqualTo(2);
        assertThat(toldOf(running, "head-of-legal")).isEqualTo(1);
    }

    @Test
    void riskThatRisesDuringAReviewShouldMoveNoDeadlineEither() {
        DocumentId running = story.underReview(Properties.EMPTY);

        story.host.work.inTransaction(() -> {
            Document document = story.host.store.lock(running).orElseThrow();
            story.host.store.update(
                    running, document.revision(), document.properties().with(Prm.PROP_RISK, "HIGH"));
        });

        assertThat(story.host
                        .work
                        .inTransaction(() -> story.host.routing.route(story.open(running)))
                        .decisionDays())
                .as("another row would match now")
                .isEqualTo(5);
        assertThat(deadlines(running)).isEqualTo(OLD);
    }

    @Test
    void anotherRoundShouldHaveTheDaysOfTheTableThatIsInForceThen() {
        DocumentId id = story.underReview(Properties.EMPTY);
        allSooner();

        story.changeText(id);
        story.host.settle();

        assertThat(story.lastRound(id).number(Prm.PROP_ROUND_NUMBER)).contains(2L);
        assertThat(deadlines(id)).isEqualTo(NEW);
    }

    @Test
    void reviewThatTheHeadSendsBackShouldHaveTheDaysOfItsRoundAgain() {
        DocumentId id = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        allSooner();

        story.decide(story.head, id, TaskKind.CLEARANCE, Outcome.RETURNED_TO_REVIEWER, "Article 1 is unclear.");

        assertThat(story.task(id, TaskKind.REVIEW).dueAt())
                .contains(story.host.calendar.after(story.host.clock.instant(), 10));
    }

    @Test
    void roundShouldKeepItsDays() {
        DocumentId id = story.asksFinance();

        Properties round = story.lastRound(id);

        assertThat(round.number(Prm.PROP_FIRST_RESPONSE_DAYS)).contains(3L);
        assertThat(round.number(Prm.PROP_DECISION_DAYS)).contains(8L);
        assertThat(round.number(Prm.PROP_ESCALATION_DAYS)).contains(3L);
    }

    private void allSooner() {
        story.host
                .routing
                .table()
                .write(
                        story.head,
                        0,
                        String.join(",", RoutingTable.COLUMNS)
                                + "\n,,,,,,,GROUP_PRM_LEGAL_REVIEWERS,,1,2,1,2,Everything sooner\n");
    }

    private Map<String, String> deadlines(DocumentId id) {
        return jobs.deadlines.of(story.officer, id).stream()
                .collect(Collectors.toMap(deadline -> deadline.kind().name(), deadline -> deadline.day()
                        .toString()));
    }

    private void runOn(String day) {
        story.host.clock.set(LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC));
        jobs.scheduler.run();
    }

    private long toldOf(DocumentId id, String person) {
        return story.host.notifier.all().stream()
                .filter(notice -> notice.to().value().equals(person)
                        && notice.key().startsWith("notice.clock.")
                        && notice.subject().equals(Optional.of(id.value())))
                .count();
    }
}
