package org.mithaq.alfresco.document;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.mithaq.document.Content;
import org.mithaq.document.StagedContent;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bytes that no document has taken yet: files in a folder beside the content store, told in a table. */
public final class StagedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(StagedUploads.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final UnitOfWork work;
    private final JdbcTemplate jdbc;
    private final MimetypeService mediaTypes;
    private final Clock clock;

    public StagedUploads(Path folder, UnitOfWork work, JdbcTemplate jdbc, MimetypeService mediaTypes, Clock clock) {
        this.folder = folder;
        this.work = work;
        this.jdbc = jdbc;
        this.mediaTypes = mediaTypes;
        this.clock = clock;
    }

    StagedContent stage(String givenName, InputStream bytes, long limit) throws IOException {
        String name = withoutPath(givenName);
        String id = UUID.randomUUID().toString();
        Files.createDirectories(folder);
        Path part = folder.resolve(id + ".part");
        try {
            Content content = receive(name, bytes, limit, part);
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            work.inTransaction(() -> {
                jdbc.update(
                        "INSERT INTO mithaq_upload (id, name, media_type, size_bytes, fingerprint, staged_at) VALUES (?, ?,"
                                + " ?, ?, ?, ?)",
                        id,
                        name,
                        content.mediaType(),
                        content.size(),
                        content.fingerprint(),
                        clock.millis());
            });
            return new StagedContent(id, name, content);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Content receive(String name, InputStream bytes, long limit, Path part) throws IOException {
        MessageDigest sha = Fingerprints.sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileOutputStream out = new FileOutputStream(part.toFile())) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw Problem.of(Problem.Kind.TOO_LARGE, "PRM-DOC-010", limit);
                }
                sha.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            out.getFD().sync();
        }
        return new Content(mediaTypes.guessMimetype(name), size, HexFormat.of().formatHex(sha.digest()));
    }

    Optional<StagedContent> find(String id) {
        return jdbc
                .query(
                        "SELECT name, media_type, size_bytes, fingerprint FROM mithaq_upload WHERE id = ?",
                        (row, number) -> new StagedContent(
                                id, row.getString(1), new Content(row.getString(2), row.getLong(3), row.getString(4))),
                        id)
                .stream()
                .findFirst();
    }

    Optional<InputStream> open(String id) {
        return find(id).map(staged -> stream(staged.id()));
    }

    boolean renew(String id) {
        return jdbc.update("UPDATE mithaq_upload SET staged_at = ? WHERE id = ?", clock.millis(), id) > 0;
    }

    /** The bytes, which belong to a document from the running transaction's commit on. */
    InputStream take(StagedContent staged) {
        if (jdbc.update("DELETE FROM mithaq_upload WHERE id = ?", staged.id()) == 0) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-DOC-012");
        }
        work.afterCommit(() -> remove(staged.id()));
        return stream(staged.id());
    }

    private InputStream stream(String id) {
        try {
            return Files.newInputStream(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what nobody took within a day; how many. */
    public int removeOld() {
        List<String> old = work.inTransaction(() -> {
            long before = clock.millis() - KEPT.toMillis();
            List<String> ids =
                    jdbc.queryForList("SELECT id FROM mithaq_upload WHERE staged_at < ?", String.class, before);
            ids.forEach(id -> jdbc.update("DELETE FROM mithaq_upload WHERE id = ?", id));
            return ids;
        });
        old.forEach(this::remove);
        return old.size();
    }

    private void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.warn("an upload could not be removed: {}", id, e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id);
    }

    private static String withoutPath(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return base.isEmpty() ? "file" : base;
    }
}
