package org.mithaq.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives an archive while the host runs, for administrators: to look whether it could be taken over, or to take it over. What
 * was received is gone again at the end, whichever it is.
 */
public final class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final String PREFIX = "received-archive-";
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int BUFFER = 64 * 1024;

    private final Path parent;
    private final Function<Path, TakingOver> host;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param parent where there is room for an archive and its files; made when it does not exist
     * @param host takes archives over, given a folder that is its own until the end
     */
    public Receiving(Path parent, Function<Path, TakingOver> host) {
        this.parent = parent;
        this.host = host;
    }

    /**
     * Whether the archive could be taken over; writes nothing.
     *
     * @param archive a ZIP; read to its end, and left open
     * @return what the archive says of itself
     * @throws Problem {@code PRM-ACCESS-004} for anybody but administrators, {@code PRM-ARCHIVE-011} (CONFLICT) while another one is
     *     received, {@code PRM-ARCHIVE-002} to {@code -010} as {@link TakingOver#take}
     */
    public Manifest check(Actor actor, InputStream archive) {
        return received(actor, archive, (taking, file) -> taking.check(file, Receiving::tell));
    }

    /**
     * Takes the archive over.
     *
     * @param archive as for {@link #check}
     * @throws Problem as {@link #check}; the host is as empty as before
     */
    public TakingOver.Report take(Actor actor, InputStream archive) {
        return received(actor, archive, (taking, file) -> taking.take(actor, file, Receiving::tell));
    }

    private interface Work<T> {
        T with(TakingOver taking, Path archive);
    }

    private <T> T received(Actor actor, InputStream archive, Work<T> work) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-004");
        }
        if (!busy.compareAndSet(false, true)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-ARCHIVE-011");
        }
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent, PREFIX);
            try {
                TakingOver taking = host.apply(folder);
                taking.requireEmpty();
                Path file = folder.resolve("archive.zip");
                keep(archive, file, taking.room());
                return work.with(taking, file);
            } finally {
                Archive.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be received", e);
        } finally {
            busy.set(false);
        }
    }

    private static void keep(InputStream archive, Path file, long room) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                size += read;
                if (size > room) {
                    throw Problem.of(Problem.Kind.TOO_LARGE, "PRM-ARCHIVE-010", size, room);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Removes what a process left behind that was killed while it received; nothing takes longer than a day. */
    public void removeLeft(Instant now) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(LONGEST))) {
                    Archive.remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was left of an archive cannot be removed", e);
        }
    }

    private static void tell(ArchiveCheck.Step step, String of) {
        LOG.info("archive: {} {}", step, of);
    }
}
