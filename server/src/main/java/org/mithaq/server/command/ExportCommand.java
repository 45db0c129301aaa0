package org.mithaq.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mithaq.archive.ArchiveCheck;
import org.mithaq.archive.Manifest;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.rest.json.JsonLines;

/**
 * {@code ./mithaq export}: takes an archive of everything from a running host of either kind, checks every byte and every line
 * of what came, and puts it where it is wanted: as a ZIP, or unpacked into a folder.
 */
public final class ExportCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final URI address;
    private final String authorization;

    ExportCommand(PrintStream out, URI server, String user, String password) {
        this.out = out;
        String base = server.toString().replaceAll("/+$", "");
        boolean bare =
                server.getPath() == null || server.getPath().replace("/", "").isEmpty();
        this.address = URI.create((bare ? base + "/api/v1" : base) + "/archive");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) {
        int exit;
        try {
            Map<String, String> options = options(arguments);
            String to = options.get("");
            String user = options.getOrDefault("--user", "administrator");
            URI server = URI.create(options.getOrDefault("--server", "http://127.0.0.1:8080"));
            if (to == null) {
                throw new Refused("export needs a file, or a folder that ends with /; see ./mithaq help", 2);
            }
            exit = new ExportCommand(System.out, server, user, Password.of(user)).run(to);
        } catch (Refused e) {
            System.err.println("mithaq: " + e.getMessage());
            exit = e.exit;
        } catch (Problem e) {
            System.err.println("mithaq: what was received is not sound, and is not kept: " + e.code() + " "
                    + Translations.refusal(e).in(WorkingLanguage.EN));
            exit = 1;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("mithaq: the server cannot be reached, or the archive not be written: " + e);
            exit = 1;
        } catch (InterruptedException e) {
            exit = 1;
        }
        System.exit(exit);
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean named = arguments[i].startsWith("--");
            if (named && (!List.of("--server", "--user").contains(arguments[i]) || i + 1 == arguments.length)) {
                throw new Refused(
                        "export does not know " + arguments[i] + ", or misses its value; see ./mithaq help", 2);
            }
            String name = named ? arguments[i++] : "";
            if (options.put(name, arguments[i]) != null) {
                throw new Refused("export needs one place to write to; see ./mithaq help", 2);
            }
        }
        return options;
    }

    /**
     * @param to a file, or a folder: one that is there, or ends with a slash
     * @return 0 when the archive is whole; 1 when the host lacks files that it names
     * @throws Problem when what came is not sound; nothing is kept then
     */
    int run(String to) throws IOException, InterruptedException {
        Path target = Path.of(to).toAbsolutePath().normalize();
        boolean folder = to.endsWith("/") || Files.isDirectory(target);
        requireFree(target, folder);
        // Their owner's alone, as what is in them may be.
        Path parent = Objects.requireNonNull(target.getParent());
        Path part = Files.createTempFile(parent, target.getFileName() + ".", ".part");
        try {
            receive(part);
            out.println("Received: " + Files.size(part) + " bytes; checking");
            Manifest manifest = new ArchiveCheck(ContentModel.load(), new JsonLines()).check(part, (step, of) -> {});
            if (folder) {
                Path unpacked = Files.createTempDirectory(parent, target.getFileName() + ".");
                try {
                    unpack(part, unpacked);
                    Files.deleteIfExists(target);
                    Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    remove(unpacked);
                }
            } else {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
            out.println("Archive: " + manifest.documents() + " documents, " + manifest.files() + " files of "
                    + manifest.fileBytes() + " bytes, " + manifest.audit().sequence()
                    + " entries of the audit trail, sound, in " + target);
            if (manifest.lacking() > 0) {
                out.println("The host lacks " + manifest.lacking()
                        + " files that its documents name, or has others in their place; files.jsonl names them.");
            }
            return manifest.lacking() == 0 ? 0 : 1;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void requireFree(Path target, boolean folder) throws IOException {
        boolean taken = Files.exists(target);
        if (taken && folder) {
            try (Stream<Path> inside = Files.list(target)) {
                taken = inside.findAny().isPresent();
            }
        }
        if (taken || target.getFileName() == null) {
            throw new Refused(target + " is there already; name another place", 2);
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private void receive(Path part) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Accept", "application/zip, application/problem+json")
                .header("Accept-Language", "en")
                .GET()
                .build();
        HttpResponse<InputStream> response = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw refused(response.statusCode(), body.readNBytes(1 << 16));
            }
            // Not a copy onto it: that would make another file, which everybody may read.
            try (OutputStream written = Files.newOutputStream(part)) {
                body.transferTo(written);
            }
        }
    }

    private static Refused refused(int status, byte[] body) {
        if (status == 401) {
            return new Refused("the server does not know this person with this password", 2);
        }
        try {
            JsonNode problem = JSON.readTree(body);
            if (problem.has("code")) {
                return new Refused(
                        problem.path("code").asText() + " "
                                + problem.path("detail").asText(),
                        status == 403 ? 2 : 1);
            }
        } catch (IOException e) {
            return new Refused("the server answered " + status, 1);
        }
        return new Refused("the server answered " + status, 1);
    }

    /** After the check, which knows no entry whose name leads out of the folder. */
    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("an entry leads out of the folder: " + entry.getName());
                }
                Path parent = file.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                    Files.copy(in, file);
                }
            }
        }
    }
}
