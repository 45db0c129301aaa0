package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Status;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.TrailedStates;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.review.ReviewProcess.Decision;

class LegalReviewTest {

    private static final String TEXT = "Memorandum of understanding between two sides. Article 1: purpose.";

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final Actor reviewer = host.actor("legal-reviewer");
    private final Actor head = host.actor("head-of-legal");

    @AfterEach
    void trailShouldTellWhatTheDocumentsAre() {
        TrailedStates.check(host);
    }

    @Test
    void completeDraftShouldGoToReviewByItselfWithAReference() {
        DocumentId id = filed(TEXT, "First side", "Second side");

        Document document = open(id);
        assertThat(status(document)).isEqualTo(Status.LEGAL_REVIEW);
        assertThat(document.properties().text(Prm.PROP_REFERENCE)).contains("ICESCO/MOU/2026/0001");
        assertThat(host.notifier.keysTo("legal-reviewer")).containsExactly("notice.review.requested");
        assertThat(host.tasks.of(reviewer)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.REVIEW);
            assertThat(task.dueAt()).contains(Instant.parse("2026-03-16T18:00:00Z"));
        });
    }

    @Test
    void draftWithSomethingMissingShouldStayInNegotiationWithATaskAndGoOnceComplete() {
        DocumentId id = filed(TEXT);

        assertThat(status(open(id))).isEqualTo(Status.NEGOTIATION);
        assertThat(open(id).properties().texts(Prm.PROP_MISSING_FOR_REVIEW)).containsExactly("PRM-GUARD-003");
        assertThat(host.tasks.of(officer))
                .singleElement()
                .extracting(ReviewTask::missing)
                .isEqualTo(List.of("PRM-GUARD-003"));
        assertThat(host.notifier.keysTo("officer")).containsExactly("notice.review.missing");

        host.documents.edit(officer, id, open(id).revision(), new Edit(Map.of(), parties("First", "Second")));
        host.settle();

        assertThat(status(open(id))).isEqualTo(Status.LEGAL_REVIEW);
        assertThat(open(id).properties().texts(Prm.PROP_MISSING_FOR_REVIEW)).isEmpty();
        assertThat(host.tasks.of(officer)).isEmpty();
        assertThat(host.tasks.of(reviewer)).hasSize(1);
    }

    @Test
    void fileThatCannotBeReadShouldBeFiledAndSayWhy() {
        DocumentId id = filed("%encrypted", "First", "Second");

        assertThat(open(id).properties().texts(Prm.PROP_MISSING_FOR_REVIEW)).contains("PRM-GUARD-001.ENCRYPTED");
        assertThat(host.tasks.of(officer)).hasSize(1);
    }

    @Test
    void filingAgainAndAgainTheSameChangesShouldNotRepeatNoticesOrRounds() {
        DocumentId id = filed(TEXT, "First", "Second");
        int notices = host.notifier.all().size();

        new ReviewRouting(host.review).changed(id);
        new ReviewRouting(host.review).changed(id);

        assertThat(host.notifier.all()).hasSize(notices);
        assertThat(host.review.rounds(officer, id)).hasSize(1);
    }

    @Test
    void changesRequestedShouldBringItBackAndTheNextRoundShouldClearIt() {
        DocumentId id = filed(TEXT, "First", "Second");
        decide(reviewer, Outcome.CHANGES_REQUESTED, "Article 4 lacks a term.");
        assertThat(status(open(id))).isEqualTo(Status.NEGOTIATION);
        assertThat(host.notifier.keysTo("officer")).contains("notice.review.CHANGES_REQUESTED");
        assertThat(host.steps.waitingFor(officer)).extracting(Document::id).containsExactly(id);
        assertThat(host.steps.waitingFor(head)).isEmpty();

        replace(officer, id, TEXT + " Article 4: five years.");
        host.settle();
        assertThat(status(open(id))).as("waits for the officer").isEqualTo(Status.NEGOTIATION);
        host.review.send(officer, id);
        assertThat(host.steps.waitingFor(officer)).isEmpty();
        decide(reviewer, Outcome.CLEARED_WITH_COMMENTS, "Mind the annex.");
        assertThat(status(open(id))).as("waits for the head").isEqualTo(Status.LEGAL_REVIEW);
        decide(head, Outcome.CLEARED, "");

        Document cleared = open(id);
        assertThat(status(cleared)).isEqualTo(Status.APPROVAL);
        assertThat(cleared.properties().text(Prm.PROP_CLEARED_FINGERPRINT))
                .isEqualTo(cleared.content().map(Content::fingerprint));
        assertThat(cleared.properties().text(Prm.PROP_REFERENCE)).contains("ICESCO/MOU/2026/0001");
        assertThat(host.review.rounds(officer, id))
                .extracting(
                        round -> round.properties().text(Prm.PROP_ROUND_OUTCOME).orElse(""))
                .containsExactly("CHANGES_REQUESTED", "CLEARED");
        assertThat(host.trail.of(officer, id))
                .extracting(AuditEvent::action)
                .containsSubsequence(
                        "document.filed",
                        "lifecycle.SEND_TO_LEGAL_REVIEW",
                        "lifecycle.REQUEST_CHANGES",
                        "document.contentReplaced",
                        "lifecycle.SEND_TO_LEGAL_REVIEW",
                        "review.recommended",
                        "lifecycle.CLEAR");
    }

    @Test
    void changedTextShouldVoidTheClearanceAndOpenANewRound() {
        DocumentId id = filed(TEXT, "First", "Second");
        decide(head, Outcome.CLEARED, "");
        assertThat(status(open(id))).isEqualTo(Status.APPROVAL);

        replace(officer, id, TEXT + " One more word.");

        assertThat(status(open(id))).isEqualTo(Status.LEGAL_REVIEW);
        assertThat(open(id).properties().has(Prm.PROP_CLEARED_FINGERPRINT)).isFalse();
        host.settle();
        assertThat(host.review.rounds(officer, id)).hasSize(2);
        assertThat(host.tasks.of(reviewer)).hasSize(1);
    }

    @Test
    void textChangedDuringReviewShouldVoidTheRoundAndNobodyDecidesOnTheOldOne() {
        DocumentId id = filed(TEXT, "First", "Second");
        String old = open(id).content().orElseThrow().fingerprint();
        String task = onlyTask(reviewer).id();
        replace(officer, id, TEXT + " Changed.");

        assertThatThrownBy(() -> host.tasks.decide(reviewer, task, new Decision(Outcome.CLEARED, ""), Optional.of(old)))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-004"));
        assertThatThrownBy(() -> host.tasks.decide(reviewer, task, new Decision(Outcome.CLEARED, ""), Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-004"));

        host.settle();
        assertThat(host.review.rounds(officer, id))
                .extracting(
                        round -> round.properties().text(Prm.PROP_ROUND_OUTCOME).orElse("open"))
                .containsExactly("VOIDED", "open");
        assertThat(onlyTask(reviewer).round()).isEqualTo(2);
    }

    @Test
    void requestForChangesShouldNeedAComment() {
        filed(TEXT, "First", "Second");

        assertThatThrownBy(() -> decide(reviewer, Outcome.CHANGES_REQUESTED, " "))
                .satisfies(problem -> hasDetail(problem, "PRM-GUARD-005"));
        assertThat(host.tasks.of(reviewer)).as("nothing was half done").hasSize(1);
    }

    @Test
    void notRequiredShouldNeedAReasonAlsoOfTheHead() {
        filed(TEXT, "First", "Second");

        assertThatThrownBy(() -> decide(head, Outcome.NOT_REQUIRED, ""))
                .satisfies(problem -> hasDetail(problem, "PRM-GUARD-006"));
    }

    @Test
    void whoeverGaveTheTextShouldNotClearIt() {
        DocumentId id = filed(TEXT, "First", "Second");
        Document document = open(id);
        Actor writingReviewer = new Actor(
                officer.person(),
                Set.of("GROUP_PRM_OFFICERS", "GROUP_PRM_LEGAL_REVIEWERS", "GROUP_PRM_HEADS_OF_LEGAL"),
                Optional.empty(),
                "",
                officer.language());

        assertThat(document.owner()).isEqualTo(writingReviewer.person());
        assertThatThrownBy(() -> decide(writingReviewer, Outcome.CLEARED, ""))
                .satisfies(problem -> hasDetail(problem, "PRM-GUARD-007"));
    }

    @Test
    void headShouldBeAbleToReturnItToTheReviewer() {
        DocumentId id = filed(TEXT, "First", "Second");
        decide(reviewer, Outcome.CLEARED, "");

        decide(head, Outcome.RETURNED_TO_REVIEWER, "See article 7.");

        assertThat(onlyTask(reviewer).kind()).isEqualTo(TaskKind.REVIEW);
        assertThat(host.notifier.keysTo("legal-reviewer")).contains("notice.review.returned");
        assertThat(status(open(id))).isEqualTo(Status.LEGAL_REVIEW);
    }

    @Test
    void rejectedDraftShouldNotBeConcluded() {
        DocumentId id = filed(TEXT, "First", "Second");

        decide(head, Outcome.REJECTED, "Contrary to the charter.");

        assertThat(status(open(id))).isEqualTo(Status.NOT_CONCLUDED);
    }

    @Test
    void secondToDecideShouldGetAClearConflict() {
        filed(TEXT, "First", "Second");
        String task = onlyTask(reviewer).id();
        host.tasks.decide(head, takenBy(head, task), new Decision(Outcome.CLEARED, ""), Optional.empty());

        assertThatThrownBy(() -> host.tasks.decide(reviewer, task, new Decision(Outcome.CLEARED, ""), Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
    }

    @Test
    void taskThatAColleagueHasTakenShouldBeTheirs() {
        filed(TEXT, "First", "Second");
        String task = onlyTask(reviewer).id();
        host.tasks.claim(reviewer, task);

        assertThatThrownBy(() -> host.tasks.claim(host.actor("other-reviewer"), task))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-003"));
        host.tasks.release(reviewer, task);
        assertThat(host.tasks.claim(host.actor("other-reviewer"), task).assignee())
                .contains(host.actor("other-reviewer").person());
    }

    @Test
    void everybodyElseShouldNeitherSeeNorDecideTheTask() {
        filed(TEXT, "First", "Second");
        String task = onlyTask(reviewer).id();
        for (String person : List.of("officer", "reader", "administrator", "director-general", "finance-officer")) {
            Actor actor = host.actor(person);
            assertThat(host.tasks.of(actor)).as(person).isEmpty();
            assertThatThrownBy(
                            () -> host.tasks.decide(actor, task, new Decision(Outcome.CLEARED, ""), Optional.empty()))
                    .as(person)
                    .satisfies(problem -> hasCode(problem, "PRM-REVIEW-001"));
        }
    }

    @Test
    void decisionMadeInTheHostsTaskListShouldPassTheSameRules() {
        DocumentId id = filed(TEXT, "First", "Second");
        ReviewTask task = onlyTask(reviewer);

        assertThatThrownBy(() -> host.work.inTransaction(() ->
                        host.process.complete(task.id(), host.actor("reader"), new Decision(Outcome.CLEARED, ""))))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-009"));
        assertThatThrownBy(() -> host.work.inTransaction(
                        () -> host.process.complete(task.id(), reviewer, new Decision(Outcome.SUBMITTED, ""))))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-005"));
        assertThat(status(open(id))).isEqualTo(Status.LEGAL_REVIEW);
    }

    @Test
    void draftShouldWaitForTheOpinionOfTheTechnicalSectorConcerned() {
        DocumentId id =
                filed(TEXT, Properties.EMPTY.with(Prm.PROP_TECHNICAL_SECTOR, "EDU"), parties("First", "Second"));
        assertThat(open(id).properties().texts(Prm.PROP_MISSING_FOR_REVIEW)).containsExactly("PRM-GUARD-004");
        assertThatThrownBy(() -> host.review.opine(officer, id, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-007"));

        host.review.opine(host.actor("technical-focal-point"), id, "We support it.");
        host.settle();

        assertThat(status(open(id))).isEqualTo(Status.LEGAL_REVIEW);
    }

    @Test
    void officerShouldBeAbleToKeepTheDraftInNegotiation() {
        DocumentId id = filed(TEXT);

        decide(officer, Outcome.WITHDRAWN, "");
        host.documents.edit(officer, id, open(id).revision(), new Edit(Map.of(), parties("First", "Second")));
        host.settle();

        assertThat(status(open(id))).isEqualTo(Status.NEGOTIATION);
        assertThat(host.tasks.of(officer)).isEmpty();
    }

    @Test
    void sendingAnIncompleteDraftShouldNameEachGuard() {
        DocumentId id = host.documents
                .file(officer, draft(stage("%encrypted"), Properties.EMPTY, Map.of(), false), Optional.empty())
                .id();
        host.settle();

        assertThatThrownBy(() -> host.review.send(officer, id))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.GUARD);
                    assertThat(problem.details())
                            .extracting(Problem.Detail::code)
                            .containsExactly("PRM-GUARD-001.ENCRYPTED", "PRM-GUARD-002", "PRM-GUARD-003");
                });
    }

    @Test
    void draftMadeRestrictedWhileItWaitsShouldGoToTheGroupOfItsNewRoute() {
        DocumentId id = filed(TEXT);
        host.documents.edit(
                officer,
                id,
                open(id).revision(),
                new Edit(Map.of(Prm.PROP_CONFIDENTIALITY, Optional.of("RESTRICTED")), parties("First", "Second")));
        host.settle();

        assertThat(host.tasks.of(reviewer)).isEmpty();
        assertThat(host.tasks.of(head)).hasSize(1);
    }

    private DocumentId filed(String text, String... parties) {
        return filed(text, Properties.EMPTY, parties(parties));
    }

    private DocumentId filed(String text, Properties more, Map<QName, List<Draft.Child>> children) {
        DocumentId id = host.documents
                .file(officer, draft(stage(text), more, children, true), Optional.empty())
                .id();
        host.settle();
        return id;
    }

    private String stage(String text) {
        return host.stage("officer", "draft.txt", text).id();
    }

    private static Draft draft(
            String upload, Properties more, Map<QName, List<Draft.Child>> children, boolean routeWhenComplete) {
        Properties properties = more.with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum"))
                .with(Prm.PROP_LEAD_SECTOR, "PART");
        return new Draft(Prm.TYPE_MOU, properties, Optional.of(upload), children, routeWhenComplete);
    }

    private static Map<QName, List<Draft.Child>> parties(String... names) {
        return Map.of(
                Prm.ASSOC_PARTIES,
                Stream.of(names)
                        .map(name -> new Draft.Child(
                                Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name), Map.of()))
                        .toList());
    }

    private void replace(Actor actor, DocumentId id, String text) {
        host.documents.replaceContent(actor, id, open(id).revision(), host.stage("officer", "draft-2.txt", text));
    }

    private void decide(Actor actor, Outcome outcome, String comment) {
        ReviewTask task = host.work.inTransaction(() -> host.process
                .tasksFor(actor.person(), Set.of("GROUP_PRM_LEGAL_REVIEWERS", "GROUP_PRM_HEADS_OF_LEGAL"))
                .get(0));
        host.tasks.decide(actor, takenBy(actor, task.id()), new Decision(outcome, comment), Optional.empty());
        host.settle();
    }

    /** The head of legal may decide a reviewer's task once it is assigned to them. */
    private String takenBy(Actor actor, String task) {
        host.work.inTransaction(() -> host.process.assign(task, actor.person()));
        return task;
    }

    private ReviewTask onlyTask(Actor actor) {
        assertThat(host.tasks.of(actor)).hasSize(1);
        return host.tasks.of(actor).get(0);
    }

    private Document open(DocumentId id) {
        return host.documents.open(officer, id);
    }

    private Status status(Document document) {
        return host.work.inTransaction(() -> host.instruments.of(document).status());
    }

    private static void hasCode(Throwable problem, String code) {
        assertThat(problem)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private static void hasDetail(Throwable problem, String code) {
        assertThat(problem).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.details())
                .extracting(Problem.Detail::code)
                .contains(code));
    }
}
