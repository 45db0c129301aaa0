package org.mithaq.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.problem.Problem;
import org.mithaq.server.document.ContentFiles;
import org.mithaq.trail.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether each file that a version of a document has is there with the bytes that were filed, and whether the audit trail is sound; and
 * the repair of files from the backups. The check reads every byte, and goes on beside the work of others.
 */
public final class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

    private final JdbcClient database;
    private final Path files;
    private final BackupFolder backups;
    private final Auditor auditor;
    private final Clock clock;
    private final AtomicReference<@Nullable Progress> running = new AtomicReference<>();
    private final AtomicReference<@Nullable Report> last = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> failed = new AtomicReference<>();

    /** Checks the audit trail. */
    public interface Auditor {
        Verification verify();
    }

    /**
     * @param files the data folder's files
     * @param backups where backups are kept; need not exist
     */
    public Integrity(JdbcClient database, Path files, Path backups, Auditor auditor, Clock clock) {
        this.database = database;
        this.files = files;
        this.backups = new BackupFolder(backups);
        this.auditor = auditor;
        this.clock = clock;
    }

    /** What is wrong with a file. */
    public enum Fault {
        /** There is no file. */
        MISSING,
        /** Its bytes are others than those that were filed. */
        ALTERED
    }

    /**
     * A file that is not what was filed.
     *
     * @param uses by which versions of which documents it is used
     * @param inBackup whether a backup has it unaltered, so that it can be repaired
     */
    public record Damage(String fingerprint, Fault fault, List<Use> uses, boolean inBackup) {}

    /** @param version its number, from 1; @param deleted whether the document was deleted, and its file is kept for the audit only */
    public record Use(String document, String name, int version, boolean deleted) {}

    /**
     * @param files how many were read
     * @param bytes of these
     * @param audit of how many entries the trail is sound
     * @param flaw the sequence of the first entry that is not
     */
    public record Report(
            Instant began,
            Instant ended,
            long files,
            long bytes,
            List<Damage> damages,
            long audit,
            Optional<Long> flaw) {

        public boolean isSound() {
            return damages.isEmpty() && flaw.isEmpty();
        }
    }

    /** @param files read so far, of so many */
    public record Progress(Instant began, long files, long expected) {}

    /**
     * @param failed when the last check broke off; empty when it did not
     * @param last of this process; empty before the first one
     */
    public record State(Optional<Progress> running, Optional<Instant> failed, Optional<Report> last) {}

    /** @throws Problem {@code PRM-ACCESS-004} for anybody but administrators */
    public State state(Actor actor) {
        require(actor);
        return new State(
                Optional.ofNullable(running.get()), Optional.ofNullable(failed.get()), Optional.ofNullable(last.get()));
    }

    /**
     * Begins a check, which goes on when this has returned.
     *
     * @param repair also puts back, from the backups, what is missing or altered; altered files are moved to {@code damaged/} beside
     *     the data folder's files
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators, {@code PRM-BACKUP-002} (CONFLICT) while one goes on
     */
    public void begin(Actor actor, boolean repair) {
        require(actor);
        if (!running.compareAndSet(null, new Progress(clock.instant(), 0, 0))) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-BACKUP-002");
        }
        Thread thread = new Thread(() -> finishBegun(repair), "integrity");
        thread.setDaemon(true);
        thread.start();
    }

    private void finishBegun(boolean repair) {
        last.set(null);
        failed.set(clock.instant());
        try {
            Report report = check(repair);
            last.set(report);
            failed.set(null);
            LOG.info(
                    "read {} files: {} are not what was filed",
                    report.files(),
                    report.damages().size());
        } catch (RuntimeException e) {
            LOG.error("the check of the files broke off", e);
        } finally {
            running.set(null);
        }
    }

    /** Checks everything now, for whoever has the data folder. */
    public Report checkAll() {
        return check(false);
    }

    Report check(boolean repair) {
        Instant began = clock.instant();
        Map<String, Long> named = named();
        List<Damage> damages = new ArrayList<>();
        long read = 0;
        long bytes = 0;
        for (Map.Entry<String, Long> file : named.entrySet()) {
            Optional<Fault> fault = fault(files, file.getKey());
            boolean inBackup = isInBackup(file.getKey(), fault.isEmpty());
            if (fault.isPresent() && !(repair && inBackup && repair(file.getKey(), fault.get()))) {
                damages.add(new Damage(file.getKey(), fault.get(), uses(file.getKey()), inBackup));
            }
            read++;
            bytes += file.getValue();
            running.set(new Progress(began, read, named.size()));
        }
        Verification trail = auditor.verify();
        return new Report(
                began,
                clock.instant(),
                read,
                bytes,
                damages,
                trail.checked(),
                trail.flaw().map(Verification.Flaw::sequence));
    }

    /** Fingerprints that versions have, with their sizes. */
    private Map<String, Long> named() {
        Map<String, Long> named = new LinkedHashMap<>();
        database.sql(
                        "SELECT fingerprint, MAX(size) AS size FROM document_version GROUP BY fingerprint ORDER BY fingerprint")
                .query(row -> {
                    named.put(row.getString("fingerprint"), row.getLong("size"));
                });
        return named;
    }

    private static Optional<Fault> fault(Path files, String fingerprint) {
        try {
            return BackupFolder.fingerprint(ContentFiles.place(files, fingerprint))
                            .equals(fingerprint)
                    ? Optional.empty()
                    : Optional.of(Fault.ALTERED);
        } catch (NoSuchFileException gone) {
            return Optional.of(Fault.MISSING);
        } catch (IOException unreadable) {
            LOG.warn("the file {} cannot be read", fingerprint, unreadable);
            return Optional.of(Fault.ALTERED);
        }
    }

    private List<Use> uses(String fingerprint) {
        return database.sql("SELECT v.document_id, v.name, v.label, d.deleted FROM document_version v JOIN document d"
                        + " ON d.id = v.document_id WHERE v.fingerprint = ? ORDER BY v.document_id, v.label LIMIT 50")
                .param(fingerprint)
                .query((row, number) -> new Use(
                        row.getString("document_id"),
                        row.getString("name"),
                        row.getInt("label"),
                        row.getBoolean("deleted")))
                .list();
    }

    /** Whether the backups have the file unaltered; one that is altered there is renewed from ours, where that is sound. */
    private boolean isInBackup(String fingerprint, boolean sound) {
        Path kept = ContentFiles.place(backups.files(), fingerprint);
        if (!Files.isRegularFile(kept)) {
            return false;
        }
        if (fault(backups.files(), fingerprint).isEmpty()) {
            return true;
        }
        LOG.warn("the file {} is altered among the backups", fingerprint);
        try {
            return sound && BackupFolder.copy(ContentFiles.place(files, fingerprint), kept, fingerprint);
        } catch (IOException e) {
            LOG.error("the file {} cannot be renewed among the backups", fingerprint, e);
            return false;
        }
    }

    /** @return whether the file is there now as it was filed */
    private boolean repair(String fingerprint, Fault fault) {
        Path place = ContentFiles.place(files, fingerprint);
        Path kept = ContentFiles.place(backups.files(), fingerprint);
        try {
            if (fault == Fault.ALTERED) {
                Path aside =
                        Files.createDirectories(files.resolveSibling("damaged")).resolve(fingerprint);
                Files.copy(place, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            boolean repaired = BackupFolder.copy(kept, place, fingerprint);
            LOG.info("the file {} was put back from the backups: {}", fingerprint, repaired);
            return repaired;
        } catch (IOException e) {
            LOG.error("the file {} cannot be put back", fingerprint, e);
            return false;
        }
    }

    private static void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
    }
}
