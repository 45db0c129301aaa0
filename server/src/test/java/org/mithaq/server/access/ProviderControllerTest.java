package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.server.access.LogInAttempts.Refusal;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.feed.JdbcCalendarFeeds;
import org.mithaq.server.provider.SlowProvider;
import org.mithaq.server.provider.TestProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

class ProviderControllerTest {

    private final Clock clock = Clock.systemUTC();
    private final LogInAttempts attempts = new LogInAttempts(clock);

    /** The log-in that is under way does not say where to come back to, which is nobody's refusal but a fault. */
    @Test
    void faultOfOurOwnShouldEndAtThePagesToo() throws Exception {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        browser.setCookies(new Cookie(LogInAttempts.COOKIE, "b".repeat(43)));
        attempts.add(TestProvider.begun("state"), "#/board", browser, new MockHttpServletResponse());

        try (SlowProvider provider = new SlowProvider()) {
            ResponseEntity<Void> answer =
                    controller(provider).arrive("state", "code", null, browser, new MockHttpServletResponse());

            assertThat(answer.getStatusCode().value()).isEqualTo(302);
            assertThat(answer.getHeaders().getLocation()).hasToString("http://127.0.0.1/#/board");
        }
        assertThat(attempts.refusal(browser)).contains(new Refusal("PRM-SESSION-008", List.of()));
    }

    private ProviderController controller(SlowProvider provider) {
        TestDatabase database = TestDatabase.h2();
        OpenSessions open = new OpenSessions(10, clock);
        Accounts accounts = new Accounts(
                database.unitOfWork(),
                database.jdbc(),
                PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                new JdbcCalendarFeeds(database.jdbc()),
                new JdbcAuditTrail(database.jdbc()),
                open,
                clock);
        return new ProviderController(
                provider.client(clock),
                accounts,
                new BrowserSessions(
                        new NullAuthenticatedSessionStrategy(), new RequestAttributeSecurityContextRepository(), open),
                attempts,
                new HttpSessionCsrfTokenRepository(),
                new SimpleMeterRegistry(),
                clock);
    }
}
