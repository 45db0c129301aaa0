package org.mithaq.alfresco.database;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.document.IdempotencyKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys in a table. Asking for an unknown one takes it, so that whoever asks at the same time waits for the answer. */
public final class TableIdempotencyKeys implements IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public TableIdempotencyKeys(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> find(PersonId person, String key) {
        // Writing the row as it is holds off everybody else who asks for it, on every database.
        int known = jdbc.update(
                "UPDATE mithaq_key SET asked_at = asked_at WHERE person = ? AND request_key = ?", person.value(), key);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO mithaq_key (person, request_key, asked_at) VALUES (?, ?, ?)",
                    person.value(),
                    key,
                    clock.millis());
            return Optional.empty();
        }
        List<Optional<Kept>> rows = jdbc.query(
                "SELECT request, result FROM mithaq_key WHERE person = ? AND request_key = ?",
                (row, number) -> kept(row.getString(1), row.getString(2)),
                person.value(),
                key);
        return rows.get(0);
    }

    private static Optional<Kept> kept(@Nullable String request, @Nullable String result) {
        return request == null || result == null ? Optional.empty() : Optional.of(new Kept(request, result));
    }

    @Override
    public void keep(PersonId person, String key, Kept kept) {
        jdbc.update(
                "UPDATE mithaq_key SET request = ?, result = ? WHERE person = ? AND request_key = ?",
                kept.request(),
                kept.result(),
                person.value(),
                key);
    }

    /** Forgets what was asked more than a week ago; how many keys. */
    public int removeOld() {
        return jdbc.update("DELETE FROM mithaq_key WHERE asked_at < ?", clock.millis() - KEPT.toMillis());
    }
}
