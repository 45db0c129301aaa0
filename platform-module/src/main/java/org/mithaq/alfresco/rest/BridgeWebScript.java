package org.mithaq.alfresco.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

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
        try {
            controllers.serve(new RelativeRequest(Container.request(request)), Container.response(response));
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }
}
