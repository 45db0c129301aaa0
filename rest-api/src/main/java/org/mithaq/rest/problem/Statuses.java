package org.mithaq.rest.problem;

import java.util.Map;
import org.mithaq.problem.Problem;
import org.mithaq.rest.http.Revisions;

/**
 * HTTP status of a problem. Never 401 or 503: Alfresco Share's proxy replaces the bodies of these two, and with them the
 * reason.
 */
final class Statuses {

    /** The body is of a type that cannot be taken. */
    static final String CONTENT_TYPE = "PRM-REST-007";

    private static final Map<String, Integer> BY_CODE = Map.of(
            "PRM-DOC-009",
            412,
            "PRM-SETTING-001",
            412,
            Revisions.MISSING,
            428,
            CONTENT_TYPE,
            415,
            "PRM-REST-012",
            416,
            "PRM-VIEW-005",
            412);

    private Statuses() {}

    static int of(Problem problem) {
        Integer special = BY_CODE.get(problem.code());
        if (special != null) {
            return special;
        }
        return switch (problem.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, GUARD -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 502;
        };
    }

    /** Exceptions of the host's own security, which must reach its filters. */
    static boolean belongsToHost(Exception e) {
        return e.getClass().getName().startsWith("org.springframework.security.");
    }
}
