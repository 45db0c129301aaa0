package org.mithaq.server.literature;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.literature.ReadingLists;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading lists in a table. */
public final class JdbcReadingLists implements ReadingLists {

    private final JdbcClient jdbc;

    public JdbcReadingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two that add the same at once the later fails on the key, and finds it there when it is tried again. */
    @Override
    public void add(PersonId person, DocumentId document, Instant at) {
        if (!of(person).contains(document)) {
            jdbc.sql("INSERT INTO reading_list (person_id, document_id, saved_at) VALUES (?, ?, ?)")
                    .params(person.value(), document.value(), at.toEpochMilli())
                    .update();
        }
    }

    @Override
    public boolean remove(PersonId person, DocumentId document) {
        return jdbc.sql("DELETE FROM reading_list WHERE person_id = ? AND document_id = ?")
                        .params(person.value(), document.value())
                        .update()
                > 0;
    }

    @Override
    public List<DocumentId> of(PersonId person) {
        return jdbc
                .sql("SELECT document_id FROM reading_list WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .list()
                .stream()
                .map(DocumentId::new)
                .toList();
    }
}
