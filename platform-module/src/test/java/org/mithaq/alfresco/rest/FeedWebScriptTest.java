package org.mithaq.alfresco.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.memory.MemoryHost;
import org.mithaq.rest.TestHost;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever address the repository takes for one of a feed: nothing but a feed is read without a person. */
class FeedWebScriptTest {

    private final FeedWebScript script = new FeedWebScript(new Controllers(() -> TestHost.beans(new MemoryHost())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/version",
                "/openapi.yaml",
                "/documents/1",
                "/calendar/feeds",
                "/calendar/feed/../../version",
                "/calendar/feed/..;/..;/version",
                "/calendar/feed/a.ics/../../../version",
                "/calendar%2Ffeed%2Fa.ics",
                "/version;/calendar/feed/a.ics",
                "/calendar/feed/a.ics;x=1"
            })
    void nothingButAFeedShouldBeRead(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/alfresco/s/mithaq/v1" + address);
        request.setContextPath("/alfresco");
        request.setServletPath("/s");
        request.addHeader(TestHost.PERSON, "head-of-sector");
        MockHttpServletResponse response = new MockHttpServletResponse();

        script.execute(
                new WebScriptServletRequest(null, request, null, null), new WebScriptServletResponse(null, response));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("PRM-FEED-001");
    }
}
