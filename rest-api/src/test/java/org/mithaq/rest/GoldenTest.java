package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String ARABIC = "%D9%85%D8%B0%D9%83%D8%B1%D8%A9%20%D8%AA%D9%81%D8%A7%D9%87%D9%85.txt";
    private static final String CHANGE = "{\"properties\": {\"prm:leadSector\": \"CULT\"}}";

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

    @Test
    void statusesAndHeadersShouldBeAsRecorded() throws IOException {
        String id = Filing.id(filing.complete());
        client.host.settle();
        String path = "/documents/" + id;
        Client.Answer document = client.as("officer").in("ar").get(path);
        String tag = document.header("ETag");
        Map<String, Client.Answer> answers = new LinkedHashMap<>();
        answers.put("read", document);
        answers.put(
                "not modified", client.as("officer").with("If-None-Match", tag).get(path));
        answers.put("head", client.as("officer").head(path + "/content"));
        answers.put("file", client.as("officer").in("fr").get(path + "/content"));
        answers.put("part", client.as("officer").with("Range", "bytes=2-5").get(path + "/content"));
        answers.put(
                "created",
                client.as("officer")
                        .post(
                                "/documents",
                                "{\"type\": \"prm:mou\", \"upload\": \"%s\"}"
                                        .formatted(filing.upload(ARABIC, Filing.TEXT))));
        answers.put("Arabic name", client.as("officer").get(path(answers.get("created")) + "/content"));
        answers.put("bad body", client.as("officer").in("fr").post("/documents", "{"));
        answers.put("no such", client.as("officer").in("ar").get("/documents/none"));
        answers.put("no such address", client.as("officer").get("/nowhere"));
        answers.put("forbidden", client.as("reader").post("/documents", "{\"type\": \"prm:mou\"}"));
        answers.put("method", client.as("officer").delete(path));
        answers.put(
                "not acceptable",
                client.as("officer").with("Accept", "text/csv").get("/tasks"));
        answers.put("conflict", client.as("officer").in("ar").post(path + "/review", "{}"));
        answers.put("outdated", changed(path, "\"old\""));
        answers.put("without precondition", client.as("officer").put(path + "/properties", CHANGE));
        answers.put(
                "form",
                client.as("officer").sending("multipart/form-data; boundary=x").post("/uploads?name=a", "x"));
        answers.put("text for JSON", client.as("officer").sending("text/plain").post("/documents", "x"));
        answers.put("changed", changed(path, tag));
        answers.put("nothing to tell", client.as("officer").post("/notices/read"));

        StringBuilder recorded = new StringBuilder();
        answers.forEach((name, answer) -> recorded.append(headers(name, answer)));
        checkText("headers.txt", recorded.toString());
    }

    private Client.Answer changed(String path, String tag) {
        return client.as("officer").with("If-Match", tag).put(path + "/properties", CHANGE);
    }

    private static String path(Client.Answer created) {
        return "/documents/" + created.text("/id");
    }

    /** The length of JSON follows its wording; that of a file is its own. */
    private static String headers(String name, Client.Answer answer) {
        StringBuilder lines = new StringBuilder(name + ": " + answer.status() + "\n");
        Set<String> names = new TreeSet<>(answer.response().getHeaderNames());
        if (!names.contains("Content-Disposition")) {
            names.remove("Content-Length");
        }
        names.forEach(header -> lines.append(
                "  " + header + ": " + String.join(" | ", answer.response().getHeaders(header)) + "\n"));
        return lines.toString();
    }

    private static void check(String name, Client.Answer answer) throws IOException {
        checkText(name + ".json", worded(answer.json()));
    }

    private static void checkText(String file, String answered) throws IOException {
        String actual = numbered(answered);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), actual);
            return;
        }
        try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(actual).as(file).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Random ids numbered in the order of their appearance. */
    private static String numbered(String text) {
        Map<String, String> ids = new LinkedHashMap<>();
        return RANDOM.matcher(text).replaceAll(id -> ids.computeIfAbsent(id.group(), key -> "id-" + (ids.size() + 1)));
    }

    private static String worded(JsonNode json) {
        String worded = WORDING.matcher(json.toPrettyString()).replaceAll("\"$1\" : \"…\"");
        return DURATION.matcher(worded).replaceAll("\"tookMillis\" : 0").replace("\r\n", "\n") + "\n";
    }
}
