package org.mithaq.search.opensearch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final int DEEPEST = 3;
    private static final int LONGEST = 200;
    /** Kinds of errors whose description has nothing of a document or a question. */
    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "security_exception",
            "cluster_block_exception",
            "index_not_found_exception",
            "circuit_breaking_exception",
            "rejected_execution_exception",
            "validation_exception",
            "invalid_alias_name_exception",
            "invalid_index_name_exception",
            "resource_already_exists_exception",
            "cluster_manager_not_discovered_exception",
            "process_cluster_event_timeout_exception");

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchFailure.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long NEVER = Long.MIN_VALUE;
    private static final int LONGEST_CAUSE = 500;

    private final String code;
    private final AtomicLong logged = new AtomicLong(Long.MIN_VALUE);

    OpenSearchFailure(String code) {
        this.code = code;
    }

    /** @param cause is for the log, which tells it once a minute; has nothing of a document or a question */
    Problem problem(Throwable cause) {
        Problem problem = Problem.of(Problem.Kind.UNAVAILABLE, code);
        problem.initCause(cause);
        long now = System.nanoTime();
        long before = logged.get();
        if ((before == NEVER || now - before >= MINUTE) && logged.compareAndSet(before, now)) {
            String why = String.valueOf(cause);
            LOG.warn("{}: {}", code, why.substring(0, Math.min(why.length(), LONGEST_CAUSE)));
        }
        return problem;
    }

    Problem problem(String why) {
        return problem(new IllegalStateException(why));
    }

    /**
     * What went wrong, for the log: kinds of errors, and the cluster's own words where these tell of the cluster alone, not of
     * a document or of what somebody looks for.
     *
     * @param answer that has the member {@code error}
     */
    static String describe(int status, Map<?, ?> answer) {
        StringBuilder all = new StringBuilder(String.valueOf(status));
        Optional<Object> error = Answers.at(answer, "error");
        for (int depth = 0; depth < DEEPEST && error.orElse("") instanceof Map<?, ?> map; depth++) {
            String type = String.valueOf(map.get("type")).replaceAll("[^a-z0-9_]", "");
            all.append(' ').append(type, 0, Math.min(type.length(), LONGEST));
            if (OF_THE_CLUSTER.contains(type)) {
                String reason = String.valueOf(map.get("reason")).replaceAll("\\s+", " ");
                all.append(" (")
                        .append(reason, 0, Math.min(reason.length(), LONGEST))
                        .append(')');
            }
            error = Answers.at(map, "caused_by");
        }
        return all.toString();
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
