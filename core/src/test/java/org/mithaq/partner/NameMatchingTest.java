package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.Likeness.Certainty;
import org.mithaq.partner.Likeness.Kind;

final class NameMatchingTest {

    private static final NameMatching MATCHING = NameMatching.load(ContentModel.load());

    static Stream<NamePair> same() {
        return NamePair.all().stream().filter(pair -> pair.expected().equals("SAME"));
    }

    static Stream<NamePair> maybe() {
        return NamePair.all().stream().filter(pair -> pair.expected().equals("MAYBE"));
    }

    static Stream<NamePair> different() {
        return NamePair.all().stream().filter(pair -> pair.expected().equals("DIFFERENT"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void theSameOrganisationIsRecognised(NamePair pair) {
        assertThat(certainty(pair.mine(), pair.theirs())).contains(Certainty.LIKELY);
        assertThat(certainty(pair.theirs(), pair.mine())).contains(Certainty.LIKELY);
    }

    @ParameterizedTest
    @MethodSource("maybe")
    void whatIsNotCertainIsOfferedWithoutCertainty(NamePair pair) {
        assertThat(certainty(pair.mine(), pair.theirs())).contains(Certainty.POSSIBLE);
        assertThat(certainty(pair.theirs(), pair.mine())).contains(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @MethodSource("different")
    void differentOrganisationsAreToldApart(NamePair pair) {
        assertThat(certainty(pair.mine(), pair.theirs())).isEmpty();
        assertThat(certainty(pair.theirs(), pair.mine())).isEmpty();
    }

    @Test
    void aNameInAnyLanguageSufficesAndTheReasonNamesBoth() {
        PartnerIdentity mine = known(Set.of("مؤسسة محمد السادس لحماية البيئة"), Set.of(), "", Set.of());
        PartnerIdentity theirs = known(
                Set.of(
                        "Fondation Mohammed VI pour la protection de l’environnement",
                        "Mohammed VI Foundation for Environmental Protection"),
                Set.of(),
                "MA",
                Set.of());

        Likeness likeness = MATCHING.compare(mine, theirs).orElseThrow();

        assertThat(likeness.certainty()).isEqualTo(Certainty.LIKELY);
        Likeness.Reason reason = likeness.reasons().get(0);
        assertThat(reason.kind()).isEqualTo(Kind.SAME_NAME_IN_ANOTHER_SCRIPT);
        assertThat(mine.names()).contains(reason.mine());
        assertThat(theirs.names()).contains(reason.theirs());
    }

    @Test
    void aFormerNameIsAsGoodAsThePresentOne() {
        PartnerIdentity today =
                known(Set.of("منظمة العالم الإسلامي للتربية والعلوم والثقافة"), Set.of("ICESCO"), "", Set.of());
        PartnerIdentity formerly = known(
                Set.of("Organisation islamique pour l’éducation, les sciences et la culture"),
                Set.of("ISESCO"),
                "",
                Set.of());

        Likeness likeness = MATCHING.compare(today, formerly).orElseThrow();

        assertThat(likeness.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(likeness.reasons())
                .extracting(Likeness.Reason::kind)
                .contains(Kind.SAME_NAME_IN_ANOTHER_SCRIPT, Kind.SAME_ACRONYM);
    }

    @Test
    void aRegistersIdentifierOutweighsEveryName() {
        PartnerIdentity mine = known(Set.of("Institut de recherche"), Set.of(), "MA", Set.of("XM-DAC-41304"));
        PartnerIdentity theirs = known(Set.of("University of Oran"), Set.of(), "DZ", Set.of("XM-DAC-41304"));

        assertThat(MATCHING.compare(mine, theirs).orElseThrow().reasons())
                .containsExactly(new Likeness.Reason(Kind.SAME_IDENTIFIER, "XM-DAC-41304", "XM-DAC-41304"));
    }

    @Test
    void anAcronymThatTwoOrganisationsShareIsNoCertainty() {
        PartnerIdentity mine = known(Set.of("Islamic Development Bank"), Set.of("IDB"), "SA", Set.of());
        PartnerIdentity theirs = known(Set.of("Inter-American Development Bank"), Set.of("IDB"), "US", Set.of());

        assertThat(certainty(mine, theirs)).isNotEqualTo(Optional.of(Certainty.LIKELY));
    }

    @Test
    void aNameWithoutAnyWordComparesToNothing() {
        PartnerIdentity blank = known(Set.of("— « » …"), Set.of(), "", Set.of());
        PartnerIdentity fillers = known(Set.of("of the", "في"), Set.of(), "", Set.of());

        assertThat(certainty(blank, fillers)).isEmpty();
        assertThat(certainty(blank, known(Set.of("UNESCO"), Set.of(), "", Set.of())))
                .isEmpty();
    }

    @Test
    void aHostileNameIsReadAllTheSame() {
        PartnerIdentity hostile = known(
                Set.of("(".repeat(2_000) + "جامعة".repeat(2_000), "A.".repeat(5_000), "x ".repeat(5_000)),
                Set.of("\u0000\uD800", "*".repeat(1_000)),
                "",
                Set.of());

        assertThat(certainty(hostile, known(Set.of("جامعة القاهرة"), Set.of(), "", Set.of())))
                .isEmpty();
    }

    @Test
    void candidatesComeTheLikeliestFirst() {
        PartnerIdentity asked = known(Set.of("Ministry of Culture"), Set.of(), "SA", Set.of());
        Map<String, PartnerIdentity> others = Map.of(
                "sports", known(Set.of("وزارة الثقافة والرياضة"), Set.of(), "SA", Set.of()),
                "same", known(Set.of("وزارة الثقافة"), Set.of(), "SA", Set.of()),
                "french", known(Set.of("Ministère de la Culture"), Set.of(), "FR", Set.of()));

        assertThat(MATCHING.among(asked, others))
                .extracting(NameMatching.Candidate::partner)
                .containsExactly("same", "sports");
    }

    private static PartnerIdentity known(
            Set<String> names, Set<String> acronyms, String country, Set<String> identifiers) {
        return new PartnerIdentity(names, acronyms, Optional.of(country).filter(code -> !code.isEmpty()), identifiers);
    }

    private static Optional<Certainty> certainty(PartnerIdentity mine, PartnerIdentity theirs) {
        return MATCHING.compare(mine, theirs).map(Likeness::certainty);
    }
}
