package org.mithaq.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.audit.AuditHead;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.StartProblem;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.document.ContentFiles;
import org.mithaq.server.review.ActivitiReviewProcess;
import org.mithaq.trail.Verification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BackupsTest {

    private static final int KEPT = 2;

    @TempDir
    private Path folder;

    private final Clock clock = new Clock() {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    private HikariDataSource database(String kind, String name) {
        if (kind.equals("postgres")) {
            String url = TestDatabase.newPostgresDatabase(
                    "backup_" + UUID.randomUUID().toString().replace("-", ""));
            return Database.connect(url, "postgres", "", folder.resolve(name));
        }
        return Database.connect("", "mithaq", "", folder.resolve(name).resolve("mithaq"));
    }

    private HikariDataSource filled(String kind) throws IOException {
        HikariDataSource database = database(kind, "source-" + kind);
        Database.make(database, "11");
        ActivitiReviewProcess.makeTables(database);
        JdbcTemplate template = new JdbcTemplate(database);
        template.update("INSERT INTO installation (id, demo) VALUES ('the-installation', FALSE)");
        // A child before its parent, as the order of ids gives it.
        file(template, "b", null, "a text");
        file(template, "a", "b", "نصّ بالعربية");
        template.update("UPDATE document SET deleted = TRUE WHERE id = 'a'");
        template.update(
                "INSERT INTO document_association (source_id, association, target_id) VALUES ('a', 'prm:amends', 'b')");
        template.update(
                "INSERT INTO document_property (document_id, name, number_value) VALUES ('b', 'prm:amount', 9007199254740993)");
        template.update("INSERT INTO staged_content (id, name, media_type, size, fingerprint, received_at)"
                + " VALUES ('u', 'gone.txt', 'text/plain', 1, '" + "0".repeat(64)
                + "', TIMESTAMP WITH TIME ZONE '2026-03-01 09:30:00+01')");
        template.update("INSERT INTO audit_head (id, sequence, hash) VALUES (1, 7, 'the-hash')");
        return database;
    }

    /** A document with a file. */
    private void file(JdbcTemplate template, String id, String parent, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String fingerprint =
                java.util.HexFormat.of().formatHex(ContentFiles.sha256().digest(bytes));
        Path place = ContentFiles.place(folder.resolve("files"), fingerprint);
        Files.createDirectories(place.getParent());
        Files.write(place, bytes);
        template.update(
                "INSERT INTO document (id, type, parent_id, name, properties, media_type, size, fingerprint, owner, created, modifier,"
                        + " modified, revision, deleted) VALUES (?, 'prm:mou', NULL, ?, '{}', 'text/plain', ?, ?, 'officer',"
                        + " TIMESTAMP WITH TIME ZONE '2026-03-01 09:30:00.123456+01', 'officer',"
                        + " TIMESTAMP WITH TIME ZONE '2026-03-01 09:30:00+01', 1, FALSE)",
                id,
                text,
                bytes.length,
                fingerprint);
        template.update("UPDATE document SET parent_id = ? WHERE id = ?", parent, id);
        template.update(
                "INSERT INTO document_version (document_id, label, made_at, made_by, name, media_type, size, fingerprint)"
                        + " VALUES (?, 1, TIMESTAMP WITH TIME ZONE '2026-03-01 09:30:00+01', 'officer', ?, 'text/plain', ?, ?)",
                id,
                text,
                bytes.length,
                fingerprint);
    }

    private Backups backups(HikariDataSource database, String into) {
        return new Backups(
                database, folder.resolve("files"), folder.resolve(into), "test", KEPT, new JobRuns(clock), clock);
    }

    private Path newest(String of) {
        return folder.resolve(of)
                .resolve(new BackupFolder(folder.resolve(of)).all().get(0).name());
    }

    @ParameterizedTest
    @CsvSource({"h2,h2", "h2,postgres", "postgres,h2", "postgres,postgres"})
    void restoredDatabaseShouldEqualTheOneThatWasRead(String from, String to) throws Exception {
        try (HikariDataSource source = filled(from);
                HikariDataSource target = database(to, "target")) {
            Backup made = backups(source, "backups").make();
            assertThat(made.isWhole()).isTrue();
            assertThat(made.documents()).as("not the deleted one").isEqualTo(1);
            assertThat(made.audit()).isEqualTo(new Backup.Head(7, "the-hash"));
            Path restored = Files.createDirectory(folder.resolve("restored"));

            new Restore(newest("backups")).into(restored, restored.resolve("files"), target);

            assertThat(restored.resolve("installation")).hasContent("the-installation\n");
            backups(target, "again").make();
            assertThat(rows(newest("again"))).isEqualTo(rows(newest("backups")));
            assertThat(BackupFolder.fingerprints(newest("again"))).hasSize(2);
            JdbcTemplate template = new JdbcTemplate(target);
            template.update(
                    "INSERT INTO document_association (source_id, association, target_id) VALUES ('b', 'prm:renews', 'a')");
            assertThat(template.queryForObject(
                            "SELECT COUNT(DISTINCT added_order) FROM document_association", Long.class))
                    .as("numbers go on")
                    .isEqualTo(2);
            assertThatThrownBy(
                            () -> template.update(
                                    "INSERT INTO document_association (source_id, association, target_id) VALUES ('b', 'prm:renews', 'none')"))
                    .as("references are checked again")
                    .hasMessageContaining("document_association".toLowerCase());
        }
    }

    /** By table, with the columns by name: the two kinds of databases keep them in another order. */
    private static Map<String, List<String>> rows(Path backup) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map.Entry<String, Backup.Table> table :
                BackupFolder.read(backup).tables().entrySet()) {
            try (BufferedReader lines = BackupFolder.openTable(backup, table.getKey(), table.getValue())) {
                rows.put(table.getKey(), Rows.comparable(lines.lines().toList()));
            }
        }
        assertThat(rows).containsKeys("document", "audit_entry", "act_re_procdef");
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void backupShouldSeeOneMomentWhileOthersWrite(String kind) throws Exception {
        try (HikariDataSource source = filled(kind)) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
                int written = 0;
                TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
                JdbcTemplate template = new JdbcTemplate(source);
                while (!enough.get()) {
                    int number = written++;
                    // The last table that is read first, and the first one last.
                    transaction.executeWithoutResult(status -> {
                        template.update(
                                "INSERT INTO setting (name, version, text, written_at) VALUES (?, 1, '', NOW())",
                                "s" + number);
                        template.update(
                                "INSERT INTO audit_entry (sequence, happened_at, person, origin, subject, action,"
                                        + " values_before, values_after, hash) VALUES (?, NOW(), 'p', '', 's', 'a', '{}', '{}', 'h')",
                                number + 1);
                    });
                }
                return written;
            });
            Backups backups = backups(source, "backups");
            for (int round = 0; round < 3; round++) {
                Backup made = backups.make();
                assertThat(made.tables().get("setting").rows())
                        .isEqualTo(made.tables().get("audit_entry").rows());
            }
            enough.set(true);
            assertThat(writer.get()).as("written meanwhile").isGreaterThan(5);
        }
    }

    @Test
    void olderBackupsShouldGoWithTheFilesThatOnlyTheyNeed() throws Exception {
        try (HikariDataSource source = filled("h2")) {
            Backups backups = backups(source, "backups");
            backups.make();
            JdbcTemplate template = new JdbcTemplate(source);
            template.update("DELETE FROM document_association");
            template.update("DELETE FROM document_version WHERE document_id = 'a'");
            template.update("DELETE FROM document WHERE id = 'a'");
            Path givenUp = Files.createDirectories(folder.resolve("backups").resolve("20200101T000000Z"));
            Files.setLastModifiedTime(givenUp, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            backups.make();
            assertThat(files("backups")).as("the older one still needs it").hasSize(2);
            backups.make();

            assertThat(new BackupFolder(folder.resolve("backups")).all()).hasSize(KEPT);
            assertThat(files("backups")).hasSize(1);
            assertThat(folder.resolve("backups").resolve("20200101T000000Z"))
                    .as("never finished")
                    .doesNotExist();
        }
    }

    private List<Path> files(String of) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve(of).resolve(of.equals(".") ? "files" : "contents"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsMissingOrAlteredShouldBeToldAndRepairedFromABackup() throws Exception {
        try (HikariDataSource source = filled("h2")) {
            backups(source, "backups").make();
            List<Path> files = files(".");
            Files.delete(files.get(0));
            Files.writeString(files.get(1), "something else");
            Integrity integrity = new Integrity(
                    JdbcClient.create(source),
                    folder.resolve("files"),
                    folder.resolve("backups"),
                    () -> new Verification(7, new AuditHead(7, "the-hash"), java.util.Optional.empty()),
                    clock);

            Integrity.Report found = integrity.check(false);

            assertThat(found.isSound()).isFalse();
            assertThat(found.damages())
                    .extracting(Integrity.Damage::fault)
                    .containsExactlyInAnyOrder(Integrity.Fault.MISSING, Integrity.Fault.ALTERED);
            assertThat(found.damages()).allMatch(Integrity.Damage::inBackup);
            assertThat(found.damages())
                    .flatExtracting(Integrity.Damage::uses)
                    .extracting(Integrity.Use::document)
                    .containsExactlyInAnyOrder("a", "b");
            Backup lacking = backups(source, "others").make();
            assertThat(lacking.isWhole()).isFalse();
            assertThat(lacking.missing()).hasSize(2);

            assertThat(integrity.check(true).isSound()).isTrue();
            assertThat(integrity.check(false).isSound()).isTrue();
            assertThat(folder.resolve("damaged")).isDirectoryContaining(file -> true);
        }
    }

    @Test
    void backupsThatNobodyHereKnowsShouldStayWithAllFiles() throws Exception {
        try (HikariDataSource source = filled("h2")) {
            Backups backups = backups(source, "backups");
            backups.make();
            Path foreign = newest("backups");
            Path about = foreign.resolve("backup.json");
            Files.writeString(about, Files.readString(about).replace("the-installation", "another"));
            Path later = Files.createDirectory(folder.resolve("backups").resolve("20300101T000000Z"));
            Files.writeString(later.resolve("backup.json"), "{\"format\": 2}");
            JdbcTemplate template = new JdbcTemplate(source);
            template.update("DELETE FROM document_association");
            template.update("DELETE FROM document_version WHERE document_id = 'a'");
            template.update("DELETE FROM document WHERE id = 'a'");

            for (int round = 0; round < KEPT + 1; round++) {
                backups.make();
            }

            assertThat(foreign).exists();
            assertThat(later).exists();
            assertThat(new BackupFolder(folder.resolve("backups")).all()).hasSize(KEPT + 1);
            assertThat(files("backups")).hasSize(2);
        }
    }

    @Test
    void fileThatIsAlteredAmongTheBackupsShouldBeRenewed() throws Exception {
        try (HikariDataSource source = filled("h2")) {
            backups(source, "backups").make();
            Path kept = files("backups").get(0);
            byte[] sound = Files.readAllBytes(kept);
            Files.write(kept, new byte[sound.length]);
            Integrity integrity = new Integrity(
                    JdbcClient.create(source),
                    folder.resolve("files"),
                    folder.resolve("backups"),
                    () -> new Verification(7, new AuditHead(7, "the-hash"), java.util.Optional.empty()),
                    clock);

            assertThat(integrity.check(false).isSound()).isTrue();

            assertThat(kept).hasBinaryContent(sound);
        }
    }

    @Test
    void alteredBackupShouldBeRefusedAndLeaveNothing() throws Exception {
        try (HikariDataSource source = filled("h2");
                HikariDataSource target = database("h2", "target")) {
            backups(source, "backups").make();
            Path restored = Files.createDirectory(folder.resolve("restored"));
            Files.writeString(files("backups").get(0), "something else");

            assertThatThrownBy(() -> new Restore(newest("backups")).into(restored, restored.resolve("files"), target))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("is not whole");

            assertThat(restored).isEmptyDirectory();
            assertThatThrownBy(() -> new Restore(folder).into(restored, restored.resolve("files"), target))
                    .hasMessageContaining("There is no backup");
        }
    }

    @Test
    void restoringOverSomethingShouldBeRefused() throws Exception {
        try (HikariDataSource source = filled("h2");
                HikariDataSource target = database("h2", "target")) {
            backups(source, "backups").make();
            Path restored = Files.createDirectory(folder.resolve("restored"));
            Files.writeString(restored.resolve("installation"), "another");
            assertThatThrownBy(() -> new Restore(newest("backups")).into(restored, restored.resolve("files"), target))
                    .hasMessageContaining("holds something already");
            Files.delete(restored.resolve("installation"));
            assertThatThrownBy(() -> new Restore(newest("backups")).into(restored, restored.resolve("files"), source))
                    .hasMessageContaining("holds tables already");
        }
    }
}
