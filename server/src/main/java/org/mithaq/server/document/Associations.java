package org.mithaq.server.document;

import java.util.List;
import org.mithaq.document.DocumentId;
import org.mithaq.model.QName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of peer associations. */
final class Associations {

    private final JdbcClient jdbc;

    Associations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was there already. */
    boolean add(DocumentId source, QName association, DocumentId target) {
        return jdbc.sql("INSERT INTO document_association (source_id, association, target_id)"
                                + " SELECT d.id, :association, :target FROM document d WHERE d.id = :source"
                                + " AND NOT EXISTS (SELECT 1 FROM document_association a WHERE a.source_id = :source"
                                + " AND a.association = :association AND a.target_id = :target)")
                        .param("source", source.value())
                        .param("association", association.toString())
                        .param("target", target.value())
                        .update()
                > 0;
    }

    /** False when there was none. */
    boolean remove(DocumentId source, QName association, DocumentId target) {
        return jdbc.sql("DELETE FROM document_association WHERE source_id = ? AND association = ? AND target_id = ?")
                        .params(source.value(), association.toString(), target.value())
                        .update()
                > 0;
    }

    void removeAll(DocumentId id) {
        jdbc.sql("DELETE FROM document_association WHERE source_id = :id OR target_id = :id")
                .param("id", id.value())
                .update();
    }

    List<DocumentId> targets(DocumentId source, QName association) {
        return ids(jdbc.sql("SELECT target_id FROM document_association WHERE source_id = ? AND association = ?"
                        + " ORDER BY added_order")
                .params(source.value(), association.toString()));
    }

    List<DocumentId> sources(DocumentId target, QName association) {
        return ids(jdbc.sql("SELECT source_id FROM document_association WHERE target_id = ? AND association = ?"
                        + " ORDER BY added_order")
                .params(target.value(), association.toString()));
    }

    /** Every document from which an association leads here. */
    List<DocumentId> sources(DocumentId target) {
        return ids(jdbc.sql("SELECT DISTINCT source_id FROM document_association WHERE target_id = ?")
                .param(target.value()));
    }

    private static List<DocumentId> ids(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new DocumentId(row.getString(1)))
                .list();
    }
}
