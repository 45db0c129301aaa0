package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.extensions.webscripts.Runtime;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** An answer over HTTP. */
public class WebScriptServletResponse implements WebScriptResponse {

    private final HttpServletResponse res;

    public WebScriptServletResponse(@Nullable Runtime container, HttpServletResponse res) {
        this.res = res;
    }

    public HttpServletResponse getHttpServletResponse() {
        return res;
    }
}
