package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.problem.Problem;
import org.mithaq.server.access.LogInAttempts.Attempt;
import org.mithaq.server.access.LogInAttempts.Refusal;
import org.mithaq.server.provider.TestProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LogInAttemptsTest {

    private final Problem refusal = Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-012", "sub");
    private final Hands clock = new Hands();
    private final LogInAttempts attempts = new LogInAttempts(clock);

    @Test
    void attemptShouldBeOfItsBrowserAndOnce() {
        MockHttpServletRequest browser = began("state", "192.0.2.1");

        assertThat(attempts.take("state", from("192.0.2.1"))).isEmpty();
        assertThat(attempts.take("another", browser)).isEmpty();
        assertThat(attempts.take("state", browser)).map(Attempt::page).contains("#/board");
        assertThat(attempts.take("state", browser)).isEmpty();
    }

    @Test
    void attemptAndRefusalShouldBeForgottenAfterTenMinutes() {
        MockHttpServletRequest browser = began("state", "192.0.2.1");
        attempts.refuse(refusal, browser, new MockHttpServletResponse());
        clock.now = clock.now.plus(Duration.ofMinutes(10)).plusMillis(1);

        assertThat(attempts.take("state", browser)).isEmpty();
        assertThat(attempts.refusal(browser)).isEmpty();
    }

    @Test
    void refusalShouldBeToldOnceAndToItsBrowserAlone() {
        MockHttpServletRequest browser = began("state", "192.0.2.1");
        attempts.refuse(refusal, browser, new MockHttpServletResponse());

        assertThat(attempts.refusal(from("192.0.2.1"))).isEmpty();
        assertThat(attempts.refusal(browser)).contains(new Refusal("PRM-SESSION-012", List.of("sub")));
        assertThat(attempts.refusal(browser)).isEmpty();
    }

    @Test
    void browserWithoutANameWhoseAddressHasToWaitShouldLeaveNothing() {
        Problem wait = Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-002", "5");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        attempts.refuse(wait, from("192.0.2.1"), answer);
        assertThat(answer.getHeader("Set-Cookie")).isNull();

        MockHttpServletRequest browser = began("state", "192.0.2.1");
        attempts.refuse(wait, browser, new MockHttpServletResponse());
        assertThat(attempts.refusal(browser)).contains(new Refusal("PRM-SESSION-002", List.of("5")));
    }

    @Test
    void oneAddressShouldNotDriveOutTheAttemptsOfOthers() {
        MockHttpServletRequest victim = began("victim", "192.0.2.1");
        for (int i = 0; i < 20_000; i++) {
            began("flood " + i, "192.0.2.2");
        }

        assertThat(attempts.take("victim", victim)).isPresent();
    }

    @Test
    void nameThatNobodyCouldHaveGotHereShouldBeReplaced() {
        MockHttpServletRequest browser = from("192.0.2.1");
        browser.setCookies(new Cookie(LogInAttempts.COOKIE, "short"));
        MockHttpServletResponse answer = new MockHttpServletResponse();

        attempts.add(TestProvider.begun("state"), "", browser, answer);

        assertThat(answer.getHeader("Set-Cookie"))
                .matches("MITHAQSIGNIN=[A-Za-z0-9_-]{43};.*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/api/v1/session")
                .doesNotContain("Secure");
    }

    /** @return a request of the browser that began it */
    private MockHttpServletRequest began(String state, String address) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        attempts.add(TestProvider.begun(state), "#/board", from(address), answer);
        String cookie = String.valueOf(answer.getHeader("Set-Cookie"));
        MockHttpServletRequest next = from(address);
        next.setCookies(
                new Cookie(LogInAttempts.COOKIE, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
        return next;
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-27T08:00:00Z");

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
