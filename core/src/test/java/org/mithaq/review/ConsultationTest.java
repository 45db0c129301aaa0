package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.review.ReviewStory.hasCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.review.ReviewProcess.Decision;

class ConsultationTest {

    private final ReviewStory story = new ReviewStory();
    private final Consultation consultation = story.host.consultation;

    @Test
    void opinionThatTheRouteAsksForShouldBeATaskOfItsGroupBesideTheReview() {
        DocumentId id = story.asksFinance();

        assertThat(opinions(id)).singleElement().satisfies(opinion -> {
            assertThat(opinion.text(Prm.PROP_OPINION_KIND)).contains("FINANCE");
            assertThat(opinion.text(Prm.PROP_OPINION_GROUP)).contains("GROUP_PRM_FINANCE_OFFICERS");
            assertThat(opinion.number(Prm.PROP_OPINION_ROUND)).contains(1L);
            assertThat(opinion.has(Prm.PROP_ASKED_AT)).isTrue();
            assertThat(opinion.has(Prm.PROP_OPINION_DUE_AT)).isTrue();
            assertThat(opinion.has(Prm.PROP_VERDICT)).isFalse();
        });
        assertThat(story.host.tasks.of(story.finance))
                .singleElement()
                .extracting(ReviewTask::opinion)
                .isEqualTo(Optional.of(OpinionKind.FINANCE));
        assertThat(story.host.tasks.of(story.reviewer))
                .extracting(ReviewTask::kind)
                .containsExactly(TaskKind.REVIEW);
        assertThat(story.noticesTo("finance-officer")).containsExactly("notice.review.opinionAsked");
    }

    @Test
    void headShouldNotClearBeforeTheOpinionsAskedForAreIn() {
        DocumentId id = story.asksFinance();
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");

        assertThatThrownBy(() -> story.decide(story.head, id, TaskKind.CLEARANCE, Outcome.CLEARED, ""))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-011"));
        story.decide(story.finance, id, TaskKind.OPINION, Outcome.FAVOURABLE, "Within the budget.");
        story.decide(story.head, id, TaskKind.CLEARANCE, Outcome.CLEARED, "");

        assertThat(story.status(id)).isEqualTo("APPROVAL");
        assertThat(opinions(id)).singleElement().satisfies(opinion -> {
            assertThat(opinion.text(Prm.PROP_VERDICT)).contains("FAVOURABLE");
            assertThat(opinion.text(Prm.PROP_OPINION_TEXT)).contains("Within the budget.");
            assertThat(opinion.text(Prm.PROP_GIVEN_BY)).contains("finance-officer");
        });
        assertThat(story.noticesTo("officer")).contains("notice.review.opinionGiven");
        assertThat(actions(id)).contains("review.opinionGiven");
    }

    @Test
    void changesShouldBeRequestedWithoutWaitingForOpinions() {
        DocumentId id = story.asksFinance();

        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CHANGES_REQUESTED, "Article 4.");

