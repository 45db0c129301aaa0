package org.mithaq.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.command.ImportCommand.Wanted;

class ImportCommandTest {

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String state = "UPLOADED";
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/backlog", this::answer);
        server.start();
        Files.createDirectories(folder.resolve("files/ar"));
        Files.writeString(folder.resolve("files/ar/مذكرة & co.txt"), "Article 1");
        Files.writeString(folder.resolve("files/.hidden"), "x");
        Files.writeString(folder.resolve("files/register.csv"), "File,Title\na,b\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A server that checks and imports at once, and refuses one row of two. */
    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring(7)
                + (exchange.getRequestURI().getQuery() == null
                        ? ""
                        : "?" + exchange.getRequestURI().getQuery());
        asked.add(request);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.contains("CHECK")) {
            state = "CHECKED";
        } else if (body.contains("START")) {
            state = "DONE";
        }
        String answer = request.contains("/rows")
                ? "{\"rows\": [{\"number\": 3, \"findings\": [{\"refusal\": true, \"code\": \"PRM-BACKLOG-021\", \"text\": \"The file is empty.\"}]}]}"
                : request.endsWith("/errors")
                        ? "\"File\"\n"
                        : "{\"id\": \"b1\", \"state\": \"" + state + "\", \"stateLabel\": \"" + state
                                + "\", \"rows\": 2, \"columns\": [], \"counts\": {\"FILED\": 1, \"REFUSED\": 1}}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        boolean known = exchange.getRequestHeaders().getFirst("Authorization").equals("Basic cm06c2VjcmV0");
        exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ImportCommand command(String password) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new ImportCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), address, "rm", password);
    }

    private Wanted wanted(String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = folder.resolve("files").toString();
        arguments[1] = "--register";
        arguments[2] = folder.resolve("files/register.csv").toString();
        arguments[3] = "--errors";
        arguments[4] = folder.resolve("errors.csv").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Wanted.of(arguments);
    }

    @Test
    void folderShouldBeSentCheckedAndImportedAndTheRefusedRowsKept() throws Exception {
        int exit = command("secret").run(wanted("--mapping", "old"));

        assertThat(exit).as("one was refused").isEqualTo(1);
        assertThat(asked)
                .contains(
                        "POST /backlog?name=register.csv&mapping=old", "POST /backlog/b1/files?path=ar/مذكرة & co.txt")
                .noneMatch(request -> request.contains("hidden") || request.contains("path=register"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("row 3\tPRM-BACKLOG-021\tThe file is empty.", "Filed: 1, refused: 1 of 2");
        assertThat(folder.resolve("errors.csv")).hasContent("\"File\"");
    }

    @Test
    void dryRunShouldStartNothing() throws Exception {
        command("secret").run(wanted("--dry-run"));

        assertThat(state).isEqualTo("CHECKED");
        assertThat(folder.resolve("errors.csv")).doesNotExist();
    }

    @Test
    void wrongPasswordShouldBeSaidInWords() {
        assertThatThrownBy(() -> command("wrong").run(wanted()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not know");
    }

    @Test
    void wrongUseShouldBeSaidBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> Wanted.of()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Wanted.of(folder.toString())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Wanted.of(folder.toString(), "--register", "missing.csv"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> wanted("--password", "secret"))
                .as("a password is no argument")
                .isInstanceOf(Refused.class);
    }
}
