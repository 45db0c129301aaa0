package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.HttpCalls.Answer;

/** What whoever runs the server for years asks of it, over HTTP against one whose settings are not the usual ones. */
class OperationsTest {

    private static final String TOKEN = "a token of whoever reads figures";
    private static final String PASSWORD = "a password of somebody";

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static HttpCalls administrator;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(
                folder.resolve("data"), "--mithaq.health.free-space=1000000TB", "--mithaq.metrics.token=" + TOKEN);
        administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
        administrator.post("api/v1/users", """
                {"person": "officer", "displayName": "Officer", "language": "en",
                 "groups": ["GROUP_PRM_OFFICERS"], "password": "%s"}""".replace("%s", PASSWORD));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
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
