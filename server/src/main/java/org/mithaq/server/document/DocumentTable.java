package org.mithaq.server.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.document.Condition;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Revision;
import org.mithaq.model.QName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the table {@code document} as documents; only what is not deleted. */
final class DocumentTable {

    private static final String COLUMNS = "d.id, d.type, d.parent_id, d.name, d.properties, d.media_type, d.size,"
            + " d.fingerprint, d.owner, d.created, d.modifier, d.modified, d.revision";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM document d WHERE NOT d.deleted AND ";

    private static final int PORTION = 200;

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(DocumentId id) {
        return one(SELECT + "d.id = ?", id);
    }

    Optional<Document> lock(DocumentId id) {
        return one(SELECT + "d.id = ? FOR UPDATE", id);
    }

    private Optional<Document> one(String sql, DocumentId id) {
        return jdbc.sql(sql).param(id.value()).query(DocumentTable::document).optional();
    }

    List<Document> children(DocumentId parent, QName association) {
        return jdbc.sql(SELECT + "d.parent_id = ? AND d.parent_association = ? ORDER BY d.creation_order")
                .params(parent.value(), association.toString())
                .query(DocumentTable::document)
                .list();
    }

    List<Document> children(DocumentId parent) {
        return jdbc.sql(SELECT + "d.parent_id = ? ORDER BY d.creation_order")
                .params(parent.value())
                .query(DocumentTable::document)
                .list();
    }

    /**
     * By id; a portion is read at a time, and what is not wanted is let go at once. Not as one statement that joins the values
     * with the documents: once H2 has statistics of both it may look through the values anew for each document.
     */
    List<Document> having(
            List<String> types, QName property, Condition condition, Predicate<Document> wanted, int limit) {
        PropertyIndex.Clause clause = PropertyIndex.clause(condition);
        List<String> ids = jdbc.sql(
                        "SELECT DISTINCT p.document_id FROM document_property p WHERE p.name = :property AND "
                                + clause.sql() + " ORDER BY p.document_id")
                .param("property", property.toString())
                .params(clause.parameters())
                .query(String.class)
                .list();
        List<Document> found = new ArrayList<>();
        for (int from = 0; from < ids.size() && found.size() < limit; from += PORTION) {
            jdbc
                    .sql(SELECT + "d.id IN (:ids) AND d.type IN (:types) ORDER BY d.id")
                    .param("ids", ids.subList(from, Math.min(from + PORTION, ids.size())))
                    .param("types", types)
                    .query(DocumentTable::document)
                    .list()
                    .stream()
                    .filter(wanted)
                    .limit(limit - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    List<Document> after(List<String> types, Optional<DocumentId> after, int limit) {
        return jdbc.sql(SELECT + "d.type IN (:types) AND d.id > :after ORDER BY d.id LIMIT :limit")
                .param("types", types)
                .param("after", after.map(DocumentId::value).orElse(""))
                .param("limit", limit)
                .query(DocumentTable::document)
                .list();
    }

    void insert(Document document, Optional<QName> parentAssociation, Optional<String> place) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", document.id().value());
        row.put("type", document.type().toString());
        row.put("parent", document.parent().map(DocumentId::value).orElse(null));
        row.put("association", parentAssociation.map(QName::toString).orElse(null));
        row.put("place", place.orElse(null));
        row.put("owner", document.owner().value());
        row.put("created", at(document.created()));
        putChangeable(row, document);
        jdbc.sql("INSERT INTO document (id, type, parent_id, parent_association, place, name, properties, media_type,"
                        + " size, fingerprint, owner, created, modifier, modified, revision, deleted)"
                        + " VALUES (:id, :type, :parent, :association, :place, :name, :properties, :mediaType,"
                        + " :size, :fingerprint, :owner, :created, :modifier, :modified, :revision, FALSE)")
                .params(row)
                .update();
    }

    /** Writes the new state over the expected one; false when another state stands there, or nothing. */
    boolean replace(Document document, Revision expected) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", document.id().value());
        row.put("expected", number(expected));
        putChangeable(row, document);
        return jdbc.sql("UPDATE document SET name = :name, properties = :properties, media_type = :mediaType,"
                                + " size = :size, fingerprint = :fingerprint, modifier = :modifier,"
                                + " modified = :modified, revision = :revision"
                                + " WHERE id = :id AND revision = :expected AND NOT deleted")
                        .params(row)
                        .update()
                > 0;
    }

    /** Gives a new revision without another change; false when it does not exist. */
    boolean touch(DocumentId id, PersonId modifier, Instant modified) {
        return jdbc.sql("UPDATE document SET revision = revision + 1, modifier = ?, modified = ?"
                                + " WHERE id = ? AND NOT deleted")
                        .params(modifier.value(), at(modified), id.value())
                        .update()
                > 0;
    }

    /** Takes it out of view; false when another revision stands there, or nothing. */
    boolean remove(DocumentId id, Revision expected, PersonId modifier, Instant modified) {
        return jdbc.sql("UPDATE document SET deleted = TRUE, revision = revision + 1, modifier = ?, modified = ?"
                                + " WHERE id = ? AND revision = ? AND NOT deleted")
                        .params(modifier.value(), at(modified), id.value(), number(expected))
                        .update()
                > 0;
    }

    static Revision next(Revision revision) {
        return new Revision(Long.toString(number(revision) + 1));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A revision that is none of ours matches nothing, so that whoever sends it gets the same conflict. */
    private static long number(Revision revision) {
        try {
            return Long.parseLong(revision.value());
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    private static void putChangeable(Map<String, @Nullable Object> row, Document document) {
        row.put("name", document.name());
        row.put("properties", PropertyJson.write(document.properties()));
        row.put("mediaType", document.content().map(Content::mediaType).orElse(null));
        row.put("size", document.content().map(Content::size).orElse(null));
        row.put("fingerprint", document.content().map(Content::fingerprint).orElse(null));
        row.put("modifier", document.modifier().value());
        row.put("modified", at(document.modified()));
        row.put("revision", number(document.revision()));
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        String mediaType = row.getString("media_type");
        Optional<Content> content = mediaType == null
                ? Optional.empty()
                : Optional.of(new Content(mediaType, row.getLong("size"), row.getString("fingerprint")));
        return new Document(
                new DocumentId(row.getString("id")),
                QName.of(row.getString("type")),
                Optional.ofNullable(row.getString("parent_id")).map(DocumentId::new),
                row.getString("name"),
                PropertyJson.read(row.getString("properties")),
                content,
                new PersonId(row.getString("owner")),
                instant(row, "created"),
                new PersonId(row.getString("modifier")),
                instant(row, "modified"),
                new Revision(Long.toString(row.getLong("revision"))));
    }
}
