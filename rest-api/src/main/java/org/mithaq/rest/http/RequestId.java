package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Which request it is: the host's own id of it, where the host gives one. */
public final class RequestId {

    /** Attribute of a request that holds the host's id, a UUID. */
    public static final String ATTRIBUTE = "org.mithaq.request";

    private RequestId() {}

    /** For the log and for whoever reports a failure; a fresh one where the host gives none. */
    public static String urn(HttpServletRequest request) {
        Object given = request.getAttribute(ATTRIBUTE);
        return "urn:uuid:" + (given == null ? UUID.randomUUID() : given);
    }
}
