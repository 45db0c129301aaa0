package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.HttpCalls.Answer;
import org.mithaq.server.directory.TestDirectory;

/** What whoever runs the server for years asks of it, over HTTP against one whose settings are not the usual ones. */
class OperationsTest {

    private static final String TOKEN = "a token of whoever reads figures";
    private static final String PASSWORD = "a password of somebody";

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static HttpCalls administrator;
    private static TestDirectory directory;

    @BeforeAll
    static void start() throws Exception {
        directory = TestDirectory.start(folder);
        directory.add("outside", PASSWORD, TestDirectory.OFFICERS, TestDirectory.STAFF);
        directory.add("guest", PASSWORD);
        server = ServerProcess.start(
                folder.resolve("data"),
                "--mithaq.health.free-space=1000000TB",
                "--mithaq.metrics.token=" + TOKEN,
                "--mithaq.sessions.most=2",
                "--mithaq.limits.costly-calls=3",
                "--server.forward-headers-strategy=native",
                "--mithaq.ldap.url=" + directory.tls(),
                "--mithaq.ldap.certificate=" + directory.certificate(),
                "--mithaq.ldap.user=" + TestDirectory.READER,
                "--mithaq.ldap.password=" + TestDirectory.READERS_PASSWORD,
                "--mithaq.ldap.base=" + TestDirectory.BASE,
                "--mithaq.ldap.required-group=" + TestDirectory.STAFF,
                "--mithaq.ldap.groups.prm-officers=" + TestDirectory.OFFICERS,
                "--mithaq.ldap.recheck=1s",
                "--mithaq.ldap.label=Example");
        administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
        administrator.post("api/v1/users", """
                {"person": "officer", "displayName": "Officer", "language": "en",
                 "groups": ["GROUP_PRM_OFFICERS"], "password": "%s"}""".replace("%s", PASSWORD));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        directory.close();
    }

    @Test
    void degradedServerShouldServeAndTellStrangersOneWord() throws Exception {
        Answer health = anybody().get("health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).contains("\"status\":\"DEGRADED\"").doesNotContain("PRM-HEALTH", "components");
        assertThat(anybody().get("health/readiness").status()).isEqualTo(200);
        assertThat(anybody().get("health/liveness").status()).isEqualTo(200);
        assertThat(anybody().get("api/v1/health").status()).isEqualTo(401);
    }

    @Test
    void administratorsShouldReadTheReasonsInTheirLanguage() throws Exception {
        Answer reasons = administrator.send(administrator
                .request("api/v1/health")
                .header("Accept-Language", "fr")
                .GET()
                .build());

        assertThat(reasons.json().get("status").stringValue()).isEqualTo("DEGRADED");
        assertThat(reasons.json().get("reasons").get(0).get("code").stringValue())
                .isEqualTo("PRM-HEALTH-005");
        assertThat(reasons.text()).contains("disque", folder.resolve("data").toString());
        assertThat(officer().get("api/v1/health").status()).isEqualTo(403);
    }

    @Test
    void figuresShouldBeReadByTokenOrByAdministratorsAlone() throws Exception {
        assertThat(anybody().get("metrics").status()).isEqualTo(401);
        assertThat(bearer("another token").status()).isEqualTo(401);
        assertThat(officer().get("metrics").json().get("code").stringValue()).isEqualTo("PRM-PEOPLE-004");
        assertThat(administrator.get("metrics").status()).isEqualTo(200);
        assertThat(bearer(TOKEN).status()).isEqualTo(200);
        assertThat(bearer(TOKEN, "api/v1/me").status())
                .as("a token for figures alone")
                .isEqualTo(401);
    }

    @Test
    void figuresShouldTellOfTheWholeServerAndNameNothingInIt() throws Exception {
        HttpCalls officer = officer();
        String id = officer.post("api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}")
                .json()
                .get("id")
                .stringValue();
        officer.get("api/v1/documents/" + id);
        officer.get("api/v1/documents?q=markerword");
        new HttpCalls(server.address(), "officer", "wrong").get("api/v1/me");

        String figures = bearer(TOKEN).text();

        assertThat(figures)
                .contains(
                        "jvm_memory_used_bytes",
                        "hikaricp_connections",
                        "uri=\"/api/v1/documents/{id}\"",
                        "http_server_requests_seconds_bucket",
                        "mithaq_index_lag",
                        "mithaq_mail_queue{state=\"waiting\"}",
                        "mithaq_review_tasks{task=\"reviewTask\"} 0.0",
                        "mithaq_job_failed{job=\"index\"} 0.0",
                        "mithaq_logins_refused_total{reason=\"wrong\"}")
                .doesNotContain(id, "markerword", "officer");
    }

