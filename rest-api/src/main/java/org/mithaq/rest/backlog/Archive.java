package org.mithaq.rest.backlog;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mithaq.backlog.Backlog;
import org.mithaq.backlog.SourceFile;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * Files in a ZIP. Before any of them is taken all their paths are looked at: an archive with one that leads elsewhere is
 * refused as a whole. What unpacks to far more than it weighs is refused, too.
 */
final class Archive {

    private static final long MOST_TIMES = 200;
    private static final long ALWAYS_ALLOWED = 50L << 20;

    private final long limit;

    /** @param limit largest archive accepted, in bytes; it may unpack to ten times that */
    Archive(long limit) {
        this.limit = limit;
    }

    /** Takes a file. */
    interface Taking {
        void take(String path, InputStream bytes) throws IOException;
    }

    /** @return how many files; @throws Problem {@code PRM-BACKLOG-015}, {@code -016}, {@code -007} */
    int unpack(InputStream in, Taking taking) throws IOException {
        Path file = Files.createTempFile("backlog", ".zip");
        try {
            Files.copy(new Limited(in, limit), file, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile zip = open(file)) {
                requireSound(zip);
                return unpack(zip, taking);
            }
        } catch (ZipException | EOFException e) {
            throw Problem.of(Kind.INVALID, "PRM-BACKLOG-015");
        } finally {
            Files.delete(file);
        }
    }

    /** Names that are not in UTF-8 are in the code page of the oldest archives. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            return new ZipFile(file.toFile(), Charset.forName("IBM437"));
        }
    }

    private void requireSound(ZipFile zip) {
        long total = 0;
        int files = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                SourceFile.path(entry.getName());
            }
            long size = Math.max(0, entry.getSize());
            total += size;
            files++;
            boolean bomb = size > ALWAYS_ALLOWED && size > MOST_TIMES * Math.max(1, entry.getCompressedSize());
            if (bomb || total > 10 * limit || files > 2 * Backlog.MOST_FILES) {
                throw tooLarge();
            }
        }
    }

    private int unpack(ZipFile zip, Taking taking) throws IOException {
        int files = 0;
        long left = 10 * limit;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory() || isLeftOver(entry.getName())) {
                continue;
            }
            // what the directory of the archive says of sizes need not be true
            try (Limited bytes = new Limited(new Whole(zip.getInputStream(entry), entry.getCrc()), left)) {
                taking.take(entry.getName(), bytes);
                left -= bytes.count();
            }
            files++;
        }
        return files;
    }

    /** What systems leave beside files. */
    private static boolean isLeftOver(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.equals("Thumbs.db");
    }

    private static Problem tooLarge() {
        return Problem.of(Kind.TOO_LARGE, "PRM-BACKLOG-016");
    }

    /** Ends only where its bytes are those that were packed. */
    private static final class Whole extends CheckedInputStream {
        private final long expected;

        Whole(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        private int checked(int read) throws ZipException {
            if (read < 0 && expected >= 0 && expected != getChecksum().getValue()) {
                throw new ZipException("other bytes than were packed");
            }
            return read;
        }
    }

    private static final class Limited extends FilterInputStream {
        private final long most;
        private long count;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            counted(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) {
            count += read;
            if (count > most) {
                throw tooLarge();
            }
        }
    }
}
