package org.mithaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * Imports a corpus as a backlog, its manifest being the register, and looks for every row: filed or refused with a reason, each
 * document once, with the bytes of the manifest, and found by its title.
 *
 * <p>Arguments: the corpus folder, the address of the API, a records manager and password with a colon between; then, to kill the
 * server while it imports, how often, {@code --}, and the command that starts it in the foreground. Ends with 1 when a row is
 * lost, doubled or not found.
 */
public final class BacklogImport {

    private static final List<String> COLUMNS = List.of(
            "path",
            "language",
            "kind",
            "title",
            "parties",
            "partner_category",
            "signed_on",
            "expires_on",
            "duration",
            "renewal",
            "source",
            "sha256");
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int HITS = 20;

    private final MithaqClient client;
    private final Path folder;
    private final List<String> command;
    private final Random chance = new Random();
    private Optional<Process> server = Optional.empty();
    private int wrong;

    private BacklogImport(MithaqClient client, Path folder, List<String> command) {
        this.client = client;
        this.folder = folder;
        this.command = command;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean kills = arguments.length > 5 && arguments[4].equals("--");
        if (arguments.length != 3 && !kills) {
            System.err.println(
                    "Usage: bench/backlog CORPUS-FOLDER API-ADDRESS PERSON:PASSWORD [KILLS -- SERVER-COMMAND...]");
            System.exit(2);
        }
        BacklogImport bench = new BacklogImport(
                new MithaqClient(arguments[1], arguments[2]),
                Path.of(arguments[0]),
                kills ? List.of(arguments).subList(5, arguments.length) : List.of());
        try {
            bench.run(kills ? Integer.parseInt(arguments[3]) : 0);
        } finally {
            bench.server.ifPresent(Process::destroyForcibly);
        }
        System.exit(bench.wrong == 0 ? 0 : 1);
    }

    private void run(int kills) throws IOException, InterruptedException {
        startServer();
        List<Map<String, String>> manifest = Table.read(folder.resolve("manifest.csv"));
        int before = instruments();
        String batch = open(manifest);
        long begun = System.nanoTime();
        step(batch, "CHECK");
        JsonNode checked = await(batch, "CHECKING");
        print(
                "checked %d rows in %s",
                checked.path("rows").asInt(), rate(checked.path("rows").asInt(), begun));
        begun = System.nanoTime();
        step(batch, "START");
        for (int kill = 0; kill < kills; kill++) {
            kill(batch);
        }
        JsonNode done = await(batch, "RUNNING");
        report(batch, done, manifest, begun, before);
    }

    private String open(List<Map<String, String>> manifest) throws IOException, InterruptedException {
        StringBuilder register = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Map<String, String> row : manifest) {
            Map<String, String> told = new HashMap<>(row);
            // what a file is like says nothing of what it is
            told.computeIfPresent("kind", (name, kind) -> kind.equals("hostile") ? "agreement" : kind);
            told.computeIfPresent("title", (name, title) -> title.isBlank() ? row.getOrDefault("path", "") : title);
            register.append(COLUMNS.stream()
                            .map(column -> "\"" + told.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Answer opened = succeeded(client.send(
                "/backlog", Map.of("name", "manifest.csv"), register.toString().getBytes(StandardCharsets.UTF_8)));
        String batch = "/backlog/" + opened.body().path("id").asText();
        for (Map<String, String> row : manifest) {
            String path = row.getOrDefault("path", "");
            succeeded(client.send(batch + "/files", Map.of("path", path), Files.readAllBytes(folder.resolve(path))));
        }
        print("sent %d rows and as many files", manifest.size());
        return batch;
    }

    private void step(String batch, String step) throws IOException, InterruptedException {
        succeeded(client.post(batch + "/steps", Map.of("step", step), "none"));
    }

    private static Answer succeeded(Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("refused: " + answer.refusal());
        }
        return answer;
    }

    private JsonNode await(String batch, String state) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            JsonNode now = succeeded(client.get(batch)).body();
            if (!now.path("state").asText().equals(state)) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("it does not come to its end");
    }

