package org.mithaq.alfresco.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.mithaq.alfresco.rest.Container;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** The page's style sheet, as its content security policy wants it: a file of this server. */
public final class PageStyle extends AbstractWebScript {

    @Override
    public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
        HttpServletResponse answer = Container.response(response);
        try (InputStream style = PageStyle.class.getResourceAsStream("style.css")) {
            if (style == null) {
                throw new IllegalStateException("style.css is missing from the JAR");
            }
            answer.setContentType("text/css;charset=UTF-8");
            answer.setHeader("X-Content-Type-Options", "nosniff");
            style.transferTo(answer.getOutputStream());
        }
    }
}
