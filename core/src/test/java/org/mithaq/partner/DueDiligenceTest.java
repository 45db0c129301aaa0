package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Edit;
import org.mithaq.model.Prm;
import org.mithaq.partner.Assessment.Result;
import org.mithaq.partner.Assessment.Validity;
import org.mithaq.partner.DueDiligence.Conclusion;
import org.mithaq.problem.Problem;

final class DueDiligenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 3, 2);

    private final Register register = new Register();
    private final Document partner = register.file("officer", "en", "Arab Monetary Fund");
    private final Actor officer = register.host.actor("officer");

    private Assessment started() {
        return register.host.dueDiligence.start(officer, partner.id(), "STANDARD", "MEDIUM");
    }

    private static Conclusion proceeding(LocalDate until) {
        return new Conclusion(
                Result.PROCEED,
                Optional.empty(),
                List.of("SANCTIONS"),
                Optional.empty(),
                Optional.of(until),
                Optional.empty());
    }

    private Assessment complete(Assessment assessment, Conclusion conclusion) {
        return register.host.dueDiligence.complete(officer, partner.id(), assessment.document(), conclusion);
    }

    private Standing standing(LocalDate day) {
        return register.host.work.inTransaction(() -> register.host.standings.of(partner.id(), day));
    }

    @Test
    void aPartnerWithoutAssessmentMayNotBeReliedOn() {
        assertThat(register.host.dueDiligence.validity(officer, partner.id())).isEqualTo(Validity.NONE);
        assertThat(standing(TODAY)).isEqualTo(new Standing(partner.id(), false, false, false, false));
    }

    @Test
    void anAssessmentCountsFromItsCompletionToItsLastDay() {
        Assessment assessment = started();
        assertThat(standing(TODAY).isStarted()).isTrue();
        assertThat(standing(TODAY).mayProceed()).isFalse();

        complete(assessment, proceeding(NEXT_YEAR));

        assertThat(standing(TODAY).mayProceed()).isTrue();
        assertThat(standing(NEXT_YEAR).mayProceed()).isTrue();
        assertThat(standing(NEXT_YEAR.plusDays(1)).mayProceed()).isFalse();
    }

    @Test
    void aRenewalIsANewAssessmentAndTheFormerCountsUntilItIsCompleted() {
        complete(started(), proceeding(NEXT_YEAR));
        register.host.clock.set(Instant.parse("2027-02-01T09:00:00Z"));

        Assessment renewal = started();
        assertThat(standing(NEXT_YEAR).mayProceed()).isTrue();
        complete(
                renewal,
                new Conclusion(
                        Result.DECLINE,
                        Optional.of("HIGH"),
                        List.of("SANCTIONS"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(standing(NEXT_YEAR).mayProceed()).isFalse();
        assertThat(register.host.dueDiligence.validity(officer, partner.id())).isEqualTo(Validity.DECLINED);
        assertThat(register.host.dueDiligence.of(officer, partner.id()))
                .extracting(one -> one.result().orElseThrow())
                .containsExactly(Result.PROCEED, Result.DECLINE);
    }

    @Test
    void ofTwoThatWereCompletedOnOneDayTheLaterCounts() {
        complete(started(), proceeding(NEXT_YEAR));
        complete(
                started(),
                new Conclusion(
                        Result.DECLINE,
                        Optional.empty(),
                        List.of("SANCTIONS"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(standing(TODAY).mayProceed()).isFalse();
    }

    @Test
    void itBeginsWithATierAndTheRiskThatIsExpected() {
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> register.host.dueDiligence.start(officer, partner.id(), "STANDARD", " "))
                        .code())
                .isEqualTo("PRM-DILIGENCE-007");
        assertThat(register.host.dueDiligence.of(officer, partner.id())).isEmpty();
    }

    @Test
    void aSecondIsNotBegunBesideOneThatIsOpen() {
        started();

        assertThat(catchThrowableOfType(Problem.class, this::started).code()).isEqualTo("PRM-DILIGENCE-001");
    }

    @Test
    void aResultAsksForWhatItIsWorth() {
        Assessment assessment = started();

        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> complete(
                        assessment,
                        new Conclusion(
                                Result.PROCEED_WITH_MITIGATION,
                                Optional.empty(),
                                List.of(),
                                Optional.of(" "),
                                Optional.of(TODAY),
                                Optional.empty())));

        assertThat(problem.details())
                .extracting(Problem.Detail::code)
                .containsExactly("PRM-DILIGENCE-003", "PRM-DILIGENCE-004", "PRM-DILIGENCE-005");
        assertThat(register.host.dueDiligence.of(officer, partner.id()).get(0).isCompleted())
                .isFalse();
    }

    @Test
    void codesThatTheModelDoesNotKnowAreRefused() {
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> register.host.dueDiligence.start(officer, partner.id(), "THOROUGH", "MEDIUM"))
                        .details())
                .extracting(Problem.Detail::field)
                .containsExactly(Prm.PROP_TIER.toString());
        Assessment assessment = started();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> complete(
                                        assessment,
                                        new Conclusion(
                                                Result.PROCEED,
                                                Optional.empty(),
                                                List.of("any weather"),
                                                Optional.empty(),
                                                Optional.of(NEXT_YEAR),
                                                Optional.empty())))
                        .details())
                .extracting(Problem.Detail::field)
                .containsExactly(Prm.PROP_EXCLUSION_GROUPS.toString());
    }

    @Test
    void whatIsCompletedDoesNotChangeAnyMore() {
        Assessment completed = complete(started(), proceeding(NEXT_YEAR));
        Document document = register.host.documents.open(officer, completed.document());

        assertThat(catchThrowableOfType(Problem.class, () -> complete(completed, proceeding(NEXT_YEAR.plusYears(5))))
                        .code())
                .isEqualTo("PRM-DILIGENCE-002");
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> register.host.documents.edit(
                                        officer,
                                        document.id(),
                                        document.revision(),
                                        new Edit(
                                                Map.of(Prm.PROP_VALID_UNTIL, Optional.of(NEXT_YEAR.plusYears(5))),
                                                Map.of())))
                        .code())
                .isEqualTo("PRM-DILIGENCE-002");
        assertThat(register.host.documents.contentLocked(document)).isPresent();
    }

    @Test
    void theFileOfTheAssessmentIsKeptWithIt() {
        String upload = register.host
                .stage("officer", "assessment.txt", "What was found")
                .id();
        Assessment completed = complete(
                started(),
                new Conclusion(
                        Result.PROCEED,
                        Optional.of("LOW"),
                        List.of("SANCTIONS", "ARMS"),
                        Optional.empty(),
                        Optional.of(NEXT_YEAR),
                        Optional.of(upload)));

        assertThat(completed.hasFile()).isTrue();
        assertThat(register.host.documents.versions(officer, completed.document()))
                .hasSize(1);
    }

    @Test
    void everyRoleDoesWhatIsItsOwnAndReadersLearnOnlyTheValidity() {
        Assessment completed = complete(started(), proceeding(NEXT_YEAR));

        for (String person : List.of("reader", "technical-focal-point", "administrator")) {
            Actor actor = register.host.actor(person);
            assertThat(register.host.dueDiligence.validity(actor, partner.id())).isEqualTo(Validity.VALID);
            assertThat(register.host.dueDiligence.of(actor, partner.id()))
                    .as(person)
                    .isEmpty();
            assertThat(catchThrowableOfType(
                                    Problem.class, () -> register.host.documents.open(actor, completed.document()))
                            .code())
                    .as(person)
                    .isEqualTo("PRM-DOC-001");
            assertThat(starting(person)).isEqualTo("PRM-DILIGENCE-006");
        }
        for (String person :
                List.of("legal-reviewer", "head-of-legal", "finance-officer", "director-general", "records-manager")) {
            Actor actor = register.host.actor(person);
            assertThat(register.host.dueDiligence.of(actor, partner.id()))
                    .as(person)
                    .hasSize(1);
            assertThat(register.host.documents.open(actor, completed.document()))
                    .isNotNull();
            assertThat(starting(person)).isEqualTo("PRM-DILIGENCE-006");
        }
        assertThat(register.host
                        .dueDiligence
                        .start(register.host.actor("head-of-sector"), partner.id(), "ENHANCED", "HIGH")
                        .startedBy())
                .isEqualTo(register.host.actor("head-of-sector").person());
    }

    private String starting(String person) {
        return catchThrowableOfType(
                        Problem.class,
                        () -> register.host.dueDiligence.start(
                                register.host.actor(person), partner.id(), "STANDARD", "LOW"))
                .code();
    }

    @Test
    void theTrailOfThePartnerTellsThatItWasAssessedAndNotWhatWasFound() {
        Assessment completed = complete(started(), proceeding(NEXT_YEAR));

        assertThat(register.trail(partner.id()))
                .containsSubsequence("partner.dueDiligenceStarted", "partner.dueDiligenceCompleted");
        assertThat(register.host.trail.of(register.host.actor("reader"), partner.id()))
                .filteredOn(event -> event.action().startsWith("partner."))
                .allSatisfy(event -> assertThat(event.after()).isEmpty());
        assertThat(register.host.trail.of(officer, completed.document()).get(1).after())
                .containsEntry("prm:dueDiligenceResult", "PROCEED");
    }

    @Test
    void anAssessmentOfAnotherPartnerIsNotFoundHere() {
        Assessment assessment = started();
        Document other = register.file("officer", "en", "Green Horizon");

        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> register.host.dueDiligence.complete(
                                        officer, other.id(), assessment.document(), proceeding(NEXT_YEAR)))
                        .code())
                .isEqualTo("PRM-DOC-001");
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> register.host.dueDiligence.complete(
                                        officer, partner.id(), new DocumentId("nothing"), proceeding(NEXT_YEAR)))
                        .code())
                .isEqualTo("PRM-DOC-001");
    }
}