        assertThat(story.status(id)).isEqualTo("NEGOTIATION");
        assertThat(story.host.tasks.of(story.finance)).isEmpty();
    }

    @Test
    void headShouldWaiveAnOpinionWithAReasonOnly() {
        DocumentId id = story.asksFinance();

        assertThatThrownBy(() -> consultation.waive(story.reviewer, id, OpinionKind.FINANCE, "Known."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-009"));
        assertThatThrownBy(() -> consultation.waive(story.head, id, OpinionKind.FINANCE, " "))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-010"));
        consultation.waive(story.head, id, OpinionKind.FINANCE, "The same sums were judged last month.");

        assertThat(opinions(id)).singleElement().satisfies(opinion -> {
            assertThat(opinion.text(Prm.PROP_VERDICT)).contains("WAIVED");
            assertThat(opinion.text(Prm.PROP_GIVEN_BY)).contains("head-of-legal");
        });
        assertThat(actions(id)).contains("review.opinionWaived");
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        story.decide(story.head, id, TaskKind.CLEARANCE, Outcome.CLEARED, "");
        assertThat(story.status(id)).isEqualTo("APPROVAL");
        assertThatThrownBy(() -> consultation.waive(story.head, id, OpinionKind.FINANCE, "Again."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
    }

    @Test
    void opinionShouldBeWrittenAndByWhomItBelongsTo() {
        DocumentId id = story.asksFinance();

        assertThatThrownBy(() -> story.decide(story.finance, id, TaskKind.OPINION, Outcome.FAVOURABLE, " "))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-008"));
        assertThatThrownBy(() -> story.decide(story.reviewer, id, TaskKind.OPINION, Outcome.FAVOURABLE, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
        assertThatThrownBy(() -> story.host.work.inTransaction(() -> story.host.process.complete(
                        story.task(id, TaskKind.OPINION).id(),
                        story.reviewer,
                        new Decision(Outcome.FAVOURABLE, "Fine."))))
                .as("in the host's own task list")
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-013"));
        assertThatThrownBy(() -> story.decide(story.finance, id, TaskKind.OPINION, Outcome.CLEARED, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-005"));
        assertThatThrownBy(() -> story.decide(story.finance, id, TaskKind.OPINION, Outcome.WAIVED, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-009"));
    }

    @Test
    void whoWroteTheTextShouldGiveNoOpinionOnIt() {
        DocumentId id = story.asksFinance();
        Actor filingFinanceOfficer = new Actor(
                story.officer.person(),
                Set.of("GROUP_PRM_OFFICERS", "GROUP_PRM_FINANCE_OFFICERS"),
                Optional.empty(),
                "",
                story.officer.language());

        assertThatThrownBy(() -> story.decide(filingFinanceOfficer, id, TaskKind.OPINION, Outcome.FAVOURABLE, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-015"));
    }

    @Test
    void changedTextShouldMakeAnOpinionOneAboutAnEarlierTextAndAskAgain() {
        DocumentId id = story.asksFinance();
        story.decide(story.finance, id, TaskKind.OPINION, Outcome.FAVOURABLE, "Within the budget.");
        story.changeText(id);
        story.host.settle();

        List<Consultation.Opinion> all = consultation.opinions(story.officer, id);
        assertThat(all).extracting(Consultation.Opinion::current).containsExactly(false, true);
        assertThat(all.get(1).opinion().properties().number(Prm.PROP_OPINION_ROUND))
                .contains(2L);
        assertThat(story.host.tasks.of(story.finance)).hasSize(1);
    }

    @Test
    void opinionShouldNotBeGivenOnATextThatHasChangedMeanwhile() {
        DocumentId id = story.asksFinance();
        String read = story.open(id).content().map(Content::fingerprint).orElseThrow();
        story.changeText(id);

        assertThatThrownBy(() -> consultation.fileOpinion(
                        story.finance,
                        id,
                        OpinionKind.FINANCE,
                        new Decision(Outcome.FAVOURABLE, "Fine."),
                        Optional.of(read)))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-004"));
        assertThatThrownBy(() -> story.decide(story.finance, id, TaskKind.OPINION, Outcome.FAVOURABLE, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-004"));
    }

    @Test
    void opinionOnThisVeryTextShouldNotBeAskedForAgain() {
        DocumentId id = story.asksFinance();
        story.decide(story.finance, id, TaskKind.OPINION, Outcome.FAVOURABLE_WITH_CONDITIONS, "If paid in two parts.");
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CHANGES_REQUESTED, "The annex is missing.");

        story.host.review.send(story.officer, id);

        assertThat(opinions(id)).hasSize(1);
        assertThat(story.host.tasks.of(story.finance)).isEmpty();
    }

    @Test
    void financeShouldFileAnOpinionOutsideOfARound() {
        DocumentId id = story.asksFinance();
        consultation.waive(story.head, id, OpinionKind.FINANCE, "In haste.");
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        story.decide(story.head, id, TaskKind.CLEARANCE, Outcome.CLEARED, "");

        assertThat(story.status(id)).isEqualTo("APPROVAL");
        assertThat(consultation.mayFile(story.finance, id)).containsExactly(OpinionKind.FINANCE);
        assertThat(consultation.mayFile(story.officer, id)).isEmpty();
        consultation.fileOpinion(
                story.finance,
                id,
                OpinionKind.FINANCE,
                new Decision(Outcome.UNFAVOURABLE, "Not funded."),
                Optional.empty());

        Properties filed = opinions(id).get(1);
        assertThat(filed.number(Prm.PROP_OPINION_ROUND)).contains(0L);
        assertThat(filed.text(Prm.PROP_VERDICT)).contains("UNFAVOURABLE");
        assertThat(filed.text(Prm.PROP_OPINION_FINGERPRINT))
                .isEqualTo(story.open(id).content().map(Content::fingerprint));
        assertThatThrownBy(() -> consultation.fileOpinion(
                        story.officer,
                        id,
                        OpinionKind.FINANCE,
                        new Decision(Outcome.FAVOURABLE, "Fine."),
                        Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-013"));
    }

    @Test
    void opinionFiledWhileItIsAskedForShouldAnswerTheTask() {
        DocumentId id = story.asksFinance();

        consultation.fileOpinion(
                story.finance, id, OpinionKind.FINANCE, new Decision(Outcome.FAVOURABLE, "Fine."), Optional.empty());

        assertThat(opinions(id)).singleElement().satisfies(opinion -> assertThat(opinion.number(Prm.PROP_OPINION_ROUND))
                .contains(1L));
        assertThat(story.host.tasks.of(story.finance)).isEmpty();
    }

    @Test
    void highRiskShouldAskTheHeadsOfSectorForDueDiligence() {
        DocumentId id = story.underReview(Properties.EMPTY.with(Prm.PROP_RISK, "HIGH"));

        assertThat(story.host.tasks.of(story.headOfSector))
                .extracting(ReviewTask::opinion)
                .containsExactly(Optional.of(OpinionKind.DUE_DILIGENCE));
        story.decide(story.headOfSector, id, TaskKind.OPINION, Outcome.FAVOURABLE, "Known since 2019.");
        story.decide(story.head, id, TaskKind.REVIEW, Outcome.CLEARED, "");
        assertThat(story.status(id)).isEqualTo("APPROVAL");
    }

    @Test
    void whoeverTakesPartShouldCommentInTheOpenRoundAndBeAnswered() {
        DocumentId id = story.asksFinance();
        story.host.tasks.claim(story.reviewer, story.task(id, TaskKind.REVIEW).id());

        Document question = consultation.comment(story.reviewer, id, "Which budget line?", Optional.empty());
        consultation.comment(story.officer, id, "External relations.", Optional.of(question.id()));

        assertThat(consultation.notes(story.reader, id))
                .extracting(note -> note.properties().text(Prm.PROP_NOTE_TEXT).orElseThrow())
                .containsExactly("Which budget line?", "External relations.");
        assertThat(consultation.notes(story.officer, id).get(1).properties().text(Prm.PROP_IN_REPLY_TO))
                .contains(question.id().value());
        assertThat(story.noticesTo("officer")).contains("notice.review.commented");
        assertThat(story.noticesTo("legal-reviewer")).contains("notice.review.commented");
        assertThat(actions(id)).contains("review.commented");
    }

    @Test
    void commentShouldNeedAnOpenRoundAPartInItAndWords() {
        DocumentId id = story.asksFinance();

        assertThatThrownBy(() -> consultation.comment(story.reader, id, "Hello.", Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-023"));
        assertThatThrownBy(() -> consultation.comment(story.officer, id, " ", Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-024"));
        assertThatThrownBy(() -> consultation.comment(story.officer, id, "x".repeat(8001), Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-026"));
        assertThatThrownBy(() -> consultation.comment(story.officer, id, "Yes.", Optional.of(new DocumentId("none"))))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-025"));
        story.decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CHANGES_REQUESTED, "Article 4.");
        assertThatThrownBy(() -> consultation.comment(story.officer, id, "Yes.", Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-022"));
    }

    @Test
    void financeShouldReadWhatIsAboutMoneyAndNothingElseOfTheSector() {
        Properties sector = Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "SECTOR");
        DocumentId other = story.underReview(sector);
        Actor elsewhere =
                Actor.of(new PersonId("finance"), Set.of("GROUP_PRM_FINANCE_OFFICERS"), story.finance.language());
        DocumentId financial = story.underReview(sector.with(Prm.PROP_FINANCIAL, true));

        assertThat(story.host.documents.readable(elsewhere, financial)).isPresent();
        assertThatThrownBy(() -> consultation.opinions(elsewhere, other))
                .satisfies(problem -> hasCode(problem, "PRM-DOC-001"));
    }

    private List<Properties> opinions(DocumentId id) {
        return consultation.opinions(story.officer, id).stream()
                .map(opinion -> opinion.opinion().properties())
                .toList();
    }

    private List<String> actions(DocumentId id) {
        return story.host.trail.of(story.officer, id).stream()
                .map(AuditEvent::action)
                .toList();
    }
}
