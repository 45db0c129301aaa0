package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.activiti.engine.ActivitiOptimisticLockingException;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.archive.ArchiveCheck;
import org.mithaq.archive.Manifest;
import org.mithaq.archive.TakingOver;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;
import org.mithaq.rest.json.JsonLines;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;
import org.mithaq.server.archive.JdbcIntake;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.backlog.JdbcBatches;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.SpringUnitOfWork;
import org.mithaq.server.database.StartProblem;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.review.ActivitiReviewProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * {@code import-archive ARCHIVE} takes an archive of either host over into the data folder and the database of the settings, which
 * hold nothing yet; {@code import-archive --check ARCHIVE} only looks whether it could be. Reads the settings as the server does, and
 * ends with 0 when all is well.
 */
final class ArchiveCommand {

    static final String NAME = "import-archive";

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCommand.class);

    private ArchiveCommand() {}

    /** @return what the process ends with: 0, 1 when something is wrong with the archive or where it goes, 2 for wrong use */
    static int run(String[] arguments) {
        boolean check = arguments.length > 1 && arguments[1].equals("--check");
        int at = check ? 2 : 1;
        if (arguments.length <= at || arguments[at].startsWith("--")) {
            LOG.error("name an archive: {} [--check] ARCHIVE", NAME);
            return 2;
        }
        Path archive = Path.of(arguments[at]);
        try (ConfigurableApplicationContext context =
                RestoreCommand.settings(Arrays.copyOfRange(arguments, at + 1, arguments.length))) {
            ServerSettings settings = context.getBean(ServerSettings.class);
            return check ? check(archive) : take(archive, settings);
        } catch (Problem problem) {
            LOG.error("{} {}", problem.code(), Translations.refusal(problem).in(WorkingLanguage.EN));
            return 1;
        } catch (StartProblem problem) {
            LOG.error("{} {}", problem.getMessage(), problem.action());
            return 1;
        } catch (IOException | UncheckedIOException | ArithmeticException | DataAccessException e) {
            LOG.error("Nothing was taken over: {}", e.toString());
            return 1;
        }
    }

    private static int check(Path archive) {
        Manifest manifest = new ArchiveCheck(ContentModel.load(), new JsonLines()).check(archive, ArchiveCommand::tell);
        LOG.info("The archive is sound.");
        tell(manifest);
        return manifest.lacking() == 0 ? 0 : 1;
    }

    private static int take(Path archive, ServerSettings settings) throws IOException {
        ServerSettings.Database database = settings.database();
        try (DataFolder folder = DataFolder.open(settings.data());
                HikariDataSource tables =
                        Database.open(database.url(), database.user(), database.password(), folder.database())) {
            TakingOver.Report report = into(folder, tables, archive);
            LOG.info("Taken over.");
            tell(report.manifest());
            LOG.info(
                    "Start the server with the same settings: it builds the search index anew, and lets an administrator in"
                            + " as at the first start of a new one. Nobody else has a password yet: give them theirs under Settings, People.");
            return report.lacking() == 0 ? 0 : 1;
        }
    }

    /** @param folder of the server to be, whose database has this version's tables */
    static TakingOver.Report into(DataFolder folder, HikariDataSource tables, Path archive) {
        JdbcTemplate template = new JdbcTemplate(tables);
        JdbcClient jdbc = JdbcClient.create(template);
        Clock clock = Clock.systemUTC();
        ContentModel model = ContentModel.load();
        UnitOfWork work = new SpringUnitOfWork(
                new JdbcTransactionManager(tables), Set.of(ActivitiOptimisticLockingException.class));
        JdbcAuditTrail audit = new JdbcAuditTrail(jdbc);
        folder.join(jdbc, false);
        JdbcDocumentStore store =
                new JdbcDocumentStore(template, folder.files(), model, clock, () -> PersonId.SYSTEM, () -> {});
        try (ActivitiReviewProcess process = new ActivitiReviewProcess(tables, NobodyDecides::new)) {
            JdbcIntake intake =
                    new JdbcIntake(jdbc, store, audit, process, new JdbcBatches(jdbc), folder.files(), clock);
            return new TakingOver(work, intake, audit, model, new JsonLines(), clock)
                    .take(Actor.system(NAME), archive, ArchiveCommand::tell);
        }
    }

    /** While an archive is taken over, nobody is asked anything. */
    private static final class NobodyDecides implements ReviewProcess.Decisions {

        @Override
        public ReviewProcess.Step decided(Actor actor, ReviewTask task, ReviewProcess.Decision decision) {
            throw new IllegalStateException("nothing is decided while an archive is taken over");
        }

        @Override
        public void assigned(Actor actor, ReviewTask task, Optional<PersonId> former) {
            throw new IllegalStateException("nothing is given away while an archive is taken over");
        }
    }

    private static void tell(ArchiveCheck.Step step, String of) {
        LOG.info("{} {}", step, of);
    }

    private static void tell(Manifest manifest) {
        LOG.info(
                "Archive of {} by {} version {}: {} documents, {} files of {} bytes, {} entries of the audit trail.",
                manifest.made(),
                manifest.host(),
                manifest.software(),
                manifest.documents(),
                manifest.files(),
                manifest.fileBytes(),
                manifest.audit().sequence());
        if (!manifest.oneMoment()) {
            LOG.warn("People may have worked while it was read: the host could not read everything at one moment.");
        }
        if (manifest.lacking() > 0) {
            LOG.error(
                    "It lacks {} files that were missing or altered where it was made; files.jsonl names them.",
                    manifest.lacking());
        }
    }
}
