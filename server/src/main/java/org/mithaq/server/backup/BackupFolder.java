package org.mithaq.server.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mithaq.server.document.ContentFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of backups: {@code contents/} holds the files of all of them, each once under its fingerprint as the server keeps it, and each
 * backup is a folder named after its moment, with {@code tables/*.jsonl.gz}, {@code files.txt} (the fingerprints that belong to it) and
 * {@code backup.json}. So a further backup takes only what is new.
 */
final class BackupFolder {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z(-\\d+)?");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String ABOUT = "backup.json";
    private static final String CONTENTS = "contents";
    /** How long a backup that is being made may take before what is there of it counts as given up. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** The name of a backup and what it says of itself. */
    record Kept(String name, Backup backup) {}

    /** What is being written; nobody takes it for a backup before {@link #finish}. */
    Path begin(Instant now) throws IOException {
        Files.createDirectories(folder);
        String name = MOMENT.format(now);
        for (int further = 2; Files.exists(folder.resolve(name)); further++) {
            name = MOMENT.format(now) + "-" + further;
        }
        Path backup = folder.resolve(name);
        Files.createDirectories(backup.resolve("tables"));
        return backup;
    }

    void finish(Path backup, Backup about, Set<String> fingerprints) throws IOException {
        writeSynced(backup.resolve("files.txt"), String.join("\n", new TreeSet<>(fingerprints)) + "\n");
        Path written = backup.resolve(ABOUT + ".new");
        writeSynced(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(about) + "\n");
        Files.move(written, backup.resolve(ABOUT), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeSynced(Path file, String text) throws IOException {
        Files.writeString(
                file,
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    /** Complete ones, the newest first; what does not tell itself as one is left out. */
    List<Kept> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> within = Files.list(folder)) {
            return within.filter(
                            path -> NAME.matcher(path.getFileName().toString()).matches())
                    .flatMap(path -> about(path).stream()
                            .map(backup -> new Kept(path.getFileName().toString(), backup)))
                    .sorted(Comparator.comparing((Kept kept) -> kept.backup().made())
                            .thenComparing(Kept::name)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Backup> about(Path backup) {
        try {
            return Optional.of(read(backup));
        } catch (IOException unfinished) {
            return Optional.empty();
        }
    }

    /** @throws IOException when there is no complete backup, or one of another format */
    static Backup read(Path backup) throws IOException {
        try {
            Backup about =
                    JSON.readValue(Files.readString(backup.resolve(ABOUT), StandardCharsets.UTF_8), Backup.class);
            if (about.format() != Backup.FORMAT
                    || !about.tables().keySet().stream().allMatch(BackupFolder::isTable)) {
                throw new IOException(backup + " has another format: " + about.format());
            }
            return about;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new IOException(backup.resolve(ABOUT) + " is not what a backup says of itself", e);
        }
    }

    private static boolean isTable(String name) {
        return TABLE.matcher(name).matches();
    }

    /** The fingerprints that belong to a backup. */
    static Set<String> fingerprints(Path backup) throws IOException {
        Set<String> fingerprints = new HashSet<>();
        for (String line : Files.readAllLines(backup.resolve("files.txt"), StandardCharsets.UTF_8)) {
            if (FINGERPRINT.matcher(line).matches()) {
                fingerprints.add(line);
            } else if (!line.isEmpty()) {
                throw new IOException(backup.resolve("files.txt") + " names something that is no fingerprint");
            }
        }
        return fingerprints;
    }

    /** Writes the rows of a table. */
    interface Rows {
        long write(Writer out) throws Exception;
    }

    static Backup.Table writeTable(Path backup, String table, Rows rows) throws Exception {
        MessageDigest digest = ContentFiles.sha256();
        Path file = tableFile(backup, table);
        long count;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Writer writer = new OutputStreamWriter(
                        new GZIPOutputStream(new DigestOutputStream(out, digest), 64 * 1024), StandardCharsets.UTF_8)) {
            count = rows.write(writer);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return new Backup.Table(count, HexFormat.of().formatHex(digest.digest()));
    }

    /** @throws IOException when its bytes are not those that were written */
    static BufferedReader openTable(Path backup, String table, Backup.Table about) throws IOException {
        Path file = tableFile(backup, table);
        if (!about.sha256().equals(fingerprint(file))) {
            throw new IOException(file + " is not what was written");
        }
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))), StandardCharsets.UTF_8));
    }

    private static Path tableFile(Path backup, String table) {
        return backup.resolve("tables").resolve(table + ".jsonl.gz");
    }

    /** The SHA-256 of a file's bytes, in hexadecimal. */
    static String fingerprint(Path file) throws IOException {
        MessageDigest digest = ContentFiles.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The files of a folder's backups. */
    Path files() {
        return folder.resolve(CONTENTS);
    }

    /** The files of the backups among which a backup stands. */
    static Path filesOf(Path backup) {
        return backup.toAbsolutePath().normalize().resolveSibling(CONTENTS);
    }

    /**
     * Takes a file in, unless it is there already.
     *
     * @return its size; -1 when it is missing or its bytes are not those of its name, and nothing was taken
     */
    long take(Path from, String fingerprint) throws IOException {
        Path kept = ContentFiles.place(files(), fingerprint);
        if (Files.exists(kept) && Files.isRegularFile(from) && Files.size(kept) == Files.size(from)) {
            return Files.size(kept);
        }
        return copy(from, kept, fingerprint) ? Files.size(kept) : -1;
    }

    /** @return false when the bytes are not those of the fingerprint, or not there; nothing is left of them then */
    static boolean copy(Path from, Path to, String fingerprint) throws IOException {
        if (!Files.isRegularFile(from)) {
            return false;
        }
        Files.createDirectories(to.getParent());
        Path unfinished = to.resolveSibling(UUID.randomUUID() + ".new");
        try {
            MessageDigest digest = ContentFiles.sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
                Files.copy(in, unfinished);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(fingerprint)) {
                return false;
            }
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes what an attempt left. */
    static void discard(Path backup) {
        try (Stream<Path> walk = Files.walk(backup)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the newest backups of an installation. Older ones of its own go, with the files that none of those kept needs, and attempts
     * that were given up. What another installation or another version made stays, and as long as it does all files stay, too: nobody
     * here knows which of them it needs.
     *
     * @return how many backups were removed
     */
    int keep(int newest, String installation, Instant now) throws IOException {
        List<Kept> own = all().stream()
                .filter(kept -> kept.backup().installation().equals(installation))
                .toList();
        Set<String> needed = new HashSet<>();
        for (Kept one : own.subList(0, Math.min(newest, own.size()))) {
            needed.addAll(fingerprints(folder.resolve(one.name())));
        }
        List<Kept> old = own.subList(Math.min(newest, own.size()), own.size());
        for (Kept one : old) {
            remove(folder.resolve(one.name()));
        }
        if (removeGivenUp(now) && all().size() == own.size() - old.size()) {
            removeFilesBut(needed);
        }
        return old.size();
    }

    private static void remove(Path backup) throws IOException {
        // First what makes it a backup: a half removed one is none.
        Files.deleteIfExists(backup.resolve(ABOUT));
        discard(backup);
    }

    /** @return whether everything that is left can be read as a backup */
    private boolean removeGivenUp(Instant now) throws IOException {
        boolean known = true;
        try (Stream<Path> within = Files.list(folder)) {
            for (Path path : within.filter(
                            path -> NAME.matcher(path.getFileName().toString()).matches())
                    .toList()) {
                boolean given = !Files.exists(path.resolve(ABOUT));
                if (given && Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(LONGEST))) {
                    discard(path);
                } else if (given || about(path).isEmpty()) {
                    known = false;
                }
            }
        }
        return known;
    }

    private void removeFilesBut(Set<String> needed) throws IOException {
        if (Files.isDirectory(files())) {
            try (Stream<Path> walk = Files.walk(files())) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    if (!needed.contains(file.getFileName().toString())) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
