package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.agreement.Scene.TODAY;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.DocumentId;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** Every row of the table of the maturity cycle: from where, by whom, and what stands against it. */
class MaturityCycleTest {

    private static final Set<Transition> SIGNED = EnumSet.of(
            Transition.COMPLETE_SIGNATURE,
            Transition.REFUSE_DEVIATION,
            Transition.ENTER_INTO_FORCE,
            Transition.SUSPEND,
            Transition.RESUME,
            Transition.EXPIRE,
            Transition.RENEW_TACITLY,
            Transition.RENEW_EXPRESSLY,
            Transition.TERMINATE,
            Transition.CLOSE);

    private static final Set<Guard> ABOUT_AMENDMENTS =
            EnumSet.of(Guard.AMENDED_INSTRUMENT_NAMED, Guard.ONLY_OPEN_AMENDMENT);

    /** The table as it was decided: transition, from, to, who. */
    private static final List<String> TABLE = List.of(
            "OPEN_NEGOTIATION: CONTACT > NEGOTIATION: HEAD_OF_SECTOR",
            "SEND_TO_LEGAL_REVIEW: NEGOTIATION > LEGAL_REVIEW: HEAD_OF_SECTOR OFFICER",
            "REQUEST_CHANGES: LEGAL_REVIEW > NEGOTIATION: HEAD_OF_LEGAL LEGAL_REVIEWER",
            "CLEAR: LEGAL_REVIEW > APPROVAL: HEAD_OF_LEGAL",
            "REJECT: LEGAL_REVIEW > NOT_CONCLUDED: HEAD_OF_LEGAL",
            "WITHDRAW_FROM_REVIEW: LEGAL_REVIEW > NEGOTIATION: HEAD_OF_SECTOR OFFICER",
            "APPROVE: APPROVAL > SIGNATURE: DIRECTOR_GENERAL",
            "RETURN_TO_NEGOTIATION: APPROVAL > NEGOTIATION: DIRECTOR_GENERAL",
            "REFUSE_APPROVAL: APPROVAL > NOT_CONCLUDED: DIRECTOR_GENERAL",
            "VOID_CLEARANCE: APPROVAL SIGNATURE > LEGAL_REVIEW:",
            "RECORD_SIGNATURE: SIGNATURE > SIGNATURE: OFFICER",
            "COMPLETE_SIGNATURE: SIGNATURE > VALIDATION: OFFICER",
            "REFUSE_DEVIATION: VALIDATION > SIGNATURE: HEAD_OF_LEGAL LEGAL_REVIEWER",
            "ENTER_INTO_FORCE: VALIDATION > IN_FORCE: RECORDS_MANAGER",
            "SUSPEND: IN_FORCE > SUSPENDED: HEAD_OF_SECTOR",
            "RESUME: SUSPENDED > IN_FORCE: HEAD_OF_LEGAL LEGAL_REVIEWER",
            "EXPIRE: IN_FORCE > EXPIRED:",
            "RENEW_TACITLY: IN_FORCE > IN_FORCE:",
            "RENEW_EXPRESSLY: IN_FORCE > IN_FORCE: OFFICER",
            "TERMINATE: IN_FORCE SUSPENDED > TERMINATED: DIRECTOR_GENERAL",
            "CLOSE: EXPIRED TERMINATED > CLOSED: HEAD_OF_SECTOR",
            "ABANDON: APPROVAL CONTACT NEGOTIATION SIGNATURE > NOT_CONCLUDED: HEAD_OF_SECTOR");

    /** How each guard is made to fail, and nothing else. */
    private static final Map<Guard, Consumer<Scene>> BREAKS = breaks();

    @Test
    void transitionsShouldBeThoseOfTheTable() {
        assertThat(Stream.of(Transition.values()).map(MaturityCycleTest::row)).containsExactlyElementsOf(TABLE);
    }

