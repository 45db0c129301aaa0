package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class VersionComparisonTest {

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void versionsShouldBeShownWithTheWordsThatDifferInTheReadersLanguage() {
        String path = twoVersions("Memorandum of understanding on higher education between the two sides.");

        JsonNode compared =
                client.as("officer").in("fr").get(path + "2/comparison/1").json();

        assertThat(compared.at("/from/label").asText()).isEqualTo("1");
        assertThat(compared.at("/to/label").asText()).isEqualTo("2");
        assertThat(compared.at("/direction").asText()).isEqualTo("ltr");
        assertThat(compared.has("obstacle")).isFalse();
        assertThat(compared.at("/deviations/0/kindLabel").asText()).isEqualTo("modifié");
        assertThat(compared.at("/deviations/0/spans"))
                .extracting(span ->
                        span.get("change").asText() + " " + span.get("text").asText())
                .contains("DELETED basic", "INSERTED higher");
    }

    @Test
    void versionWithoutTextShouldSayWhichItIsAndWhy() {
        String path = twoVersions("%encrypted");

        JsonNode compared =
                client.as("officer").in("ar").get(path + "1/comparison/2").json();

        assertThat(compared.at("/obstacle").asText()).isEqualTo("ENCRYPTED");
        assertThat(compared.at("/obstacleMessage").asText()).contains("النسخة 2");
        assertThat(compared.at("/deviations")).isEmpty();
    }

    @Test
    void versionThatIsNotThereShouldBeNotFound() {
        String path = twoVersions("Another text.");

        assertThat(client.as("officer").get(path + "1/comparison/9").code()).isEqualTo("PRM-DOC-007");
        assertThat(client.as("officer")
                        .get("/documents/none/versions/1/comparison/1")
                        .code())
                .isEqualTo("PRM-DOC-001");
    }

    /** Address of its versions. */
    private String twoVersions(String second) {
        JsonNode document = filing.complete();
        client.host.settle();
        String path = "/documents/" + Filing.id(document);
        String tag = client.as("officer").get(path).header("ETag");
        client.as("officer")
                .with("If-Match", tag)
                .sending("application/octet-stream")
                .send(HttpMethod.PUT, path + "/content?name=draft-2.txt", second.getBytes(StandardCharsets.UTF_8));
        client.host.settle();
        return path + "/versions/";
    }
}
