package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void fourWrongAttemptsShouldNotMakeAnybodyWait() {
        fail("officer", 4);

        assertThat(throttle.waitFor("officer", "192.0.2.1")).isEmpty();
    }

    @Test
    void fifthWrongAttemptShouldMakeTheNameWaitLongerEachTime() {
        fail("officer", 5);
        Duration first = throttle.waitFor("officer", "192.0.2.9").orElseThrow();
        fail("officer", 1);
        Duration second = throttle.waitFor("officer", "192.0.2.9").orElseThrow();

        assertThat(first).isEqualTo(Duration.ofSeconds(5));
        assertThat(second).isEqualTo(Duration.ofSeconds(10));
        assertThat(throttle.waitFor("reader", "192.0.2.9")).isEmpty();
    }

    @Test
    void waitShouldEndByItself() {
        fail("officer", 5);
        clock.now = clock.now.plusSeconds(5);

        assertThat(throttle.waitFor("officer", "192.0.2.1")).isEmpty();
    }

    @Test
    void waitShouldNeverBeLongerThanAQuarterOfAnHour() {
        fail("officer", 60);

        assertThat(throttle.waitFor("officer", "192.0.2.9")).contains(Duration.ofMinutes(15));
    }

    @Test
    void successShouldForgetTheFailuresOfTheName() {
        fail("officer", 4);
        throttle.succeeded("officer");
        fail("officer", 1);

        assertThat(throttle.waitFor("officer", "192.0.2.9")).isEmpty();
    }

    @Test
    void addressThatTriesManyNamesShouldWait() {
        for (int i = 0; i < 30; i++) {
            throttle.failed("name-" + i, "192.0.2.1");
        }

        assertThat(throttle.waitFor("another", "192.0.2.1")).isPresent();
        assertThat(throttle.waitFor("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void failuresShouldBeForgottenAfterAnHour() {
        fail("officer", 4);
        clock.now = clock.now.plusSeconds(3_601);
        fail("officer", 1);

        assertThat(throttle.waitFor("officer", "192.0.2.9")).isEmpty();
    }

    private void fail(String person, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(person, "192.0.2.1");
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
