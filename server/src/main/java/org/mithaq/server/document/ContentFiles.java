package org.mithaq.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mithaq.document.StagedContent;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of all files, each kept once under its SHA-256: {@code ab/cd/abcd…}. A file appears under its name only when
 * it is whole and on the disk: written elsewhere, synced, renamed, and the folder synced.
 */
public final class ContentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFiles.class);
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path incoming;
    /** Readers publish a file together with the row that uses it; the sweep writes. */
    private final ReadWriteLock publishing = new ReentrantReadWriteLock();

    ContentFiles(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        try {
            Files.createDirectories(incoming);
            discardUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was received. */
    record Received(long size, String fingerprint) {}

    /**
     * Takes the bytes in and publishes them, then runs the action that writes down who uses them; the sweep waits for it.
     *
     * @return empty when there were more bytes than the limit; nothing is kept then
     * @throws IOException when the stream breaks
     * @throws org.mithaq.problem.Problem {@code PRM-DOC-015} when the disk does not take the bytes
     */
    <T> Optional<T> receive(InputStream bytes, long limit, Function<Received, T> use) throws IOException {
        Path unfinished = incoming.resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = sha256();
            OptionalLong size = write(bytes, limit, unfinished, digest);
            if (size.isEmpty()) {
                return Optional.empty();
            }
            Received received = new Received(size.getAsLong(), HexFormat.of().formatHex(digest.digest()));
            publishing.readLock().lock();
            try {
                onDisk(() -> publish(unfinished, received));
                return Optional.of(use.apply(received));
            } finally {
                publishing.readLock().unlock();
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Runs what makes a published file used or unused while no sweep looks at it. */
    <T> T whileNotSweeping(Supplier<T> change) {
        publishing.readLock().lock();
        try {
            return change.get();
        } finally {
            publishing.readLock().unlock();
        }
    }

    /** @throws UncheckedIOException when the file is not there: it was removed from outside */
    InputStream open(String fingerprint) {
        try {
            return Files.newInputStream(path(fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes published files that nothing uses and that were published before the time; how many. */
    int sweep(Predicate<String> used, Instant before) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            files = walk.filter(file -> !file.startsWith(incoming) && Files.isRegularFile(file))
                    .toList();
        }
        int removed = 0;
        for (Path file : files) {
            publishing.writeLock().lock();
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && !used.test(file.getFileName().toString())) {
                    Files.delete(file);
                    removed++;
                }
            } catch (NoSuchFileException gone) {
                LOG.debug("{} is gone already", file);
            } finally {
                publishing.writeLock().unlock();
            }
        }
        return removed;
    }

    private static OptionalLong write(InputStream bytes, long limit, Path file, MessageDigest digest)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel channel =
                onDisk(() -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            int read;
            while ((read = bytes.read(buffer)) >= 0) {
                size += read;
                if (size > limit) {
                    return OptionalLong.empty();
                }
                digest.update(buffer, 0, read);
                ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
                onDisk(() -> {
                    while (chunk.hasRemaining()) {
                        channel.write(chunk);
                    }
                });
            }
            onDisk(() -> channel.force(true));
        }
        return OptionalLong.of(size);
    }

    private interface DiskAccess {
        void run() throws IOException;
    }

    /** What fails here is the fault of our disk, not of whoever sends the bytes. */
    private static void onDisk(DiskAccess access) {
        onDisk(() -> {
            access.run();
            return true;
        });
    }

    private static <T> T onDisk(Callable<T> access) {
        try {
            return access.call();
        } catch (Exception e) {
            LOG.error("a file cannot be kept", e);
            Problem problem = StagedContent.notKept();
            problem.initCause(e);
            throw problem;
        }
    }

    private void publish(Path unfinished, Received received) throws IOException {
        Path published = path(received.fingerprint());
        if (Files.exists(published) && Files.size(published) == received.size()) {
            Files.setLastModifiedTime(published, Files.getLastModifiedTime(unfinished));
            return;
        }
        Path outer = folder.resolve(received.fingerprint().substring(0, 2));
        Path inner = outer.resolve(received.fingerprint().substring(2, 4));
        boolean newFolder = !Files.exists(inner);
        Files.createDirectories(inner);
        Files.move(unfinished, published, StandardCopyOption.ATOMIC_MOVE);
        sync(inner);
        if (newFolder) {
            sync(outer);
            sync(folder);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; its file systems keep a rename by themselves.
            if (java.io.File.separatorChar == '/') {
                throw e;
            }
        }
    }

    private Path path(String fingerprint) {
        return place(folder, fingerprint);
    }

    /** Where a file with that SHA-256 stands below a folder of files. */
    public static Path place(Path folder, String fingerprint) {
        return folder.resolve(fingerprint.substring(0, 2))
                .resolve(fingerprint.substring(2, 4))
                .resolve(fingerprint);
    }

    /** What was still being received when the process ended. */
    private void discardUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A new digest of the kind that gives fingerprints. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
