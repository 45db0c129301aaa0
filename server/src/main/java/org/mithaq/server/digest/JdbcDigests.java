package org.mithaq.server.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.alert.KeptList;
import org.mithaq.digest.DigestChoice;
import org.mithaq.digest.DigestEntry;
import org.mithaq.digest.SavedDigests;
import org.mithaq.document.DocumentId;
import org.mithaq.search.Commonalities;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be in digests, in tables; what has no moment at which it is due was told. */
public final class JdbcDigests implements SavedDigests {

    private static final String ENTRY =
            "SELECT person_id, document_id, sector, interest, words, concepts, found_at, due_at FROM digest_entry"
                    + " WHERE person_id = ?";

    private final JdbcClient jdbc;

    public JdbcDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DigestChoice> choice(PersonId person) {
        return jdbc
                .sql("SELECT choice FROM digest_choice WHERE person_id = ?")
                .params(person.value())
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .findFirst()
                .map(DigestChoice::valueOf);
    }

    @Override
    public void choose(PersonId person, DigestChoice choice) {
        int replaced = jdbc.sql("UPDATE digest_choice SET choice = ? WHERE person_id = ?")
                .params(choice.name(), person.value())
                .update();
        if (replaced == 0) {
            jdbc.sql("INSERT INTO digest_choice (choice, person_id) VALUES (?, ?)")
                    .params(choice.name(), person.value())
                    .update();
        }
    }

    /** Of two that find the same at once the later fails on the key, and finds it there when it is tried again. */
    @Override
    public boolean note(DigestEntry entry) {
        boolean known = !jdbc.sql(ENTRY + " AND document_id = ?")
                .params(entry.person().value(), entry.document().value())
                .query(JdbcDigests::entry)
                .list()
                .isEmpty();
        if (!known) {
            jdbc.sql(
                            "INSERT INTO digest_entry (person_id, document_id, sector, interest, words, concepts, found_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(entry.person().value())
                    .param(entry.document().value())
                    .param(entry.sector())
                    .param(entry.interest())
                    .param(KeptList.write(entry.common().words()))
                    .param(KeptList.write(entry.common().concepts()))
                    .param(entry.at().toEpochMilli())
                    .param(entry.due().map(Instant::toEpochMilli).orElse(null))
                    .update();
        }
        return !known;
    }

    @Override
    public List<PersonId> due(Instant now, int limit) {
        return jdbc
                .sql("SELECT DISTINCT person_id FROM digest_entry WHERE due_at <= ? ORDER BY person_id")
                .params(now.toEpochMilli())
                .query((row, number) -> new PersonId(row.getString(1)))
                .list()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<DigestEntry> waiting(PersonId person) {
        return jdbc.sql(ENTRY + " AND due_at IS NOT NULL ORDER BY found_at, document_id")
                .params(person.value())
                .query(JdbcDigests::entry)
                .list();
    }

    @Override
    public void markTold(PersonId person, DocumentId document) {
        jdbc.sql("UPDATE digest_entry SET due_at = NULL WHERE person_id = ? AND document_id = ?")
                .params(person.value(), document.value())
                .update();
    }

    @Override
    public void drop(PersonId person, DocumentId document) {
        jdbc.sql("DELETE FROM digest_entry WHERE person_id = ? AND document_id = ?")
                .params(person.value(), document.value())
                .update();
    }

    private static DigestEntry entry(ResultSet row, int number) throws SQLException {
        long due = row.getLong(8);
        return new DigestEntry(
                new PersonId(row.getString(1)),
                new DocumentId(row.getString(2)),
                row.getString(3),
                text(row.getString(4)),
                new Commonalities(KeptList.read(text(row.getString(5))), KeptList.read(text(row.getString(6)))),
                Instant.ofEpochMilli(row.getLong(7)),
                due == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due)));
    }

    /** Some databases keep an empty text as none. */
    private static String text(@Nullable String kept) {
        return kept == null ? "" : kept;
    }
}
