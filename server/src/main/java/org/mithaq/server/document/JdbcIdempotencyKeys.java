package org.mithaq.server.document;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.document.IdempotencyKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in a table. Asking for an unknown one takes it, so that whoever asks at the same time waits for the answer. */
public final class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcIdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> find(PersonId person, String key) {
        List<Optional<Kept>> known = jdbc.sql(
                        "SELECT request, result FROM idempotency_key WHERE person = ? AND request_key = ? FOR UPDATE")
                .params(person.value(), key)
                .query((row, number) -> kept(row.getString("request"), row.getString("result")))
                .list();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        jdbc.sql("INSERT INTO idempotency_key (person, request_key, asked_at) VALUES (?, ?, ?)")
                .params(person.value(), key, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    private static Optional<Kept> kept(@Nullable String request, @Nullable String result) {
        return request == null || result == null ? Optional.empty() : Optional.of(new Kept(request, result));
    }

    @Override
    public void keep(PersonId person, String key, Kept kept) {
        jdbc.sql("UPDATE idempotency_key SET request = ?, result = ? WHERE person = ? AND request_key = ?")
                .params(kept.request(), kept.result(), person.value(), key)
                .update();
    }

    /** Forgets what was asked more than a week ago; how many keys. */
    public int removeOld() {
        return jdbc.sql("DELETE FROM idempotency_key WHERE asked_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
