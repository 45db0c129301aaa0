package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.extensions.config.ServerProperties;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.Runtime;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** A request that came over HTTP. */
public class WebScriptServletRequest implements WebScriptRequest {

    private final HttpServletRequest req;

    public WebScriptServletRequest(
            @Nullable Runtime container,
            HttpServletRequest req,
            @Nullable Match serviceMatch,
            @Nullable ServerProperties serverProperties) {
        this.req = req;
    }

    public HttpServletRequest getHttpServletRequest() {
        return req;
    }
}
