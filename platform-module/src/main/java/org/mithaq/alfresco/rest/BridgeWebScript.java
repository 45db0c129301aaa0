package org.mithaq.alfresco.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.WrappingWebScriptRequest;
import org.springframework.extensions.webscripts.WrappingWebScriptResponse;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletResponse;

/**
 * Hands a request to the controllers of the REST API; bytes flow through both ways. The web script's descriptor asks for an
 * authenticated person and for no transaction: each use case opens its own.
 */
public final class BridgeWebScript extends AbstractWebScript {

    private final Controllers controllers;

    public BridgeWebScript(Controllers controllers) {
        this.controllers = controllers;
    }

    @Override
    public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
        HttpServletRequest http = http(request);
        try {
            controllers.serve(new RelativeRequest(http), http(response));
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private static HttpServletRequest http(WebScriptRequest request) {
        WebScriptRequest inner = request;
        while (inner instanceof WrappingWebScriptRequest wrapping) {
            inner = wrapping.getNext();
        }
        if (inner instanceof WebScriptServletRequest servlet) {
            return servlet.getHttpServletRequest();
        }
        throw new IllegalStateException("not an HTTP request: " + inner.getClass());
    }

    private static HttpServletResponse http(WebScriptResponse response) {
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
