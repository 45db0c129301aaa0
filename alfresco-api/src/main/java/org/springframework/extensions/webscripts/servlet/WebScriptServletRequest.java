package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** A request that came over HTTP. */
public class WebScriptServletRequest implements WebScriptRequest {

    private WebScriptServletRequest() {}

    public HttpServletRequest getHttpServletRequest() {
        throw new LinkageError("signatures only");
    }
}
