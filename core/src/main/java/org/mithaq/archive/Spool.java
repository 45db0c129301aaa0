package org.mithaq.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lines that wait in a folder until all of them were read: so the database is read quickly and at one moment, however slowly
 * somebody takes the archive.
 */
final class Spool {

    private final JsonText json;
    private final Map<Kind, Lines> lines = new EnumMap<>(Kind.class);

    Spool(Path folder, JsonText json) {
        this.json = json;
        for (Kind kind : Kind.values()) {
            lines.put(kind, new Lines(folder.resolve(kind.entry())));
        }
    }

    /** One file of lines. */
    static final class Lines {

        private final Path file;
        private final MessageDigest digest = Fingerprints.sha256();
        private final OutputStream out;
        private long count;
        private long bytes;

        Lines(Path file) {
            this.file = file;
            try {
                out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void add(JsonText json, Members members) {
            byte[] line = json.write(members.map()).getBytes(StandardCharsets.UTF_8);
            try {
                out.write(line);
                out.write('\n');
                count++;
                bytes += line.length + 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Nothing can be added any more. */
        void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Puts it into the archive under its own name. */
        void copyTo(ZipOutputStream zip, Map<String, Manifest.Entry> entries) throws IOException {
            String name = String.valueOf(file.getFileName());
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file, zip);
            zip.closeEntry();
            entries.put(name, new Manifest.Entry(bytes, HexFormat.of().formatHex(digest.digest()), count));
        }
    }

    void add(Kind kind, Members line) {
        lines(kind).add(json, line);
    }

    long count(Kind kind) {
        return lines(kind).count;
    }

    private Lines lines(Kind kind) {
        return Objects.requireNonNull(lines.get(kind), kind.name());
    }

    /** Nothing can be added any more. */
    void close() {
        lines.values().forEach(Lines::close);
    }

    void copyTo(ZipOutputStream zip, Map<String, Manifest.Entry> entries) throws IOException {
        for (Kind kind : Kind.values()) {
            lines(kind).copyTo(zip, entries);
        }
    }
}