    @Test
    void behindAProxyTheReadersAddressShouldCountAndEverythingBeForHttps() throws Exception {
        HttpCalls browser = anybody();
        Answer asked = forwarded(browser, "api/v1/session");
        HttpResponse<String> signedIn = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address().resolve("api/v1/session"))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-For", "203.0.113.7")
                                .header("Content-Type", "application/json")
                                .header(
                                        "X-XSRF-TOKEN",
                                        asked.json().at("/csrf/token").stringValue())
                                .header(
                                        "Cookie",
                                        asked.headers().get("set-cookie").replaceAll(";.*", ""))
                                .POST(BodyPublishers.ofString("{\"person\": \"administrator\", \"password\": \""
                                        + ServerProcess.PASSWORD + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        String session = signedIn.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("MITHAQSESSION="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(signedIn.body()));

        assertThat(asked.headers().get("set-cookie")).contains("XSRF-TOKEN", "; Secure");
        assertThat(asked.headers().get("strict-transport-security")).contains("max-age=");
        assertThat(session).contains("; Secure", "; HttpOnly", "; SameSite=Strict");
        Answer sessions = browser.send(browser.request("api/v1/sessions")
                .header("Cookie", session.replaceAll(";.*", ""))
                .GET()
                .build());
        assertThat(sessions.text()).contains("203.0.113.7");
    }

    @Test
    void oneSessionMoreThanAllowedShouldEndTheOneUsedLongestAgo() throws Exception {
        HttpCalls first = signedIn("officer");
        HttpCalls second = signedIn("officer");
        Thread.sleep(5);
        first.get("api/v1/me");
        HttpCalls third = signedIn("officer");

        assertThat(second.get("api/v1/me").status()).isEqualTo(401);
        assertThat(first.get("api/v1/me").status()).isEqualTo(200);
        assertThat(third.get("api/v1/sessions").json().get("sessions")).hasSize(2);

        String token = third.get("api/v1/session").json().at("/csrf/token").stringValue();
        assertThat(third.delete("api/v1/sessions", "X-XSRF-TOKEN", token).status())
                .isEqualTo(204);

        assertThat(first.get("api/v1/me").status()).isEqualTo(401);
        assertThat(third.get("api/v1/sessions").json().at("/sessions/0/current").booleanValue())
                .isTrue();
    }

    @Test
    void tooManyCostlyCallsShouldWaitWhileOthersGoOn() throws Exception {
        HttpCalls officer = officer();
        for (int i = 0; i < 3; i++) {
            assertThat(officer.get("api/v1/audit/verification").status()).isEqualTo(403);
        }
        Answer refused = officer.send(officer.request("api/v1/audit/verification")
                .header("Accept-Language", "ar")
                .GET()
                .build());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-SESSION-006");
        assertThat(refused.text()).contains("الطلبات المكلفة");
        assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1, 61);
        assertThat(officer.get("api/v1/me").status()).isEqualTo(200);
        assertThat(administrator.get("api/v1/audit/verification").status()).isEqualTo(200);
    }

    @Test
    void personOfTheDirectoryShouldSignInAndBeOutSoonAfterTheyFallOutOfIt() throws Exception {
        assertThat(anybody().get("api/v1/session").json().get("directory").stringValue())
                .isEqualTo("Example");
        HttpCalls outside = signedIn("outside");
        assertThat(outside.get("api/v1/me").json().toString())
                .contains("Somebody of the directory", "\"language\":\"fr\"", "\"OFFICER\"");
        assertThat(logIn(anybody(), "guest", PASSWORD).json().get("code").stringValue())
                .as("not in the group of those who may")
                .isEqualTo("PRM-SESSION-001");

        directory.leave("outside", TestDirectory.OFFICERS);
        await(() -> !outside.get("api/v1/me").json().toString().contains("\"OFFICER\""));
        directory.leave("outside", TestDirectory.STAFF);
        await(() -> outside.get("api/v1/me").status() == 401);
    }

    @Test
    void personOfTheDirectoryWhoIsDisabledHereShouldStayOut() throws Exception {
        directory.add("disabled.here", PASSWORD, TestDirectory.STAFF);
        HttpCalls person = signedIn("disabled.here");
        assertThat(administrator
                        .put(
                                "api/v1/users/disabled.here",
                                "{\"displayName\": \"Somebody\", \"enabled\": false, \"groups\": []}")
                        .status())
                .isEqualTo(200);

        assertThat(person.get("api/v1/me").status()).isEqualTo(401);
        assertThat(logIn(anybody(), "disabled.here", PASSWORD).status()).isEqualTo(403);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant latest = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(100);
        }
    }

    private static Answer forwarded(HttpCalls calls, String path) throws Exception {
        return calls.send(calls.request(path)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .GET()
                .build());
    }

    private static HttpCalls signedIn(String person) throws Exception {
        HttpCalls browser = anybody();
        Answer answer = logIn(browser, person, PASSWORD);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return browser;
    }

    private static Answer logIn(HttpCalls browser, String person, String password) throws Exception {
        String token = browser.get("api/v1/session").json().at("/csrf/token").stringValue();
        return browser.post(
                "api/v1/session",
                "{\"person\": \"" + person + "\", \"password\": \"" + password + "\"}",
                "X-XSRF-TOKEN",
                token);
    }

    private static HttpCalls anybody() {
        return new HttpCalls(server.address(), "", "");
    }

    private static HttpCalls officer() {
        return new HttpCalls(server.address(), "officer", PASSWORD);
    }

    private static Answer bearer(String token) throws Exception {
        return bearer(token, "metrics");
    }

    private static Answer bearer(String token, String path) throws Exception {
        HttpCalls anybody = anybody();
        return anybody.send(anybody.request(path)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build());
    }
}
