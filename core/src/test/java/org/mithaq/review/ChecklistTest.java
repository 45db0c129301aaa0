package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.review.ReviewStory.hasCode;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess.Decision;

class ChecklistTest {

    private static final String HEADER = String.join(",", ChecklistTable.COLUMNS) + "\n";
    private static final String TWO_REQUIRED = HEADER
            + "AUTHORITY,,Authority,Pouvoirs,الصلاحية,YES\n"
            + "OBJECT,,Object,Objet,الموضوع,NO\n"
            + "BUDGET,prm:mou,\"Budget, by line\",Budget,الميزانية,YES\n"
            + "TERM,prm:agreement|prm:protocol,Term,Durée,المدة,YES\n";

    private final ReviewStory story = new ReviewStory();
    private final Checklist checklist = story.host.checklist;

    @Test
    void shippedTableShouldAskAllReviewersTheSameAndRequireNothing() {
        Document draft = story.open(story.underReview(Properties.EMPTY));

        List<ChecklistItem> items = checklist.of(TaskKind.REVIEW, draft);

        assertThat(items)
                .hasSize(10)
                .allSatisfy(item -> assertThat(item.required()).isFalse())
                .allSatisfy(item -> assertThat(item.types()).isEmpty());
        assertThat(items)
                .extracting(item -> item.label().in(WorkingLanguage.FR))
                .doesNotHaveDuplicates();
        assertThat(checklist.of(TaskKind.CLEARANCE, draft)).isEqualTo(items);
        assertThat(checklist.of(TaskKind.COMPLETE, draft)).isEmpty();
        assertThat(checklist.of(TaskKind.OPINION, draft)).isEmpty();
    }

