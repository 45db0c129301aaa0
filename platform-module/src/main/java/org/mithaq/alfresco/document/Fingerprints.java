package org.mithaq.alfresco.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.Content;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The SHA-256 of the bytes under a content URL. The bytes under a URL never change, so each is computed once, whichever way
 * they came in, and serves the document and its versions.
 */
public final class Fingerprints {

    private final ContentService contents;
    private final JdbcTemplate jdbc;

    public Fingerprints(ContentService contents, JdbcTemplate jdbc) {
        this.contents = contents;
        this.jdbc = jdbc;
    }

    /** Empty where there are no bytes. */
    Optional<Content> content(@Nullable Object data) {
        if (!(data instanceof ContentData content)) {
            return Optional.empty();
        }
        String url = content.getContentUrl();
        if (url == null) {
            return Optional.empty();
        }
        String mediaType = content.getMimetype();
        return Optional.of(
                new Content(mediaType == null ? "application/octet-stream" : mediaType, content.getSize(), of(url)));
    }

    private String of(String url) {
        List<String> known =
                jdbc.queryForList("SELECT fingerprint FROM mithaq_content WHERE content_url = ?", String.class, url);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        String computed = compute(url);
        jdbc.update("INSERT INTO mithaq_content (content_url, fingerprint) VALUES (?, ?)", url, computed);
        return computed;
    }

    private String compute(String url) {
        ContentReader reader = contents.getRawReader(url);
        MessageDigest sha = sha256();
        try (InputStream bytes = new DigestInputStream(reader.getContentInputStream(), sha)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
