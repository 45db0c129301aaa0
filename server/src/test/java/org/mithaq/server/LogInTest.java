package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.HttpCalls.Answer;

/** Who gets in, and how, over HTTP against the running server. */
class LogInTest {

    private static final String PASSWORD = "a password of somebody";

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static HttpCalls administrator;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(folder.resolve("data"));
        administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void pagesShouldBeServedToEverybodyUnderAStrictPolicy() throws Exception {
        Answer page = browser().get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<mithaq-app>");
        assertThat(page.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers()).containsEntry("x-content-type-options", "nosniff");
        assertThat(page.headers().get("cache-control")).isEqualTo("no-cache");
    }

    @Test
    void healthShouldTellNothingButThatItLives() throws Exception {
        assertThat(browser().get("health").text()).contains("\"UP\"").doesNotContain("jdbc", "H2");
        assertThat(browser().get("health/liveness").status()).isEqualTo(200);
        assertThat(browser().get("health/readiness").status()).isEqualTo(200);
        assertThat(browser().get("env").status()).isEqualTo(404);
    }

    @Test
    void strangerShouldBeAskedToLogInInTheirLanguage() throws Exception {
        HttpCalls stranger = browser();

        Answer refused = stranger.send(stranger.request("api/v1/me")
                .header("Accept-Language", "ar")
                .GET()
                .build());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-SESSION-005");
        assertThat(refused.json().get("detail").stringValue()).contains("سجّل الدخول");
    }

    /** A right token is sent along, so that it is the missing session that counts. */
    @Test
    void nothingShouldBeAnsweredWithoutASession() throws Exception {
        HttpCalls stranger = browser();
        String token = token(stranger);
        List<String> open = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (String operation : operations(stranger)) {
            String[] parts = operation.split(" ");
            String path = "api/v1"
                    + parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            Answer answer = stranger.send(stranger.request(path)
                    .header("X-XSRF-TOKEN", token)
                    .header("Content-Type", "application/json")
                    .method(parts[0], BodyPublishers.ofString(parts[0].equals("GET") ? "" : "{}"))
                    .build());
            (answer.status() == 401 ? closed : open).add(operation);
            if (answer.status() == 401) {
                assertThat(answer.json().get("code").stringValue()).isEqualTo("PRM-SESSION-005");
            }
        }
        assertThat(closed).contains("GET /tasks", "POST /documents", "PUT /users/{id}");
        // Of a feed the address itself is the secret.
        assertThat(open)
                .containsExactlyInAnyOrder("GET /version", "GET /openapi.yaml", "GET /calendar/feed/{token}.ics");
    }

