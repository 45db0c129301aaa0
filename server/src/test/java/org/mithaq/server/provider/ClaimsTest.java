package org.mithaq.server.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.database.StartProblem;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is made of what a provider says of a person, and of what the settings say of a provider. */
class ClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "amber,amber",
        "Amber.Stone,amber.stone",
        "amber@example.org,amber",
        "' amber ',amber",
        "a_b-c.9,a_b-c.9"
    })
    void nameShouldBecomeOneOfHere(String said, String name) {
        assertThat(identity(Map.of(), Map.of("preferred_username", said))
                        .known()
                        .name())
                .isEqualTo(name);
    }

    /** The last is the sign for kelvin, whose small form is an ordinary k. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@example.org",
                "-amber",
                "amber stone",
                "عنبر",
                "system",
                "SYSTEM@example.org",
                "a/b",
                "\u212Aim"
            })
    void nameThatCanBeNoneHereShouldBeNone(String said) {
        assertThat(identity(Map.of(), Map.of("preferred_username", said))
                        .known()
                        .name())
                .isEmpty();
    }

    @Test
    void claimThatIsNoTextShouldBeNoName() {
        assertThat(identity(Map.of(), Map.of()).known().name()).isEmpty();
        assertThat(identity(Map.of(), Map.of("preferred_username", List.of("amber")))
                        .known()
                        .name())
                .isEmpty();
    }

    @Test
    void nameWhoseDomainIsCutOffShouldBeToldApart() {
        assertThat(identity(Map.of(), Map.of("preferred_username", "amber")).nameIsWhole())
                .isTrue();
        assertThat(identity(Map.of(), Map.of("preferred_username", "amber@sub.example.org"))
                        .nameIsWhole())
                .isFalse();
    }

    @Test
    void addressThatTheProviderHasNotVerifiedShouldBeNoNameEither() {
        Map<String, String> settings = Map.of("name-claim", "email");
        Map<String, Object> said = new HashMap<>(Map.of("email", "amber@example.org"));

        assertThat(identity(settings, said).known().name()).isEqualTo("amber");
        said.put("email_verified", false);
        assertThat(identity(settings, said).known().name()).isEmpty();
    }

    @Test
    void subjectThatCannotBeKeptShouldBeRefused() {
        for (String subject : List.of("a\u0000b", "a\nb", "a".repeat(256))) {
            assertThatThrownBy(() -> new Claims(settings(Map.of())).identity(subject, Map.of()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-SESSION-012"));
        }
    }

    @Test
    void textShouldBeOnOneLineAndLanguageOneOfOurs() {
        Identity identity = identity(
                Map.of(),
                Map.of("preferred_username", "amber", "name", "Amber\u0000\nStone ", "locale", "ar-MA", "email", 7));

        assertThat(identity.known().displayName()).isEqualTo("Amber  Stone");
        assertThat(identity.known().language()).contains(WorkingLanguage.AR);
        assertThat(identity.known().email()).isEmpty();
        assertThat(identity(Map.of(), Map.of("preferred_username", "amber", "locale", "de"))
                        .known()
                        .language())
                .isEmpty();
    }

    @Test
    void addressThatTheProviderHasNotVerifiedShouldBeLeftOut() {
        Map<String, Object> said = new HashMap<>(Map.of("preferred_username", "amber", "email", "amber@example.org"));

        assertThat(identity(Map.of(), said).known().email()).contains("amber@example.org");
        said.put("email_verified", false);
        assertThat(identity(Map.of(), said).known().email()).isEqualTo(Optional.empty());
    }

    @Test
    void groupsShouldBeFoundWhereTheSettingsSayAndAlsoWithinObjects() {
        Map<String, Object> said = Map.of(
                "preferred_username",
                "amber",
                "groups",
                List.of("partnerships", 7),
                "realm_access",
                Map.of("roles", List.of("/education")),
                "https://example.org/groups",
                "cooperation");
        Map<String, String> mapped =
                Map.of("groups.prm-officers", "cooperation; partnerships", "groups.prm-sector-edu", "/education");

        assertThat(identity(mapped, said).known().groups()).containsExactly("GROUP_PRM_OFFICERS");
        assertThat(identity(with(mapped, "groups-claim", "realm_access.roles"), said)
                        .known()
                        .groups())
                .containsExactly("GROUP_PRM_SECTOR_EDU");
        assertThat(identity(with(mapped, "groups-claim", "https://example.org/groups"), said)
                        .known()
                        .groups())
                .containsExactly("GROUP_PRM_OFFICERS");
        assertThat(identity(with(mapped, "groups-claim", "realm_access.nothing.at.all"), said)
                        .known()
                        .groups())
                .isEmpty();
    }

    @Test
    void onlyMembersOfTheRequiredGroupShouldComeIn() {
        Map<String, String> required = Map.of("required-group", "staff");

        assertThat(identity(required, Map.of("groups", List.of("staff"))).member())
                .isTrue();
        assertThat(identity(required, Map.of("groups", List.of("Staff"))).member())
                .isFalse();
        assertThat(identity(required, Map.of()).member()).isFalse();
        assertThat(identity(Map.of(), Map.of()).member()).isTrue();
    }

    @Test
    void settingsThatCannotBeUsedShouldEndTheStart() {
        for (Map<String, String> wrong : List.of(
                Map.of("issuer", "http://192.0.2.1/realms/organisation"),
                Map.of("issuer", "ldaps://directory.example.org"),
                Map.of("issuer", "no address"),
                Map.of("issuer", "https://provider.example.org/?realm=1"),
                Map.of("client-id", ""),
                Map.of("groups.[none of ours]", "staff"),
                Map.of("certificate", "/nowhere/none.pem"),
                Map.of("longest-session", "0s"))) {
            assertThatThrownBy(() -> new IdentityProvider(
                            settings(wrong), URI.create("https://mithaq.example.org/"), Clock.systemUTC()))
                    .as(wrong.toString())
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("PRM-START-016");
        }
        assertThat(new IdentityProvider(
                        settings(Map.of()), URI.create("https://mithaq.example.org/"), Clock.systemUTC()))
                .isNotNull();
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> further = new HashMap<>(settings);
        further.put(name, value);
        return further;
    }

    private static Identity identity(Map<String, String> settings, Map<String, Object> said) {
        return new Claims(settings(settings)).identity("subject", said);
    }

    static OidcSettings settings(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "mithaq.oidc.issuer",
                "https://provider.example.org/realms/organisation",
                "mithaq.oidc.client-id",
                "mithaq"));
        changed.forEach((name, value) -> settings.put("mithaq.oidc." + name, value));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("mithaq.oidc", Bindable.of(OidcSettings.class))
                .get();
    }
}
