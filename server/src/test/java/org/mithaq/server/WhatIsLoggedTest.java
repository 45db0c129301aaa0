package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.HttpCalls.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a server that tells every statement and search, in a format for machines. */
class WhatIsLoggedTest {

    /** Everything that people are called, write, upload, look for or mistype, in one walk. */
    private static final List<String> PERSONAL = List.of(
            "quillfeather",
            "Zirconium-Name",
            "zirconium-name",
            "xylomarker",
            "ytterbium-title",
            "wolframite-text",
            "vanadium-party",
            "umbriel-comment",
            "مذكرةسرية");

    private static final String PASSWORD = "xylomarker pass phrase";

    @TempDir
    private static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(
                folder.resolve("data"),
                "--logging.structured.format.console=ecs",
                "--mithaq.log.slow-statement=0s",
                "--mithaq.log.slow-search=0s");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aDayOfWorkShouldLeaveNothingPersonalInTheLog() throws Exception {
        add("quillfeather", "GROUP_PRM_OFFICERS\", \"GROUP_PRM_SECTOR_PART");
        add("quillfeather.legal", "GROUP_PRM_LEGAL_REVIEWERS");
        HttpCalls officer = new HttpCalls(server.address(), "quillfeather", PASSWORD);
        failLogIns();

        String id = file(officer);
        review(id);
        officer.get("api/v1/search?q=" + HttpCalls.encoded("wolframite-text مذكرةسرية"));
        officer.get("api/v1/documents?type=" + HttpCalls.encoded("ytterbium-title"));
        officer.get("api/v1/users/zirconium-name");
        officer.post("api/v1/documents", "{\"type\": \"ytterbium-title");
        Answer wrong = officer.get("api/v1/documents/ytterbium-title");
        unreadable("GET /api/v1/search?q=wolframite-text<> HTTP/1.1");

        String log = server.log();
        assertThat(log).doesNotContain(PERSONAL);
        assertThat(log)
                .as("the statements and searches are there, and the request that was refused by the server beneath")
                .contains("slow statement", "slow search", "INSERT INTO document ", "message left out");
        assertThat(wrong.status()).isEqualTo(404);
    }

    @Test
    void everyLineShouldBeForMachinesAndBearTheRequestThatTheAnswerNames() throws Exception {
        HttpCalls administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);

        Answer answer = administrator.send(administrator
                .request("api/v1/users")
                .header("X-Request-Id", "zirconium-name")
                .GET()
                .build());

        String id = answer.headers().get("x-request-id");
        assertThat(id).matches("[0-9a-f-]{36}");
        Map<Boolean, List<JsonNode>> lines = server.log()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .collect(java.util.stream.Collectors.partitioningBy(
                        line -> id.equals(line.path("request").asString(""))));
        assertThat(lines.get(true))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.at("/message").asString()).startsWith("slow statement"));
        assertThat(lines.get(false).get(0).path("@timestamp").asString()).isNotEmpty();
    }

    private static void add(String person, String groups) throws Exception {
        Answer added = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD)
                .post(
                        "api/v1/users",
                        """
                        {"person": "%p", "displayName": "Zirconium-Name", "email": "zirconium-name@example.org", "language": "en",
                         "groups": ["%g"], "password": "%w"}""".replace("%p", person).replace("%g", groups).replace("%w", PASSWORD));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private static void failLogIns() throws Exception {
        for (int i = 0; i < 7; i++) {
            new HttpCalls(server.address(), "zirconium-name", "xylomarker").get("api/v1/me");
        }
        HttpCalls browser = new HttpCalls(server.address(), "", "");
        String token = browser.get("api/v1/session").json().at("/csrf/token").stringValue();
        Answer refused = browser.post(
                "api/v1/session",
                "{\"person\": \"quillfeather\", \"password\": \"xylomarker\"}",
                "X-XSRF-TOKEN",
                token);
        assertThat(refused.status()).isEqualTo(403);
        Answer signedIn = browser.post(
                "api/v1/session",
                "{\"person\": \"quillfeather\", \"password\": \"" + PASSWORD + "\"}",
                "X-XSRF-TOKEN",
                token);
        assertThat(signedIn.status()).isEqualTo(200);
    }

    private static String file(HttpCalls officer) throws Exception {
        String upload = officer.upload(
                        "ytterbium-title.txt", "wolframite-text مذكرةسرية".getBytes(StandardCharsets.UTF_8))
                .json()
                .get("upload")
                .stringValue();
        Answer filed = officer.post("api/v1/documents", """
                {"type": "prm:mou", "upload": "%u",
                 "properties": {"cm:title": {"en": "ytterbium-title"}, "prm:language": "en", "prm:leadSector": "PART"},
                 "children": {"prm:parties": [
                   {"properties": {"prm:partyName": "ICESCO", "prm:partyRole": "FIRST_PARTY"}},
                   {"properties": {"prm:partyName": "vanadium-party", "prm:partyRole": "COUNTERPARTY"}}]}}""".replace("%u", upload));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().get("id").stringValue();
    }

    private static void review(String id) throws Exception {
        HttpCalls reviewer = new HttpCalls(server.address(), "quillfeather.legal", PASSWORD);
        Instant latest = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode tasks = reviewer.get("api/v1/tasks").json().get("tasks");
        while (tasks.isEmpty()) {
            assertThat(Instant.now()).as("the draft goes to review").isBefore(latest);
            Thread.sleep(100);
            tasks = reviewer.get("api/v1/tasks").json().get("tasks");
        }
        assertThat(tasks.get(0).at("/document/id").stringValue()).isEqualTo(id);
        Answer decided = reviewer.post(
                "api/v1/tasks/" + tasks.get(0).get("id").stringValue() + "/decision",
                "{\"outcome\": \"CHANGES_REQUESTED\", \"comment\": \"umbriel-comment\"}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    /** What no client of Java sends. */
    private static void unreadable(String line) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .endsWith("400");
        }
    }
}
