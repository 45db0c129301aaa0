package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The main answers to the letter, order of members included, wording aside: the same on every Spring and on both hosts.
 *
 * <p>After a deliberate change, run once with {@code -Dgolden.write=true} and read the difference before committing it.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Wording is the affair of the messages; here only that there is one. */
    private static final Pattern WORDING =
            Pattern.compile("\"(\\w*[lL]abel|title|detail|message|body|explanation)\" : \"[^\"]+\"");

    private static final Pattern DURATION = Pattern.compile("\"tookMillis\" : \\d+");

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    @Test
    void mainAnswersShouldBeAsRecorded() throws IOException {
        String id = Filing.id(filing.complete());
        client.host.settle();
        String path = "/documents/" + id;

        check("document", client.as("officer").in("en").get(path));
        check("lifecycle", client.as("officer").in("ar").get(path + "/lifecycle"));
        check("route", client.as("officer").in("fr").get(path + "/route"));
        check("rounds", client.as("officer").in("en").get(path + "/rounds"));
        check("tasks", client.as("legal-reviewer").in("ar").get("/tasks"));
        check("notices", client.as("legal-reviewer").in("en").get("/notices"));
        check("search", client.as("officer").in("en").get("/search?q=education"));
        check("me", client.as("officer").in("en").get("/me"));
    }

    @Test
    void refusalsShouldBeAsRecorded() throws IOException {
        String id = Filing.id(filing.incomplete());
        client.host.settle();

        check("guard", client.as("officer").in("ar").post("/documents/" + id + "/review", "{}"));
        check(
                "values",
                client.as("officer")
                        .in("fr")
                        .post("/documents", "{\"type\": \"prm:mou\", \"properties\": {\"prm:signedOn\": \"demain\"}}"));
    }

    private static void check(String name, Client.Answer answer) throws IOException {
        Path golden = FOLDER.resolve(name + ".json");
        String actual = normalised(answer.json());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(name).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    /** Random ids numbered in the order of their appearance. */
    private static String normalised(JsonNode json) {
        Map<String, String> ids = new LinkedHashMap<>();
        Matcher random = RANDOM.matcher(json.toPrettyString());
        String numbered = random.replaceAll(id -> ids.computeIfAbsent(id.group(), key -> "id-" + (ids.size() + 1)));
        String worded = WORDING.matcher(numbered).replaceAll("\"$1\" : \"…\"");
        return DURATION.matcher(worded).replaceAll("\"tookMillis\" : 0").replace("\r\n", "\n") + "\n";
    }
}
