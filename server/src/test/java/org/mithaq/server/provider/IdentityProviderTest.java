package org.mithaq.server.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.springframework.mock.web.MockHttpServletRequest;

/** How a provider is asked by many at once, and what is made of its failures. */
class IdentityProviderTest {

    private final Hands clock = new Hands();
    private final SlowProvider slow = new SlowProvider();
    private final IdentityProvider provider = slow.client(clock);
    private final ExecutorService people = Executors.newCachedThreadPool();

    IdentityProviderTest() throws IOException {}

    @AfterEach
    void stop() {
        people.shutdownNow();
        slow.close();
    }

    @Test
    void manyWhoComeAtOnceShouldAskOnceHowItIsReached() {
        atOnce(20, this::begin);

        assertThat(slow.discoveries).hasValue(1);
    }

    @Test
    void providerThatDidNotAnswerShouldBeLeftAloneForFiveSeconds() {
        slow.down = true;
        assertUnavailable(this::begin);
        slow.down = false;
        clock.advance(Duration.ofSeconds(4));
        assertUnavailable(this::begin);
        assertThat(slow.discoveries).hasValue(1);
        assertThat(provider.isFailing()).isTrue();

        clock.advance(Duration.ofSeconds(2));
        begin();

        assertThat(slow.discoveries).hasValue(2);
        assertThat(provider.isFailing()).isFalse();
    }

    @Test
    void failureOfOneLogInShouldNotCountForEverybody() {
        Begun begun = begin();

        assertUnavailable(() -> provider.arrive(begun, "code"));

        assertThat(slow.exchanges).hasValue(1);
        assertThat(provider.isFailing()).isFalse();
    }

    @Test
    void manyWhoComeBackAtOnceShouldWaitForTheirTurn() {
        List<Begun> begun = IntStream.range(0, 12).mapToObj(i -> begin()).toList();

        atOnce(begun.size(), () -> {
            assertUnavailable(() -> provider.arrive(begun.get(0), "code"));
            return true;
        });

        assertThat(slow.exchanges).hasValue(begun.size());
    }

    private Begun begin() {
        return provider.begin(new MockHttpServletRequest("GET", "/api/v1/session/oidc"), WorkingLanguage.EN);
    }

    private void atOnce(int times, Supplier<?> call) {
        IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(call, people))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static void assertUnavailable(Supplier<?> call) {
        assertThatThrownBy(call::get).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo("PRM-SESSION-008"));
    }

    private static final class Hands extends Clock {

        private volatile Instant now = Instant.parse("2026-11-27T08:00:00Z");

        private void advance(Duration time) {
            now = now.plus(time);
        }

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
