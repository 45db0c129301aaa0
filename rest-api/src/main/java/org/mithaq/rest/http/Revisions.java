package org.mithaq.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.document.Revision;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * A revision as an entity tag. The tag marks the state of the document, not the bytes of one answer, so that a proxy
 * which compresses and therefore weakens it ({@code W/"…"}) does no harm.
 */
public final class Revisions {

    /** No {@code If-Match} where it is needed; answered with 428. */
    public static final String MISSING = "PRM-REST-008";

    private static final String MALFORMED = "PRM-REST-009";

    private Revisions() {}

    public static String tag(Revision revision) {
        return tag(revision.value());
    }

    public static String tag(String value) {
        return '"' + value + '"';
    }

    /**
     * The revision that the sender has read.
     *
     * @throws Problem {@link #MISSING} without an {@code If-Match}; {@code PRM-REST-009} when it is not exactly one tag
     */
    public static Revision expected(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.isBlank()) {
            throw Problem.of(Kind.CONFLICT, MISSING);
        }
        String tag = header.strip();
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean quoted = strong.length() > 2 && strong.startsWith("\"") && strong.endsWith("\"");
        String value = quoted ? strong.substring(1, strong.length() - 1) : "";
        if (value.isEmpty() || value.indexOf('"') >= 0) {
            throw Problem.of(Kind.INVALID, MALFORMED, header);
        }
        return new Revision(value);
    }
}
