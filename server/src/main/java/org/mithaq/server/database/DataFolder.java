package org.mithaq.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The folder with everything that this server keeps, held by one process at a time.
 *
 * <p>Layout: {@code database/} (H2), {@code files/} (documents), {@code index/} (search, can be rebuilt), {@code
 * extraction/} (working files), {@code backups/} (unless they are kept elsewhere), {@code installation} (an id that the database knows, too, so that a folder and a database
 * that do not belong together are refused).
 */
public final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** @throws StartProblem when it cannot be made or written, or when another process has it */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartProblem(
                        "PRM-START-001",
                        "Another process uses the data folder " + folder + ".",
                        "Stop the other server, or choose another folder with mithaq.data.");
            }
            return new DataFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new StartProblem(
                    "PRM-START-002",
                    "The data folder " + folder + " cannot be written: " + e,
                    "Give the server's user the right to write there, or choose another folder with mithaq.data.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path path() {
        return folder;
    }

    public Path database() {
        return folder.resolve("database").resolve("mithaq");
    }

    public Path files() {
        return folder.resolve("files");
    }

    public Path index() {
        return folder.resolve("index");
    }

    public Path backups() {
        return folder.resolve("backups");
    }

    /**
     * Where backups are kept, when it is another place than {@link #backups}.
     *
     * @throws StartProblem when that is this folder, or within what is backed up: a backup is no part of itself
     */
    public Path backups(Path elsewhere) {
        Path place = real(elsewhere);
        if (place.equals(real(folder))
                || Stream.of(files(), index(), extraction(), folder.resolve("database"))
                        .map(DataFolder::real)
                        .anyMatch(place::startsWith)) {
            throw new StartProblem(
                    "PRM-START-003",
                    "Backups cannot be kept in " + place + ": it belongs to what is backed up.",
                    "Name a folder of its own with mithaq.backup.folder, best on another disk.");
        }
        return place;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    public Path extraction() {
        return folder.resolve("extraction");
    }

    /**
     * Makes sure that this folder and the database belong together, and that demonstration data stays in the
     * demonstration. A new folder and a new database are joined.
     *
     * @throws StartProblem when they do not belong together
     */
    public void join(JdbcClient database, boolean demonstration) {
        record Installation(String id, boolean demo) {}
        Optional<String> own = id();
        Optional<Installation> known = database.sql("SELECT id, demo FROM installation")
                .query((row, number) -> new Installation(row.getString("id"), row.getBoolean("demo")))
                .optional();
        if (known.isEmpty()) {
            refuseFilesWithoutDatabase();
            String id = own.orElseGet(this::newId);
            database.sql("INSERT INTO installation (id, demo) VALUES (?, ?)")
                    .params(id, demonstration)
                    .update();
            return;
        }
        if (!own.equals(Optional.of(known.get().id()))) {
            throw new StartProblem(
                    "PRM-START-004",
                    "The database does not belong to the data folder " + folder + ".",
                    "Set mithaq.data and mithaq.database.url to a folder and a database that were used together.");
        }
        if (known.get().demo() != demonstration) {
            throw known.get().demo()
                    ? new StartProblem(
                            "PRM-START-005",
                            "The data folder " + folder
                                    + " was made by the demonstration: everybody knows its passwords.",
                            "Start it with the profile demo, or choose another folder with mithaq.data.")
                    : new StartProblem(
                            "PRM-START-005",
                            "The data folder " + folder + " is a real one; the demonstration would open it with"
                                    + " passwords that everybody knows.",
                            "Start without the profile demo, or choose another folder with mithaq.data.");
        }
    }

    private void refuseFilesWithoutDatabase() {
        try (Stream<Path> kept = Files.exists(files()) ? Files.list(files()) : Stream.empty()) {
            if (kept.anyMatch(file -> !file.endsWith("incoming"))) {
                throw new StartProblem(
                        "PRM-START-006",
                        "The data folder " + folder + " holds documents that the database does not know.",
                        "Set mithaq.database.url to the database that was used with it, or restore that database.");
            }
        } catch (IOException e) {
            throw new StartProblem(
                    "PRM-START-002", "The data folder " + folder + " cannot be read: " + e, "Check its rights.", e);
        }
    }

    private Optional<String> id() {
        try {
            Path file = folder.resolve("installation");
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new StartProblem(
                    "PRM-START-002", "The data folder " + folder + " cannot be read: " + e, "Check its rights.", e);
        }
    }

    private String newId() {
        String id = UUID.randomUUID().toString();
        try {
            Path written = folder.resolve("installation.new");
            Files.writeString(
                    written,
                    id + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(written, folder.resolve("installation"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartProblem(
                    "PRM-START-002", "The data folder " + folder + " cannot be written: " + e, "Check its rights.", e);
        }
        return id;
    }

    /** Leaves the folder to the next process. */
    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
