package org.mithaq.alfresco.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The request with the address that follows the API's prefix, as the controllers know it. */
final class RelativeRequest extends HttpServletRequestWrapper {

    private static final String PREFIX = "/mithaq/v1";

    private final String address;

    RelativeRequest(HttpServletRequest request) {
        super(request);
        String uri = request.getRequestURI();
        int begin = uri.indexOf(PREFIX);
        this.address = begin < 0 ? uri : uri.substring(begin + PREFIX.length());
    }

    @Override
    public String getRequestURI() {
        return address.isEmpty() ? "/" : address;
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return URLDecoder.decode(getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
