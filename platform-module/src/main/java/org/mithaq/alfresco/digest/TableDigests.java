package org.mithaq.alfresco.digest;

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
import org.springframework.jdbc.core.JdbcTemplate;

/** What is to be in digests, in tables; what has no moment at which it is due was told. */
public final class TableDigests implements SavedDigests {

    private static final String ENTRY =
            "SELECT person, document_id, sector, interest, words, concepts, found_at, due_at FROM mithaq_digest_entry"
                    + " WHERE person = ?";

    private final JdbcTemplate jdbc;

    public TableDigests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DigestChoice> choice(PersonId person) {
        return jdbc
                .query(
                        "SELECT wanted FROM mithaq_digest_choice WHERE person = ?",
                        (row, number) -> row.getString(1),
                        person.value())
                .stream()
                .findFirst()
                .map(DigestChoice::valueOf);
    }

    @Override
    public void choose(PersonId person, DigestChoice choice) {
        int replaced = jdbc.update(
                "UPDATE mithaq_digest_choice SET wanted = ? WHERE person = ?", choice.name(), person.value());
        if (replaced == 0) {
            jdbc.update(
                    "INSERT INTO mithaq_digest_choice (wanted, person) VALUES (?, ?)", choice.name(), person.value());
        }
    }

    /** Of two that find the same at once the later fails on the key, and finds it there when it is tried again. */
    @Override
    public boolean note(DigestEntry entry) {
        boolean known = !jdbc.query(
                        ENTRY + " AND document_id = ?",
                        TableDigests::entry,
                        entry.person().value(),
                        entry.document().value())
                .isEmpty();
        if (!known) {
            jdbc.update(
                    "INSERT INTO mithaq_digest_entry (person, document_id, sector, interest, words, concepts, found_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.person().value(),
                    entry.document().value(),
                    entry.sector(),
                    entry.interest(),
                    KeptList.write(entry.common().words()),
                    KeptList.write(entry.common().concepts()),
                    entry.at().toEpochMilli(),
                    entry.due().map(Instant::toEpochMilli).orElse(null));
        }
        return !known;
    }

    @Override
    public List<PersonId> due(Instant now, int limit) {
        return jdbc
                .query(
                        "SELECT DISTINCT person FROM mithaq_digest_entry WHERE due_at <= ? ORDER BY person",
                        (row, number) -> new PersonId(row.getString(1)),
                        now.toEpochMilli())
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<DigestEntry> waiting(PersonId person) {
        return jdbc.query(
                ENTRY + " AND due_at IS NOT NULL ORDER BY found_at, document_id", TableDigests::entry, person.value());
    }

    @Override
    public void markTold(PersonId person, DocumentId document) {
        jdbc.update(
                "UPDATE mithaq_digest_entry SET due_at = NULL WHERE person = ? AND document_id = ?",
                person.value(),
                document.value());
    }

    @Override
    public void drop(PersonId person, DocumentId document) {
        jdbc.update(
                "DELETE FROM mithaq_digest_entry WHERE person = ? AND document_id = ?",
                person.value(),
                document.value());
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
