package org.mithaq.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./mithaq import}: brings a folder or a ZIP with its register to a running server, has it checked and imported, and tells
 * how it goes. The import goes on at the server when this ends.
 */
public final class ImportCommand {

    private static final int ROWS = 200;
    private static final long POLL_MILLIS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;
    private final String authorization;

    ImportCommand(PrintStream out, URI server, String user, String password) {
        this.out = out;
        String address = server.toString().replaceAll("/+$", "");
        boolean bare =
                server.getPath() == null || server.getPath().replace("/", "").isEmpty();
        this.base = bare ? address + "/api/v1" : address;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What the command was called with. */
    record Wanted(Path files, Path register, boolean dryRun, Map<String, String> options) {

        static Wanted of(String... arguments) {
            Map<String, String> options = new HashMap<>();
            List<String> plain = new ArrayList<>();
            boolean dryRun = false;
            for (int i = 0; i < arguments.length; i++) {
                String argument = arguments[i];
                if (argument.equals("--dry-run")) {
                    dryRun = true;
                } else if (List.of("--register", "--mapping", "--source", "--server", "--user", "--errors")
                                .contains(argument)
                        && i + 1 < arguments.length) {
                    options.put(argument, arguments[++i]);
                } else if (argument.startsWith("--")) {
                    throw new Refused(
                            "import does not know " + argument + ", or misses its value; see ./mithaq help", 2);
                } else {
                    plain.add(argument);
                }
            }
            String register = options.get("--register");
            if (plain.size() != 1 || register == null) {
                throw new Refused("import needs a folder or a ZIP, and --register FILE; see ./mithaq help", 2);
            }
            Path files = Path.of(plain.get(0));
            if (!Files.exists(files) || !Files.isRegularFile(Path.of(register))) {
                throw new Refused("there is no " + (Files.exists(files) ? register : files), 2);
            }
            return new Wanted(files, Path.of(register), dryRun, options);
        }

        Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }
    }

    public static void main(String[] arguments) {
        int exit;
        try {
            Wanted wanted = Wanted.of(arguments);
            String user = wanted.option("--user").orElse("records-manager");
            URI server = URI.create(wanted.option("--server").orElse("http://127.0.0.1:8080"));
            exit = new ImportCommand(System.out, server, user, Password.of(user)).run(wanted);
        } catch (Refused e) {
            System.err.println("mithaq: " + e.getMessage());
            exit = e.exit;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("mithaq: the server cannot be reached, or a file cannot be read: " + e);
            exit = 1;
        } catch (InterruptedException e) {
            exit = 1;
        }
        System.exit(exit);
    }

    /** @return 0 when every row was filed, or would be; 1 when some were refused */
    int run(Wanted wanted) throws IOException, InterruptedException {
        String query = "?name=" + encoded(wanted.register().getFileName().toString())
                + wanted.option("--source")
                        .map(source -> "&source=" + encoded(source))
                        .orElse("")
                + wanted.option("--mapping")
                        .map(name -> "&mapping=" + encoded(name))
                        .orElse("");
        JsonNode batch = send("POST", "/backlog" + query, HttpRequest.BodyPublishers.ofFile(wanted.register()));
        String path = "/backlog/" + batch.path("id").asText();
        out.println("Register: " + batch.path("rows").asInt() + " rows");
        batch.path("columns")
                .forEach(column -> out.println("  " + column.path("heading").asText() + " -> "
                        + column.path("field").asText("left alone")));
        sendFiles(path, wanted);
        step(path, "CHECK");
        JsonNode checked = await(path, "CHECKING");
        report(path, checked, "READY");
        if (wanted.dryRun()) {
            out.println("Nothing was filed. The import waits under " + base + path
                    + ", and on the page Import of the server.");
            return checked.path("counts").path("REFUSED").asInt() == 0 ? 0 : 1;
        }
        step(path, "START");
        JsonNode done = await(path, "RUNNING");
        report(path, done, "FILED");
        int refused = done.path("counts").path("REFUSED").asInt();
        if (refused > 0) {
            Path errors = Path.of(wanted.option("--errors")
                    .orElse("errors-"
                            + wanted.register().getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".csv"));
            Files.write(errors, bytes("GET", path + "/errors", HttpRequest.BodyPublishers.noBody()));
            out.println(
                    "The refused rows are in " + errors + ": correct them there, and import that file as a register.");
        }
        boolean whole = refused == 0 && done.path("state").asText().equals("DONE");
        return whole ? 0 : 1;
    }

