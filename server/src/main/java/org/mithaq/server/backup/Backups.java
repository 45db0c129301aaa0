package org.mithaq.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.problem.Problem;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.document.ContentFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups while the server works, one at a time. All tables are read in one transaction that sees a single moment; the files,
 * which are only ever added, are copied after it. What was acknowledged before that moment is in the backup whole, and nothing of
 * what came later.
 */
public final class Backups {

    /** Their files are not filed yet, and may be tidied away between the reading of the tables and the copying of the files. */
    private static final Set<String> ON_THEIR_WAY = Set.of("staged_content", "backlog_file", "backlog_row");

    /** The job's key among the {@link JobRuns}. */
    public static final String JOB = "backup";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    /** H2's own level, under which a transaction sees one moment in all tables; PostgreSQL's is REPEATABLE READ. */
    private static final int H2_SNAPSHOT = 6;

    /** Flyway writes the names of its own in small letters, which H2 only knows in quotes. */
    private static final String SCHEMA = """
            SELECT "version" FROM "flyway_schema_history" WHERE "success"
            AND "installed_rank" = (SELECT MAX("installed_rank") FROM "flyway_schema_history" WHERE "success")""";

    private final DataSource database;
    private final Path files;
    private final BackupFolder folder;
    private final String version;
    private final int keep;
    private final JobRuns runs;
    private final Clock clock;
    private final AtomicReference<@Nullable Progress> running = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> failed = new AtomicReference<>();

    /**
     * @param files the data folder's files
     * @param folder where the backups are kept; made when it does not exist
     * @param version of Mithaq
     * @param keep how many backups stay, at least 1
     */
    public Backups(DataSource database, Path files, Path folder, String version, int keep, JobRuns runs, Clock clock) {
        if (keep < 1) {
            throw new IllegalArgumentException("mithaq.backup.keep is at least 1");
        }
        this.database = database;
        this.files = files;
        this.folder = new BackupFolder(folder);
        this.version = version;
        this.keep = keep;
        this.runs = runs;
        this.clock = clock;
    }

    /** @param files copied so far, of so many; 0 of 0 while the tables are read */
    public record Progress(Instant began, long files, long expected) {}

    /** A backup under its name. */
    public record Kept(String name, Backup backup) {}

    /**
     * @param running empty when none is being made
     * @param failed when the last attempt of this process failed; empty when it did not
     * @param keep how many stay
     */
    public record State(List<Kept> backups, Optional<Progress> running, Optional<Instant> failed, int keep) {}

    /**
     * Complete backups, the newest first.
     *
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators
     */
    public State state(Actor actor) {
        require(actor);
        List<Kept> kept = folder.all().stream()
                .map(one -> new Kept(one.name(), one.backup()))
                .toList();
        return new State(kept, Optional.ofNullable(running.get()), Optional.ofNullable(failed.get()), keep);
    }

    /** When the newest complete one was made, for what watches over the server. */
    public Optional<Instant> newest() {
        return folder.all().stream().findFirst().map(one -> one.backup().made());
    }

    /** When the last attempt of this process failed; empty when it did not, and while another one is made. */
    public Optional<Instant> lastFailure() {
        return running.get() == null ? Optional.ofNullable(failed.get()) : Optional.empty();
    }

    /**
     * Begins a backup, which goes on when this has returned.
     *
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators, {@code PRM-BACKUP-001} (CONFLICT) while one is being made
     */
    public void begin(Actor actor) {
        require(actor);
        Progress progress = new Progress(clock.instant(), 0, 0);
        if (!running.compareAndSet(null, progress)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-BACKUP-001");
        }
        goOn();
    }

    /** Begins the one that is due by the clock; while another is being made nothing happens. */
    void makeDue() {
        if (running.compareAndSet(null, new Progress(clock.instant(), 0, 0))) {
            goOn();
        }
    }

