package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.HttpCalls.Answer;

/** A search cluster that does not answer: people work, and are told where searching fails. */
class SearchOutageTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void serverShouldStartAndTellThatSearchingDoesNotWork() throws Exception {
        try (ServerProcess server = start()) {
            HttpCalls administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
            Filings.makeOfficer(server.address());
            HttpCalls officer = Filings.officer(server.address());
            assertThat(officer.get("api/v1/me").status()).isEqualTo(200);

            Answer answer = officer.send(officer.request("api/v1/search?q=water")
                    .header("Accept-Language", "fr")
                    .GET()
                    .build());

            assertThat(answer.status()).as(answer.text()).isEqualTo(502);
            assertThat(answer.json().get("code").stringValue()).isEqualTo("PRM-SEARCH-002");
            assertThat(answer.json().get("detail").stringValue()).contains("service de recherche");
            Instant latest = Instant.now().plus(LONGEST);
            while (!administrator.get("api/v1/health").text().contains("PRM-SEARCH-002")) {
                assertThat(Instant.now()).isBefore(latest);
                Thread.sleep(200);
            }
            assertThat(new HttpCalls(server.address(), "", "")
                            .get("health/readiness")
                            .status())
                    .as("people can work")
                    .isEqualTo(200);
        }
    }

    /** The change of the setting alone takes nothing away. */
    @Test
    void embeddedIndexShouldGoOnAnsweringWhenTheClusterDoesNot() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"))) {
            Filings.makeOfficer(server.address());
            assertThat(search(server).status()).isEqualTo(200);
        }
        try (ServerProcess server = start()) {
            assertThat(search(server).status()).isEqualTo(200);
        }
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.start(
                folder.resolve("data"),
                "--mithaq.search.engine=opensearch",
                "--mithaq.search.url=http://127.0.0.1:" + ServerProcess.freePort());
    }

    private static Answer search(ServerProcess server) throws Exception {
        return Filings.officer(server.address()).get("api/v1/search?q=water");
    }
}
