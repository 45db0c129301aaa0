package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.archive.Archive;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Kind;
import org.mithaq.archive.TakingOver;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.rest.json.JsonLines;
import org.mithaq.review.ReviewProcess;
import org.mithaq.server.archive.JdbcHoldings;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.backlog.JdbcBatches;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.SpringUnitOfWork;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.review.ActivitiReviewProcess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes an archive over into a server that holds nothing, and compares it with the archive of that one, line by line. */
final class ArchiveRoundTrip {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ArchiveRoundTrip() {}

    /** @param url of an empty database; empty for H2 in the folder */
    static void prove(Path archive, Path data, String url) throws IOException {
        Path again = data.resolveSibling(data.getFileName() + ".zip");
        try (DataFolder folder = DataFolder.open(data);
                HikariDataSource tables =
                        Database.open(url, url.isEmpty() ? "mithaq" : "postgres", "", folder.database())) {
            TakingOver.Report report = ArchiveCommand.into(folder, tables, archive);
            assertThat(report.lacking()).isZero();
            write(folder, tables, again);
        }
        assertSame(archive, again);
    }

    private static void write(DataFolder folder, HikariDataSource tables, Path to) throws IOException {
        JdbcTemplate template = new JdbcTemplate(tables);
        JdbcClient jdbc = JdbcClient.create(template);
        JdbcTransactionManager transactions = new JdbcTransactionManager(tables);
        UnitOfWork work = new SpringUnitOfWork(transactions, Set.of());
        ContentModel model = ContentModel.load();
        Clock clock = Clock.systemUTC();
        try (ActivitiReviewProcess process = new ActivitiReviewProcess(tables, ArchiveRoundTrip::nobody)) {
            Archiving archiving = new Archiving(
                    work,
                    new JdbcDocumentStore(template, folder.files(), model, clock, () -> PersonId.SYSTEM, () -> {}),
                    process,
                    new JdbcBatches(jdbc),
                    new JdbcAuditTrail(jdbc),
                    new JdbcHoldings(jdbc, transactions, Database.isPostgres(tables)),
                    model,
                    new JsonLines(),
                    "server",
                    "test",
                    clock);
            Actor administrator =
                    Actor.of(new PersonId("administrator"), Set.of(Role.ADMINISTRATOR.group()), WorkingLanguage.EN);
            try (Archive archive = archiving.prepare(administrator);
                    OutputStream out = Files.newOutputStream(to)) {
                archive.writeTo(out);
            }
        }
    }

    private static ReviewProcess.Decisions nobody() {
        throw new IllegalStateException("nothing is decided by an export");
    }

    /** All but the manifest, and the entry of the trail that tells of the import. */
    private static void assertSame(Path one, Path other) throws IOException {
        Map<String, List<String>> first = lines(one);
        Map<String, List<String>> second = lines(other);
        List<String> trail = second.get(Kind.AUDIT.entry());
        JsonNode last = JSON.readTree(trail.get(trail.size() - 1));
        assertThat(last.get("action").stringValue()).isEqualTo("archive.imported");
        second.put(Kind.AUDIT.entry(), trail.subList(0, trail.size() - 1));

        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((entry, lines) -> assertThat(second.get(entry)).as(entry).isEqualTo(lines));
        for (Kind kind : Kind.values()) {
            assertThat(first.get(kind.entry()))
                    .as("%s is put to the test", kind)
                    .isNotEmpty();
        }
    }

    /** Of each entry; of a file its name alone, which is its fingerprint. */
    private static Map<String, List<String>> lines(Path archive) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.startsWith("files/")) {
                    lines.put(name, List.of());
                } else if (!name.equals("manifest.json")) {
                    lines.put(
                            name,
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
                }
            }
        }
        return lines;
    }
}