    /** In a thread of its own: other work that is due by the clock does not wait for it. */
    private void goOn() {
        Thread thread = new Thread(this::finishBegun, "backup");
        thread.setDaemon(true);
        thread.start();
    }

    private void finishBegun() {
        failed.set(clock.instant());
        try {
            noted();
            failed.set(null);
        } catch (RuntimeException e) {
            LOG.error("the backup could not be made", e);
        } finally {
            running.set(null);
        }
    }

    private void noted() {
        Backup made = runs.run(JOB, this::make);
        if (!made.isWhole()) {
            LOG.error(
                    "the backup lacks {} files that the database names",
                    made.missing().size());
        }
        LOG.info("backup of {} documents and {} files made", made.documents(), made.files());
    }

    /** Makes one now, and removes older ones beyond those that are kept. */
    Backup make() {
        try {
            Path backup = folder.begin(clock.instant());
            boolean finished = false;
            try {
                Backup made = make(backup);
                finished = true;
                folder.keep(keep, made.installation(), clock.instant());
                return made;
            } finally {
                if (!finished) {
                    BackupFolder.discard(backup);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the backup cannot be written", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read", e);
        }
    }

    private Backup make(Path backup) throws IOException, SQLException {
        // Fingerprints, each with whether what is filed needs it.
        Map<String, Boolean> named = new TreeMap<>();
        Read read = readDatabase(backup, named);
        List<String> missing = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        long bytes = 0;
        for (String fingerprint : named.keySet()) {
            long size = folder.take(ContentFiles.place(files, fingerprint), fingerprint);
            if (size < 0) {
                if (named.get(fingerprint)) {
                    missing.add(fingerprint);
                }
            } else {
                taken.add(fingerprint);
                bytes += size;
            }
            showProgress(taken.size(), named.size());
        }
        Backup about = new Backup(
                Backup.FORMAT,
                version,
                read.schema(),
                read.installation(),
                read.demonstration(),
                read.made(),
                read.tables(),
                read.documents(),
                taken.size(),
                bytes,
                read.audit(),
                missing);
        folder.finish(backup, about, taken);
        return about;
    }

    private void showProgress(long done, long expected) {
        running.updateAndGet(now -> now == null ? null : new Progress(now.began(), done, expected));
    }

    private record Read(
            String schema,
            String installation,
            boolean demonstration,
            Instant made,
            Map<String, Backup.Table> tables,
            long documents,
            Backup.Head audit) {}

    private Read readDatabase(Path backup, Map<String, Boolean> named) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            TableRows rows = new TableRows(connection);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(
                    rows.isPostgres() ? Connection.TRANSACTION_REPEATABLE_READ : H2_SNAPSHOT);
            try {
                Map<String, Backup.Table> tables = new LinkedHashMap<>();
                Instant made = clock.instant();
                for (String table : rows.names()) {
                    tables.put(table, write(backup, table, rows, named));
                }
                return new Read(
                        text(connection, SCHEMA),
                        text(connection, "SELECT id FROM installation"),
                        text(connection, "SELECT COUNT(*) FROM installation WHERE demo")
                                .equals("1"),
                        made,
                        tables,
                        Long.parseLong(text(connection, "SELECT COUNT(*) FROM document WHERE NOT deleted")),
                        head(connection));
            } finally {
                connection.rollback();
            }
        }
    }

    private static Backup.Table write(Path backup, String table, TableRows rows, Map<String, Boolean> named)
            throws IOException, SQLException {
        boolean filed = !ON_THEIR_WAY.contains(table);
        try {
            return BackupFolder.writeTable(
                    backup,
                    table,
                    out -> rows.write(table, out, fingerprint -> named.merge(fingerprint, filed, Boolean::logicalOr)));
        } catch (IOException | SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static Backup.Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sequence, hash FROM audit_head")) {
            return row.next() ? new Backup.Head(row.getLong(1), row.getString(2)) : new Backup.Head(0, "");
        }
    }

    private static void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
    }
}
