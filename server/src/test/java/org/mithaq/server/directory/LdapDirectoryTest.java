package org.mithaq.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.database.StartProblem;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LdapDirectoryTest {

    private static final String PASSWORD = "a password of the directory";

    @TempDir
    private static Path folder;

    private static TestDirectory directory;

    @BeforeAll
    static void start() throws Exception {
        directory = TestDirectory.start(folder);
        directory.add("somebody", PASSWORD, TestDirectory.OFFICERS, TestDirectory.STAFF);
        directory.add("guest", PASSWORD);
        directory
                .server()
                .add(
                        "dn: " + TestDirectory.OFFICERS,
                        "objectClass: groupOfNames",
                        "cn: officers",
                        "member: uid=guest,ou=people," + TestDirectory.BASE);
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @Test
    void personShouldComeWithNameMailLanguageAndGroups() {
        assertThat(ldap(directory.tls()).signIn("somebody", PASSWORD))
                .contains(new PeopleElsewhere.Known(
                        "somebody",
                        "Somebody of the directory",
                        Optional.of("somebody@example.org"),
                        Optional.of(WorkingLanguage.FR),
                        Set.of("GROUP_PRM_OFFICERS", "GROUP_PRM_SECTOR_EDU")));
    }

    @Test
    void startTlsShouldComeBeforeAnyPassword() {
        assertThat(ldap(directory.plain()).signIn("somebody", PASSWORD)).isPresent();
    }

    @Test
    void wrongAndEmptyPasswordsShouldBeRefused() {
        assertThat(ldap(directory.tls()).signIn("somebody", "another one")).isEmpty();
        assertThat(ldap(directory.tls()).signIn("somebody", "")).isEmpty();
        assertThat(ldap(directory.tls()).signIn("nobody-at-all", PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "some*", "somebody)(uid=*", "a)(|(uid=*", "somebody\u0000", "Somebody", ""})
    void nameShouldNeverBecomePartOfTheFilter(String name) {
        assertThat(ldap(directory.tls()).signIn(name, PASSWORD)).isEmpty();
        assertThat(ldap(directory.tls()).find(name)).isEmpty();
    }

    @Test
    void onlyMembersOfTheRequiredGroupShouldSignIn() {
        LdapDirectory staff =
                ldap(directory.tls(), Map.of("required-group", TestDirectory.STAFF.toUpperCase(Locale.ROOT)));

        assertThat(staff.signIn("somebody", PASSWORD)).isPresent();
        assertThat(staff.signIn("guest", PASSWORD)).isEmpty();
        assertThat(staff.find("guest")).isEmpty();
    }

    @Test
    void groupsShouldBeFoundWhereThePersonDoesNotNameThem() {
        assertThat(ldap(directory.tls(), Map.of("group-base", "ou=groups," + TestDirectory.BASE))
                        .signIn("guest", PASSWORD)
                        .orElseThrow()
                        .groups())
                .containsExactly("GROUP_PRM_OFFICERS");
    }

    @Test
    void certificateThatIsNotTrustedOrOfAnotherNameShouldEndIt() throws Exception {
        Map<String, String> untrusted = new HashMap<>();
        untrusted.put("certificate", null);
        for (String url : new String[] {directory.tls(), directory.plain()}) {
            requireUnreachable(ldap(url, untrusted));
        }
        try (TestDirectory another =
                TestDirectory.start(Files.createDirectory(folder.resolve("another")), "directory.example.org")) {
            another.add("somebody", PASSWORD);
            Map<String, String> trusted =
                    Map.of("certificate", another.certificate().toString());
            requireUnreachable(ldap(another.tls(), trusted));
            requireUnreachable(ldap(another.plain(), trusted));
        }
    }

    @Test
    void directoryThatDoesNotAnswerShouldBeToldAndNotTakenForAWrongPassword() {
        requireUnreachable(ldap("ldaps://localhost:9"));
        requireUnreachable(ldap(directory.tls(), Map.of("password", "no longer the one")));
    }

    @Test
    void settingsThatCannotBeUsedShouldEndTheStart() {
        for (Map<String, String> wrong : List.of(
                Map.of("required-group", "staff"),
                Map.of("filter", "(uid={name}"),
                Map.of("groups.prm-officers", "officers"),
                Map.of("certificate", folder.resolve("none.pem").toString()))) {
            assertThatThrownBy(() -> ldap(directory.tls(), wrong))
                    .as(wrong.toString())
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("PRM-START-015");
        }
        assertThatThrownBy(() -> ldap("https://localhost")).isInstanceOf(StartProblem.class);
    }

    @Test
    void passwordsInTheClearShouldBeRefusedToAnyOtherMachine() {
        assertThatThrownBy(() -> ldap("ldap://192.0.2.1", Map.of("start-tls", "false")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("PRM-START-015");
        assertThat(ldap("ldap://127.0.0.1", Map.of("start-tls", "false"))).isNotNull();
    }

    @Test
    void nameOfTheSoftwareItselfShouldBeNobodys() throws Exception {
        directory.add("system", PASSWORD, TestDirectory.STAFF);

        assertThat(ldap(directory.tls()).signIn("system", PASSWORD)).isEmpty();
        assertThat(ldap(directory.tls()).find("system")).isEmpty();
    }

    @Test
    void groupWithoutADistinguishedNameShouldNotHideThePerson() throws Exception {
        directory.add("odd", PASSWORD, "no distinguished name", TestDirectory.OFFICERS);

        assertThat(ldap(directory.tls()).find("odd").orElseThrow().groups()).containsExactly("GROUP_PRM_OFFICERS");
    }

    /** It takes connections and says nothing, so that who signs in waits. */
    @Test
    void slowDirectoryShouldKeepSoManyWaitingAndRefuseTheNextAtOnce() throws Exception {
        ExecutorService waiting = Executors.newFixedThreadPool(8);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            silent.setSoTimeout(10_000);
            LdapDirectory slow = ldap("ldap://127.0.0.1:" + silent.getLocalPort());
            List<Socket> connections = new ArrayList<>();
            try {
                for (int number = 0; number < 8; number++) {
                    waiting.submit(() -> slow.signIn("somebody", PASSWORD));
                    connections.add(silent.accept());
                }
                silent.setSoTimeout(200);

                requireUnreachable(slow);

                assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
            } finally {
                for (Socket connection : connections) {
                    connection.close();
                }
            }
        } finally {
            waiting.shutdown();
        }
    }

    private static void requireUnreachable(LdapDirectory ldap) {
        assertThatThrownBy(() -> ldap.signIn("somebody", PASSWORD)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PRM-SESSION-007");
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
        });
    }

    private static LdapDirectory ldap(String url) {
        return ldap(url, Map.of());
    }

    /** @param changed other than what is usual here; null for what is not set */
    private static LdapDirectory ldap(String url, Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "url",
                url,
                "certificate",
                directory.certificate().toString(),
                "user",
                TestDirectory.READER,
                "password",
                TestDirectory.READERS_PASSWORD,
                "base",
                "ou=people," + TestDirectory.BASE,
                "groups.prm-officers",
                TestDirectory.OFFICERS,
                "groups.prm-sector-edu",
                "cn=another," + TestDirectory.BASE + "; " + TestDirectory.STAFF));
        changed.forEach((name, value) -> {
            if (value == null) {
                settings.remove(name);
            } else {
                settings.put(name, value);
            }
        });
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("mithaq.ldap." + name, value));
        return new LdapDirectory(new Binder(new MapConfigurationPropertySource(prefixed))
                .bind("mithaq.ldap", Bindable.of(LdapSettings.class))
                .get());
    }
}
