package org.mithaq.alfresco.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request with the address that follows the API's prefix, as the controllers know it, and without the parameters that are
 * meant for Alfresco: Share's proxy adds the person's ticket ({@code alf_ticket}) to every call.
 */
final class RelativeRequest extends HttpServletRequestWrapper {

    private static final String PREFIX = "/mithaq/v1";

    private static final String ALFRESCOS = "alf_";

    private final String address;

    RelativeRequest(HttpServletRequest request) {
        this(request, afterPrefix(request.getRequestURI()));
    }

    /** @param address that the controllers are to see, whatever was asked for */
    RelativeRequest(HttpServletRequest request, String address) {
        super(request);
        this.address = address;
    }

    private static String afterPrefix(String uri) {
        int begin = uri.indexOf(PREFIX);
        return begin < 0 ? uri : uri.substring(begin + PREFIX.length());
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

    @Override
    public @Nullable String getParameter(String name) {
        return name.startsWith(ALFRESCOS) ? null : super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return name.startsWith(ALFRESCOS) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> ours = new LinkedHashMap<>(super.getParameterMap());
        ours.keySet().removeIf(name -> name.startsWith(ALFRESCOS));
        return Collections.unmodifiableMap(ours);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
