package org.mithaq.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.rest.http.RequestId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

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

    @Test
    void routeInTheLogShouldNameNobody() {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/api/v1/users/somebody");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/users/{person}");

        assertThat(ProblemAdvice.logged(request)).isEqualTo("/api/v1/users/{person}");
    }

    @Test
    void failureShouldBearTheIdThatTheHostGaveTheRequest() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/tasks");
        assertThat(RequestId.urn(request)).matches("urn:uuid:[0-9a-f-]{36}").isNotEqualTo(RequestId.urn(request));

        request.setAttribute(RequestId.ATTRIBUTE, "c3b0a1de-0000-4000-8000-000000000001");

        assertThat(RequestId.urn(request)).isEqualTo("urn:uuid:c3b0a1de-0000-4000-8000-000000000001");
    }
}
