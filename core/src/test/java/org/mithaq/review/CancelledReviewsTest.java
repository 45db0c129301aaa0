package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/** Reviews that somebody cancels in the host's own list of workflows, past us. */
class CancelledReviewsTest {

    private final ReviewStory story = new ReviewStory();
    private final CancelledReviews job = new CancelledReviews(story.host.store, story.host.process, story.host.review);

    @Test
    void instrumentShouldComeBackToNegotiationAndItsOfficerBeTold() {
        DocumentId id = story.underReview(Properties.EMPTY);
        cancelPastUs(id);

        assertThat(candidates()).containsExactly(id);
        run(id);

        assertThat(story.status(id)).isEqualTo("NEGOTIATION");
        assertThat(story.open(id).properties().has(Prm.PROP_REFERENCE)).isTrue();
        assertThat(story.lastRound(id).text(Prm.PROP_ROUND_OUTCOME)).contains("WITHDRAWN");
        assertThat(story.lastRound(id).text(Prm.PROP_ROUND_COMMENT)).contains("Cancelled in the list of workflows.");
        assertThat(story.noticesTo("officer")).contains("notice.review.cancelled");
        assertThat(trail(id)).contains("lifecycle.WITHDRAW_FROM_REVIEW");
    }

    @Test
    void secondRunShouldDoNothing() {
        DocumentId id = story.underReview(Properties.EMPTY);
        cancelPastUs(id);
        run(id);
        int events = trail(id).size();

        run(id);
        story.host.settle();

        assertThat(candidates()).isEmpty();
        assertThat(trail(id)).hasSize(events);
        assertThat(story.status(id)).isEqualTo("NEGOTIATION");
    }

    @Test
    void runningReviewShouldBeLeftAlone() {
        DocumentId id = story.underReview(Properties.EMPTY);

        assertThat(candidates()).isEmpty();
        run(id);

        assertThat(story.status(id)).isEqualTo("LEGAL_REVIEW");
    }

    @Test
    void changeThatComesFirstShouldTakeItBackAsWell() {
        DocumentId id = story.underReview(Properties.EMPTY);
        cancelPastUs(id);

        story.host.work.inTransaction(() -> story.host.review.settle(story.officer, id));

        assertThat(story.status(id)).isEqualTo("NEGOTIATION");
    }

    @Test
    void changedTextOfACancelledReviewShouldBeginANewRound() {
        DocumentId id = story.underReview(Properties.EMPTY);
        cancelPastUs(id);

        story.changeText(id);
        story.host.settle();

        assertThat(story.status(id)).isEqualTo("LEGAL_REVIEW");
        assertThat(story.lastRound(id).number(Prm.PROP_ROUND_NUMBER)).contains(2L);
    }

    @Test
    void draftThatCameBackShouldGoToReviewAgainWhenItIsSent() {
        DocumentId id = story.underReview(Properties.EMPTY);
        cancelPastUs(id);
        run(id);

        story.host.review.send(story.officer, id);

        assertThat(story.status(id)).isEqualTo("LEGAL_REVIEW");
        assertThat(story.task(id, TaskKind.REVIEW).round()).isEqualTo(2);
    }

    @Test
    void whoTakesATaskPastUsShouldBeInTheTrail() {
        DocumentId id = story.underReview(Properties.EMPTY);
        ReviewTask task = story.task(id, TaskKind.REVIEW);
        PersonId reviewer = story.reviewer.person();

        told(heldBy(task, reviewer), Optional.empty());
        told(heldBy(task, story.otherReviewer.person()), Optional.of(reviewer));
        told(task, Optional.of(story.otherReviewer.person()));

        List<AuditEvent> events = story.host.work.inTransaction(() -> story.host.records.about(id.value()));
        List<AuditEvent> last = events.subList(events.size() - 3, events.size());
        assertThat(last)
                .extracting(AuditEvent::action)
                .containsExactly("review.claimed", "review.reassigned", "review.released");
        assertThat(last.get(0).after())
                .containsEntry("assignee", reviewer.value())
                .containsEntry("task", "REVIEW");
        assertThat(last.get(1).before()).isEqualTo(Map.of("assignee", reviewer.value()));
        assertThat(last.get(2).after()).doesNotContainKey("assignee");
    }

    private static ReviewTask heldBy(ReviewTask task, PersonId person) {
        return new ReviewTask(
                task.id(),
                task.kind(),
                task.document(),
                task.round(),
                task.group(),
                Optional.of(person),
                task.createdAt(),
                task.dueAt(),
                task.priority(),
                task.opinion(),
                task.missing());
    }

    private void told(ReviewTask task, Optional<PersonId> former) {
        story.host.work.inTransaction(() -> story.host.decisions.assigned(story.reviewer, task, former));
    }

    private void cancelPastUs(DocumentId id) {
        story.host.work.inTransaction(() -> story.host.process.cancel(id, "cancelled by an administrator"));
    }

    private List<DocumentId> candidates() {
        return story.host.work.inTransaction(job::candidates);
    }

    private void run(DocumentId id) {
        story.host.work.inTransaction(() -> job.process(id));
    }

    private List<String> trail(DocumentId id) {
        return story.host.work.inTransaction(() -> story.host.records.about(id.value())).stream()
                .map(AuditEvent::action)
                .toList();
    }
}
