package org.mithaq.alfresco.literature;

import java.time.Instant;
import java.util.List;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.literature.ReadingLists;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reading lists in a table. */
public final class TableReadingLists implements ReadingLists {

    private final JdbcTemplate jdbc;

    public TableReadingLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two that add the same at once the later fails on the key, and finds it there when it is tried again. */
    @Override
    public void add(PersonId person, DocumentId document, Instant at) {
        if (!of(person).contains(document)) {
            jdbc.update(
                    "INSERT INTO mithaq_reading_list (person, document_id, saved_at) VALUES (?, ?, ?)",
                    person.value(),
                    document.value(),
                    at.toEpochMilli());
        }
    }

    @Override
    public boolean remove(PersonId person, DocumentId document) {
        return jdbc.update(
                        "DELETE FROM mithaq_reading_list WHERE person = ? AND document_id = ?",
                        person.value(),
                        document.value())
                > 0;
    }

    @Override
    public List<DocumentId> of(PersonId person) {
        return jdbc.query(
                "SELECT document_id FROM mithaq_reading_list WHERE person = ?",
                (row, number) -> new DocumentId(row.getString(1)),
                person.value());
    }
}