    /** Those of the description, and those that only this host has. */
    private static List<String> operations(HttpCalls anybody) throws Exception {
        List<String> operations = new ArrayList<>(
                List.of("DELETE /session", "GET /users", "POST /users", "PUT /users/{id}", "GET /groups"));
        String path = "";
        for (String line : anybody.get("api/v1/openapi.yaml").text().lines().toList()) {
            if (line.matches("  /\\S+:")) {
                path = line.strip().replace(":", "");
            } else if (line.matches("    (get|post|put|delete):")) {
                operations.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }

    @Test
    void onlyProgramsShouldBeChallengedToSendNameAndPassword() throws Exception {
        HttpCalls stranger = browser();
        Answer program = stranger.get("api/v1/me");
        Answer page = stranger.send(stranger.request("api/v1/me")
                .header("Sec-Fetch-Mode", "cors")
                .GET()
                .build());

        assertThat(program.headers().get("www-authenticate")).startsWith("Basic");
        assertThat(page.headers().get("www-authenticate")).isEqualTo("Session");
    }

    @Test
    void programShouldNeedNeitherSessionNorToken() throws Exception {
        add("program", "GROUP_PRM_OFFICERS");
        HttpCalls program = new HttpCalls(server.address(), "program", PASSWORD);

        Answer filed = program.post("api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}");

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.headers().getOrDefault("set-cookie", "")).doesNotContain("MITHAQSESSION");
    }

    @Test
    void otherSiteShouldNotUseThePasswordThatABrowserRemembers() throws Exception {
        add("remembered", "GROUP_PRM_OFFICERS");
        HttpCalls program = new HttpCalls(server.address(), "remembered", PASSWORD);

        Answer refused = program.post(
                "api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}", "Sec-Fetch-Site", "cross-site");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-SESSION-004");
    }

    @Test
    void sessionShouldReadFreelyAndWriteWithItsTokenOnly() throws Exception {
        add("by-session", "GROUP_PRM_OFFICERS");
        HttpCalls person = browser();
        assertThat(logIn(person, "By-Session ", PASSWORD).status()).isEqualTo(200);

        assertThat(person.get("api/v1/me").json().get("person").stringValue()).isEqualTo("by-session");
        Answer withoutToken = person.post("api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}");
        assertThat(withoutToken.status()).isEqualTo(403);
        assertThat(withoutToken.json().get("code").stringValue()).isEqualTo("PRM-SESSION-004");
        Answer withToken = person.post(
                "api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}", "X-XSRF-TOKEN", token(person));
        assertThat(withToken.status()).as(withToken.text()).isEqualTo(201);

        assertThat(person.delete("api/v1/session", "X-XSRF-TOKEN", token(person))
                        .status())
                .isEqualTo(204);
        assertThat(person.get("api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void tokenOfBeforeTheLogInShouldNotCountAfterIt() throws Exception {
        add("fixed-token", "GROUP_PRM_OFFICERS");
        HttpCalls person = browser();
        String before = token(person);
        logIn(person, "fixed-token", PASSWORD);

        Answer refused =
                person.post("api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}", "X-XSRF-TOKEN", before);

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void sessionThatSomebodyElsePlantedShouldNotBeTaken() throws Exception {
        add("fixed-session", "GROUP_PRM_OFFICERS");
        HttpCalls person = new HttpCalls(server.address(), "", "");
        String token = token(person);
        HttpRequest logIn = person.request("api/v1/session")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .header("Cookie", "MITHAQSESSION=0123456789ABCDEF0123456789ABCDEF")
                .POST(BodyPublishers.ofString("{\"person\": \"fixed-session\", \"password\": \"" + PASSWORD + "\"}"))
                .build();
        person.send(logIn);

        HttpCalls attacker = browser();
        Answer planted = attacker.send(attacker.request("api/v1/me")
                .header("Cookie", "MITHAQSESSION=0123456789ABCDEF0123456789ABCDEF")
                .GET()
                .build());
        assertThat(planted.status()).isEqualTo(401);
    }

    @Test
    void wrongPasswordAndUnknownNameShouldBeToldAlike() throws Exception {
        add("known", "GROUP_PRM_READERS");

        Answer wrong = logIn(browser(), "known", "not the password");
        Answer unknown = logIn(browser(), "unknown", "not the password");

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().get("code").stringValue()).isEqualTo("PRM-SESSION-001");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void whoGuessesShouldHaveToWait() throws Exception {
        add("guessed", "GROUP_PRM_READERS");
        for (int i = 0; i < 5; i++) {
            logIn(browser(), "guessed", "guess number " + i);
        }

        Answer throttled = logIn(browser(), "guessed", PASSWORD);

        assertThat(throttled.status()).isEqualTo(403);
        assertThat(throttled.json().get("code").stringValue()).isEqualTo("PRM-SESSION-002");
    }

    @Test
    void disabledPersonShouldBeOutAtOnce() throws Exception {
        add("leaving", "GROUP_PRM_READERS");
        HttpCalls program = new HttpCalls(server.address(), "leaving", PASSWORD);
        HttpCalls session = browser();
        logIn(session, "leaving", PASSWORD);
        assertThat(program.get("api/v1/me").status()).isEqualTo(200);
        assertThat(session.get("api/v1/me").status()).isEqualTo(200);

        Answer changed = administrator.put(
                "api/v1/users/leaving",
                "{\"displayName\": \"Leaving\", \"language\": \"en\", \"groups\": [], \"enabled\": false}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        assertThat(program.get("api/v1/me").status()).isEqualTo(401);
        assertThat(session.get("api/v1/me").status()).isEqualTo(401);
        assertThat(isSignedIn(session)).isFalse();
    }

    @Test
    void changedPasswordShouldCountAtOnce() throws Exception {
        add("changing", "GROUP_PRM_READERS");
        HttpCalls old = new HttpCalls(server.address(), "changing", PASSWORD);
        assertThat(old.get("api/v1/me").status()).isEqualTo(200);

        administrator.put(
                "api/v1/users/changing",
                "{\"displayName\": \"Changing\", \"language\": \"en\", \"password\": \"another password\"}");

        assertThat(old.get("api/v1/me").status()).isEqualTo(401);
        assertThat(new HttpCalls(server.address(), "changing", "another password")
                        .get("api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void newPasswordShouldEndTheSessionsThatBeganWithTheOldOne() throws Exception {
        add("renewed", "GROUP_PRM_READERS");
        HttpCalls session = browser();
        logIn(session, "renewed", PASSWORD);
        assertThat(session.get("api/v1/me").status()).isEqualTo(200);

        administrator.put(
                "api/v1/users/renewed",
                "{\"displayName\": \"Renewed\", \"language\": \"en\", \"password\": \"quite another phrase\"}");

        assertThat(session.get("api/v1/me").status()).isEqualTo(401);
        assertThat(isSignedIn(session)).isFalse();
        assertThat(logIn(session, "renewed", "quite another phrase").status()).isEqualTo(200);
        assertThat(isSignedIn(session)).isTrue();
        assertThat(session.get("api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void passwordThatIsTriedFirstShouldBeRefusedWithItsReason() throws Exception {
        Answer common = administrator.post("api/v1/users", """
                {"person": "careless", "displayName": "Careless", "language": "en", "password": "Password-123!"}""");
        Answer named = administrator.post("api/v1/users", """
                {"person": "careless", "displayName": "Careless", "language": "en", "password": "careless-1234"}""");

        assertThat(common.status()).isEqualTo(400);
        assertThat(common.json().get("errors").findValuesAsString("code")).containsExactly("PRM-PEOPLE-017");
        assertThat(named.json().get("errors").findValuesAsString("code")).containsExactly("PRM-PEOPLE-018");
    }

    @Test
    void changeOfWhatSomebodyElseChangedMeanwhileShouldBeRefused() throws Exception {
        add("moving", "GROUP_PRM_READERS");
        String seen = administrator
                .get("api/v1/users")
                .json()
                .get("users")
                .valueStream()
                .filter(user -> user.get("person").stringValue().equals("moving"))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .stringValue();
        String body = "{\"displayName\": \"Moving on\", \"language\": \"en\", \"groups\": []}";

        assertThat(administrator
                        .put("api/v1/users/moving", body, "If-Match", '"' + seen + '"')
                        .status())
                .isEqualTo(200);
        Answer late = administrator.put("api/v1/users/moving", body, "If-Match", '"' + seen + '"');

        assertThat(administrator
                        .put("api/v1/users/moving", "{\"displayName\": \"Moving on\", \"groups\": []}")
                        .json()
                        .get("language")
                        .stringValue())
                .isEqualTo("en");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("code").stringValue()).isEqualTo("PRM-PEOPLE-006");
    }

    @Test
    void changesOfPeopleShouldBeInTheTrailInWordsAndWithoutPasswords() throws Exception {
        add("traced", "GROUP_PRM_READERS");
        administrator.put(
                "api/v1/users/traced",
                "{\"displayName\": \"Traced\", \"language\": \"fr\", \"password\": \"quite another phrase\"}");

        Answer trail = administrator.get("api/v1/audit?person=administrator");

        assertThat(trail.status()).as(trail.text()).isEqualTo(200);
        assertThat(trail.text())
                .contains("person:traced", "changed the account of a person")
                .doesNotContain("another phrase");
    }

    @Test
    void peopleOfTheDemonstrationShouldNotExistInARealInstallation() throws Exception {
        for (String name : new String[] {"officer", "legal-reviewer", "administrator"}) {
            assertThat(new HttpCalls(server.address(), name, "mithaq-demo")
                            .get("api/v1/me")
                            .status())
                    .as(name)
                    .isEqualTo(401);
        }
    }

    @Test
    void peopleShouldBeKeptByAdministratorsOnly() throws Exception {
        add("curious", "GROUP_PRM_READERS");
        HttpCalls curious = new HttpCalls(server.address(), "curious", PASSWORD);

        Answer refused = curious.get("api/v1/users");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-PEOPLE-004");
        assertThat(administrator.get("api/v1/users").text()).doesNotContain("bcrypt");
        assertThat(administrator.get("api/v1/groups").text()).contains("GROUP_PRM_HEADS_OF_LEGAL");
    }

    @Test
    void lastAdministratorShouldNotBeTakenAway() throws Exception {
        Answer refused = administrator.put(
                "api/v1/users/administrator",
                "{\"displayName\": \"Administrator\", \"language\": \"en\", \"groups\": []}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-PEOPLE-003");
        assertThat(administrator.get("api/v1/users").status()).isEqualTo(200);
    }

    @Test
    void everyWrongFieldOfAPersonShouldBeNamed() throws Exception {
        Answer refused = administrator.post("api/v1/users", """
                {"person": "Not A Name", "displayName": "", "email": "no address", "language": "en",
                 "groups": ["readers"], "password": "short"}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .containsExactly("person", "displayName", "email", "groups", "password");
    }

    @Test
    void chosenLanguageShouldBeKept() throws Exception {
        add("arabic-reader", "GROUP_PRM_READERS");
        HttpCalls reader = new HttpCalls(server.address(), "arabic-reader", PASSWORD);

        assertThat(reader.put("api/v1/me/language", "{\"language\": \"ar\"}").status())
                .isEqualTo(204);

        assertThat(reader.get("api/v1/me").json().get("language").stringValue()).isEqualTo("ar");
    }

    /** Nobody said that there is a proxy: whoever connects could write what they like. */
    @Test
    void whatAProxyWouldSayShouldNotCountWithoutOne() throws Exception {
        HttpCalls stranger = browser();

        Answer answer = stranger.send(stranger.request("api/v1/session")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .GET()
                .build());

        assertThat(answer.headers().get("set-cookie")).contains("XSRF-TOKEN").doesNotContain("Secure");
        assertThat(answer.headers()).doesNotContainKey("strict-transport-security");
    }

    private static HttpCalls browser() {
        return new HttpCalls(server.address(), "", "");
    }

    /** What the pages ask first, to show the log-in or themselves. */
    private static boolean isSignedIn(HttpCalls calls) throws Exception {
        return calls.get("api/v1/session").json().get("signedIn").booleanValue();
    }

    private static String token(HttpCalls calls) throws Exception {
        return calls.get("api/v1/session").json().get("csrf").get("token").stringValue();
    }

    private static Answer logIn(HttpCalls calls, String person, String password) throws Exception {
        return calls.post(
                "api/v1/session",
                "{\"person\": \"" + person + "\", \"password\": \"" + password + "\"}",
                "X-XSRF-TOKEN",
                token(calls));
    }

    private static void add(String person, String group) throws Exception {
        Answer added = administrator.post("api/v1/users", """
                {"person": "%s", "displayName": "%s", "language": "en", "groups": ["%s"], "password": "%s"}""".formatted(person, person, group, PASSWORD));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }
}