    @Test
    void everyErrorShouldBeToldWithItsLineAndColumn() {
        String table = HEADER
                + "authority,,Authority,Pouvoirs,الصلاحية,NO\n"
                + "OBJECT,,,Objet,الموضوع,NO\n"
                + "BUDGET,prm:partner,Budget,Budget,الميزانية,NO\n"
                + "FINANCE,prm:mou|,Finance,Finances,المالية,NO\n"
                + "TERM,,Term,Durée,المدة,perhaps\n"
                + "TERM,,Term,Durée,المدة,NO\n"
                + "LANGUAGES,,Languages,Langues," + "ا".repeat(201) + ",NO\n";

        assertThatThrownBy(() -> inForce(table)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PRM-SETTING-002");
            assertThat(problem.details())
                    .extracting(detail -> detail.arguments().get(0) + " " + detail.field())
                    .containsExactly(
                            "2 code", "3 label_en", "4 types", "5 types", "6 required", "7 code", "8 label_ar");
        });
    }

    @Test
    void onlyAdministratorsAndTheHeadOfLegalShouldEditTheTable() {
        assertThatThrownBy(() -> checklist.table().write(story.reviewer, 0, HEADER))
                .satisfies(problem -> hasCode(problem, "PRM-ACCESS-003"));
        assertThat(checklist.table().read(story.head).version()).isZero();
    }

    @Test
    void itemShouldBelongToTheTypesThatItNames() {
        DocumentId id = story.underReview(Properties.EMPTY);
        inForce(TWO_REQUIRED);

        assertThat(checklist.of(TaskKind.REVIEW, story.open(id)))
                .extracting(ChecklistItem::code)
                .containsExactly("AUTHORITY", "OBJECT", "BUDGET");
        assertThatThrownBy(() -> decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "TERM"))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-027"));
    }

    @Test
    void unknownCodeShouldBeRefusedWhateverTheOutcome() {
        DocumentId id = story.underReview(Properties.EMPTY);

        assertThatThrownBy(() -> decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CHANGES_REQUESTED, "BUDGET"))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-027"));
        assertThat(story.status(id)).isEqualTo("LEGAL_REVIEW");
    }

    @Test
    void clearanceShouldBeRefusedWithEveryRequiredItemThatIsOpenInTheReadersLanguage() {
        DocumentId id = story.underReview(Properties.EMPTY);
        inForce(TWO_REQUIRED);

        for (Outcome outcome : List.of(Outcome.CLEARED, Outcome.CLEARED_WITH_COMMENTS)) {
            assertThatThrownBy(() -> decide(story.reviewer, id, TaskKind.REVIEW, outcome, "OBJECT"))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo("PRM-REVIEW-028");
                        assertThat(Translations.refusal(problem).in(WorkingLanguage.FR))
                                .contains("Pouvoirs", "Budget");
                        assertThat(Translations.refusal(problem).in(WorkingLanguage.EN))
                                .contains("Authority", "Budget, by line")
                                .doesNotContain("Object", "Term");
                    });
        }
        assertThat(story.task(id, TaskKind.REVIEW)).isNotNull();

        decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "BUDGET", "AUTHORITY");
        assertThat(story.lastRound(id).texts(Prm.PROP_CHECKED_BY_REVIEWER))
                .as("in the order of the checklist")
                .containsExactly("AUTHORITY", "BUDGET");
    }

    @Test
    void whatTheReviewerTickedShouldCountForTheHeadOfLegalToo() {
        DocumentId id = story.underReview(Properties.EMPTY);
        inForce(TWO_REQUIRED);
        decide(story.reviewer, id, TaskKind.REVIEW, Outcome.REJECTED, "AUTHORITY");

        assertThatThrownBy(() -> decide(story.head, id, TaskKind.CLEARANCE, Outcome.CLEARED))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.details()).hasSize(1));

        decide(story.head, id, TaskKind.CLEARANCE, Outcome.CLEARED, "BUDGET");
        Properties round = story.lastRound(id);
        assertThat(round.texts(Prm.PROP_CHECKED_BY_REVIEWER)).containsExactly("AUTHORITY");
        assertThat(round.texts(Prm.PROP_CHECKED_WITH_DECISION)).containsExactly("BUDGET");
        assertThat(story.host.trail.of(story.officer, id))
                .filteredOn(event -> event.action().equals("review.checked"))
                .singleElement()
                .satisfies(event -> assertThat(event.after()).containsEntry("prm:checkedWithDecision", "BUDGET"));
    }

    @Test
    void headWhoDecidesAtOnceShouldTickWhatIsRequired() {
        DocumentId id = story.underReview(Properties.EMPTY);
        inForce(TWO_REQUIRED);
        story.host.tasks.reassign(
                story.head, story.task(id, TaskKind.REVIEW).id(), story.head.person(), "I take it myself.");

        assertThatThrownBy(() -> decide(story.head, id, TaskKind.REVIEW, Outcome.CLEARED))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-028"));
        decide(story.head, id, TaskKind.REVIEW, Outcome.CLEARED, "AUTHORITY", "BUDGET");

        assertThat(story.status(id)).isEqualTo("APPROVAL");
    }

    @Test
    void whatDoesNotClearShouldNeedNoTick() {
        DocumentId id = story.underReview(Properties.EMPTY);
        inForce(TWO_REQUIRED);

        decide(story.reviewer, id, TaskKind.REVIEW, Outcome.NOT_REQUIRED);
        decide(story.head, id, TaskKind.CLEARANCE, Outcome.NOT_REQUIRED);

        assertThat(story.status(id)).isEqualTo("APPROVAL");
    }

    @Test
    void reviewerShouldFindWhatWasTickedBeforeTheDraftCameBack() {
        DocumentId id = story.underReview(Properties.EMPTY);
        decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED, "TERM");

        decide(story.head, id, TaskKind.CLEARANCE, Outcome.RETURNED_TO_REVIEWER);

        assertThat(story.lastRound(id).texts(Prm.PROP_CHECKED_BY_REVIEWER)).containsExactly("TERM");
        decide(story.reviewer, id, TaskKind.REVIEW, Outcome.CLEARED);
        assertThat(story.lastRound(id).texts(Prm.PROP_CHECKED_BY_REVIEWER)).isEmpty();
    }

    private void inForce(String table) {
        checklist.table().write(story.host.actor("administrator"), 0, table);
    }

    private void decide(Actor actor, DocumentId id, TaskKind kind, Outcome outcome, String... checked) {
        story.host.tasks.decide(
                actor,
                story.task(id, kind).id(),
                new Decision(outcome, outcome.needsComment() ? "As said." : "", List.of(checked)),
                Optional.empty());
        story.host.settle();
    }
}