    private static String row(Transition transition) {
        return (transition + ": " + names(transition.from()) + " > " + transition.to() + ": "
                        + names(transition.roles()))
                .strip();
    }

    private static String names(Set<?> values) {
        return String.join(" ", values.stream().map(Object::toString).sorted().toList());
    }

    static Stream<Arguments> transitionsByStatus() {
        return Stream.of(Transition.values())
                .flatMap(transition -> Stream.of(Status.values()).map(status -> Arguments.of(transition, status)));
    }

    @ParameterizedTest
    @MethodSource("transitionsByStatus")
    void transitionShouldBeTakenFromItsStatusesOnly(Transition transition, Status status) {
        Scene scene = ready(transition, status);

        if (transition.from().contains(status)) {
            take(scene, transition, ableTo(scene, transition));
            assertThat(scene.status()).isEqualTo(transition.to());
        } else {
            assertThatThrownBy(() -> take(scene, transition, ableTo(scene, transition)))
                    .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-001"));
            assertThat(scene.status()).isEqualTo(status);
        }
    }

    static Stream<Arguments> transitionsByRole() {
        return Stream.of(Transition.values())
                .flatMap(transition -> Stream.of(Role.values()).map(role -> Arguments.of(transition, role)));
    }

    @ParameterizedTest
    @MethodSource("transitionsByRole")
    void transitionShouldBelongToItsRoles(Transition transition, Role role) {
        Scene scene = ready(transition, transition.from().iterator().next());
        Actor actor = Actor.of(new PersonId("somebody"), Set.of(role.group()), WorkingLanguage.EN);

        if (transition.roles().contains(role)) {
            take(scene, transition, actor);
            assertThat(scene.status()).isEqualTo(transition.to());
        } else {
            assertThatThrownBy(() -> take(scene, transition, actor))
                    .satisfies(problem -> hasCode(problem, "PRM-LIFECYCLE-002"));
        }
    }

    static Stream<Arguments> transitionsByGuard() {
        return Stream.of(Transition.values()).flatMap(transition -> transition.guards().stream()
                .filter(guard -> !ABOUT_AMENDMENTS.contains(guard))
                .map(guard -> Arguments.of(transition, guard)));
    }

