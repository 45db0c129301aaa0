package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class FileTest {

    private static final String ARABIC_NAME =
            "%D9%85%D8%B0%D9%83%D8%B1%D8%A9%20%D8%AA%D9%81%D8%A7%D9%87%D9%85%20%22%D8%A3%22.txt";

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private String filed(String encodedName, String text) {
        String upload = filing.upload(encodedName, text);
        return client.as("officer")
                .post("/documents", "{\"type\": \"prm:mou\", \"upload\": \"" + upload + "\"}")
                .text("/id");
    }

    @Test
    void aFileThatTheHostDoesNotHaveShouldBecomeNoDocument() {
        Client.Answer unknown = client.as("officer")
                .post("/documents", "{\"type\": \"prm:mou\", \"file\": \"00000000-0000-4000-8000-000000000000\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("PRM-DOC-001");

        Client.Answer both = client.as("officer")
                .post(
                        "/documents",
                        "{\"type\": \"prm:mou\", \"upload\": \"a\", \"file\":"
                                + " \"00000000-0000-4000-8000-000000000000\"}");
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.code()).isEqualTo("PRM-REST-003");

        assertThat(client.as("reader")
                        .post(
                                "/documents",
                                "{\"type\": \"prm:mou\", \"file\": \"00000000-0000-4000-8000-000000000000\"}")
                        .code())
                .isEqualTo("PRM-ACCESS-001");
    }

    @Test
    void anUploadShouldBeAnsweredWithItsFacts() {
        Client.Answer answer = client.as("officer")
                .sending("text/plain")
                .send(HttpMethod.POST, "/uploads?name=" + ARABIC_NAME, "abc".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/name")).isEqualTo("مذكرة تفاهم \"أ\".txt");
        assertThat(answer.json().get("size").asLong()).isEqualTo(3);
        assertThat(answer.text("/fingerprint"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void anUploadBeyondTheLimitShouldBeRefusedWhetherItsLengthIsToldOrNot() {
        byte[] large = new byte[(int) TestHost.UPLOAD_LIMIT + 1];

        Client.Answer answer = client.as("officer")
                .sending("application/octet-stream")
                .send(HttpMethod.POST, "/uploads?name=large.bin", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PRM-DOC-010");
        assertThat(answer.text("/detail")).contains("10,000,000");
        assertThat(client.withoutLength("officer", "/uploads?name=large.bin", large)
                        .code())
                .isEqualTo("PRM-DOC-010");
    }

    @Test
    void formsShouldBeRefusedBecauseTheyLoseTheBytes() {
        for (String type : List.of("multipart/form-data; boundary=x", "application/x-www-form-urlencoded")) {
            Client.Answer answer = client.as("officer")
                    .sending(type)
                    .send(HttpMethod.POST, "/uploads?name=a.txt", "a=b".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("PRM-REST-007");
        }
    }

    @Test
    void aFileShouldBeReceivedWithoutAnyContentType() {
        assertThat(client.as("officer")
                        .sending("")
                        .send(HttpMethod.POST, "/uploads?name=a.txt", new byte[] {1})
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anUploadWithoutANameOrARoleShouldBeRefused() {
        assertThat(client.as("officer")
                        .sending("text/plain")
                        .post("/uploads", "x")
                        .code())
                .isEqualTo("PRM-REST-010");
        assertThat(client.as("reader")
                        .sending("text/plain")
                        .post("/uploads?name=a.txt", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDownloadShouldKeepAnArabicNameAndNeverRunInABrowser() {
        String id = filed(ARABIC_NAME, "<html><script>alert(1)</script></html>");

        Client.Answer answer = client.as("officer").get("/documents/" + id + "/content");

        assertThat(answer.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("<html><script>alert(1)</script></html>");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; ")
                .contains(
                        "filename*=UTF-8''%D9%85%D8%B0%D9%83%D8%B1%D8%A9%20%D8%AA%D9%81%D8%A7%D9%87%D9%85%20%22%D8%A3%22.txt")
                .matches("\\p{ASCII}+");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void aDownloadShouldBeResumableOnlyOfTheSameBytes() {
        String path = "/documents/" + filed("a.txt", "0123456789") + "/content";
        String tag = client.as("officer").get(path).header("ETag");

        Client.Answer part =
                client.as("officer").with("Range", "bytes=4-", "If-Range", tag).get(path);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).asString().isEqualTo("456789");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 4-9/10");
        assertThat(part.header("Content-Length")).isEqualTo("6");

        Client.Answer changed = client.as("officer")
                .with("Range", "bytes=4-", "If-Range", "\"other\"")
                .get(path);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.bytes()).hasSize(10);

        Client.Answer beyond = client.as("officer").with("Range", "bytes=10-").get(path);
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void headShouldTellTheSizeWithoutTheBytes() {
        Client.Answer answer = client.as("officer").head("/documents/" + filed("a.txt", "0123456789") + "/content");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void aDownloadThatTheReaderHasShouldNotBeSentAgain() {
        String path = "/documents/" + filed("a.txt", "0123456789") + "/content";
        String tag = client.as("officer").get(path).header("ETag");

        assertThat(client.as("officer").with("If-None-Match", tag).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void aReplacedFileShouldLeaveTheFormerAsAVersion() {
        JsonNode filed = filing.incomplete();
        String path = "/documents/" + Filing.id(filed);

        Client.Answer replaced = client.as("officer")
                .sending("text/plain")
                .with("If-Match", Filing.tag(filed))
                .put(path + "/content?name=second.txt", "another text");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.text("/name")).isEqualTo("second.txt");
        assertThat(client.as("officer").get(path + "/content").bytes())
                .asString()
                .isEqualTo("another text");
        JsonNode versions = client.as("officer").get(path + "/versions").json().get("versions");
        assertThat(versions)
                .extracting(version -> version.get("name").asText())
                .containsExactly("draft.txt", "second.txt");
        String first = versions.at("/0/label").asText();
        Client.Answer old = client.as("officer").get(path + "/content?version=" + first);
        assertThat(old.bytes()).asString().isEqualTo(Filing.TEXT);
        assertThat(old.header("Content-Disposition")).contains("draft.txt");
        assertThat(client.as("officer").get(path + "/content?version=99").code())
                .isEqualTo("PRM-DOC-007");
    }

    @Test
    void aFileShouldNotBeReplacedWithoutTheRevisionThatWasRead() {
        String path = "/documents/" + Filing.id(filing.incomplete()) + "/content?name=b.txt";

        assertThat(client.as("officer").sending("text/plain").put(path, "x").status())
                .isEqualTo(428);
        assertThat(client.as("officer")
                        .sending("text/plain")
                        .with("If-Match", "\"old\"")
                        .put(path, "x")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aDocumentWithoutAFileShouldHaveNothingToDownload() {
        String id = client.as("officer")
                .post("/documents", "{\"type\": \"prm:partner\", \"properties\": {\"cm:title\": {\"en\": \"X\"}}}")
                .text("/id");

        assertThat(client.as("officer").get("/documents/" + id + "/content").code())
                .isEqualTo("PRM-DOC-007");
    }
}
