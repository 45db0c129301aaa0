package org.mithaq.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mithaq.audit.AuditHead;

/**
 * What was read of a host, ready to be written as a ZIP. Files are read as they are written, one after the other, and never as
 * a whole; what turns out to be missing or altered is told in the archive and keeps nobody from the rest.
 */
public final class Archive implements Closeable {

    private static final List<String> EXPLANATIONS =
            List.of("README.en.txt", "README.fr.txt", "README.ar.txt", "schema.json");
    private static final int BUFFER = 64 * 1024;

    private final Spool spool;
    private final Path folder;
    private final Map<String, Gathering.Source> files;
    private final Function<Gathering.Source, Optional<InputStream>> bytes;
    private final About about;
    private final JsonText json;
    private final Runnable closed;

    /** What is known before the files are read. */
    record About(String host, String software, Instant made, boolean oneMoment, AuditHead audit) {}

    Archive(
            Path folder,
            Spool spool,
            Map<String, Gathering.Source> files,
            Function<Gathering.Source, Optional<InputStream>> bytes,
            About about,
            JsonText json,
            Runnable closed) {
        this.folder = folder;
        this.spool = spool;
        this.files = files;
        this.bytes = bytes;
        this.about = about;
        this.json = json;
        this.closed = closed;
    }

    /** How its file may be called. */
    public String name() {
        return "mithaq-" + about.made().toString().substring(0, 10) + ".zip";
    }

    public long documents() {
        return spool.count(Kind.DOCUMENTS);
    }

    public long files() {
        return files.size();
    }

    /** Writes it whole; the stream is flushed and left open. What breaks off lacks the end of a ZIP: nobody takes it for an archive. */
    public void writeTo(OutputStream out) throws IOException {
        Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String explanation : EXPLANATIONS) {
            entries.put(explanation, put(zip, explanation, resource(explanation)));
        }
        spool.copyTo(zip, entries);
        zip.setLevel(Deflater.BEST_SPEED);
        FilesWritten written = new FilesWritten();
        Spool.Lines list = new Spool.Lines(folder.resolve(Manifest.FILES));
        try {
            for (Map.Entry<String, Gathering.Source> file : files.entrySet()) {
                list.add(json, written.write(zip, file.getKey(), file.getValue()));
            }
        } finally {
            list.close();
        }
        list.copyTo(zip, entries);
        Manifest manifest = new Manifest(
                about.host(),
                about.software(),
                about.made(),
                about.oneMoment(),
                entries,
                about.audit(),
                documents(),
                written.whole,
                written.bytes,
                written.lacking);
        put(zip, Manifest.NAME, (json.write(manifest.written().map()) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    private static Manifest.Entry put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return new Manifest.Entry(content.length, Fingerprints.of(content), 0);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Archive.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the software lacks " + name);
            }
            return in.readAllBytes();
        }
    }

    /** What became of the files, and how many. */
    private final class FilesWritten {

        private long whole;
        private long bytes;
        private long lacking;

        Members write(ZipOutputStream zip, String fingerprint, Gathering.Source source) throws IOException {
            Optional<InputStream> opened = open(source);
            if (opened.isEmpty()) {
                lacking++;
                return line(fingerprint, source.content().size(), FileState.MISSING);
            }
            zip.putNextEntry(new ZipEntry(Fingerprints.entry(fingerprint)));
            MessageDigest digest = Fingerprints.sha256();
            long size;
            try (InputStream in = opened.get()) {
                size = copy(in, zip, digest);
            }
            zip.closeEntry();
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(fingerprint)) {
                lacking++;
                return line(fingerprint, size, FileState.ALTERED).with("found", found);
            }
            whole++;
            bytes += size;
            return line(fingerprint, size, FileState.WHOLE);
        }

        private Optional<InputStream> open(Gathering.Source source) {
            try {
                return Archive.this.bytes.apply(source);
            } catch (RuntimeException notThere) {
                return Optional.empty();
            }
        }
    }

    private static Members line(String fingerprint, long size, FileState state) {
        return new Members()
                .with("fingerprint", fingerprint)
                .with("bytes", size)
                .with("state", state);
    }

    /** A file whose reading breaks off is one that was altered; whoever cannot write is told. */
    private static long copy(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (true) {
            int read;
            try {
                read = in.read(buffer);
            } catch (IOException unreadable) {
                read = -1;
            }
            if (read < 0) {
                return size;
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            size += read;
        }
    }

    /** Removes what waited to be written. */
    @Override
    public void close() throws IOException {
        try {
            remove(folder);
        } finally {
            closed.run();
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
