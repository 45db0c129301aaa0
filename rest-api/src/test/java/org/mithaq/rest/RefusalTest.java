package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mithaq.rest.json.JsonBodies;
import org.springframework.http.HttpMethod;

class RefusalTest {

    private final Client client = new Client();

    @Test
    void malformedJsonShouldBeRefusedWithItsLineAndColumn() {
        Client.Answer answer = client.as("officer").in("en").post("/documents", "{\n  \"type\": prm:mou}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PRM-REST-001");
        assertThat(answer.text("/detail")).contains("line 2").contains("column 1");
        assertThat(client.as("officer").post("/documents", "{} {}").code()).isEqualTo("PRM-REST-001");
        assertThat(client.as("officer")
                        .post("/documents", "{\"type\": \"prm:mou\", \"type\": \"prm:mou\"}")
                        .code())
                .isEqualTo("PRM-REST-001");
    }

    @Test
    void anUnknownFieldShouldBeRefusedByNameWithTheKnownOnes() {
        Client.Answer answer = client.as("officer")
                .in("en")
                .post("/documents", "{\"type\": \"prm:mou\", \"children\": {\"prm:parties\": [{\"name\": \"A\"}]}}");

        assertThat(answer.code()).isEqualTo("PRM-REST-002");
        assertThat(answer.text("/errors/0/field")).isEqualTo("children.prm:parties[0].name");
        assertThat(answer.text("/detail")).contains("properties").contains("targets");
    }

    @Test
    void aFieldOfAnotherTypeShouldBeRefusedByName() {
        assertThat(client.as("officer")
                        .post("/documents", "{\"type\": \"prm:mou\", \"routeWhenComplete\": \"yes\"}")
                        .text("/errors/0/field"))
                .isEqualTo("routeWhenComplete");
        assertThat(client.as("officer").post("/documents", "[]").code()).isEqualTo("PRM-REST-003");
        assertThat(client.as("officer").post("/documents", "{\"type\": 5}").code())
                .isEqualTo("PRM-REST-003");
    }

    @Test
    void aMissingBodyShouldBeNamed() {
        assertThat(client.as("officer").post("/documents").code()).isEqualTo("PRM-REST-013");
        assertThat(client.as("officer").post("/documents", " ").code()).isEqualTo("PRM-REST-013");
        assertThat(client.as("officer").post("/documents", "null").code()).isEqualTo("PRM-REST-013");
    }

    @Test
    void aBodyBeyondTheLimitShouldBeRefused() {
        String large = "{\"type\": \"" + "x".repeat((int) JsonBodies.LIMIT) + "\"}";

        Client.Answer answer = client.as("officer").post("/documents", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PRM-REST-011");
    }

    @Test
    void addressesMethodsAndTypesThatDoNotExistShouldBeRefusedInTheAskedLanguage() {
        Client.Answer nowhere = client.as("officer").in("ar").get("/nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.code()).isEqualTo("PRM-REST-004");
        assertThat(nowhere.text("/title")).isEqualTo("غير موجود");
        assertThat(nowhere.header("Content-Language")).isEqualTo("ar");

        Client.Answer method = client.as("officer").delete("/documents/1");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");

        Client.Answer type = client.as("officer").sending("text/plain").post("/documents", "type=prm:mou");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.text("/detail")).contains("application/json");

        Client.Answer accept = client.as("officer").with("Accept", "text/csv").get("/tasks");
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.response().getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void refusalsShouldBeReadableWhateverTheClientAcceptsOfADownload() {
        Client.Answer answer =
                client.as("officer").with("Accept", "application/pdf").get("/documents/none/content");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("PRM-DOC-001");
    }

    @Test
    void languagesShouldBeChosenByWeightAndFallBackToEnglish() {
        assertThat(title("de, fr;q=0.3, ar;q=0.7")).isEqualTo("غير موجود");
        assertThat(title("fr-CA")).isEqualTo("Introuvable");
        assertThat(title("de")).isEqualTo("Not found");
        assertThat(title("ar;q=0, en")).isEqualTo("Not found");
        assertThat(title("!!")).isEqualTo("Not found");
    }

    private String title(String acceptLanguage) {
        return client.as("officer").in(acceptLanguage).get("/nowhere").text("/title");
    }

    @Test
    void anUnexpectedFailureShouldTellNothingButItsMark() {
        // nobody is signed in, which a real host never lets through
        Client.Answer answer = client.as("nobody-at-all").in("en").get("/tasks");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("PRM-REST-500");
        assertThat(answer.text("/instance")).startsWith("urn:uuid:");
        assertThat(answer.text("/detail")).contains(answer.text("/instance")).doesNotContain("Exception");
    }

    @Test
    void answersShouldBeKeptByNoCacheAndTakenForNothingElse() {
        Client.Answer answer = client.as("officer").get("/tasks");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.response().getContentType()).isEqualTo("application/json");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.bytes().length));
    }

    @Test
    void textShouldBeUtf8WhateverTheClientSays() {
        byte[] body = "{\"type\": \"prm:mou\", \"properties\": {\"cm:title\": {\"ar\": \"مذكرة\"}}}"
                .getBytes(StandardCharsets.UTF_8);

        Client.Answer answer = client.as("officer")
                .in("ar")
                .sending("application/json;charset=ISO-8859-1")
                .send(HttpMethod.POST, "/documents", body);

        assertThat(answer.text("/title")).isEqualTo("مذكرة");
    }

    @Test
    void whatAPageOfAnotherSiteSendsWithoutAskingShouldChangeNothing() {
        for (String type :
                new String[] {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
                }) {
            Client.Answer refused = foreign("cross-site", type);
            assertThat(refused.status()).as(type).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("PRM-REST-023");
        }
        assertThat(foreign("cross-site", "application/json").status()).isEqualTo(204);
        assertThat(foreign("same-origin", "").status()).isEqualTo(204);
        assertThat(client.as("officer")
                        .with("Sec-Fetch-Site", "cross-site")
                        .get("/me")
                        .status())
                .isEqualTo(200);
    }

    private Client.Answer foreign(String site, String type) {
        return client.as("officer")
                .with("Sec-Fetch-Site", site)
                .sending(type)
                .send(HttpMethod.POST, "/notices/read", new byte[0]);
    }
}
