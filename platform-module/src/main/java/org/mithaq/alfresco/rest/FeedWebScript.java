package org.mithaq.alfresco.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * Lets calendar programs read a feed: the one address of the API whose descriptor asks for nobody. Whatever was asked for,
 * the controllers are given the address of a feed and no other, so that nothing else can be reached without a person.
 */
public final class FeedWebScript extends AbstractWebScript {

    private static final Pattern FEED = Pattern.compile("/calendar/feed/([A-Za-z0-9_-]{1,100})\\.ics$");

    private final Controllers controllers;

    public FeedWebScript(Controllers controllers) {
        this.controllers = controllers;
    }

    @Override
    public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
        HttpServletRequest asked = Container.request(request);
        try {
            controllers.serve(new RelativeRequest(asked, address(asked)), Container.response(response));
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    /** What is no address of a feed becomes one that nobody has. */
    private static String address(HttpServletRequest request) {
        Matcher feed = FEED.matcher(request.getRequestURI());
        return "/calendar/feed/" + (feed.find() ? feed.group(1) : "none") + ".ics";
    }
}
