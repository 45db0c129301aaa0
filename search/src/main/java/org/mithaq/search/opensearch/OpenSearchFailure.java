package org.mithaq.search.opensearch;

import java.util.Map;
import org.mithaq.problem.Problem;

/** Why the cluster did not do what was asked. */
enum OpenSearchFailure {
    /** No answer, or none in time. */
    UNREACHABLE("PRM-SEARCH-002"),
    /** The user or the password is wrong, or the user may not do it. */
    REFUSED("PRM-SEARCH-003"),
    /** The disk is full, or somebody made the index read-only. */
    READ_ONLY("PRM-SEARCH-004"),
    /** Something else answers, or a version that is too old. */
    VERSION("PRM-SEARCH-005"),
    /** It has too much to do at the moment. */
    BUSY("PRM-SEARCH-006"),
    /** The index is not there any more, or anything else. */
    OTHER("PRM-SEARCH-007");

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIME_OUT = 504;

    private final String code;

    OpenSearchFailure(String code) {
        this.code = code;
    }

    /** @param cause is for the log */
    Problem problem(Throwable cause) {
        Problem problem = Problem.of(Problem.Kind.UNAVAILABLE, code);
        problem.initCause(cause);
        return problem;
    }

    Problem problem(String why) {
        return problem(new IllegalStateException(why));
    }

    /** @param error as the cluster describes it; may be empty */
    static OpenSearchFailure of(int status, Map<?, ?> error) {
        boolean blocked = String.valueOf(error.get("type")).contains("cluster_block");
        if (blocked && status != UNAVAILABLE) {
            return READ_ONLY;
        }
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> REFUSED;
            case TOO_MANY -> BUSY;
            case GATEWAY, UNAVAILABLE, GATEWAY_TIME_OUT -> UNREACHABLE;
            default -> OTHER;
        };
    }
}
