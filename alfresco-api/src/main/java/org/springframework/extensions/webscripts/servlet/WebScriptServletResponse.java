package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** An answer over HTTP. */
public class WebScriptServletResponse implements WebScriptResponse {

    private WebScriptServletResponse() {}

    public HttpServletResponse getHttpServletResponse() {
        throw new LinkageError("signatures only");
    }
}
