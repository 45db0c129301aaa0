package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;

/**
 * What every host's directory holds. The adapter's test prepares, before each test, with the host's own means:
 *
 * <ul>
 *   <li>{@code legal-reviewer}, "Legal reviewer", legal-reviewer@example.org, French, member of {@link #REVIEWERS}
 *   <li>{@code head-of-legal}, "Head of legal", no address, Arabic, member of {@link #HEADS}
 *   <li>{@code former-reviewer}, "Former reviewer", disabled, member of {@link #REVIEWERS}
 *   <li>the group {@link #HEADS} is a member of the group {@link #REVIEWERS}
 *   <li>the group {@link #NOBODY}, without members
 * </ul>
 */
public interface DirectoryContract {

    String REVIEWERS = "GROUP_PRM_LEGAL_REVIEWERS";
    String HEADS = "GROUP_PRM_HEADS_OF_LEGAL";
    String NOBODY = "GROUP_PRM_SECTOR_NOBODY";

    Directory directory();

    @Test
    default void personShouldBeToldWithAddressLanguageAndGroups() {
        assertThat(directory().person(new PersonId("legal-reviewer")))
                .contains(new Person(
                        new PersonId("legal-reviewer"),
                        "Legal reviewer",
                        Optional.of("legal-reviewer@example.org"),
                        WorkingLanguage.FR,
                        Set.of(REVIEWERS),
                        true));
    }

    @Test
    default void personShouldHaveTheGroupsThatTheirGroupBelongsTo() {
        Person head = directory().person(new PersonId("head-of-legal")).orElseThrow();

        assertThat(head.authorities()).containsExactlyInAnyOrder(HEADS, REVIEWERS);
        assertThat(head.email()).isEmpty();
        assertThat(head.language()).isEqualTo(WorkingLanguage.AR);
    }

    @Test
    default void unknownPersonShouldBeEmpty() {
        assertThat(directory().person(new PersonId("unknown"))).isEmpty();
    }

    @Test
    default void disabledPersonShouldBeToldAsDisabled() {
        assertThat(directory().person(new PersonId("former-reviewer")).map(Person::enabled))
                .contains(false);
    }

    @Test
    default void membersShouldBeTheEnabledOnesDirectAndIndirectById() {
        assertThat(directory().members(REVIEWERS))
                .extracting(person -> person.id().value())
                .containsExactly("head-of-legal", "legal-reviewer");
        assertThat(directory().members(HEADS))
                .extracting(person -> person.id().value())
                .containsExactly("head-of-legal");
    }

    @Test
    default void emptyAndUnknownGroupsShouldHaveNoMembers() {
        assertThat(directory().members(NOBODY)).isEmpty();
        assertThat(directory().members("GROUP_UNKNOWN")).isEmpty();
    }

    @Test
    default void groupShouldBeKnownWhenItExists() {
        assertThat(directory().groupExists(NOBODY)).isTrue();
        assertThat(directory().groupExists("GROUP_UNKNOWN")).isFalse();
        assertThat(directory().groupExists("legal-reviewer")).isFalse();
    }

    @Test
    default void peopleShouldBeFoundByPartOfIdOrNameWhateverTheCaseByName() {
        assertThat(directory().find("LEGAL", 10))
                .extracting(Person::displayName)
                .containsExactly("Head of legal", "Legal reviewer");
        assertThat(directory().find("of-leg", 10))
                .extracting(person -> person.id().value())
                .containsExactly("head-of-legal");
    }

    @Test
    default void disabledPeopleShouldNotBeFound() {
        assertThat(directory().find("former", 10)).isEmpty();
    }

    @Test
    default void wildcardsOfTheHostShouldBeOrdinaryLetters() {
        assertThat(directory().find("%", 10)).isEmpty();
        assertThat(directory().find("_", 10)).isEmpty();
        assertThat(directory().find("*", 10)).isEmpty();
    }

    @Test
    default void noMoreThanAskedForShouldBeFound() {
        assertThat(directory().find("legal", 1)).hasSize(1);
    }
}
