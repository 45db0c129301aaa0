package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.agreement.Scene.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** Steps outside of a review, amendments, the backlog, and what holds on a day. */
class StepsTest {

    private final Scene scene = new Scene();
    private final Actor officer = scene.host.actor("officer");
    private final Actor headOfSector = scene.host.actor("head-of-sector");
    private final Actor directorGeneral = scene.host.actor("director-general");
    private final Actor recordsManager = scene.host.actor("records-manager");
    private final Actor finance = scene.host.actor("finance-officer");

    @Test
    void stepShouldTellThoseConcernedAndNotTheOneWhoTookIt() {
        scene.complete();
        scene.stand(Status.APPROVAL);

        take(directorGeneral, Transition.APPROVE, "");

        assertThat(scene.status()).isEqualTo(Status.SIGNATURE);
        assertThat(scene.host.notifier.keysTo("officer")).containsExactly("notice.lifecycle.APPROVE");
        assertThat(scene.host.notifier.keysTo("director-general")).isEmpty();
    }

    @Test
    void ofTwoPeopleWhoDecideAtOnceTheSecondShouldBeToldThatItWasChanged() {
        scene.complete();
        scene.stand(Status.APPROVAL);
        Revision seen = scene.revision();
        take(directorGeneral, Transition.APPROVE, "");

        assertThatThrownBy(() -> scene.host.steps.take(
                        Transition.RETURN_TO_NEGOTIATION,
                        Attempt.by(directorGeneral).saying("The annex is missing."),
                        scene.id,
                        seen))
                .satisfies(problem -> hasCode(problem, "PRM-DOC-009"));
        assertThat(scene.status()).isEqualTo(Status.SIGNATURE);
    }

    @Test
    void stepsOfAReviewShouldNotBeTakenPastIt() {
        scene.complete();
        scene.stand(Status.LEGAL_REVIEW);

        assertThatThrownBy(() -> take(scene.host.actor("head-of-legal"), Transition.CLEAR, "Fine."))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-004"));
    }

    @Test
    void whoMayNotReadTheInstrumentShouldNotLearnThatThereIsOne() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        scene.change(p -> p.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        Actor outsider = scene.host.actor("other-officer");

        assertThatThrownBy(() -> take(outsider, Transition.RENEW_EXPRESSLY, ""))
                .satisfies(problem -> hasCode(problem, "PRM-DOC-001"));
        assertThatThrownBy(() -> scene.host.steps.recordNotice(outsider, scene.id, TODAY, "They"))
                .satisfies(problem -> hasCode(problem, "PRM-DOC-001"));
        assertThatThrownBy(() -> scene.host.inForce.on(outsider, scene.id, Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-DOC-001"));
    }

    @Test
    void givingADraftUpShouldEndItsTasksAndKeepItsNumberFromOthers() {
        scene.complete();
        scene.change(p -> p.with(Prm.PROP_ROUTING_REQUESTED, true).without(Prm.PROP_LANGUAGE));
        scene.host.settle();
        scene.change(p -> p.with(Prm.PROP_LANGUAGE, "en").with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0007"));
        scene.stand(Status.NEGOTIATION);

        scene.host.steps.take(
                Transition.ABANDON,
                Attempt.by(headOfSector).because(NotConcludedReason.PARTNER_DECLINED),
                scene.id,
                scene.revision());

        assertThat(scene.host.work.inTransaction(() -> scene.host.process.tasksOn(scene.id)))
                .isEmpty();
        assertThat(scene.document().properties().text(Prm.PROP_NOT_CONCLUDED_REASON))
                .contains("PARTNER_DECLINED");
        assertThat(scene.host.steps.cancelledNumbers(recordsManager))
                .singleElement()
                .extracting(document -> document.properties().text(Prm.PROP_REFERENCE))
                .isEqualTo(Optional.of("ICESCO/MOU/2026/0007"));
        assertThatThrownBy(() -> scene.host.steps.cancelledNumbers(officer))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-002"));
    }

    @Test
    void changedTextShouldVoidAnApprovalUntilTheFirstPartyHasSigned() {
        scene.complete();
        scene.stand(Status.SIGNATURE);
        replace("Article 1: another purpose.");
        assertThat(scene.status()).isEqualTo(Status.LEGAL_REVIEW);

        scene.stand(Status.SIGNATURE);
        scene.change(scene.instrument().parties().get(0).id(), p -> p.with(Prm.PROP_PARTY_SIGNED_ON, TODAY));
        assertThatThrownBy(() -> replace("Article 1: yet another."))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-001"));
    }

    @Test
    void whatWasSignedShouldBeCorrectedByThoseWhoKeepRecordsOnly() {
        scene.complete();
        scene.signAll(TODAY);
        scene.stand(Status.IN_FORCE);
        Edit later = new Edit(Map.of(Prm.PROP_EXPIRES_ON, Optional.of(TODAY.plusYears(9))), Map.of());

        assertThatThrownBy(() -> scene.host.documents.edit(officer, scene.id, scene.revision(), later))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-005"));
        assertThatThrownBy(() -> scene.host.documents.edit(
                        officer, scene.id, scene.revision(), new Edit(Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of()))))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-005"));

        scene.host.documents.edit(recordsManager, scene.id, scene.revision(), later);
        assertThat(scene.document().properties().date(Prm.PROP_EXPIRES_ON)).contains(TODAY.plusYears(9));
    }

    @Test
    void editingTheNameOfAPartyShouldKeepTheDayOnWhichItSigned() {
        scene.complete();
        scene.signAll(TODAY);
        scene.stand(Status.IN_FORCE);
        Party party = scene.instrument().parties().get(0);
        Party other = scene.instrument().parties().get(1);

        scene.host.documents.edit(
                recordsManager,
                scene.id,
                scene.revision(),
                new Edit(
                        Map.of(),
                        Map.of(
                                Prm.ASSOC_PARTIES,
                                List.of(named(party, "Our organisation, renamed"), named(other, other.name())))));

        assertThat(scene.instrument().parties()).extracting(Party::signedOn).containsOnly(Optional.of(TODAY));
    }

    private static Draft.Child named(Party party, String name) {
        return new Draft.Child(
                Optional.of(party.id()),
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, name).with(Prm.PROP_PARTY_ROLE, party.role()),
                party.partner()
                        .map(partner -> Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(partner)))
                        .orElse(Map.of()));
    }

