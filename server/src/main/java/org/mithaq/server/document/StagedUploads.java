package org.mithaq.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.document.Content;
import org.mithaq.document.StagedContent;
import org.mithaq.document.VisibleText;
import org.mithaq.problem.Problem;
import org.mithaq.server.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bytes that belong to no document yet, and the removal of what never found one. */
final class StagedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(StagedUploads.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final ContentFiles files;
    private final Clock clock;

    StagedUploads(JdbcClient jdbc, ContentFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    StagedContent stage(String name, InputStream bytes, long limit) throws IOException {
        String cleaned = cleaned(name);
        String mediaType = MediaTypeFactory.getMediaType(cleaned)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
        return files.receive(
                        bytes,
                        limit,
                        received -> keep(new StagedContent(
                                UUID.randomUUID().toString(),
                                cleaned,
                                new Content(mediaType, received.size(), received.fingerprint()))))
                .orElseThrow(() -> Problem.of(Problem.Kind.TOO_LARGE, "PRM-DOC-010", limit));
    }

    private StagedContent keep(StagedContent staged) {
        try {
            insert(staged);
            return staged;
        } catch (DataAccessException e) {
            throw Outage.told(e);
        }
    }

    private void insert(StagedContent staged) {
        jdbc.sql("INSERT INTO staged_content (id, name, media_type, size, fingerprint, received_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        staged.id(),
                        staged.name(),
                        staged.content().mediaType(),
                        staged.content().size(),
                        staged.content().fingerprint(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StagedContent> find(String id) {
        return jdbc.sql("SELECT id, name, media_type, size, fingerprint FROM staged_content"
                        + " WHERE id = ? AND received_at >= ?")
                .params(id, expiry().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new StagedContent(
                        row.getString("id"),
                        row.getString("name"),
                        new Content(row.getString("media_type"), row.getLong("size"), row.getString("fingerprint"))))
                .optional();
    }

    Optional<InputStream> open(String id) {
        return find(id).map(staged -> files.open(staged.content().fingerprint()));
    }

    boolean renew(String id) {
        return jdbc.sql("UPDATE staged_content SET received_at = ? WHERE id = ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** Gives it to a document; each can be taken once. */
    void take(StagedContent staged) {
        int taken = jdbc.sql("DELETE FROM staged_content WHERE id = ? AND fingerprint = ?")
                .params(staged.id(), staged.content().fingerprint())
                .update();
        if (taken == 0) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-DOC-012");
        }
    }

    /** Forgets uploads that are older than a day, and removes the files that then nothing uses. */
    int removeExpired() throws IOException {
        Instant expiry = expiry();
        jdbc.sql("DELETE FROM staged_content WHERE received_at < ?")
                .param(expiry.atOffset(ZoneOffset.UTC))
                .update();
        int removed = files.sweep(this::isUsed, expiry);
        LOG.debug("removed {} files that no document uses", removed);
        return removed;
    }

    private boolean isUsed(String fingerprint) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM document_version WHERE fingerprint = :f)"
                        + " OR EXISTS (SELECT 1 FROM staged_content WHERE fingerprint = :f)")
                .param("f", fingerprint)
                .query(Boolean.class)
                .single();
    }

    private Instant expiry() {
        return clock.instant().minus(KEPT);
    }

    private static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = VisibleText.of(last)
                .codePoints()
                .filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (printable.isEmpty()) {
            return "file";
        }
        return printable.length() <= LONGEST_NAME ? printable : shortened(printable);
    }

    /** Keeps the end of the name, where its kind is told. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String kind = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        int end = LONGEST_NAME - kind.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + kind;
    }
}
