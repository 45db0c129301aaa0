package org.mithaq.alfresco.rest;

import java.io.IOException;
import java.util.Map;
import org.mithaq.rest.Way;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The way through the repository: its address, its web script, its request and response around the container's. */
public final class Bridged implements Way.Host {

    @Override
    public Way to(Map<String, Object> beans) {
        Controllers controllers = new Controllers(() -> beans);
        AbstractWebScript script = new BridgeWebScript(controllers);
        AbstractWebScript feed = new FeedWebScript(controllers);
        return request ->
                answer(request.getPathInfo().startsWith("/calendar/feed/") ? feed : script, inRepository(request));
    }

    private static MockHttpServletResponse answer(AbstractWebScript script, MockHttpServletRequest request)
            throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        script.execute(
                new WebScriptServletRequest(null, request, null, null), new WebScriptServletResponse(null, response));
        return response;
    }

    /** As Tomcat tells it of a request to {@code /alfresco/s/mithaq/v1} that came through Share's proxy, which adds a ticket. */
    private static MockHttpServletRequest inRepository(MockHttpServletRequest request) {
        request.setPathInfo("/mithaq/v1" + request.getPathInfo());
        request.setContextPath("/alfresco");
        request.setServletPath("/s");
        request.setRequestURI("/alfresco/s/mithaq/v1" + request.getRequestURI());
        request.addParameter("alf_ticket", "TICKET_0");
        return request;
    }
}
