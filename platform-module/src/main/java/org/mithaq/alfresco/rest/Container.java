package org.mithaq.alfresco.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.WrappingWebScriptRequest;
import org.springframework.extensions.webscripts.WrappingWebScriptResponse;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletResponse;

/** What the servlet container gave, out of what a web script is given. */
public final class Container {

    private Container() {}

    public static HttpServletRequest request(WebScriptRequest request) {
        WebScriptRequest inner = request;
        while (inner instanceof WrappingWebScriptRequest wrapping) {
            inner = wrapping.getNext();
        }
        if (inner instanceof WebScriptServletRequest servlet) {
            return servlet.getHttpServletRequest();
        }
        throw new IllegalStateException("not an HTTP request: " + inner.getClass());
    }

    public static HttpServletResponse response(WebScriptResponse response) {
        WebScriptResponse inner = response;
        while (inner instanceof WrappingWebScriptResponse wrapping) {
            inner = wrapping.getNext();
        }
        if (inner instanceof WebScriptServletResponse servlet) {
            return servlet.getHttpServletResponse();
        }
        throw new IllegalStateException("not an HTTP response: " + inner.getClass());
    }
}
