package org.mithaq.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mithaq.problem.Problem;

/**
 * An archive whose every byte was looked at: it is whole, holds what its manifest says and nothing else, and every entry and
 * every file is what it was. What the lines mean is not known yet.
 *
 * @param files those that are whole, with their sizes
 * @param lacking fingerprints of those that were missing or altered where the archive was made
 */
record Verified(Manifest manifest, Map<String, Long> files, Set<String> lacking) {

    private static final Pattern FILE = Pattern.compile("files/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final int LONGEST_LINE = 4096;
    private static final int BUFFER = 64 * 1024;

    /** @param room how many bytes the host has room for */
    static Verified of(ArchiveSource source, JsonText json, long room) throws IOException {
        Manifest manifest = manifest(source, json);
        Set<String> files = new TreeSet<>();
        for (String name : source.names()) {
            if (FILE.matcher(name).matches()) {
                files.add(name);
            } else if (!name.equals(Manifest.NAME) && !manifest.entries().containsKey(name)) {
                throw stray(name);
            }
        }
        long needed = 0;
        for (Map.Entry<String, Manifest.Entry> entry : manifest.entries().entrySet()) {
            requirePresent(source, entry.getKey());
            needed = Math.addExact(needed, entry.getValue().bytes());
        }
        requirePresent(source, Manifest.FILES);
        for (Kind kind : Kind.values()) {
            if (!manifest.entries().containsKey(kind.entry())) {
                throw missing(kind.entry());
            }
        }
        requireRoom(needed, room);
        for (Map.Entry<String, Manifest.Entry> entry : manifest.entries().entrySet()) {
            requireBytes(
                    source,
                    entry.getKey(),
                    entry.getValue().bytes(),
                    entry.getValue().sha256());
        }
        return files(source, json, manifest, files, room - needed);
    }

    private static void requireRoom(long needed, long room) {
        if (needed > room) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "PRM-ARCHIVE-010", needed, room);
        }
    }

    private static void requirePresent(ArchiveSource source, String name) {
        if (!source.names().contains(name)) {
            throw missing(name);
        }
    }

    private static Problem missing(String name) {
        return Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-005", name);
    }

    private static Problem stray(String name) {
        return Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-004", name.length() > 300 ? name.substring(0, 300) : name);
    }

    /** The version is looked at before anything else: another one may have other members. */
    private static Manifest manifest(ArchiveSource source, JsonText json) throws IOException {
        if (!source.names().contains(Manifest.NAME)) {
            throw ArchiveSource.unreadable(Manifest.NAME, "missing");
        }
        try (LineReader lines = new LineReader(Manifest.NAME, source.open(Manifest.NAME), json, LONGEST_MANIFEST)) {
            return lines.next(Verified::known).orElseThrow(() -> lines.wrong("empty"));
        }
    }

    private static Manifest known(Line line) {
        String format = line.text("format");
        long version = line.number("version");
        if (!format.equals(Manifest.FORMAT) || version != Manifest.VERSION) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-003", format + " " + version, Manifest.VERSION);
        }
        return Manifest.read(line);
    }

    /** What is read is counted: an entry that unpacks to more than it says is left at that. */
    private static void requireBytes(ArchiveSource source, String name, long size, String sha256) throws IOException {
        MessageDigest digest = Fingerprints.sha256();
        byte[] buffer = new byte[BUFFER];
        long left = size;
        try (InputStream in = source.open(name)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                left -= read;
                if (left < 0) {
                    throw altered(name);
                }
                digest.update(buffer, 0, read);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw altered(name);
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw altered(name);
        }
    }

    private static Problem altered(String name) {
        return Problem.of(Problem.Kind.INVALID, "PRM-ARCHIVE-008", name);
    }

    private record Listed(String fingerprint, long bytes, FileState state, Optional<String> found) {

        static Listed of(Line line) {
            Listed listed = new Listed(
                    line.text("fingerprint"),
                    line.number("bytes"),
                    line.constant("state", FileState.class),
                    line.optional("found", line::text));
            if (!Fingerprints.isOne(listed.fingerprint()) || listed.bytes() < 0) {
                throw line.wrong("fingerprint", "not valid");
            }
            return listed;
        }
    }

    private static Verified files(ArchiveSource source, JsonText json, Manifest manifest, Set<String> names, long room)
            throws IOException {
        Map<String, Long> whole = new TreeMap<>();
        Set<String> lacking = new TreeSet<>();
        Set<String> unlisted = new TreeSet<>(names);
        long needed = 0;
        try (LineReader lines = new LineReader(Manifest.FILES, source.open(Manifest.FILES), json, LONGEST_LINE)) {
            for (Optional<Listed> next = lines.next(Listed::of); next.isPresent(); next = lines.next(Listed::of)) {
                Listed file = next.get();
                String entry = Fingerprints.entry(file.fingerprint());
                if (whole.containsKey(file.fingerprint()) || !lacking.add(file.fingerprint())) {
                    throw lines.wrong("the same file twice");
                }
                if (file.state() == FileState.MISSING) {
                    continue;
                }
                if (!unlisted.remove(entry)) {
                    throw missing(entry);
                }
                needed = Math.addExact(needed, file.bytes());
                requireRoom(needed, room);
                requireBytes(source, entry, file.bytes(), file.found().orElse(file.fingerprint()));
                if (file.state() == FileState.WHOLE) {
                    lacking.remove(file.fingerprint());
                    whole.put(file.fingerprint(), file.bytes());
                }
            }
        }
        for (String name : unlisted) {
            throw stray(name);
        }
        return new Verified(manifest, whole, lacking);
    }
}