    private void startServer() throws IOException, InterruptedException {
        if (command.isEmpty()) {
            return;
        }
        server = Optional.of(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("backlog-server.log")))
                .start());
        while (true) {
            try {
                if (client.get("/me").succeeded()) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** At a random moment after some more rows were filed. */
    private void kill(String batch) throws IOException, InterruptedException {
        int filed =
                succeeded(client.get(batch)).body().path("counts").path("FILED").asInt();
        int now = filed;
        while (now < filed + 5
                && succeeded(client.get(batch)).body().path("state").asText().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(100));
            now = succeeded(client.get(batch))
                    .body()
                    .path("counts")
                    .path("FILED")
                    .asInt();
        }
        server.orElseThrow().destroyForcibly().waitFor();
        print("killed with %d rows filed", now);
        startServer();
    }

    private void report(String batch, JsonNode done, List<Map<String, String>> manifest, long begun, int before)
            throws IOException, InterruptedException {
        int rows = done.path("rows").asInt();
        int filed = done.path("counts").path("FILED").asInt();
        int refused = done.path("counts").path("REFUSED").asInt();
        print("filed %d, refused %d of %d in %s", filed, refused, rows, rate(filed, begun));
        int lost = manifest.size() - filed - refused;
        tell("rows lost", lost);
        List<JsonNode> all = rows(batch);
        notes(all);
        awaitIndex();
        Set<String> documents = new HashSet<>();
        int otherBytes = 0;
        int notFound = 0;
        for (JsonNode row : all) {
            Map<String, String> of = manifest.get(row.path("number").asInt() - 2);
            if (row.path("outcome").asText().equals("FILED")) {
                String id = row.path("document").asText();
                documents.add(id);
                JsonNode document = client.get("/documents/" + id).body();
                otherBytes +=
                        document.path("content").path("fingerprint").asText().equals(of.get("sha256")) ? 0 : 1;
                notFound += isFound(id, of) ? 0 : 1;
            } else {
                row.path("findings").forEach(finding -> {
                    if (finding.path("refusal").asBoolean()) {
                        print(
                                "refused\t%s\t%s %s",
                                of.getOrDefault("path", ""),
                                finding.path("code").asText(),
                                finding.path("text").asText());
                    }
                });
            }
        }
        tell("documents that several rows share", filed - documents.size());
        tell("documents with other bytes than the manifest says", otherBytes);
        tell("documents more than rows filed", instruments() - before - filed);
        tell("not among the first " + HITS + " found by their title", notFound);
    }

    private List<JsonNode> rows(String batch) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        int before = -1;
        while (rows.size() > before) {
            before = rows.size();
            int after = rows.isEmpty()
                    ? 0
                    : rows.get(rows.size() - 1).path("number").asInt();
            succeeded(client.get(batch + "/rows", Map.of("after", String.valueOf(after), "limit", "200"), "en"))
                    .body()
                    .path("rows")
                    .forEach(rows::add);
        }
        return rows;
    }

    private static void notes(List<JsonNode> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.stream()
                .filter(row -> row.path("outcome").asText().equals("FILED"))
                .forEach(row -> row.path("findings")
                        .forEach(finding -> counts.merge(finding.path("code").asText(), 1, Integer::sum)));
        print("remarks on filed rows: %s", counts);
    }

    private boolean isFound(String id, Map<String, String> row) throws IOException, InterruptedException {
        Answer found = client.get(
                "/search",
                Map.of("q", row.getOrDefault("title", ""), "limit", String.valueOf(HITS)),
                row.getOrDefault("language", "en"));
        for (JsonNode hit : found.body().path("hits")) {
            if (hit.path("id").asText().equals(id)) {
                return true;
            }
        }
        print("not found\t%s\t%s", row.getOrDefault("path", ""), row.getOrDefault("title", ""));
        return false;
    }

    /** Instruments and literature that are in the index. */
    private int instruments() throws IOException, InterruptedException {
        awaitIndex();
        int total = 0;
        for (String type : List.of(
                "prm:agreement",
                "prm:mou",
                "prm:protocol",
                "prm:programmeOfAction",
                "prm:letterOfIntent",
                "prm:referenceLiterature")) {
            total += succeeded(client.get("/search", Map.of("q", "", "type", type, "limit", "1"), "en"))
                    .body()
                    .path("total")
                    .asInt();
        }
        return total;
    }

    private void awaitIndex() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            Answer answer = client.get("/search", Map.of("q", "", "limit", "1"), "en");
            if (answer.succeeded()
                    && answer.body().path("index").path("backlog").asLong() == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void tell(String what, int count) {
        wrong += Math.abs(count);
        print("%s: %d", what, count);
    }

    private static String rate(int rows, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(Locale.ROOT, "%.1f s (%.1f rows/s)", seconds, rows / seconds);
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
