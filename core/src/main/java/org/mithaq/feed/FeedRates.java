package org.mithaq.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often something was done under a key within a span of time, and how long to wait when it was too often. Kept in this
 * process, for the keys that were used last; safe for use by several threads.
 */
final class FeedRates {

    private static final int MOST_REMEMBERED = 10_000;

    private final int most;
    private final Duration span;
    private final Map<String, Used> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Used(Instant since, int times) {}

    /** @param most how often within the span */
    FeedRates(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /** How long to wait; empty when it may be done now. */
    synchronized Optional<Duration> waitFor(String key, Instant now) {
        Used used = byKey.get(key);
        return used == null || isOver(used, now) || used.times() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, used.since().plus(span)));
    }

    synchronized void count(String key, Instant now) {
        Used used = byKey.get(key);
        byKey.put(key, used == null || isOver(used, now) ? new Used(now, 1) : new Used(used.since(), used.times() + 1));
    }

    private boolean isOver(Used used, Instant now) {
        return !now.isBefore(used.since().plus(span));
    }
}
