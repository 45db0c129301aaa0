package org.mithaq.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemAdviceTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/calendar/feed/Zm9v_YmFy-.ics, /api/v1/calendar/feed/…",
        "/calendar/feed/Zm9v/YmFy, /calendar/feed/…",
        "/api/v1/calendar/feeds/17, /api/v1/calendar/feeds/17",
        "/api/v1/documents/17, /api/v1/documents/17"
    })
    void addressInTheLogShouldTellNoSecretOfAFeed(String asked, String logged) {
        assertThat(ProblemAdvice.logged(new MockHttpServletRequest("GET", asked)))
                .isEqualTo(logged);
    }
}
