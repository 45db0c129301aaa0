package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.archive.Archive;
import org.mithaq.archive.ArchiveCheck;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Kind;
import org.mithaq.archive.Receiving;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.MemoryIntake;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.rest.json.JsonLines;
import org.springframework.http.HttpMethod;

/** An archive can be read by what it says of itself; one that was tampered with is refused before anything is done with it. */
class ArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, byte[]> ENTRIES = new TreeMap<>();
    private static final MemoryHost HOST = new MemoryHost();

    @TempDir
    private Path folder;

    @BeforeAll
    static void takeArchive() throws IOException {
        String upload = HOST.stage("officer", "draft.txt", "Article 1\nمادة 1").id();
        HOST.documents.file(
                HOST.actor("officer"),
                new Draft(
                        Prm.TYPE_MOU,
                        Properties.EMPTY.with(Cm.PROP_TITLE, new MultilingualText(Map.of("en", "Water", "ar", "ماء"))),
                        Optional.of(upload),
                        Map.of(),
                        true),
                Optional.empty());
        HOST.settle();
        try (Archive archive = TestHost.archiving(HOST).prepare(HOST.actor("administrator"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            archive.writeTo(bytes);
            try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    ENTRIES.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    @Test
    void linesShouldBeWhatTheSchemaInTheArchiveSays() throws IOException {
        String schema = text("schema.json");
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (String entry : ENTRIES.keySet()) {
            if (entry.endsWith(".jsonl")) {
                ObjectNode of = (ObjectNode) JSON.readTree(schema);
                of.put("$ref", "#/$defs/" + entry.replace(".jsonl", ""));
                JsonSchema lines = factory.getSchema(of);
                for (String line : text(entry).lines().toList()) {
                    assertThat(lines.validate(JSON.readTree(line)))
                            .as(entry + ": " + line)
                            .isEmpty();
                }
            }
        }
        assertThat(text(Kind.DOCUMENTS.entry())).contains("ماء", "\"owner\":\"officer\"");
        assertThat(text(Kind.TEXTS.entry())).contains("Article 1\\nمادة 1");
        assertThat(text(Kind.MODEL.entry())).contains("prm:mou", "مذكرة");
        assertThat(text("README.ar.txt")).contains("أرشيف");
    }

    @Test
    void soundArchiveShouldPassZippedAndUnpacked() throws IOException {
        for (Map.Entry<String, byte[]> entry : ENTRIES.entrySet()) {
            Path file = folder.resolve("unpacked").resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }

        assertThat(check(zip(ENTRIES)).documents()).isPositive();
        assertThat(check(folder.resolve("unpacked")).files()).isEqualTo(1);
    }

    @Test
    void archiveOfAFormerVersionShouldPass() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(ENTRIES);
        String former = text("people.jsonl").replace(",\"alerts\":[]", "");
        assertThat(former).isNotEqualTo(text("people.jsonl")).doesNotContain("alerts");
        put(entries, "people.jsonl", former, true);

        assertThat(check(zip(entries)).documents()).isPositive();
    }

    @Test
    void oneArchiveShouldBeWrittenAtATimeByAdministratorsOnly() throws IOException {
        Archiving archiving = TestHost.archiving(HOST);
        assertThatThrownBy(() -> archiving.prepare(HOST.actor("records-manager")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ACCESS-004"));
        try (Archive first = archiving.prepare(HOST.actor("administrator"))) {
            assertThat(first.name()).isEqualTo("mithaq-2026-03-02.zip");
            assertThatThrownBy(() -> archiving.prepare(HOST.actor("administrator")))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ARCHIVE-001"));
        }
        archiving.prepare(HOST.actor("administrator")).close();
        assertThat(HOST.work.inTransaction(() -> HOST.records.about(Archiving.SUBJECT)))
                .allMatch(event -> event.action().equals("archive.exported"))
                .hasSizeGreaterThan(1);
    }

    /** What somebody did to it, and what the refusal names: the entry, and the line where there is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            manifest.json   | "version":1        | "version":2                | no  | PRM-ARCHIVE-003 | mithaq-archive 2
            manifest.json   | "host"             | "hosts"                    | no  | PRM-ARCHIVE-006 | manifest.json
            documents.jsonl | officer            | robbers                    | no  | PRM-ARCHIVE-008 | documents.jsonl
            documents.jsonl | "owner":"officer", | "owner":"officer","by":"x",| yes | PRM-ARCHIVE-006 | documents.jsonl, 1, by: unknown
            documents.jsonl | prm:mou            | prm:lease                  | yes | PRM-ARCHIVE-006 | documents.jsonl, 1, type
            documents.jsonl | "created":"2026    | "created":"MMXXVI          | yes | PRM-ARCHIVE-006 | documents.jsonl, 1, created
            texts.jsonl     | "of":1             | "of":2                     | yes | PRM-ARCHIVE-006 | texts.jsonl
            texts.jsonl     | "page":1           | "page":1,"page":1          | yes | PRM-ARCHIVE-006 | texts.jsonl, 1, no JSON object
            audit.jsonl     | "person":"officer" | "person":"robber"          | yes | PRM-ARCHIVE-006 | audit.jsonl, 1, hash
            audit.jsonl     | "sequence":1,      | "sequence":2,              | yes | PRM-ARCHIVE-006 | audit.jsonl, 1, hash
            people.jsonl    | "enabled":true     | "enabled":"true"           | yes | PRM-ARCHIVE-006 | people.jsonl, 1, enabled
            people.jsonl    | "enabled":true     | "enabled":true,"x":[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]] | yes | PRM-ARCHIVE-006 | people.jsonl, 1
            people.jsonl    | "alerts":[]        | "alerts":[{"view":"nobodys","cadence":"DAILY","paused":false}] | yes | PRM-ARCHIVE-006 | people.jsonl, 1, nobodys
            groups.jsonl    | "groups":[         | "groups":["GROUP_EVERYONE" | yes | PRM-ARCHIVE-006 | groups.jsonl, 1, GROUP_EVERYONE
            files.jsonl     | "bytes":           | "bytes":9                  | yes | PRM-ARCHIVE-008 | files/
            """)
    void tamperedArchiveShouldBeRefused(
            String entry, String what, String with, String coveredUp, String code, String told) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(ENTRIES);
        String tampered = text(entry).replaceFirst(java.util.regex.Pattern.quote(what), with);
        assertThat(tampered).isNotEqualTo(text(entry));
        put(entries, entry, tampered, coveredUp.equals("yes"));

        assertRefused(zip(entries), code, told);
    }

    @Test
    void whatIsMissingOrTooMuchShouldBeNamed() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(ENTRIES);
        entries.remove("audit.jsonl");
        assertRefused(zip(entries), "PRM-ARCHIVE-005", "audit.jsonl");
        entries.putAll(ENTRIES);
        entries.put("../outside.txt", new byte[0]);
        assertRefused(zip(entries), "PRM-ARCHIVE-004", "../outside.txt");
        entries.remove("../outside.txt");
        String file = entries.keySet().stream()
                .filter(name -> name.startsWith("files/"))
                .findFirst()
                .orElseThrow();
        entries.put(file, new byte[20_000_000]);
        assertRefused(zip(entries), "PRM-ARCHIVE-008", file);
        entries.remove(file);
        assertRefused(zip(entries), "PRM-ARCHIVE-005", file);
        entries.putAll(ENTRIES);
        put(entries, "numbers.jsonl", " ".repeat(17 << 20), true);
        assertRefused(zip(entries), "PRM-ARCHIVE-007", "numbers.jsonl, 1");
        put(entries, "numbers.jsonl", "\n", true);
        assertRefused(zip(entries), "PRM-ARCHIVE-006", "numbers.jsonl, 1");
        entries.remove("manifest.json");
        assertRefused(zip(entries), "PRM-ARCHIVE-002", "manifest.json");
    }

    @Test
    void brokenZipShouldBeRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zip(ENTRIES));
        Path broken = folder.resolve("broken.zip");
        Files.write(broken, java.util.Arrays.copyOf(whole, whole.length - 100));
        assertRefused(broken, "PRM-ARCHIVE-002", "broken.zip");
        // The same name twice: ZIP allows it, and readers differ in which one they take.
        String twice = new String(Files.readAllBytes(zip(ENTRIES)), StandardCharsets.ISO_8859_1)
                .replace("settings.jsonl", "absences.jsonl");
        Files.write(broken, twice.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(broken, "PRM-ARCHIVE-004", "absences.jsonl");
        assertRefused(folder.resolve("none.zip"), "PRM-ARCHIVE-002", "none.zip");
    }

    @Test
    void archiveShouldBeCheckedThenTakenOverIntoAnEmptyHostAndTheTrailGoOn() throws IOException {
        Client client = new Client();
        MemoryIntake intake = client.context.getBean(MemoryIntake.class);
        byte[] archive = Files.readAllBytes(zip(ENTRIES));

        Client.Answer checked = sent(client, "/archive/check", archive);
        assertThat(checked.status()).isEqualTo(200);
        assertThat(intake.told).isEmpty();
        Client.Answer taken = sent(client, "/archive/import", archive);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json()).isEqualTo(checked.json());
        assertThat(taken.json().get("documents").asLong())
                .isEqualTo(text(Kind.DOCUMENTS.entry()).lines().count());
        assertThat(taken.text("/host")).isEqualTo("server");
        for (Kind kind : List.of(Kind.PEOPLE, Kind.DOCUMENTS, Kind.TEXTS, Kind.REVIEWS, Kind.AUDIT)) {
            assertThat(intake.told.getOrDefault(kind, List.of()))
                    .as(kind.entry())
                    .hasSize((int) text(kind.entry()).lines().count());
        }
        assertThat(intake.files).hasSize(1);
        assertThat(client.host.work.inTransaction(() -> client.host.records.about(Archiving.SUBJECT)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("archive.imported");
                    assertThat(event.person().value()).isEqualTo("administrator");
                });
        assertThat(sent(client, "/archive/import", archive).text("/code"))
                .as("somebody worked here: the import itself")
                .isEqualTo("PRM-ARCHIVE-009");
    }

    @Test
    void hostileArchiveShouldBeRefusedByTheRunningHostWithItsEntryAndLine() throws IOException {
        Client client = new Client();
        Map<String, byte[]> entries = new TreeMap<>(ENTRIES);
        put(entries, "documents.jsonl", text("documents.jsonl").replaceFirst("prm:mou", "prm:lease"), true);
        byte[] archive = Files.readAllBytes(zip(entries));

        for (String path : List.of("/archive/check", "/archive/import")) {
            Client.Answer refused = sent(client, path, archive);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/code")).isEqualTo("PRM-ARCHIVE-006");
            assertThat(refused.text("/detail")).contains("documents.jsonl", "1", "type");
        }
        assertThat(client.context.getBean(MemoryIntake.class).told).isEmpty();
    }

    @Test
    void oneArchiveShouldBeReceivedAtATimeAsLongAsThereIsRoom() throws IOException {
        MemoryHost empty = new MemoryHost();
        MemoryIntake intake = new MemoryIntake(empty.records);
        Receiving receiving = TestHost.receiving(empty, intake);
        byte[] archive = Files.readAllBytes(zip(ENTRIES));
        ByteArrayInputStream asksAgain = new ByteArrayInputStream(archive) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                assertThatThrownBy(() -> receiving.check(empty.actor("administrator"), nothing()))
                        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                                .isEqualTo("PRM-ARCHIVE-011"));
                return super.read(into, from, length);
            }
        };
        assertThat(receiving.check(empty.actor("administrator"), asksAgain).files())
                .isEqualTo(1);

        intake.room = 1000;
        assertThatThrownBy(() -> receiving.take(empty.actor("administrator"), new ByteArrayInputStream(archive)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-ARCHIVE-010");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE);
                });
        assertThat(intake.files).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftBehindShouldBeRemovedAfterADay() throws IOException {
        Path left = Files.createDirectories(folder.resolve("received-archive-1").resolve("files"))
                .getParent();
        Files.writeString(left.resolve("archive.zip"), "half");
        Files.createDirectories(folder.resolve("archive-of-others"));
        Receiving receiving = new Receiving(folder, own -> {
            throw new IllegalStateException("nothing is received");
        });
        Instant now = Files.getLastModifiedTime(left).toInstant();

        receiving.removeLeft(now.plus(Duration.ofHours(23)));
        assertThat(left).exists();
        receiving.removeLeft(now.plus(Duration.ofHours(25)));

        assertThat(left).doesNotExist();
        assertThat(folder.resolve("archive-of-others")).exists();
    }

    private static ByteArrayInputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    private static Client.Answer sent(Client client, String path, byte[] archive) {
        return client.as("administrator").sending("application/zip").send(HttpMethod.POST, path, archive);
    }

    private static String text(String entry) {
        return new String(ENTRIES.get(entry), StandardCharsets.UTF_8);
    }

    /** @param coveredUp whether the manifest tells of it as if it had always been so */
    private static void put(Map<String, byte[]> entries, String entry, String text, boolean coveredUp)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entries.put(entry, bytes);
        if (coveredUp) {
            JsonNode manifest = JSON.readTree(entries.get("manifest.json"));
            ObjectNode of = (ObjectNode) manifest.get("entries").get(entry);
            of.put("bytes", bytes.length);
            of.put("sha256", sha256(bytes));
            entries.put("manifest.json", JSON.writeValueAsBytes(manifest));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path zip = folder.resolve("archive.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }

    private static org.mithaq.archive.Manifest check(Path archive) {
        return new ArchiveCheck(HOST.model, new JsonLines()).check(archive, (step, of) -> {});
    }

    private static void assertRefused(Path archive, String code, String told) {
        assertThatThrownBy(() -> check(archive)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.arguments().stream()
                            .map(String::valueOf)
                            .toList()
                            .toString())
                    .contains(told);
        });
    }
}
