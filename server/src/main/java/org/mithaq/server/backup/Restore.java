package org.mithaq.server.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.StartProblem;
import org.mithaq.server.document.ContentFiles;
import org.mithaq.server.review.ActivitiReviewProcess;

/**
 * Brings a backup into an empty data folder and an empty database, of either kind, whichever the backup was made of: this is also the
 * way from the embedded database to PostgreSQL. The id of the installation, without which the server takes the folder for none of its
 * own, is written last: what was begun and not ended cannot be taken for a whole one.
 */
public final class Restore {

    private static final String AGAIN = "Choose another backup, or copy this one again from where it is kept.";

    private final Path backup;

    public Restore(Path backup) {
        this.backup = backup.toAbsolutePath().normalize();
    }

    /** @param rows how many were put into the tables */
    public record Restored(Backup backup, long rows) {}

    /**
     * @param folder the data folder, which holds nothing but its lock
     * @param files where the files go
     * @param database an empty one, without any table
     * @throws StartProblem when the backup is not whole and unaltered, or something is there already
     */
    public Restored into(Path folder, Path files, DataSource database) {
        Backup about = about();
        Set<String> fingerprints = fingerprints(about);
        if (Files.exists(folder.resolve("installation")) || Files.exists(files)) {
            throw new StartProblem(
                    "PRM-START-012",
                    "The data folder " + folder + " holds something already.",
                    "Restore into an empty one: choose it with mithaq.data, or move the present one away.");
        }
        if (!isEmpty(database)) {
            throw new StartProblem(
                    "PRM-START-012",
                    "The database holds tables already.",
                    "Restore into an empty one: make a new database and name it in mithaq.database.url.");
        }
        Database.make(database, about.schema());
        ActivitiReviewProcess.makeTables(database);
        try {
            long rows = fill(database, about);
            copyFiles(files, fingerprints);
            Files.writeString(folder.resolve("installation"), about.installation() + "\n", StandardCharsets.UTF_8);
            return new Restored(about, rows);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StartProblem(
                    "PRM-START-013",
                    "The backup could not be restored: " + e.getMessage(),
                    AGAIN + " What is in the new folder and the new database by now is of no use: empty both first.",
                    e);
        }
    }

    /** @throws StartProblem when there is none, or it lacks what the database named when it was made */
    private Backup about() {
        try {
            return BackupFolder.read(backup);
        } catch (IOException e) {
            throw new StartProblem(
                    "PRM-START-013",
                    "There is no backup in " + backup + ": " + e.getMessage(),
                    "Name the folder of one backup, which holds backup.json, beside the folder contents of all of them.",
                    e);
        }
    }

    /** Those of all files; each of them and each table is looked at before anything is written. */
    private Set<String> fingerprints(Backup about) {
        try {
            Set<String> fingerprints = new TreeSet<>(BackupFolder.fingerprints(backup));
            if (fingerprints.size() != about.files()) {
                throw new IOException(
                        "files.txt names " + fingerprints.size() + " files, and there were " + about.files());
            }
            for (String fingerprint : fingerprints) {
                Path file = ContentFiles.place(BackupFolder.filesOf(backup), fingerprint);
                if (!Files.isRegularFile(file)
                        || !BackupFolder.fingerprint(file).equals(fingerprint)) {
                    throw new IOException("the file " + fingerprint + " is missing or altered");
                }
            }
            for (Map.Entry<String, Backup.Table> table : about.tables().entrySet()) {
                BackupFolder.openTable(backup, table.getKey(), table.getValue()).close();
            }
            return fingerprints;
        } catch (IOException e) {
            throw new StartProblem(
                    "PRM-START-013", "The backup " + backup + " is not whole: " + e.getMessage(), AGAIN, e);
        }
    }

    private static boolean isEmpty(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return new TableRows(connection).names().isEmpty();
        } catch (SQLException e) {
            throw new StartProblem(
                    "PRM-START-007",
                    "The database cannot be read: " + e.getMessage(),
                    "Check the settings of the database.",
                    e);
        }
    }

    private long fill(DataSource database, Backup about) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TableRows rows = new TableRows(connection);
                rows.empty(rows.names());
                long count = 0;
                for (Map.Entry<String, Backup.Table> table : about.tables().entrySet()) {
                    try (BufferedReader lines = BackupFolder.openTable(backup, table.getKey(), table.getValue())) {
                        long read = rows.read(table.getKey(), lines);
                        if (read != table.getValue().rows()) {
                            throw new IOException("of " + table.getValue().rows() + " rows of " + table.getKey()
                                    + " there are " + read);
                        }
                        count += read;
                    }
                }
                rows.checkReferences(rows.names());
                for (String table : rows.names()) {
                    rows.goOnCounting(table);
                }
                connection.commit();
                return count;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void copyFiles(Path files, Set<String> fingerprints) throws IOException {
        Files.createDirectories(files);
        for (String fingerprint : fingerprints) {
            Path from = ContentFiles.place(BackupFolder.filesOf(backup), fingerprint);
            if (!BackupFolder.copy(from, ContentFiles.place(files, fingerprint), fingerprint)) {
                throw new IOException("the file " + fingerprint + " is missing or altered");
            }
        }
    }
}
