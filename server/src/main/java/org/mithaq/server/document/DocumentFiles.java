package org.mithaq.server.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.document.Version;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of the documents' files, and the text that was read from them. */
final class DocumentFiles {

    private final JdbcClient jdbc;
    private final ContentFiles files;

    DocumentFiles(JdbcClient jdbc, ContentFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Keeps the document's present file as its newest version. */
    void addVersion(Document document) {
        Content content = document.content().orElseThrow();
        jdbc.sql(
                        "INSERT INTO document_version (document_id, label, made_at, made_by, name, media_type, size, fingerprint)"
                                + " SELECT :id, COALESCE(MAX(label), 0) + 1, :at, :by, :name, :mediaType, :size, :fingerprint"
                                + " FROM document_version WHERE document_id = :id")
                .param("id", document.id().value())
                .param("at", DocumentTable.at(document.modified()))
                .param("by", document.modifier().value())
                .param("name", document.name())
                .param("mediaType", content.mediaType())
                .param("size", content.size())
                .param("fingerprint", content.fingerprint())
                .update();
    }

    /** Keeps versions as they were elsewhere, in their order. */
    void addVersions(DocumentId id, List<Version> versions) {
        int label = 0;
        for (Version version : versions) {
            label++;
            jdbc.sql("INSERT INTO document_version"
                            + " (document_id, label, made_at, made_by, name, media_type, size, fingerprint)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            label,
                            DocumentTable.at(version.at()),
                            version.by().value(),
                            version.name(),
                            version.content().mediaType(),
                            version.content().size(),
                            version.content().fingerprint())
                    .update();
        }
    }

    List<Version> versions(DocumentId id) {
        return jdbc.sql("SELECT label, made_at, made_by, name, media_type, size, fingerprint FROM document_version"
                        + " WHERE document_id = ? ORDER BY label")
                .param(id.value())
                .query((row, number) -> new Version(
                        Integer.toString(row.getInt("label")),
                        DocumentTable.instant(row, "made_at"),
                        new PersonId(row.getString("made_by")),
                        row.getString("name"),
                        new Content(row.getString("media_type"), row.getLong("size"), row.getString("fingerprint"))))
                .list();
    }

    Optional<InputStream> open(Document document) {
        return document.content().map(content -> files.open(content.fingerprint()));
    }

    Optional<InputStream> open(DocumentId id, String versionLabel) {
        return versions(id).stream()
                .filter(version -> version.label().equals(versionLabel))
                .findFirst()
                .map(version -> files.open(version.content().fingerprint()));
    }

    void writeText(DocumentId id, PageText text) {
        jdbc.sql("DELETE FROM document_text WHERE document_id = ?")
                .param(id.value())
                .update();
        if (!text.pages().isEmpty()) {
            jdbc.sql("INSERT INTO document_text (document_id, text) VALUES (?, ?)")
                    .params(id.value(), text.joined())
                    .update();
        }
    }

    Optional<PageText> text(DocumentId id) {
        return jdbc.sql("SELECT text FROM document_text WHERE document_id = ?")
                .param(id.value())
                .query((row, number) -> PageText.ofJoined(row.getString("text")))
                .optional();
    }
}
