package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.agreement.Scene.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** Days, amounts and renewals that cannot both be true, where people write them and where a step rests on them. */
class TermDaysTest {

    private final Scene scene = new Scene();
    private final Actor officer = scene.host.actor("officer");
    private final Actor recordsManager = scene.host.actor("records-manager");
    private final Actor directorGeneral = scene.host.actor("director-general");

    @Test
    void expiryBeforeOrOnTheEntryIntoForceShouldBeRefusedWithItsField() {
        for (LocalDate expiry : List.of(TODAY.minusDays(1), TODAY)) {
            assertThatThrownBy(() -> edit(officer, Map.of(Prm.PROP_EFFECTIVE_ON, TODAY, Prm.PROP_EXPIRES_ON, expiry)))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
                        assertThat(problem.code()).isEqualTo("PRM-INSTRUMENT-009");
                        assertThat(problem.details())
                                .extracting(Problem.Detail::field)
                                .containsExactly("prm:expiresOn");
                    });
        }
        assertThat(scene.document().properties().has(Prm.PROP_EXPIRES_ON)).isFalse();

        edit(officer, Map.of(Prm.PROP_EFFECTIVE_ON, TODAY, Prm.PROP_EXPIRES_ON, TODAY.plusDays(1)));
        assertThat(scene.document().properties().date(Prm.PROP_EXPIRES_ON)).contains(TODAY.plusDays(1));
    }

    @Test
    void oneOfTheTwoDaysShouldBeHeldAgainstTheOtherThatIsThere() {
        edit(officer, Map.of(Prm.PROP_EXPIRES_ON, TODAY));

        refused("PRM-INSTRUMENT-009", () -> edit(officer, Map.of(Prm.PROP_EFFECTIVE_ON, TODAY)));
        refused("PRM-INSTRUMENT-010", () -> edit(officer, Map.of(Prm.PROP_SIGNED_ON, TODAY.plusDays(1))));
        edit(officer, Map.of(Prm.PROP_SIGNED_ON, TODAY));
    }

    @Test
    void refusalShouldWriteTheDaysAsItsReaderDoes() {
        assertThatThrownBy(() -> edit(
                        officer, Map.of(Prm.PROP_EFFECTIVE_ON, TODAY, Prm.PROP_EXPIRES_ON, LocalDate.of(2026, 1, 15))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                new Translations().text(WorkingLanguage.FR, problem.code(), problem.arguments()))
                        .contains("15 janvier 2026", "2 mars 2026"));
    }

    @Test
    void contradictionOfOldShouldNotKeepBackAChangeOfSomethingElse() {
        scene.change(p -> p.with(Prm.PROP_EFFECTIVE_ON, TODAY).with(Prm.PROP_EXPIRES_ON, TODAY.minusDays(9)));

        edit(officer, Map.of(Prm.PROP_PRIORITY, "HIGH"));

        assertThat(scene.document().properties().text(Prm.PROP_PRIORITY)).contains("HIGH");
    }

    @Test
    void backlogShouldBeHeldToTheSameDays() {
        refused("PRM-INSTRUMENT-009", () -> takeOver(TODAY.minusYears(5), Optional.empty()));
        refused("PRM-INSTRUMENT-010", () -> takeOver(TODAY.minusYears(1), Optional.of(TODAY)));

        assertThat(takeOver(TODAY.minusYears(1), Optional.of(TODAY.minusYears(6)))
                        .properties())
                .extracting(properties -> properties.text(Prm.PROP_STATUS))
                .isEqualTo(Optional.of("EXPIRED"));
    }

    private Document takeOver(LocalDate expiry, Optional<LocalDate> signed) {
        return scene.host.documents.file(
                recordsManager,
                new Draft(
                        Prm.TYPE_AGREEMENT,
                        Properties.EMPTY
                                .with(Cm.PROP_TITLE, MultilingualText.of("en", "Agreement of long ago"))
                                .with(Prm.PROP_EFFECTIVE_ON, TODAY.minusYears(5))
                                .with(Prm.PROP_EXPIRES_ON, expiry),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        new Draft.Entry.Legacy("Register of 2019", "batch-1", signed)),
                Optional.empty());
    }

    @Test
    void signatureAfterTheExpiryShouldBeRefused() {
        scene.complete();
        scene.stand(Status.SIGNATURE);
        scene.change(p -> p.with(Prm.PROP_EXPIRES_ON, TODAY.minusDays(1)));
        Party party = scene.instrument().parties().get(0);

        refused(
                "PRM-SIGNATURE-019",
                () -> scene.host.signatures.record(
                        officer,
                        scene.id,
                        party.id(),
                        scene.revision(),
                        new Signatures.Signature(TODAY, "Director General", "")));
    }

    @Test
    void noticeBeforeTheEntryIntoForceShouldBeRefusedAndNotCountWhereItIsRecordedAlready() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        scene.change(p -> p.with(Prm.PROP_EFFECTIVE_ON, TODAY.minusDays(9)));

        refused(
                "PRM-INSTRUMENT-011",
                () -> scene.host.steps.recordNotice(officer, scene.id, TODAY.minusDays(10), "The Bank"));
        scene.change(p -> p.with(Prm.PROP_NOTICE_GIVEN_ON, TODAY.minusMonths(4)));
        assertThat(against(Transition.TERMINATE)).containsExactly("PRM-GUARD-033");

        scene.host.steps.recordNotice(officer, scene.id, TODAY.minusDays(9), "The Bank");
        assertThat(against(Transition.TERMINATE)).as("three months must pass").containsExactly("PRM-GUARD-033");
    }

    @Test
    void documentOlderThanTheEntryIntoForceShouldNotProveWhatCameAfter() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        LocalDate before = TODAY.minusYears(1).minusDays(1);
        for (SupportingKind kind : List.of(
                SupportingKind.TERMINATION, SupportingKind.NOTICE, SupportingKind.RENEWAL, SupportingKind.EVALUATION)) {
            refused("PRM-SIGNATURE-020", () -> attach(kind, before));
        }
        attach(SupportingKind.EXCHANGE, before);
        attach(SupportingKind.TERMINATION, TODAY.minusYears(1));
        refused("PRM-SIGNATURE-021", () -> attach(SupportingKind.EXCHANGE, TODAY.plusDays(1)));
    }

    @Test
    void documentOfOldThatIsTooOldShouldNotSatisfyAGuard() {
        scene.complete();
        scene.stand(Status.IN_FORCE);
        scene.host
                .work
                .inTransaction(() -> scene.instrument().around().supporting(SupportingKind.TERMINATION))
                .forEach(document ->
                        scene.change(document.id(), p -> p.with(Prm.PROP_DOCUMENT_DATE, TODAY.minusYears(2))));

        assertThat(against(Transition.TERMINATE)).containsExactly("PRM-GUARD-032");
    }

    private Document attach(SupportingKind kind, LocalDate day) {
        return scene.host.supportingDocuments.attach(
                officer,
                scene.id,
                new SupportingDocuments.NewDocument(
                        scene.host
                                .stage("officer", "letter.txt", "A letter of " + day + kind)
                                .id(),
                        kind,
                        Optional.of(day),
                        ""),
                Optional.empty());
    }

    @Test
    void amountWithoutCurrencyShouldBeFiledAndAskedForBeforeReview() {
        scene.complete();
        scene.stand(Status.NEGOTIATION);
        edit(officer, Map.of(Prm.PROP_CURRENCY, "USD"));
        assertThat(against(Transition.SEND_TO_LEGAL_REVIEW)).containsExactly("PRM-GUARD-042");

        edit(officer, Map.of(Prm.PROP_AMOUNT, 100_00L));
        assertThat(against(Transition.SEND_TO_LEGAL_REVIEW)).isEmpty();
    }

    @Test
    void whatGuardsWouldHaveAskedShouldBeCompleteWhenItIsCorrectedLater() {
        scene.complete();
        scene.stand(Status.IN_FORCE);

        refused("PRM-INSTRUMENT-012", () -> edit(recordsManager, Map.of(Prm.PROP_AMOUNT, 100_00L)));
        scene.change(p -> p.without(Prm.PROP_RENEWAL_PERIOD));
        refused("PRM-INSTRUMENT-013", () -> edit(recordsManager, Map.of(Prm.PROP_RENEWAL_MODE, "TACIT")));
        edit(recordsManager, Map.of(Prm.PROP_RENEWAL_MODE, "TACIT", Prm.PROP_RENEWAL_PERIOD, "P2Y"));
    }

    @Test
    void openEndedInstrumentShouldNeedNoRenewalPeriod() {
        scene.complete();
        scene.stand(Status.VALIDATION);
        scene.change(p -> p.with(Prm.PROP_RENEWAL_MODE, "TACIT").without(Prm.PROP_RENEWAL_PERIOD));
        assertThat(against(Transition.ENTER_INTO_FORCE)).containsExactly("PRM-GUARD-043");

        scene.change(p -> p.without(Prm.PROP_EXPIRES_ON).with(Prm.PROP_OPEN_ENDED, true));
        assertThat(against(Transition.ENTER_INTO_FORCE)).isEmpty();
    }

    private List<String> against(Transition transition) {
        return scene.host.work.inTransaction(() ->
                scene.host.lifecycle.refusals(transition, scene.instrument(), Attempt.by(directorGeneral)).stream()
                        .map(Problem.Detail::code)
                        .toList());
    }

    private void edit(Actor actor, Map<QName, Object> values) {
        Map<QName, Optional<Object>> given = new HashMap<>();
        values.forEach((name, value) -> given.put(name, Optional.of(value)));
        scene.host.documents.edit(actor, scene.id, scene.revision(), new Edit(given, Map.of()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
