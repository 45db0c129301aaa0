package org.mithaq.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: after five failures the next attempt for the same name, or from the same address,
 * has to wait, each time twice as long, at most a quarter of an hour. A wait is forgotten an hour after the last failure.
 */
final class LoginThrottle {

    private static final int FREE_FAILURES = 5;
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 30;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next attempt; empty when it may be made now. */
    synchronized Optional<Duration> waitFor(String person, String address) {
        Duration wait = longer(
                wait("person " + person, FREE_FAILURES), wait("address " + address, FREE_FAILURES_OF_AN_ADDRESS));
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** The same where nobody says who they are. */
    synchronized Optional<Duration> waitFor(String address) {
        Duration wait = wait("address " + address, FREE_FAILURES_OF_AN_ADDRESS);
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    synchronized void failed(String person, String address) {
        count("person " + person);
        failed(address);
    }

    synchronized void failed(String address) {
        count("address " + address);
    }

    synchronized void succeeded(String person) {
        byKey.remove("person " + person);
    }

    private void count(String key) {
        Failures before = byKey.get(key);
        int count = before == null || isForgotten(before) ? 0 : before.count();
        byKey.put(key, new Failures(count + 1, clock.instant()));
    }

    private Duration wait(String key, int free) {
        Failures failures = byKey.get(key);
        if (failures == null || failures.count() < free || isForgotten(failures)) {
            return Duration.ZERO;
        }
        int doubled = Math.min(failures.count() - free, 10);
        Duration whole = FIRST_WAIT.multipliedBy(1L << doubled);
        Instant end = failures.last().plus(whole.compareTo(LONGEST_WAIT) < 0 ? whole : LONGEST_WAIT);
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean isForgotten(Failures failures) {
        return failures.last().plus(FORGOTTEN_AFTER).isBefore(clock.instant());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
