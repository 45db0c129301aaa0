package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.audit.AuditHead;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.backup.Backup;
import org.mithaq.server.backup.Integrity;
import org.mithaq.server.backup.Restore;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.SpringUnitOfWork;
import org.mithaq.server.database.StartProblem;
import org.mithaq.trail.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * {@code restore BACKUP} brings a backup into the data folder and the database of the settings, which hold nothing yet. {@code drill
 * BACKUP} brings it into a folder and an embedded database of its own, checks every file and the audit trail there, and removes them
 * again: whoever drills knows that the backup can be used. Both read the settings as the server does, and end with 0 when all is well.
 */
final class RestoreCommand {

    static final Set<String> NAMES = Set.of("restore", "drill");

    private static final Logger LOG = LoggerFactory.getLogger(RestoreCommand.class);

    private RestoreCommand() {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServerSettings.class)
    static class Settings {}

    /** @return what the process ends with: 0, 1 when something is wrong with the backup or where it goes, 2 for wrong use */
    static int run(String[] arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            LOG.error("name the folder of a backup: {} BACKUP", arguments[0]);
            return 2;
        }
        Path backup = Path.of(arguments[1]);
        try (ConfigurableApplicationContext context = settings(Arrays.copyOfRange(arguments, 2, arguments.length))) {
            ServerSettings settings = context.getBean(ServerSettings.class);
            return arguments[0].equals("drill") ? drill(backup) : restore(backup, settings);
        } catch (StartProblem problem) {
            LOG.error("{} {}", problem.getMessage(), problem.action());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConfigurableApplicationContext settings(String[] arguments) {
        SpringApplication application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(
                Map.of("spring.config.additional-location", "optional:file:./mithaq.properties"));
        return application.run(arguments);
    }

    private static int restore(Path backup, ServerSettings settings) throws IOException {
        ServerSettings.Database database = settings.database();
        try (DataFolder folder = DataFolder.open(settings.data());
                HikariDataSource tables =
                        Database.connect(database.url(), database.user(), database.password(), folder.database())) {
            Restore.Restored restored = new Restore(backup).into(folder.path(), folder.files(), tables);
            tell(restored);
            LOG.info("Start the server with the same settings: it builds the search index anew.");
            return restored.backup().isWhole() ? 0 : 1;
        }
    }

    private static int drill(Path backup) throws IOException {
        Path place = Files.createTempDirectory("mithaq-drill");
        try (DataFolder folder = DataFolder.open(place);
                HikariDataSource tables = Database.connect("", "mithaq", "", folder.database())) {
            Restore.Restored restored = new Restore(backup).into(folder.path(), folder.files(), tables);
            tell(restored);
            return isSound(restored.backup(), folder, tables)
                            && restored.backup().isWhole()
                    ? 0
                    : 1;
        } finally {
            remove(place);
        }
    }

    private static boolean isSound(Backup backup, DataFolder folder, HikariDataSource tables) {
        JdbcClient jdbc = JdbcClient.create(tables);
        Verifier verifier = new Verifier(
                new SpringUnitOfWork(new JdbcTransactionManager(tables), Set.of()), new JdbcAuditTrail(jdbc));
        Optional<AuditHead> noted = Optional.of(backup.audit())
                .filter(head -> head.sequence() > 0)
                .map(head -> new AuditHead(head.sequence(), head.hash()));
        Integrity.Report report = new Integrity(
                        jdbc, folder.files(), folder.backups(), () -> verifier.verify(noted), Clock.systemUTC())
                .checkAll();
        long documents = jdbc.sql("SELECT COUNT(*) FROM document WHERE NOT deleted")
                .query(Long.class)
                .single();
        LOG.info(
                "Checked: {} documents, {} files of {} bytes with their fingerprints, {} entries of the audit trail.",
                documents,
                report.files(),
                report.bytes(),
                report.audit());
        report.damages().forEach(damage -> LOG.error("{} {}", damage.fault(), damage.fingerprint()));
        report.flaw().ifPresent(entry -> LOG.error("The audit trail is not sound from entry {} on.", entry));
        boolean sound = report.isSound() && documents == backup.documents();
        LOG.info(sound ? "The backup can be restored." : "The backup is NOT sound.");
        return sound;
    }

    private static void tell(Restore.Restored restored) {
        Backup backup = restored.backup();
        LOG.info(
                "Restored: backup of {} by version {}, {} documents, {} files of {} bytes, {} rows.",
                backup.made(),
                backup.version(),
                backup.documents(),
                backup.files(),
                backup.bytes(),
                restored.rows());
        if (!backup.isWhole()) {
            LOG.error(
                    "The backup lacks {} files that were missing or altered when it was made: {}",
                    backup.missing().size(),
                    backup.missing());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