    private void sendFiles(String path, Wanted wanted) throws IOException, InterruptedException {
        if (Files.isRegularFile(wanted.files())) {
            JsonNode answer = send("POST", path + "/archive", HttpRequest.BodyPublishers.ofFile(wanted.files()));
            out.println("Sent: " + answer.path("files").asInt() + " files");
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(wanted.files())) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !isSame(file, wanted.register()))
                    .sorted()
                    .toList();
        }
        int sent = 0;
        for (Path file : files) {
            String name = wanted.files().relativize(file).toString().replace('\\', '/');
            send(
                    "POST",
                    path + "/files?path=" + encoded(Normalizer.normalize(name, Normalizer.Form.NFC)),
                    HttpRequest.BodyPublishers.ofFile(file));
            sent++;
            if (sent % 50 == 0 || sent == files.size()) {
                out.println("Sent: " + sent + " of " + files.size() + " files");
            }
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private void step(String path, String step) throws IOException, InterruptedException {
        send("POST", path + "/steps", HttpRequest.BodyPublishers.ofString("{\"step\": \"" + step + "\"}"));
    }

    private JsonNode await(String path, String state) throws IOException, InterruptedException {
        String told = "";
        while (true) {
            JsonNode batch = send("GET", path, HttpRequest.BodyPublishers.noBody());
            int left = batch.path("counts")
                    .path(state.equals("CHECKING") ? "PENDING" : "READY")
                    .asInt();
            String now = batch.path("stateLabel").asText() + ": " + left + " rows to go";
            if (!now.equals(told)) {
                told = now;
                out.println(now);
            }
            if (!batch.path("state").asText().equals(state)) {
                return batch;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void report(String path, JsonNode batch, String good) throws IOException, InterruptedException {
        int after = 0;
        JsonNode rows;
        do {
            rows = send(
                            "GET",
                            path + "/rows?outcome=REFUSED&limit=" + ROWS + "&after=" + after,
                            HttpRequest.BodyPublishers.noBody())
                    .path("rows");
            for (JsonNode row : rows) {
                after = row.path("number").asInt();
                for (JsonNode finding : row.path("findings")) {
                    if (finding.path("refusal").asBoolean()) {
                        out.println(
                                "  row " + after + "\t" + finding.path("code").asText() + "\t"
                                        + finding.path("text").asText());
                    }
                }
            }
        } while (rows.size() == ROWS);
        out.println((good.equals("READY") ? "Ready: " : "Filed: ")
                + batch.path("counts").path(good).asInt() + ", refused: "
                + batch.path("counts").path("REFUSED").asInt() + " of "
                + batch.path("rows").asInt());
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return JSON.readTree(bytes(method, path, body));
    }

    private byte[] bytes(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        String contentType = path.endsWith("/steps") ? "application/json" : "application/octet-stream";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .header("Accept", "application/json, text/csv, application/problem+json")
                .header("Accept-Language", "en")
                .method(method, body)
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        throw new Refused(refusal(response), response.statusCode() == 401 ? 2 : 1);
    }

    private static String refusal(HttpResponse<byte[]> response) {
        if (response.statusCode() == 401) {
            return "the server does not know this person with this password";
        }
        @Nullable JsonNode problem = null;
        try {
            problem = JSON.readTree(response.body());
        } catch (IOException e) {
            // not an answer of Mithaq; its status says what there is to say
        }
        return problem == null || !problem.has("code")
                ? "the server answered " + response.statusCode()
                : problem.path("code").asText() + " " + problem.path("detail").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
