package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.WorkingLanguage;

class AccessPolicyTest {

    private static final PersonId OWNER = new PersonId("owner");

    private final AccessPolicy policy = new AccessPolicy();

    @ParameterizedTest
    @EnumSource
    void everybodyShouldReadWhatIsOpenToTheOrganisation(Role role) {
        assertThat(policy.mayRead(with(role), confined(Confidentiality.ORGANISATION)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void sectorTextsShouldBeReadByThoseWhoHandleEveryInstrument(Role role) {
        Set<Role> readers = EnumSet.of(
                Role.HEAD_OF_SECTOR,
                Role.LEGAL_REVIEWER,
                Role.HEAD_OF_LEGAL,
                Role.DIRECTOR_GENERAL,
                Role.RECORDS_MANAGER);
        assertThat(policy.mayRead(with(role), confined(Confidentiality.SECTOR))).isEqualTo(readers.contains(role));
    }

    @ParameterizedTest
    @EnumSource
    void restrictedTextsShouldBeReadByThoseWhoDecide(Role role) {
        Set<Role> readers =
                EnumSet.of(Role.HEAD_OF_SECTOR, Role.HEAD_OF_LEGAL, Role.DIRECTOR_GENERAL, Role.RECORDS_MANAGER);
        assertThat(policy.mayRead(with(role), confined(Confidentiality.RESTRICTED)))
                .isEqualTo(readers.contains(role));
    }

    @Test
    void membersOfTheSectorsShouldReadSectorTexts() {
        Confinement sector = confined(Confidentiality.SECTOR);
        assertThat(policy.mayRead(member("EDU"), sector)).isTrue();
        assertThat(policy.mayRead(member("SCI"), sector)).isFalse();
        assertThat(policy.mayRead(member("EDU"), confined(Confidentiality.RESTRICTED)))
                .isFalse();
    }

    @Test
    void namedPeopleGroupsAndTheReviewingGroupShouldReadRestrictedTexts() {
        Confinement restricted = new Confinement(
                Confidentiality.RESTRICTED,
                OWNER,
                Optional.of(new PersonId("focal")),
                Set.of("EDU"),
                Set.of("named", "GROUP_NAMED"),
                Optional.of("GROUP_REVIEW"));
        for (String person : Set.of("owner", "focal", "named")) {
            assertThat(policy.mayRead(actor(person, Set.of()), restricted))
                    .as(person)
                    .isTrue();
        }
        for (String group : Set.of("GROUP_NAMED", "GROUP_REVIEW")) {
            assertThat(policy.mayRead(actor("x", Set.of(group)), restricted))
                    .as(group)
                    .isTrue();
        }
        assertThat(policy.mayRead(actor("x", Set.of("GROUP_OTHER")), restricted))
                .isFalse();
    }

    @Test
    void onlyThoseWhoFileShouldEditAndOnlyWhatIsTheirs() {
        Confinement open = confined(Confidentiality.ORGANISATION);
        assertThat(policy.mayEdit(actor("owner", Set.of(Role.OFFICER.group())), open))
                .isTrue();
        assertThat(policy.mayEdit(actor("owner", Set.of()), open))
                .as("no longer an officer")
                .isFalse();
        assertThat(policy.mayEdit(with(Role.OFFICER), open))
                .as("another sector's")
                .isFalse();
        assertThat(policy.mayEdit(actor("x", Set.of(Role.OFFICER.group(), Actor.SECTOR_GROUP_PREFIX + "EDU")), open))
                .isTrue();
        assertThat(policy.mayEdit(with(Role.LEGAL_REVIEWER), open)).isFalse();
        assertThat(policy.mayEdit(with(Role.HEAD_OF_SECTOR), open)).isTrue();
    }

    private static Confinement confined(Confidentiality confidentiality) {
        return new Confinement(confidentiality, OWNER, Optional.empty(), Set.of("EDU"), Set.of(), Optional.empty());
    }

    private static Actor with(Role role) {
        return actor("somebody", Set.of(role.group()));
    }

    private static Actor member(String sector) {
        return actor("somebody", Set.of(Actor.SECTOR_GROUP_PREFIX + sector));
    }

    private static Actor actor(String person, Set<String> groups) {
        return Actor.of(new PersonId(person), groups, WorkingLanguage.EN);
    }
}
