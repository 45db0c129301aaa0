package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

class AllowedActionsTest {

    /** Refusals by role, sector or status; those by guards say what is missing. */
    private static final Set<String> NOT_OFFERED = Set.of(
            "PRM-LIFECYCLE-001",
            "PRM-LIFECYCLE-002",
            "PRM-ACCESS-001",
            "PRM-ACCESS-002",
            "PRM-DOC-001",
            "PRM-INSTRUMENT-003",
            "PRM-SIGNATURE-002",
            "PRM-SIGNATURE-009");

    private final AllowedActions actions = new AllowedActions(new AccessPolicy());

    static Stream<String> people() {
        return Stream.of(
                "officer",
                "other-officer",
                "head-of-sector",
                "legal-reviewer",
                "head-of-legal",
                "technical-focal-point",
                "finance-officer",
                "director-general",
                "records-manager",
                "reader",
                "administrator");
    }

    @ParameterizedTest
    @MethodSource("people")
    void whatIsOfferedShouldBeWhatTheUseCaseDoesNotRefuseByRoleOrStatus(String person) {
        for (Status status : Status.values()) {
            for (InstrumentAction action : InstrumentAction.values()) {
                Scene scene = new Scene();
                scene.stand(status);
                Set<InstrumentAction> offered = offered(scene, person);

                Optional<String> refusal = refusal(scene, scene.host.actor(person), action);

                assertThat(offered.contains(action))
                        .as("%s by %s in %s, which says %s", action, person, status, refusal)
                        .isEqualTo(refusal.filter(NOT_OFFERED::contains).isEmpty());
            }
        }
    }

    @Test
    void officerShouldBeOfferedTheSignatureUntilAllHaveSigned() {
        Scene scene = new Scene();
        scene.stand(Status.SIGNATURE);
        assertThat(offered(scene, "officer"))
                .containsExactlyInAnyOrder(InstrumentAction.RECORD_SIGNATURE, InstrumentAction.ATTACH_SIGNED_COPY);

        scene.signAll(Scene.TODAY);

        assertThat(offered(scene, "officer")).containsExactly(InstrumentAction.ATTACH_SIGNED_COPY);
    }

    @Test
    void headOfSectorShouldNotBeOfferedToGiveUpWhatSomebodyHasSigned() {
        Scene scene = new Scene();
        scene.stand(Status.SIGNATURE);
        assertThat(offered(scene, "head-of-sector")).contains(InstrumentAction.CONCLUDE_WITHOUT_SIGNATURE);

        scene.signAll(Scene.TODAY);

        assertThat(offered(scene, "head-of-sector")).doesNotContain(InstrumentAction.CONCLUDE_WITHOUT_SIGNATURE);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void whoMayNotReadItShouldBeOfferedNothing(Status status) {
        Scene scene = new Scene();
        scene.change(properties ->
                properties.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED").with(Prm.PROP_STATUS, status.name()));

        assertThat(offered(scene, "other-officer")).isEmpty();
    }

    private Set<InstrumentAction> offered(Scene scene, String person) {
        Instrument instrument = scene.instrument();
        return actions.of(scene.host.actor(person), instrument.document(), instrument.parties());
    }

    private static Optional<String> refusal(Scene scene, Actor actor, InstrumentAction action) {
        try {
            perform(scene, actor, action);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.code());
        }
    }

    private static void perform(Scene scene, Actor actor, InstrumentAction action) {
        switch (action) {
            case SEND_TO_LEGAL_REVIEW -> scene.host.review.send(actor, scene.id);
            case RECORD_SIGNATURE -> {
                Party party = scene.instrument().parties().get(0);
                scene.host.signatures.record(
                        actor,
                        scene.id,
                        party.id(),
                        scene.revision(),
                        new Signatures.Signature(Scene.TODAY, "Head of delegation", ""));
            }
            case ATTACH_SIGNED_COPY ->
                scene.host.signedCopies.attach(
                        actor,
                        scene.id,
                        new SignedCopies.NewCopy(upload(scene), Optional.of(Scene.TODAY), Optional.of("en")),
                        Optional.empty());
            case CONCLUDE_WITHOUT_SIGNATURE ->
                scene.host.steps.take(
                        Transition.ABANDON,
                        Attempt.by(actor).because(NotConcludedReason.WITHDRAWN),
                        scene.id,
                        scene.revision());
            case AMEND ->
                scene.host.documents.file(
                        actor,
                        new Draft(
                                Prm.TYPE_AMENDMENT,
                                Properties.EMPTY
                                        .with(Cm.PROP_TITLE, MultilingualText.of("en", "Amendment"))
                                        .with(Prm.PROP_LEAD_SECTOR, "PART"),
                                Optional.of(upload(scene)),
                                Map.of(),
                                Map.of(Prm.ASSOC_AMENDS, List.of(scene.id)),
                                new Draft.Entry.Negotiation(false)),
                        Optional.empty());
        }
    }

    private static String upload(Scene scene) {
        return scene.host.stage("officer", "file.txt", "Article 1: purpose.").id();
    }
}
