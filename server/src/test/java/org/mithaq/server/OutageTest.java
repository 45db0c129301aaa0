package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.HttpCalls.Answer;

/** A database that goes away in the middle of the work, and comes back. */
class OutageTest {

    private static final String UNREACHABLE = "PRM-DOC-016";
    private static final int WRITERS = 3;
    private static final Duration LONGEST_RETURN = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final int port = port();
    private EmbeddedPostgres database;

    private static int port() {
        try {
            return ServerProcess.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setDataDirectory(folder.resolve("tables"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @AfterEach
    void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void peopleShouldBeToldAndNothingLostOrHalfWrittenWhenTheDatabaseGoesAwayAndComesBack() throws Exception {
        Path data = folder.resolve("data");
        Filings filings = new Filings(UNREACHABLE);
        try (ServerProcess server = ServerProcess.start(
                data,
                "--mithaq.database.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--mithaq.database.user=postgres")) {
            Filings.makeOfficer(server.address());
            HttpCalls signedIn = signedIn(server);

            try (Filings.Writers writers = filings.write(server.address(), WRITERS)) {
                writers.await(() -> filings.acknowledged() >= 20);
                stopDatabase();
                writers.await(() -> filings.refusals().size() >= WRITERS);
            }
            shouldBeTold(server, signedIn);
            startDatabase();
            awaitReadiness(server, 200);

            filings.sendAgain(Filings.officer(server.address()));
            filings.check(Filings.officer(server.address()));
            Filings.checkTrail(server.address());
            assertThat(signedIn.get("api/v1/me").status()).as("still signed in").isEqualTo(200);
        }
        try (var incoming = Files.list(data.resolve("files").resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    /** In their language, as a program, with a session, and at the log-in. */
    private static void shouldBeTold(ServerProcess server, HttpCalls signedIn) throws Exception {
        HttpCalls officer = Filings.officer(server.address());
        CompletableFuture<Answer> program = asked(officer, "ar");
        CompletableFuture<Answer> page = asked(signedIn, "fr");
        CompletableFuture<Answer> logIn = inBackground(() -> logIn(server, new HttpCalls(server.address(), "", "")));
        for (CompletableFuture<Answer> answer : List.of(program, page, logIn)) {
            assertThat(answer.join().status()).as(answer.join().text()).isEqualTo(502);
            assertThat(answer.join().json().get("code").stringValue()).isEqualTo(UNREACHABLE);
        }
        assertThat(program.join().json().get("detail").stringValue()).contains("قاعدة البيانات");
        assertThat(page.join().json().get("detail").stringValue()).contains("base de données");
        awaitReadiness(server, 503);
    }

    private static CompletableFuture<Answer> asked(HttpCalls person, String language) {
        return inBackground(() -> person.send(person.request("api/v1/tasks")
                .header("Accept-Language", language)
                .GET()
                .build()));
    }

    private static CompletableFuture<Answer> inBackground(Callable<Answer> call) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static HttpCalls signedIn(ServerProcess server) throws Exception {
        HttpCalls browser = new HttpCalls(server.address(), "", "");
        assertThat(logIn(server, browser).status()).isEqualTo(200);
        return browser;
    }

    private static Answer logIn(ServerProcess server, HttpCalls browser) throws Exception {
        String token =
                browser.get("api/v1/session").json().get("csrf").get("token").stringValue();
        return browser.post(
                "api/v1/session",
                "{\"person\": \"administrator\", \"password\": \"" + ServerProcess.PASSWORD + "\"}",
                "X-XSRF-TOKEN",
                token);
    }

    private static void awaitReadiness(ServerProcess server, int status) throws Exception {
        HttpCalls anybody = new HttpCalls(server.address(), "", "");
        Instant latest = Instant.now().plus(LONGEST_RETURN);
        while (anybody.get("health/readiness").status() != status) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(100);
        }
    }
}
