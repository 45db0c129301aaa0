package org.mithaq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What should not be sent, and what should not be allowed. */
class HostileIT {

    private static final List<String> PEOPLE = List.of(
            "officer",
            "head-of-sector",
            "technical-focal-point",
            "finance-officer",
            "legal-reviewer",
            "head-of-legal",
            "director-general",
            "records-manager",
            "reader",
            "administrator");
    private static final List<String> FILING = List.of("officer", "head-of-sector", "records-manager");
    private static final List<String> ROUTING = List.of("administrator", "head-of-legal");

    private final Person officer = Person.called("officer");

    @Test
    void nobodyWithoutANameShouldGetAnything() {
        for (String path : List.of(
                "/me",
                "/documents/x",
                "/search?q=a",
                "/tasks",
                "/model",
                "/partners",
                "/people?q=a",
                "/notices",
                "/index")) {
            assertThat(Person.unknown().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(Person.unknown()
                        .postBytes("/uploads?name=a.txt", new byte[] {1})
                        .status())
                .as("a write from nowhere may be refused for its missing token first")
                .isIn(401, 403);
    }

    @Test
    void everyRoleShouldBeAbleToDoItsOwnWorkAndNoMore() {
        String id = officer.file(
                "prm:mou",
                "roles.txt",
                bytes("The sides agree on the roles that each of them has in this memorandum."),
                Person.titled("en", "Roles"),
                "Host",
                "Other");
        officer.awaitStatus(id, "LEGAL_REVIEW");
        String etag = officer.document(id).header("ETag").orElseThrow();
        var edit = Person.JSON.createObjectNode();
        edit.putObject("properties").put("prm:feasibility", "Good");
        for (String name : PEOPLE) {
            Person person = Person.called(name);
            person.get("/me").expect(200);
            person.get("/documents/" + id).expect(200);
            person.get("/search?q=roles").expect(200);
            assertThat(person.postBytes("/uploads?name=a.txt", bytes("a")).status())
                    .as(name + " uploads")
                    .isEqualTo(FILING.contains(name) ? 201 : 403);
            if (!FILING.contains(name)) {
                assertThat(person.put("/documents/" + id + "/properties", edit, "If-Match", etag)
                                .status())
                        .as(name + " edits")
                        .isEqualTo(403);
            }
            assertThat(person.get("/settings/routing-table").status())
                    .as(name + " reads the routing table")
                    .isEqualTo(ROUTING.contains(name) ? 200 : 403);
            assertThat(person.post("/index/rebuild", Person.JSON.createObjectNode())
                            .status())
                    .as(name + " rebuilds")
                    .isEqualTo(name.equals("administrator") ? 202 : 403);
            boolean reviews = List.of("legal-reviewer", "head-of-legal").contains(name);
            if (!reviews) {
                String task =
                        Person.called("legal-reviewer").task(id).path("id").asText();
                assertThat(person.post(
                                        "/tasks/" + task + "/decision",
                                        Person.JSON.createObjectNode().put("outcome", "CLEARED"))
                                .status())
                        .as(name + " decides")
                        .isEqualTo(404);
            }
        }
        assertThat(officer.status(id)).isEqualTo("LEGAL_REVIEW");
    }

    @Test
    void staleAndMissingRevisionsShouldBeRefused() {
        String id = officer.file("prm:mou", "a.txt", bytes("Stale"), Person.titled("en", "Stale"));
        officer.await(id, body -> body.path("textState").asText().equals("READABLE"));
        var edit = Person.JSON.createObjectNode();
        edit.putObject("properties").put("prm:risk", "LOW");

        officer.put("/documents/" + id + "/properties", edit).expect(428);
        Person.Answer stale = officer.put("/documents/" + id + "/properties", edit, "If-Match", "\"old\"")
                .expect(412);
        assertThat(stale.text("code")).isEqualTo("PRM-DOC-009");
    }

    @Test
    void statusShouldNotBeWrittenDirectly() {
        String id = officer.file("prm:mou", "a.txt", bytes("Direct"), Person.titled("en", "Direct"));
        officer.task(id);
        var edit = Person.JSON.createObjectNode();
        edit.putObject("properties").put("prm:status", "IN_FORCE");

        Person.Answer refused = officer.put(
                        "/documents/" + id + "/properties",
                        edit,
                        "If-Match",
                        officer.document(id).header("ETag").orElseThrow())
                .expect(400);

        assertThat(refused.codes()).containsExactly("PRM-DOC-005");
        assertThat(officer.status(id)).isEqualTo("NEGOTIATION");
    }

    @Test
    void repeatedRequestShouldFileOnce() {
        var draft = Person.draft("prm:mou", officer.upload("once.txt", bytes("Once")), Person.titled("en", "Once"));
        String key = UUID.randomUUID().toString();

        String first = officer.post("/documents", draft, "Idempotency-Key", key)
                .expect(201)
                .text("id");
        String again = officer.post("/documents", draft, "Idempotency-Key", key).text("id");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void malformedInputShouldGetAProblemThatSaysWhere() {
        for (String body : List.of("{", "[]", "{\"type\":\"prm:mou\",\"unknown\":1}", "{\"type\":7}", "nul", "")) {
            Person.Answer answer = officer.send(officer.request("/documents")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.text("code")).as(body).startsWith("PRM-");
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(officer.get("/documents/..%2f..%2fetc").status()).isIn(400, 404);
        assertThat(officer.get("/nothing").status()).isEqualTo(404);
        assertThat(officer.get("/search?limit=-1").status()).isEqualTo(400);
    }

    @Test
    void namesAndTitlesShouldBeKeptAsTextAndDownloadsNeverRun() {
        String name = "../../<script>alert(1)</script> مذكرة.html";
        String id = officer.file(
                "prm:mou",
                name,
                bytes("<html><body><script>alert(1)</script>Words</body></html>"),
                Person.titled("en", "<img src=x onerror=alert(1)>"));

        Person.Answer download = officer.get("/documents/" + id + "/content").expect(200);
        assertThat(download.header("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("..");
        assertThat(download.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(officer.document(id).text("name")).doesNotContain("/");
        assertThat(officer.document(id).text("title")).isEqualTo("<img src=x onerror=alert(1)>");
    }

    private static byte[] bytes(String text) {
        return (text + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