    @ParameterizedTest
    @MethodSource("transitionsByGuard")
    void failingGuardShouldKeepItBackAndBeNamed(Transition transition, Guard guard) {
        Scene scene = ready(transition, transition.from().iterator().next());
        Status before = scene.status();
        Attempt attempt = saidWith(guard, ableTo(scene, transition));
        assertThat(BREAKS).as("no way is known to make %s fail", guard).containsKey(guard);
        BREAKS.get(guard).accept(scene);

        assertThatThrownBy(() ->
                        scene.host.work.inTransaction(() -> scene.host.lifecycle.take(transition, attempt, scene.id)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-LIFECYCLE-003");
                    assertThat(problem.details())
                            .extracting(detail -> detail.code().substring(0, "PRM-GUARD-000".length()))
                            .contains(guard.code());
                });
        assertThat(scene.status()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void refusalShouldSayWhatToDoInThreeLanguages(Guard guard) {
        Translations translations = new Translations();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            assertThat(translations.has(language, guard.code()))
                    .as("%s in %s", guard, language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepShouldLeaveItsTraceWithBeforeAndAfter(Transition transition) {
        Scene scene = ready(transition, transition.from().iterator().next());
        Status before = scene.status();

        take(scene, transition, ableTo(scene, transition));

        var events = scene.host.work.inTransaction(() -> scene.host.records.about(scene.id.value()));
        assertThat(events.get(events.size() - 1)).satisfies(event -> {
            assertThat(event.action()).isEqualTo("lifecycle." + transition);
            assertThat(event.before()).containsEntry("prm:status", before.name());
            assertThat(event.after())
                    .containsEntry("prm:status", transition.to().name());
        });
    }

    @Test
    void witnessesAndDepositariesShouldNotBeAskedToSign() {
        Scene scene = ready(Transition.COMPLETE_SIGNATURE, Status.SIGNATURE);
        scene.under(
                Prm.TYPE_PARTY,
                Prm.ASSOC_PARTIES,
                Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "A witness").with(Prm.PROP_PARTY_ROLE, "WITNESS"));

        take(scene, Transition.COMPLETE_SIGNATURE, scene.host.actor("officer"));

        assertThat(scene.document().properties().date(Prm.PROP_SIGNED_ON)).contains(TODAY.minusDays(1));
    }

    private static Scene ready(Transition transition, Status status) {
        Scene scene = new Scene();
        scene.complete();
        if (SIGNED.contains(transition)) {
            scene.signAll(TODAY.minusDays(1));
        }
        switch (transition) {
            case EXPIRE -> scene.change(p -> p.with(Prm.PROP_EXPIRES_ON, TODAY.minusDays(1)));
            case RENEW_TACITLY ->
                scene.change(p -> p.with(Prm.PROP_EXPIRES_ON, TODAY.minusDays(1))
                        .with(Prm.PROP_RENEWAL_MODE, "TACIT")
                        .with(Prm.PROP_NOTICE_GIVEN_ON, TODAY.minusDays(2)));
            case RENEW_EXPRESSLY -> scene.change(p -> p.with(Prm.PROP_RENEWAL_MODE, "EXPRESS"));
            default -> scene.change(p -> p.with(Prm.PROP_RENEWAL_MODE, "NONE"));
        }
        scene.stand(status);
        return scene;
    }

    private static Actor ableTo(Scene scene, Transition transition) {
        return transition.roles().stream()
                .sorted()
                .findFirst()
                .map(role -> Actor.of(new PersonId("somebody"), Set.of(role.group()), WorkingLanguage.EN))
                .orElse(Actor.system("calendar"));
    }

    private static void take(Scene scene, Transition transition, Actor actor) {
        scene.host.work.inTransaction(
                () -> scene.host.lifecycle.take(transition, saidWith(Guard.TEXT_READABLE, actor), scene.id));
    }

    /** Says all that a transition can ask for, but for what the guard asks. */
    private static Attempt saidWith(Guard missing, Actor actor) {
        return new Attempt(
                actor,
                missing == Guard.OUTCOME_CLEARS
                        ? Optional.empty()
                        : Optional.of(missing == Guard.REASON_GIVEN ? Clearance.NOT_REQUIRED : Clearance.CLEARED),
                missing == Guard.COMMENT_GIVEN || missing == Guard.REASON_GIVEN ? " " : "For good reasons.",
                missing == Guard.REVIEWER_IS_NOT_AUTHOR
                        ? Set.of(actor.person(), new PersonId("officer"))
                        : Set.of(actor.person()),
                missing == Guard.REASON_CHOSEN ? Optional.empty() : Optional.of(NotConcludedReason.WITHDRAWN));
    }

    private static Map<Guard, Consumer<Scene>> breaks() {
        Map<Guard, Consumer<Scene>> breaks = new EnumMap<>(Guard.class);
        Consumer<Scene> bySaying = scene -> {};
        List.of(
                        Guard.COMMENT_GIVEN,
                        Guard.REASON_GIVEN,
                        Guard.REVIEWER_IS_NOT_AUTHOR,
                        Guard.OUTCOME_CLEARS,
                        Guard.REASON_CHOSEN)
                .forEach(guard -> breaks.put(guard, bySaying));
        breaks.put(Guard.TEXT_READABLE, scene -> scene.change(p -> p.with(Prm.PROP_TEXT_STATE, "ENCRYPTED")));
        breaks.put(Guard.LANGUAGE_SET, scene -> scene.change(p -> p.without(Prm.PROP_LANGUAGE)));
        breaks.put(Guard.PARTIES_NAMED, scene -> scene.delete(party(scene, 0)));
        breaks.put(Guard.TECHNICAL_OPINION_FILED, scene -> scene.change(p -> p.with(Prm.PROP_TECHNICAL_SECTOR, "EDU")));
        breaks.put(Guard.PARTNERS_LINKED, MaturityCycleTest::unlink);
        breaks.put(
                Guard.NO_UNRESOLVED_DUPLICATE,
                scene -> scene.create(
                        Prm.TYPE_PARTNER,
                        new NewDocument.Location.In(Place.PARTNERS),
                        Properties.EMPTY.with(Prm.PROP_PARTNER_NAMES, List.of("Islamic Development Bank"))));
        breaks.put(Guard.PRIORITY_GIVEN, scene -> scene.change(p -> p.without(Prm.PROP_PRIORITY)));
        breaks.put(Guard.FEASIBILITY_GIVEN, scene -> scene.change(p -> p.without(Prm.PROP_FEASIBILITY)));
        breaks.put(Guard.DIPLOMATIC_NOTE_GIVEN, scene -> scene.change(p -> p.without(Prm.PROP_DIPLOMATIC_NOTE)));
        breaks.put(Guard.DUE_DILIGENCE_STARTED, scene -> scene.delete(scene.dueDiligence));
        breaks.put(
                Guard.DUE_DILIGENCE_VALID,
                scene -> scene.change(scene.dueDiligence, p -> p.with(Prm.PROP_VALID_UNTIL, TODAY.minusDays(1))));
        breaks.put(
                Guard.NO_RED_FLAG,
                scene -> scene.create(
                        Prm.TYPE_FLAG,
                        new NewDocument.Location.Under(scene.partner, Prm.ASSOC_FLAGS),
                        Properties.EMPTY.with(Prm.PROP_FLAG_COLOUR, "RED")));
        breaks.put(
                Guard.FINANCE_OPINION_FILED,
                scene -> scene.change(
                        scene.host
                                .work
                                .inTransaction(() -> scene.instrument().around().opinions())
                                .get(0)
                                .id(),
                        p -> p.with(Prm.PROP_VERDICT, "UNFAVOURABLE")));
        breaks.put(Guard.TEXT_CLEARED, scene -> scene.change(p -> p.without(Prm.PROP_CLEARED_FINGERPRINT)));
        breaks.put(Guard.NOBODY_SIGNED, scene -> sign(scene, 0, TODAY.minusDays(1)));
        breaks.put(
                Guard.ALL_PARTIES_SIGNED,
                scene -> scene.change(party(scene, 1), p -> p.without(Prm.PROP_PARTY_SIGNED_ON)));
        breaks.put(Guard.NO_FUTURE_SIGNATURE, scene -> sign(scene, 1, TODAY.plusDays(1)));
        breaks.put(
                Guard.SIGNED_COPY_ATTACHED,
                scene -> scene.change(copy(scene), p -> p.with(Prm.PROP_DEVIATION_DECISION, "REFUSED")));
        breaks.put(
                Guard.SIGNED_TEXT_ACCEPTED,
                scene -> scene.change(copy(scene), p -> p.without(Prm.PROP_DEVIATION_DECISION)));
        breaks.put(
                Guard.EFFECTIVE_DATE_REACHED,
                scene -> scene.change(p -> p.with(Prm.PROP_EFFECTIVE_ON, TODAY.plusDays(1))));
        breaks.put(Guard.TERM_DECIDED, scene -> scene.change(p -> p.with(Prm.PROP_OPEN_ENDED, true)));
        breaks.put(
                Guard.TERM_SOUND,
                scene -> scene.change(p -> p.with(
                        Prm.PROP_EXPIRES_ON, p.date(Prm.PROP_EFFECTIVE_ON).orElseThrow())));
        breaks.put(Guard.AMOUNT_HAS_CURRENCY, scene -> scene.change(p -> p.with(Prm.PROP_AMOUNT, 100_00L)));
        breaks.put(
                Guard.RENEWAL_PERIOD_GIVEN,
                scene ->
                        scene.change(p -> p.with(Prm.PROP_RENEWAL_MODE, "TACIT").without(Prm.PROP_RENEWAL_PERIOD)));
        breaks.put(Guard.NO_OPEN_AMENDMENT, scene -> {
            Status status = scene.status();
            scene.stand(Status.IN_FORCE);
            scene.file(Prm.TYPE_AMENDMENT, Optional.of(scene.id));
            scene.stand(status);
        });
        breaks.put(Guard.EXPIRY_PASSED, scene -> scene.change(p -> p.with(Prm.PROP_EXPIRES_ON, TODAY)));
        breaks.put(
                Guard.NO_TACIT_RENEWAL,
                scene ->
                        scene.change(p -> p.with(Prm.PROP_RENEWAL_MODE, "TACIT").without(Prm.PROP_NOTICE_GIVEN_ON)));
        breaks.put(Guard.TACIT_RENEWAL_AGREED, scene -> scene.change(p -> p.without(Prm.PROP_RENEWAL_PERIOD)));
        breaks.put(
                Guard.NO_TIMELY_NOTICE,
                scene -> scene.change(p -> p.with(Prm.PROP_NOTICE_GIVEN_ON, TODAY.minusMonths(4))));
        breaks.put(Guard.EXPRESS_RENEWAL_AGREED, scene -> scene.change(p -> p.with(Prm.PROP_RENEWAL_MODE, "NONE")));
        breaks.put(Guard.RENEWAL_SIGNED, scene -> deleteSupporting(scene, SupportingKind.RENEWAL));
        breaks.put(Guard.TERMINATION_DOCUMENT_FILED, scene -> deleteSupporting(scene, SupportingKind.TERMINATION));
        breaks.put(
                Guard.NOTICE_RESPECTED,
                scene -> scene.change(p ->
                        p.with(Prm.PROP_NOTICE_GIVEN_ON, TODAY.minusMonths(3).plusDays(1))));
        breaks.put(Guard.EVALUATION_FILED, scene -> deleteSupporting(scene, SupportingKind.EVALUATION));
        breaks.put(
                Guard.OBLIGATIONS_SETTLED,
                scene -> scene.change(
                        scene.host
                                .work
                                .inTransaction(() -> scene.instrument().around().obligations())
                                .get(0)
                                .id(),
                        p -> p.with(Prm.PROP_OBLIGATION_STATUS, "OPEN")));
        breaks.put(
                Guard.COMPENSATION_SETTLED,
                scene -> scene.change(
                        scene.host
                                .work
                                .inTransaction(() -> scene.instrument().around().contributions())
                                .get(0)
                                .id(),
                        p -> p.without(Prm.PROP_SETTLED_ON)));
        return breaks;
    }

    private static DocumentId party(Scene scene, int at) {
        return scene.instrument().parties().get(at).id();
    }

    private static DocumentId copy(Scene scene) {
        return scene.host
                .work
                .inTransaction(() -> scene.instrument().around().signedCopies())
                .get(0)
                .id();
    }

    private static void sign(Scene scene, int party, LocalDate day) {
        scene.change(party(scene, party), p -> p.with(Prm.PROP_PARTY_SIGNED_ON, day));
    }

    private static void unlink(Scene scene) {
        scene.host.work.inTransaction(
                () -> scene.host.store.dissociate(party(scene, 1), Prm.ASSOC_PARTY_PARTNER, scene.partner));
    }

    private static void deleteSupporting(Scene scene, SupportingKind kind) {
        scene.host
                .work
                .inTransaction(() -> scene.instrument().around().supporting(kind))
                .forEach(document -> scene.delete(document.id()));
    }

    private static void hasCode(Throwable problem, String code) {
        assertThat(problem)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