    @Test
    void oneAmendmentAtATimeShouldBeOpenAndGetItsNumberOnceAllHaveSigned() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        DocumentId first = scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id));
        assertThatThrownBy(() -> scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id)))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-004"));

        assertThat(signed(first)).contains(1L);
        scene.change(first, p -> p.with(Prm.PROP_STATUS, "IN_FORCE"));
        assertThat(signed(scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id))))
                .contains(2L);
    }

    /** Lets all parties sign and gives the amendment's number. */
    private Optional<Long> signed(DocumentId amendment) {
        scene.host.work.inTransaction(() -> scene.host
                .instruments
                .of(scene.host.store.find(amendment).orElseThrow())
                .parties()
                .forEach(party -> scene.change(party.id(), p -> p.with(Prm.PROP_PARTY_SIGNED_ON, TODAY))));
        DocumentId copy =
                scene.create(Prm.TYPE_SIGNED_COPY, new NewDocument.Location.In(Place.DRAFTS), Properties.EMPTY);
        scene.host.work.inTransaction(() -> scene.host.store.associate(copy, Prm.ASSOC_SIGNED_COPY_OF, amendment));
        scene.change(amendment, p -> p.with(Prm.PROP_STATUS, "SIGNATURE"));
        Document document = scene.host.documents.open(officer, amendment);
        return scene.host
                .steps
                .take(Transition.COMPLETE_SIGNATURE, Attempt.by(officer), amendment, document.revision())
                .properties()
                .number(Prm.PROP_AMENDMENT_NUMBER);
    }

    @Test
    void amendmentShouldBeMadeToAnInstrumentInForceOnly() {
        scene.stand(Status.NEGOTIATION);

        assertThatThrownBy(() -> scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id)))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-003"));
    }

    @Test
    void amendmentThatNamesNothingOrCrossesAnotherShouldNotGoToReview() {
        DocumentId nameless = scene.file(Prm.TYPE_AMENDMENT, Optional.empty());
        assertThat(refusals(nameless)).contains("PRM-GUARD-038");

        scene.stand(Status.IN_FORCE);
        DocumentId first = scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id));
        scene.change(first, p -> p.with(Prm.PROP_REFERENCE, "ICESCO/AMD/2026/0001"));
        scene.host.work.inTransaction(() -> scene.host.store.associate(nameless, Prm.ASSOC_AMENDS, scene.id));
        assertThat(refusals(nameless)).contains("PRM-GUARD-039").doesNotContain("PRM-GUARD-038");
    }

    private List<String> refusals(DocumentId amendment) {
        return scene.host.work.inTransaction(() -> scene
                .host
                .lifecycle
                .refusals(
                        Transition.SEND_TO_LEGAL_REVIEW,
                        scene.host.instruments.of(
                                scene.host.store.find(amendment).orElseThrow()),
                        Attempt.by(officer))
                .stream()
                .map(Problem.Detail::code)
                .toList());
    }

    @Test
    void viewOfADayShouldNameTheAmendmentsInForceThen() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        DocumentId amendment = scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id));
        scene.change(amendment, p -> p.with(Prm.PROP_STATUS, "IN_FORCE")
                .with(Prm.PROP_AMENDMENT_NUMBER, 1L)
                .with(Prm.PROP_EFFECTIVE_ON, TODAY.minusMonths(2)));

        assertThat(view(TODAY).amendments()).extracting(Document::id).containsExactly(amendment);
        assertThat(view(TODAY.minusMonths(3)).amendments()).isEmpty();
        assertThat(view(TODAY.minusMonths(3)).state()).isEqualTo(InForce.State.IN_FORCE);
        assertThat(view(TODAY.minusYears(2)).state()).isEqualTo(InForce.State.NOT_YET);
        assertThat(view(TODAY.plusYears(1)).state()).isEqualTo(InForce.State.IN_FORCE);
        assertThat(view(TODAY.plusYears(1).plusDays(1)).state()).isEqualTo(InForce.State.ENDED);
    }

    @Test
    void viewOfADayShouldKnowSuspensionAndTermination() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        at("2026-03-10T09:00:00Z");
        take(headOfSector, Transition.SUSPEND, "The partner is being restructured.");
        at("2026-03-20T09:00:00Z");
        take(scene.host.actor("legal-reviewer"), Transition.RESUME, "It is done.");
        at("2026-04-01T09:00:00Z");
        take(directorGeneral, Transition.TERMINATE, "");

        assertThat(view(LocalDate.of(2026, 3, 9)).state()).isEqualTo(InForce.State.IN_FORCE);
        assertThat(view(LocalDate.of(2026, 3, 10)).state()).isEqualTo(InForce.State.SUSPENDED);
        assertThat(view(LocalDate.of(2026, 3, 19)).state()).isEqualTo(InForce.State.SUSPENDED);
        assertThat(view(LocalDate.of(2026, 3, 20)).state()).isEqualTo(InForce.State.IN_FORCE);
        assertThat(view(LocalDate.of(2026, 4, 1)).state()).isEqualTo(InForce.State.ENDED);
    }

    private InForce.View view(LocalDate day) {
        return scene.host.inForce.on(officer, scene.id, Optional.of(day));
    }

    private void at(String instant) {
        scene.host.clock.set(Instant.parse(instant));
    }

    @Test
    void renewalShouldCountFromTheFirstExpiryAndForgetTheNotice() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        scene.change(p -> p.with(Prm.PROP_EXPIRES_ON, LocalDate.of(2026, 1, 31))
                .with(Prm.PROP_RENEWAL_MODE, "TACIT")
                .with(Prm.PROP_RENEWAL_PERIOD, "P1M")
                .without(Prm.PROP_NOTICE_PERIOD)
                .with(Prm.PROP_NOTICE_GIVEN_ON, LocalDate.of(2026, 2, 15)));

        scene.host.steps.taken(Transition.RENEW_TACITLY, Actor.system("calendar"), scene.id);
        assertThat(scene.document().properties().date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2026, 2, 28));
        assertThat(scene.document().properties().has(Prm.PROP_NOTICE_GIVEN_ON)).isFalse();
        scene.host.steps.taken(Transition.RENEW_TACITLY, Actor.system("calendar"), scene.id);

        assertThat(scene.document().properties().date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2026, 3, 31));
        assertThat(scene.document().properties().number(Prm.PROP_RENEWALS)).contains(2L);
        assertThat(scene.status()).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void noticeShouldBeRecordedOfAnInstrumentInForceAndNotOfTheFuture() {
        scene.stand(Status.NEGOTIATION);
        assertThatThrownBy(() -> scene.host.steps.recordNotice(officer, scene.id, TODAY, "They"))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-006"));
        scene.stand(Status.IN_FORCE);
        assertThatThrownBy(() -> scene.host.steps.recordNotice(officer, scene.id, TODAY.plusDays(1), "They"))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-007"));
        assertThatThrownBy(() -> scene.host.steps.recordNotice(officer, scene.id, TODAY, " "))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-008"));
        assertThatThrownBy(() -> scene.host.steps.recordNotice(scene.host.actor("reader"), scene.id, TODAY, "They"))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-002"));

        scene.host.steps.recordNotice(officer, scene.id, TODAY, "They");
        assertThat(scene.instrument().term().noticeGivenOn()).contains(TODAY);
    }

    @Test
    void openCompensationShouldBeSignedOffByFinanceWithAReason() {
        scene.complete();
        scene.stand(Status.EXPIRED);
        scene.under(
                Prm.TYPE_CONTRIBUTION, Prm.ASSOC_CONTRIBUTIONS, Properties.EMPTY.with(Prm.PROP_TRANSACTION_TYPE, "7"));
        assertThatThrownBy(() -> take(headOfSector, Transition.CLOSE, ""))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-003"));
        assertThatThrownBy(() -> scene.host.steps.signOffCompensation(headOfSector, scene.id, "Small."))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-002"));
        assertThatThrownBy(() -> scene.host.steps.signOffCompensation(finance, scene.id, ""))
                .satisfies(problem -> hasCode(problem, "PRM-REVIEW-010"));

        scene.host.steps.signOffCompensation(finance, scene.id, "Too small to be claimed.");
        take(headOfSector, Transition.CLOSE, "");
        assertThat(scene.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void contactShouldAskForALinkedPartnerAtOnce() {
        assertThatThrownBy(() -> scene.host.documents.file(officer, contact(Map.of()), Optional.empty()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.details())
                        .extracting(Problem.Detail::code)
                        .contains("PRM-GUARD-009"));

        Document filed = scene.host.documents.file(
                officer,
                contact(Map.of(
                        Prm.ASSOC_PARTIES,
                        List.of(new Draft.Child(
                                Optional.empty(),
                                Properties.EMPTY.with(Prm.PROP_PARTY_ROLE, "COUNTERPARTY"),
                                Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(scene.partner)))))),
                Optional.empty());
        assertThat(filed.properties().text(Prm.PROP_STATUS)).contains("CONTACT");
        assertThat(filed.properties().has(Prm.PROP_ROUTING_REQUESTED))
                .as("decided, so that no rule of a folder sends its draft")
                .isTrue();
        assertThat(filed.properties().flag(Prm.PROP_ROUTING_REQUESTED)).isFalse();
        scene.host.settle();
        assertThat(scene.host.tasks.of(officer)).isEmpty();
    }

    private static Draft contact(Map<QName, List<Draft.Child>> children) {
        return new Draft(
                Prm.TYPE_AGREEMENT,
                Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("en", "First contact")),
                Optional.empty(),
                children,
                Map.of(),
                new Draft.Entry.Contact());
    }

    @Test
    void backlogShouldEnterInForceOrExpiredByItsOwnDates() {
        Draft.Entry legacy = new Draft.Entry.Legacy("Register of 2019", "batch-1", Optional.of(TODAY.minusYears(5)));
        assertThatThrownBy(() -> scene.host.documents.file(officer, old(TODAY, legacy), Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-002"));
        assertThatThrownBy(() -> scene.host.documents.file(
                        recordsManager,
                        old(TODAY, new Draft.Entry.Legacy("", "b", Optional.empty())),
                        Optional.empty()))
                .satisfies(problem -> hasCode(problem, "PRM-INSTRUMENT-002"));

        Document inForce = scene.host.documents.file(recordsManager, old(TODAY, legacy), Optional.empty());
        Document expired = scene.host.documents.file(recordsManager, old(TODAY.minusDays(1), legacy), Optional.empty());

        assertThat(inForce.properties().text(Prm.PROP_STATUS)).contains("IN_FORCE");
        assertThat(expired.properties().text(Prm.PROP_STATUS)).contains("EXPIRED");
        assertThat(scene.host.types.get(0).place(inForce.properties())).isEqualTo(Place.IN_FORCE);
        assertThat(scene.host.types.get(0).place(expired.properties())).isEqualTo(Place.ARCHIVE);
        assertThat(inForce.properties().text(Prm.PROP_REFERENCE)).contains("ICESCO/AGR/2026/0001");
        assertThat(inForce.properties().texts(Prm.PROP_WAIVED_GUARDS)).contains("PRM-GUARD-016", "PRM-GUARD-022");
        assertThat(inForce.properties().texts(Prm.PROP_DUE_BEFORE_APPROVAL)).isEmpty();
    }

    private static Draft old(LocalDate expiry, Draft.Entry entry) {
        return new Draft(
                Prm.TYPE_AGREEMENT,
                Properties.EMPTY
                        .with(Cm.PROP_TITLE, MultilingualText.of("en", "Agreement of long ago"))
                        .with(Prm.PROP_EFFECTIVE_ON, TODAY.minusYears(5))
                        .with(Prm.PROP_EXPIRES_ON, expiry),
                Optional.empty(),
                Map.of(),
                Map.of(),
                entry);
    }

    @Test
    void peopleShouldSeeWhatWaitsForTheirStep() {
        scene.complete();
        scene.stand(Status.APPROVAL);

        assertThat(scene.host.steps.waitingFor(directorGeneral))
                .extracting(Document::id)
                .containsExactly(scene.id);
        assertThat(scene.host.steps.waitingFor(scene.host.actor("reader"))).isEmpty();
        assertThat(scene.host.steps.waitingFor(recordsManager)).isEmpty();
    }

    private void take(Actor actor, Transition transition, String comment) {
        scene.host.steps.take(transition, Attempt.by(actor).saying(comment), scene.id, scene.revision());
    }

    private void replace(String text) {
        scene.host.documents.replaceContent(
                officer, scene.id, scene.revision(), scene.host.stage("officer", "draft-2.txt", text));
    }

    private static void hasCode(Throwable problem, String code) {
        assertThat(problem)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
