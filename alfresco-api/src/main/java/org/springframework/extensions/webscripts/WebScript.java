package org.springframework.extensions.webscripts;

import java.io.IOException;

/** A web script. */
public interface WebScript {
    void execute(WebScriptRequest request, WebScriptResponse response) throws IOException;
}
