package org.mithaq.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mithaq.problem.Problem;

/** The entries of an archive, as a ZIP or unpacked in a folder. Their names are what is written there, and not to be trusted. */
interface ArchiveSource extends Closeable {

    /** Every file in it. */
    Set<String> names();

    /** @param name one of the {@link #names()} */
    InputStream open(String name) throws IOException;

    /** @throws Problem {@code PRM-ARCHIVE-002} for what is no readable archive, {@code PRM-ARCHIVE-004} for a name that occurs twice */
    static ArchiveSource of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Unpacked(path);
        }
        try {
            return new Zipped(new ZipFile(path.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw unreadable(String.valueOf(path.getFileName()), String.valueOf(e.getMessage()));
        } catch (java.nio.file.NoSuchFileException e) {
            throw unreadable(String.valueOf(path.getFileName()), "there is no such file");
        }
    }

    static Problem unreadable(String name, String reason) {
        return Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-002", name, reason);
    }

    /** A folder. Links in it are not followed. */
    final class Unpacked implements ArchiveSource {

        private final Path folder;
        private final Set<String> names = new TreeSet<>();

        Unpacked(Path folder) throws IOException {
            this.folder = folder;
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.toList()) {
                    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                        names.add(folder.relativize(path).toString().replace('\\', '/'));
                    }
                }
            }
        }

        @Override
        public Set<String> names() {
            return names;
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    /** A ZIP. */
    final class Zipped implements ArchiveSource {

        private final ZipFile zip;
        private final Set<String> names = new TreeSet<>();

        Zipped(ZipFile zip) throws IOException {
            this.zip = zip;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !names.add(entry.getName())) {
                    zip.close();
                    throw Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-004", entry.getName());
                }
            }
        }

        @Override
        public Set<String> names() {
            return names;
        }

        @Override
        public InputStream open(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            InputStream in = entry == null ? null : zip.getInputStream(entry);
            if (in == null) {
                throw new ZipException("there is no entry " + name);
            }
            return in;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
